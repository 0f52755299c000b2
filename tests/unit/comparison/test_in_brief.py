"""Fewer words where there is little room: the figures in them stay the same."""

from __future__ import annotations

import re

import pytest

from resurface.comparison.in_brief import in_brief
from resurface.language.language import language


@pytest.mark.parametrize("code", ["en", "es"])
def test_each_says_the_same_figures_in_no_more_letters(evidence, code):
    pairs = in_brief(evidence, language(code))
    assert pairs
    for pair in pairs:
        assert len(pair.short) <= len(pair.long)
        assert re.findall(r"\d+", pair.short) == re.findall(r"\d+", pair.long)


def test_spanish_is_much_shorter(evidence):
    pairs = in_brief(evidence, language("es"))
    assert sum(len(pair.long) - len(pair.short) for pair in pairs) > 100


def test_what_is_held_by_another_stands_after_it(evidence):
    long = [pair.long for pair in in_brief(evidence, language("es"))]
    for place, one in enumerate(long):
        assert not any(one in other for other in long[place + 1 :])
