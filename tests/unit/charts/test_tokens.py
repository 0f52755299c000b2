"""The colors of charts are those of every other part."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from resurface.charts.tokens import FOR_CHARTS

STYLE = Path(__file__).resolve().parents[3] / "resurface/ui/parts/component/tokens.css"
PAIRS = dict(re.findall(r"--([a-z0-9]+): light-dark\((#\w{6}), #\w{6}\)", STYLE.read_text("utf-8")))


@pytest.mark.parametrize("name", FOR_CHARTS)
def test_a_color_is_the_one_that_the_style_gives_for_light(name):
    assert FOR_CHARTS[name] == PAIRS[name]


def test_benefit_has_the_color_of_no_depth():
    depths = {FOR_CHARTS[each] for each in ("manual", "chemical", "device", "laser")}
    assert FOR_CHARTS["good"] not in depths
