"""What stands in a file beside its charts and its table."""

from __future__ import annotations

import pytest

from resurface.catalogue.figures import SESSIONS
from resurface.charts.register import CHARTS
from resurface.charts.register import chart as chart_of
from resurface.comparison.comparison import compare
from resurface.materials.picture import specification
from resurface.materials.piece import piece, table_piece

each_chart = pytest.mark.parametrize("chart", CHARTS, ids=lambda each: each.id)


@pytest.fixture(scope="module")
def comparison(catalogue, evidence):
    chosen = ("subcision", "rf-microneedling")
    return compare(catalogue, evidence, chosen, untreated=True, version="v")


def everything(part):
    """Every value, anywhere in a specification."""
    if isinstance(part, dict):
        for value in part.values():
            yield value
            yield from everything(value)
    elif isinstance(part, list):
        for value in part:
            yield from everything(value)


@each_chart
def test_a_picture_holds_the_rows_and_the_titles_of_its_chart(comparison, english, chart):
    inside = list(everything(specification(piece(chart, comparison, english))))
    for drawn in chart.draw(comparison, english):
        assert drawn.title in inside
        assert drawn.records in inside


@each_chart
def test_a_picture_counts_the_sources_of_its_chart_and_no_others(comparison, english, chart):
    made = piece(chart, comparison, english)
    assert made.sources == chart.sources(comparison)
    (named,) = (note for note in made.notes if note.startswith("Sources: "))
    listed = len(named.removesuffix(" more").replace(" and ", "; ").split(";"))
    assert 1 <= listed <= 15


@each_chart
def test_a_picture_says_how_to_read_it_in_the_words_of_the_screen(comparison, english, chart):
    assert piece(chart, comparison, english).notes[0] == chart.about(comparison, english)


def test_a_picture_of_studies_counts_those_of_dark_marks(comparison, english):
    marks = {
        row.source_id
        for option in comparison.options
        for row in option.outcomes
        if row.drawable and row.outcome == "dark marks" and row.is_share_of_people
    }
    assert piece(chart_of("studies"), comparison, english).sources >= marks


def test_a_picture_of_ranges_counts_what_feeds_them(comparison, english):
    visits = {
        fact.source_id
        for option in comparison.treated
        for fact in option.shown(SESSIONS).facts
        if fact.use == "yes"
    }
    assert piece(chart_of("ranges"), comparison, english).sources >= visits


def test_the_warning_of_a_treatment_is_in_its_picture(comparison, english):
    (warning,) = piece(chart_of("ranges"), comparison, english).warnings
    assert warning.startswith("Safety warning, Radiofrequency microneedling: On October 15, 2025")


def test_what_no_treatment_may_have_been_is_said_where_it_stands(comparison, english):
    assert "“No treatment”: in some studies" in " ".join(table_piece(comparison, english).notes)


def test_a_table_counts_every_source_of_what_is_compared(comparison, english):
    everyone = {
        source_id
        for option in comparison.options
        for source_id in (
            *(fact.source_id for shown in option.figures for fact in shown.facts),
            *(each for row in option.outcomes for each in row.source_ids),
            *(each.source_id for each in option.reported),
            option.treatment.warning_source_id,
        )
        if source_id
    }
    assert table_piece(comparison, english).sources == everyone
