"""What stands in a file beside its charts and its table."""

import csv
import io

import pytest

from resurface.catalogue.figures import SESSIONS
from resurface.comparison.comparison import compare
from resurface.comparison.questions import table
from resurface.materials.workbook import table_csv
from resurface.ui.compare import take_along


@pytest.fixture
def comparison(catalogue, evidence):
    chosen = ("subcision", "rf-microneedling")
    return compare(catalogue, evidence, chosen, untreated=True, version="v")


def svg(chosen, comparison, words):
    """The text of a picture, its lines joined."""
    drawn = take_along._picture(chosen, comparison, words, "svg").decode()
    lines = [part.split("<")[0] for part in drawn.split(">") if part.split("<")[0].strip()]
    return " ".join(lines)


def test_a_picture_counts_the_sources_of_what_it_draws_and_no_others(comparison, english):
    marks = {
        row.source_id
        for option in comparison.options
        for row in option.outcomes
        if row.drawable and row.outcome == "dark marks" and row.is_share_of_people
    }
    assert f"{len(marks)} sources;" in svg("marks", comparison, english)


def test_a_picture_of_one_figure_counts_what_feeds_it(comparison, english):
    visits = {
        fact.source_id
        for option in comparison.treated
        for fact in option.shown(SESSIONS).facts
        if fact.use == "yes"
    }
    assert take_along._behind("sessions", comparison) == visits


def test_the_warning_of_a_treatment_is_in_its_picture(comparison, english):
    assert "Safety warning, Radiofrequency microneedling: On October 15, 2025" in svg(
        "sessions", comparison, english
    )


def test_the_whole_comparison_names_the_harms_that_no_chart_draws(comparison, english):
    said = svg("comparison", comparison, english)
    assert "Other harms, Needle release (subcision): Bleeding at the entry point: 7–29 of" in said
    assert "Published, not shown beside these: bruising (up to 100%)" in said


def test_the_table_as_a_file_holds_the_questions_to_ask_first(comparison, english):
    text = table_csv(comparison, table(comparison, english), (), english).decode("utf-8-sig")
    row = next(
        row for row in csv.reader(io.StringIO(text)) if row[0] == "What should be asked first?"
    )
    asked = [each.question for each in comparison.evidence.cautions_of("subcision")]
    assert row[1].splitlines()[1:] == asked
