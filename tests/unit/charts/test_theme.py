"""What all charts share: colors that can be seen, and the whole chart for a screen."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import altair as alt
import pytest

from resurface.catalogue.treatments import DEPTHS
from resurface.charts import timeline
from resurface.charts.theme import (
    BENEFIT_COLOR,
    DEPTH_COLORS,
    HARM_COLOR,
    INK,
    TITLE_HEIGHT,
    band,
    finished,
    on_screen,
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
@pytest.mark.parametrize("depth", DEPTH_COLORS)
def test_the_color_of_a_depth_can_be_seen_on_the_page(depth, theme):
    assert contrast(DEPTH_COLORS[depth], PAGES[theme]) >= 3


@pytest.mark.parametrize("theme", PAGES)
@pytest.mark.parametrize("color", [BENEFIT_COLOR, HARM_COLOR], ids=["benefit", "harm"])
def test_a_hundred_people_can_be_seen_on_the_page(color, theme):
    assert contrast(color, PAGES[theme]) >= 3


@pytest.mark.parametrize("theme", PAGES)
def test_text_inside_a_chart_can_be_read_on_the_page(theme):
    assert contrast(INK[theme], PAGES[theme]) >= 4.5


def test_every_depth_and_no_treatment_has_a_color_of_its_own():
    assert list(DEPTH_COLORS) == [*DEPTHS, "none"]
    assert len(set(DEPTH_COLORS.values())) == 5


def test_rows_stand_from_the_top_down_with_half_a_row_of_air_at_both_ends():
    scale = band(4).to_dict()
    assert (scale["domain"], scale["reverse"]) == ([-0.5, 3.5], True)


def test_a_finished_chart_leaves_its_data_behind():
    rows = alt.Data(values=[{"days": 5}])
    assert finished(alt.Chart(rows).mark_bar().encode(x="days:Q")) == {
        "mark": {"type": "bar"},
        "encoding": {"x": {"field": "days", "type": "quantitative"}},
    }


@pytest.mark.parametrize(
    ("theme", "ink"), [("light", "#0B1016"), ("dark", "#ECEAE4"), ("sepia", "#0B1016")]
)
def test_text_on_a_screen_takes_the_color_of_the_theme(comparison, english, theme, ink):
    shown = on_screen(timeline.drawing(comparison, english), theme)
    assert shown["config"]["text"] == {"color": ink}


def test_a_chart_on_a_screen_leaves_the_shared_specification_as_it_is(comparison, english):
    drawn = timeline.drawing(comparison, english)
    before = json.dumps(drawn.spec)
    on_screen(drawn, "dark")
    assert json.dumps(drawn.spec) == before


def test_a_title_stands_in_the_chart_and_takes_nothing_from_its_rows(comparison, english):
    drawn = timeline.drawing(comparison, english)
    titled = on_screen(drawn, "light", titled=True)
    assert titled["title"]["text"] == "The whole course"
    assert titled["height"] == on_screen(drawn, "light")["height"] + TITLE_HEIGHT
