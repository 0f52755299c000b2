"""A process of its own that draws."""

from __future__ import annotations

import pytest

from resurface.materials.renderer import NotDrawnError, Renderer

SPEC = {"data": {"values": [{"a": 1}]}, "mark": "bar", "encoding": {"x": {"field": "a"}}}
ENDS = {**SPEC, "title": "a\uffffb"}
"""A letter that XML forbids: the library aborts its process."""
ASKED = {"version": "6.4", "scale": 1}


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer()


def test_a_specification_is_drawn(renderer):
    assert renderer.ask("png", spec=SPEC, **ASKED)[:4] == b"\x89PNG"
    assert renderer.ask("svg", spec=SPEC, **ASKED)[:4] == b"<svg"


def test_what_the_library_refuses_is_said_and_the_next_is_drawn(renderer):
    with pytest.raises(NotDrawnError):
        renderer.ask("svg", spec={"mark": "none"}, **ASKED)
    assert renderer.ask("svg", spec=SPEC, **ASKED)[:4] == b"<svg"


def test_a_fault_of_the_library_ends_its_process_and_not_the_app(renderer):
    with pytest.raises(NotDrawnError):
        renderer.ask("png", spec=ENDS, **ASKED)
    assert renderer.ask("png", spec=SPEC, **ASKED)[:4] == b"\x89PNG"


def test_what_takes_too_long_is_given_up():
    with pytest.raises(NotDrawnError):
        Renderer(longest=0.01).ask("png", spec=SPEC, **ASKED)
