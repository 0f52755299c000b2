"""The shipped typefaces: a server without fonts draws as the screen does."""

from __future__ import annotations

import pytest

from resurface.materials.renderer import Renderer
from resurface.materials.worker import FONTS

ASKED = {"version": "6.4", "scale": 1}
CUTS = (
    "ResurfaceSans-Bold",
    "ResurfaceSans-Regular",
    "ResurfaceSans-SemiBold",
    "ResurfaceSerif-Regular",
    "ResurfaceSerif-SemiBold",
)


def drawn(renderer: Renderer, family: str, weight: int = 400) -> bytes:
    spec = {
        "data": {"values": [{}]},
        "mark": {"type": "text", "font": family, "fontWeight": weight, "fontSize": 30},
        "encoding": {"text": {"value": "Hamburgefonts 3–7"}},
        "width": 300,
    }
    return renderer.ask("png", spec=spec, **ASKED)


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer()


def test_the_cuts_that_pictures_are_set_in_are_shipped_with_their_license():
    assert sorted(each.stem for each in FONTS.glob("*.ttf")) == list(CUTS)
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text("utf-8")


def test_each_cut_is_drawn_in_its_own_shapes(renderer):
    asked = [
        *(("Resurface Sans", weight) for weight in (400, 600, 700)),
        *(("Resurface Serif", weight) for weight in (400, 600)),
        ("no such font", 400),
    ]
    assert len({drawn(renderer, family, weight) for family, weight in asked}) == len(asked)
