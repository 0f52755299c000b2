"""Rows as a spreadsheet can hold them."""

from __future__ import annotations

import pytest

from resurface.materials.cells import in_cells
from resurface.text.inert import inert


def as_they_are(text: str) -> str:
    return text


def test_a_row_that_fits_stays_one_row():
    assert list(in_cells(["a", 3.0, None], as_they_are)) == [["a", 3.0, None]]


def test_what_is_too_long_goes_on_in_the_row_below_behind_a_whole_word():
    text = "word " * 7_000
    assert list(in_cells(["a", text, 3.0], as_they_are)) == [
        ["a", "word " * 6_553, 3.0],
        ["", "word " * 447, ""],
    ]


@pytest.mark.parametrize("text", ["a" * 100_000, "😀" * 40_000, "a\n" * 50_000, "漢 " * 33_000])
def test_no_letter_of_a_long_text_is_lost_and_none_is_parted(text):
    parts = [row[0] for row in in_cells([text], as_they_are)]
    assert "".join(parts) == text
    assert max(len(part.encode("utf-16-le")) // 2 for part in parts) < 32_767


def test_each_part_is_made_safe_by_itself():
    rows = list(in_cells(["a" * 32_766 + "=1+1"], inert))
    assert rows == [["a" * 32_766], ["\u2060=1+1"]]
