"""What all charts share: colors that can be seen, and the whole chart for a screen."""

from __future__ import annotations

import tomllib
from pathlib import Path

import altair as alt
import pytest

from resurface.charts.theme import (
    BENEFIT_COLOR,
    HARM_COLOR,
    INK,
    finished,
)

PAGES = {"light": "#FCFBF9", "dark": "#171A1C"}
SETTINGS = Path(__file__).resolve().parents[3] / ".streamlit" / "config.toml"


def luminance(color):
    """Relative luminance of a color by WCAG 2."""
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_contrast_that_wcag_states():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("theme", PAGES)
def test_the_pages_have_the_colors_that_contrast_is_measured_against(theme):
    settings = tomllib.loads(SETTINGS.read_text(encoding="utf-8"))
    assert settings["theme"][theme]["backgroundColor"] == PAGES[theme]


@pytest.mark.parametrize("theme", PAGES)
@pytest.mark.parametrize("color", [BENEFIT_COLOR, HARM_COLOR], ids=["benefit", "harm"])
def test_a_hundred_people_can_be_seen_on_the_page(color, theme):
    assert contrast(color, PAGES[theme]) >= 3


@pytest.mark.parametrize("theme", PAGES)
def test_text_inside_a_chart_can_be_read_on_the_page(theme):
    assert contrast(INK[theme], PAGES[theme]) >= 4.5


def test_a_finished_chart_leaves_its_data_behind():
    rows = alt.Data(values=[{"days": 5}])
    assert finished(alt.Chart(rows).mark_bar().encode(x="days:Q")) == {
        "mark": {"type": "bar"},
        "encoding": {"x": {"field": "days", "type": "quantitative"}},
    }
