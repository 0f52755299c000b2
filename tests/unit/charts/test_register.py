"""What every chart of the comparison keeps, wherever it is shown."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import get_args

import altair as alt
import pytest
from jsonschema import Draft7Validator

from resurface.catalogue.figures import Range
from resurface.charts import icon_array
from resurface.charts.marks import SILENT, columns
from resurface.charts.placing import on_paper, on_screen
from resurface.charts.register import CHARTS, chart, headings, under
from resurface.charts.shapes import PLOT
from resurface.charts.study_lines import PANELS
from resurface.comparison.comparison import compare
from resurface.evidence.standing import Place
from tests.unit.making import a_comparison, a_source, a_treatment, an_outcome, no_treatment

VEGA_LITE = alt.load_schema()
HOSTILE = "</script><img src=x onerror=alert(1)>$x^2$ =cmd|' /C calc'!A0 [a](javascript:b) {{c}}"
PAIRS = [("fractional-co2", "subcision"), ("pro-fractional", "tca-cross", "rf-microneedling")]

each_view = pytest.mark.parametrize(
    "chart", [each for each in CHARTS if each is not icon_array.CHART], ids=lambda each: each.id
)
each_chart = pytest.mark.parametrize("chart", CHARTS, ids=lambda each: each.id)


@pytest.fixture(scope="module", params=PAIRS, ids="+".join)
def shipped(request, catalogue, evidence):
    """Shipped treatments, and no treatment beside them."""
    return compare(catalogue, evidence, request.param, untreated=True, version="version")


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
    return _valid(json.dumps({**spec, "data": {"name": "rows"}}))


@cache
def _valid(text):
    """Many charts share a specification, and the schema is long."""
    spec = json.loads(text)
    whole = "TopLevelLayerSpec" if "layer" in spec else "TopLevelUnitSpec"
    schema = {**VEGA_LITE, "$ref": f"#/definitions/{whole}"}
    return Draft7Validator(schema).is_valid(spec)


def hostile_comparison():
    """Three options of one hostile name, with every figure and an outcome of each kind."""
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


def nothing_known():
    """Two treatments of which no source says anything."""
    return a_comparison(a_treatment("one"), a_treatment("two"))


def test_a_chart_is_known_by_its_id():
    assert [chart(each.id) for each in CHARTS] == list(CHARTS)
    assert len({each.id for each in CHARTS}) == len(CHARTS)


def test_an_unknown_chart_is_told():
    with pytest.raises(KeyError, match="pie"):
        chart("pie")


def test_every_place_that_an_outcome_stands_in_is_drawn():
    places = [each for each in get_args(Place) if not each.startswith("asked ")]
    panels = [each.id for each in PANELS if each.id != "serious"]
    assert sorted(places) == sorted([*panels, icon_array.CHART.id])


def test_every_chart_stands_under_its_heading_in_the_order_of_the_page():
    assert [each for heading in headings() for each in under(heading)] == list(CHARTS)


def test_the_first_headings_of_the_page_stand_in_their_order(english):
    assert [(each.id, english.render(each.title)) for each in headings()][:4] == [
        ("course", "The whole course"),
        ("ranges", "Ranges"),
        ("studies", "What studies measured"),
        ("people", "Out of 100 people"),
    ]


@each_chart
def test_an_id_can_name_a_file_and_an_element(chart):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", chart.id)


@each_chart
def test_every_chart_says_how_to_read_it(shipped, english, chart):
    assert chart.about(shipped, english).endswith(".")


@each_chart
def test_every_drawing_has_a_title(shipped, english, chart):
    assert all(drawn.title for drawn in chart.draw(shipped, english))


@each_chart
def test_the_words_of_a_chart_name_every_option_that_it_draws(shipped, english, chart):
    for drawn in chart.draw(shipped, english):
        drawn_of = {str(row["label"]) for row in drawn.records if isinstance(row["label"], str)}
        assert [name for name in drawn_of if f"{name}: " not in drawn.alt] == []
        assert all(f"{each.treatment.name}: " in drawn.alt for each in shipped.treated)


@each_chart
def test_where_nothing_is_known_the_words_say_so(english, chart):
    unknown = ("not reported", "no study", "no count", "none published")
    for drawn in chart.draw(nothing_known(), english):
        assert any(words in drawn.alt for words in unknown)


@each_chart
def test_where_nothing_is_known_nothing_is_drawn(english, chart):
    records = [row for drawn in chart.draw(nothing_known(), english) for row in drawn.records]
    assert SILENT in {row["kind"] for row in records}
    assert [
        row for row in records if row["kind"] in ("bar", "point") and row.get("column") == PLOT
    ] == []


@each_chart
def test_nothing_in_a_row_is_missing(shipped, english, chart):
    for drawn in chart.draw(shipped, english):
        said = json.dumps(drawn.records, allow_nan=False)
        assert re.findall(r"null|\bnan\b|\bNone\b|\bNaN\b", said) == []


@each_chart
def test_where_something_is_drawn_sources_of_the_record_stand_behind_it(shipped, english, chart):
    kinds = {row["kind"] for drawn in chart.draw(shipped, english) for row in drawn.records}
    behind = chart.sources(shipped)
    assert bool(behind) == bool(kinds - {"name", SILENT})
    assert behind <= set(shipped.evidence.sources)


@each_chart
def test_no_source_stands_behind_what_is_not_known(chart):
    assert chart.sources(nothing_known()) == frozenset()


@each_chart
def test_a_specification_is_valid_vega_lite(shipped, english, chart):
    assert all(valid(drawn.spec) for drawn in chart.draw(shipped, english))


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


@each_view
def test_a_view_on_a_screen_is_valid_vega_lite_whose_rows_go_beside_it(shipped, english, chart):
    for drawn in chart.draw(shipped, english):
        shown = on_screen(drawn)
        assert shown["data"] == {"name": "rows"}
        assert valid({key: value for key, value in shown.items() if key != "data"})


@each_view
def test_a_view_takes_its_height_from_the_width_that_there_is(shipped, english, chart):
    (drawn,) = chart.draw(shipped, english)
    (height,) = (each for each in on_screen(drawn)["params"] if each["name"] == "height")
    assert height["expr"].startswith("across >= ")
    assert height["expr"].endswith(f": {drawn.heights[-1][1]}")


@each_view
def test_a_view_on_a_page_has_no_color_of_one_theme(shipped, english, chart):
    for drawn in chart.draw(shipped, english):
        assert re.findall(r"#[0-9a-fA-F]{6}", json.dumps(on_screen(drawn))) == []


@each_view
def test_a_view_on_paper_has_the_colors_of_paper_and_one_size(shipped, english, chart):
    for drawn in chart.draw(shipped, english):
        spec = on_paper(drawn, 760)
        assert (spec["width"], "#23876b" in json.dumps(spec)) == (760, True)
        assert re.findall(r"var\(|across|tapped", json.dumps(spec)) == []


@each_view
def test_a_view_tells_how_to_read_it_in_a_key(shipped, english, chart):
    for drawn in chart.draw(shipped, english):
        assert [row["said"] for row in drawn.records if row["column"] == "key" and row["said"]]


@each_chart
def test_a_specification_holds_no_data(shipped, english, chart):
    for drawn in chart.draw(shipped, english):
        keys = {key for key, _ in everything(drawn.spec)}
        assert keys & {"values", "data", "datasets", "url"} == set()


@each_chart
def test_a_specification_is_built_once(shipped, english, chart):
    twice = zip(chart.draw(shipped, english), chart.draw(shipped, english), strict=True)
    assert all(one.spec is other.spec for one, other in twice)


@pytest.mark.parametrize(
    "chart", [each for each in CHARTS if each.id != "people"], ids=lambda each: each.id
)
def test_other_treatments_are_drawn_with_the_same_specification(catalogue, english, chart):
    (one,), (other,) = (
        chart.draw(a_comparison(*treatments, sources={"trial": a_source()}), english)
        for treatments in (catalogue.treatments[0:3], catalogue.treatments[2::-1])
    )
    assert one.spec is other.spec


@each_chart
def test_what_a_specification_draws_is_a_field_of_its_rows_or_worked_out_in_it(
    shipped, english, chart
):
    for drawn in chart.draw(shipped, english):
        worked_out = named(drawn.spec, "as")
        assert named(drawn.spec, "field") <= {*columns(type(drawn.rows[0])), *worked_out}


@each_chart
def test_every_kind_of_row_has_a_layer_that_draws_it(shipped, english, chart):
    for drawn in chart.draw(shipped, english):
        layers = json.dumps(drawn.spec["layer"])
        assert [kind for kind in {row["kind"] for row in drawn.records} if kind not in layers] == []


@each_chart
def test_a_hostile_name_never_comes_into_a_specification(english, chart):
    for drawn in chart.draw(hostile_comparison(), english):
        assert "onerror" not in json.dumps(drawn.spec)


@each_chart
def test_a_hostile_name_stands_in_the_words_as_it_is(english, chart):
    assert all(HOSTILE in drawn.alt for drawn in chart.draw(hostile_comparison(), english))
