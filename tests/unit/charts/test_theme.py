"""What all charts share: colors that can be seen, and specifications that hold no data."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import altair as alt
import pytest
from jsonschema import Draft7Validator

from resurface.catalogue.figures import Range
from resurface.catalogue.treatments import DEPTHS
from resurface.charts import dot_plot, icon_array, range_bars, timeline
from resurface.charts.theme import (
    BENEFIT_COLOR,
    DEPTH_COLORS,
    HARM_COLOR,
    INK,
    TITLE_HEIGHT,
    band,
    depth_key,
    finished,
    on_screen,
)
from resurface.comparison.people import out_of_hundred
from tests.unit.making import (
    a_comparison,
    a_source,
    a_treatment,
    an_outcome,
    no_treatment,
)

PAGES = {"light": "#FCFBF9", "dark": "#171A1C"}
SETTINGS = Path(__file__).resolve().parents[3] / ".streamlit" / "config.toml"
VEGA_LITE = alt.load_schema()
HOSTILE = "</script><img src=x onerror=alert(1)>$x^2$ =cmd|' /C calc'!A0 [a](javascript:b) {{c}}"

SIDE_BY_SIDE = [
    *(
        pytest.param(
            lambda them, words, panel=panel: range_bars.drawing(them, panel, words),
            id=f"ranges of {panel}",
        )
        for panel in range_bars.PANELS
    ),
    pytest.param(timeline.drawing, id="course"),
    *(
        pytest.param(
            lambda them, words, panel=panel: dot_plot.drawing(them, panel, words),
            id=f"studies of {panel}",
        )
        for panel in dot_plot.PANELS
    ),
]
HUNDRED = [
    pytest.param(
        lambda them, words, place=place: icon_array.drawing(
            out_of_hundred(them)[place], them.evidence, words
        ),
        id=f"people with {outcome}",
    )
    for place, outcome in enumerate(("responders", "dark marks"))
]
DRAWINGS = [*SIDE_BY_SIDE, *HUNDRED]


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


def everything(part):
    """Every key with its value, anywhere in a specification."""
    if isinstance(part, dict):
        for key, value in part.items():
            yield key, value
            yield from everything(value)
    elif isinstance(part, list):
        for value in part:
            yield from everything(value)


def named(spec, *keys):
    return {value for key, value in everything(spec) if key in keys and isinstance(value, str)}


def valid(spec):
    """Whether Vega-Lite's own schema allows a specification, with its rows named."""
    whole = "TopLevelLayerSpec" if "layer" in spec else "TopLevelUnitSpec"
    schema = {**VEGA_LITE, "$ref": f"#/definitions/{whole}"}
    return Draft7Validator(schema).is_valid({**spec, "data": {"name": "rows"}})


def hostile_comparison():
    """Three options of one hostile name, with every figure and an outcome of each panel."""
    figures = {
        "downtime": Range(1, 3),
        "sessions": Range(3, 5),
        "interval": Range(4, 6),
        "results": Range(3, 6),
        "price": Range(100, 200),
    }
    rows = (
        an_outcome(40, outcome="improvement", measure="mean change"),
        an_outcome(60, outcome="responders"),
        an_outcome(4, outcome="dark marks"),
    )
    return a_comparison(
        a_treatment("one", name=HOSTILE, **figures),
        a_treatment("two", name=HOSTILE),
        no_treatment(),
        outcomes={"one": rows},
        sources={"trial": a_source()},
    )


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


@pytest.mark.parametrize(
    ("depth", "key"), [("manual", "manual"), ("fractional laser", "fractional laser"), ("", "none")]
)
def test_a_depth_is_named_in_a_frame(depth, key):
    assert depth_key(depth) == key


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


@pytest.mark.parametrize("draw", DRAWINGS)
def test_a_chart_on_a_screen_is_valid_vega_lite_with_its_rows_inside(comparison, english, draw):
    drawn = draw(comparison, english)
    shown = on_screen(drawn, "light")
    assert valid(shown)
    assert shown["layer"][0]["data"]["values"] == drawn.frame.to_dict("records")


@pytest.mark.parametrize("draw", DRAWINGS)
def test_a_chart_on_a_screen_leaves_the_top_without_data(comparison, english, draw):
    assert "data" not in on_screen(draw(comparison, english), "light")


def test_a_chart_on_a_screen_leaves_the_shared_specification_as_it_is(comparison, english):
    drawn = timeline.drawing(comparison, english)
    before = json.dumps(drawn.spec)
    on_screen(drawn, "dark")
    assert json.dumps(drawn.spec) == before


@pytest.mark.parametrize("draw", DRAWINGS)
def test_a_chart_on_a_screen_keeps_its_size(comparison, english, draw):
    drawn = draw(comparison, english)
    shown = on_screen(drawn, "dark")
    assert [shown[side] for side in ("width", "height")] == [
        drawn.spec[side] for side in ("width", "height")
    ]


@pytest.mark.parametrize("draw", DRAWINGS)
def test_a_specification_holds_no_data(comparison, english, draw):
    keys = {key for key, _ in everything(draw(comparison, english).spec)}
    assert keys & {"values", "data", "datasets", "url"} == set()


@pytest.mark.parametrize("draw", DRAWINGS)
def test_a_specification_is_valid_vega_lite(comparison, english, draw):
    assert valid(draw(comparison, english).spec)


@pytest.mark.parametrize(
    "spec",
    [
        pytest.param({"mark": "no such mark"}, id="a mark"),
        pytest.param({"layer": [{"mark": "no such mark"}]}, id="a mark of a layer"),
        pytest.param({"mark": "bar", "encoding": {"x": {"type": "wide"}}}, id="a type"),
        pytest.param({"mark": "bar", "rows": 4}, id="a key"),
    ],
)
def test_what_vega_lite_does_not_know_is_not_valid(spec):
    assert not valid(spec)


@pytest.mark.parametrize("draw", DRAWINGS)
def test_a_specification_is_built_once(comparison, english, draw):
    assert draw(comparison, english).spec is draw(comparison, english).spec


@pytest.mark.parametrize("draw", SIDE_BY_SIDE)
def test_other_treatments_are_drawn_with_the_same_specification(catalogue, english, draw):
    one = a_comparison(*catalogue.treatments[0:3], sources={"trial": a_source()})
    other = a_comparison(*catalogue.treatments[0:3][::-1], sources={"trial": a_source()})
    assert draw(one, english).spec is draw(other, english).spec


@pytest.mark.parametrize("draw", DRAWINGS)
def test_what_a_specification_draws_is_a_column_of_its_rows_or_worked_out_in_it(
    comparison, english, draw
):
    drawn = draw(comparison, english)
    worked_out = named(drawn.spec, "as")
    assert named(drawn.spec, "field") <= {*drawn.frame.columns, *worked_out}


@pytest.mark.parametrize("draw", SIDE_BY_SIDE)
def test_every_kind_of_row_has_a_layer_that_draws_it(comparison, english, draw):
    drawn = draw(comparison, english)
    layers = json.dumps([layer.get("transform") for layer in drawn.spec["layer"]])
    assert [kind for kind in drawn.frame["kind"].unique() if f"{kind}" not in layers] == []


@pytest.mark.parametrize("draw", DRAWINGS)
def test_no_cell_of_a_frame_is_missing(comparison, english, draw):
    assert int(draw(comparison, english).frame.isna().sum().sum()) == 0


@pytest.mark.parametrize("draw", SIDE_BY_SIDE)
def test_a_hostile_name_never_comes_into_a_specification(english, draw):
    assert "onerror" not in json.dumps(draw(hostile_comparison(), english).spec)


@pytest.mark.parametrize("draw", SIDE_BY_SIDE)
def test_a_hostile_name_stands_in_the_frame_as_it_is(english, draw):
    assert HOSTILE in set(draw(hostile_comparison(), english).frame["label"])


@pytest.mark.parametrize("draw", SIDE_BY_SIDE)
def test_a_hostile_name_stands_in_the_alt_text_as_it_is(english, draw):
    assert HOSTILE in draw(hostile_comparison(), english).alt


def test_a_title_stands_in_the_chart_and_takes_nothing_from_its_rows(comparison, english):
    drawn = timeline.drawing(comparison, english)
    titled = on_screen(drawn, "light", "The whole course")
    assert titled["title"]["text"] == "The whole course"
    assert titled["height"] == on_screen(drawn, "light")["height"] + TITLE_HEIGHT
