"""A sentence that becomes part of another."""

from __future__ import annotations

import pytest

from resurface.text.full_stop import without_stop


@pytest.mark.parametrize(
    ("text", "left"),
    [("A nurse.", "A nurse"), ("A nurse", "A nurse"), ("a, b, ...", "a, b, ..."), ("", "")],
)
def test_only_a_full_stop_is_left_out(text, left):
    assert without_stop(text) == left
