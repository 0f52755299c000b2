"""Text that no spreadsheet takes for a formula."""

from __future__ import annotations

import pytest

from resurface.text.inert import inert


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"]
)
def test_what_would_start_a_formula_stands_behind_a_joiner(start):
    assert inert(f"{start}1+1") == f"\u2060{start}1+1"


@pytest.mark.parametrize(
    "text", ["3–6 visits", "not reported", "", "$100–$700", "\N{MINUS SIGN}25 to 23.3%"]
)
def test_other_text_stays_as_it_is(text):
    assert inert(text) == text
