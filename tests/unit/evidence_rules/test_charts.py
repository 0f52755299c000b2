"""What every chart carries wherever it ends up, captions that are true, one name a figure."""

from __future__ import annotations

import re

import pytest

from resurface.catalogue.figures import FIGURES, WORKED_OUT
from resurface.charts.register import CHARTS, chart
from resurface.choosing.criteria import Criteria
from resurface.choosing.order import ORDERS
from resurface.comparison.glance import glance
from resurface.comparison.hundred import hundred
from resurface.materials.asked_rows import asked_rows
from resurface.materials.piece import piece, table_piece
from resurface.materials.rows_in_words import marks_in_words
from resurface.materials.whole import SIZES, whole_given
from resurface.ui.treatment.measured import measured
from tests.unit.evidence_rules.planted import RANDOM, a_count, a_course, says, with_outcomes
from tests.unit.evidence_rules.surfaces import SURFACES, WORDS, a_record
from tests.unit.making import an_outcome

each_chart = pytest.mark.parametrize("chart_id", [each.id for each in CHARTS])

WARNED = a_record(
    a_course(warning="The FDA warned of burns.", warning_source_id="fda"),
    facts={("peel", "sessions"): (says("sessions", 3, 4, "trial", "sessions"),)},
    outcomes={"peel": (a_count(30, 60), a_count(3, 60, "dark marks"))},
)
VARIES = "treatments can't be ranked by this"
ONLY_RINGS = with_outcomes(a_count(30, 60), a_count(12, 60, threshold="all"))
ONLY_FULL = with_outcomes(a_count(30, 60, **RANDOM), a_count(12, 60, threshold="all", **RANDOM))
ONLY_DIAMONDS = with_outcomes(an_outcome(80, outcome="responders", people=60))


@each_chart
def test_a_picture_of_a_chart_carries_all_that_it_needs_to_stand_alone(chart_id):
    made = piece(chart(chart_id), WARNED.comparison, WORDS)
    below = " ".join(made.notes)
    assert made.title == "Peel"
    assert made.warnings == ("Safety warning, Peel: The FDA warned of burns.",)
    assert VARIES in below
    assert "Sources: Lee 2020" in below
    assert "data version v" in below
    assert "The same results may not occur for all patients." in below


@pytest.mark.parametrize("size", SIZES, ids=lambda each: each.id)
def test_the_whole_picture_carries_them_too(size):
    given = whole_given(WARNED.comparison, size, WORDS, "")
    assert given["warnings"] == ["Safety warning, Peel: The FDA warned of burns."]
    assert VARIES in given["varies"]
    assert "Lee 2020" in given["sources"]
    assert "data version v" in given["dated"]


@pytest.mark.parametrize("surface", ["CSV", "workbook", "note"])
def test_a_file_carries_the_warning_what_varies_and_the_date(surface):
    text = WARNED.text(surface)
    for each in ("Safety warning, Peel", VARIES, "data version v"):
        assert each in text


def test_a_file_s_sources_are_all_that_its_cells_rest_on():
    assert table_piece(WARNED.comparison, WORDS).sources == {"trial", "fda"}


SHAPES = {"random": "Full:", "not random": "Ring:", "no count": "Diamond:"}
ONLY = [
    pytest.param(ONLY_RINGS, "not random", id="rings"),
    pytest.param(ONLY_FULL, "random", id="full marks"),
    pytest.param(ONLY_DIAMONDS, "no count", id="diamonds"),
]


@pytest.mark.parametrize(("record", "drawn"), ONLY)
def test_a_caption_speaks_of_no_mark_that_is_not_there(record, drawn):
    captions = {
        "chart": chart("studies").about(record.comparison, WORDS),
        "picture": marks_in_words(asked_rows(record.comparison, WORDS), WORDS),
        "page": measured(record.comparison.options[0], WORDS)["note"],
    }
    for caption in captions.values():
        assert {design for design, name in SHAPES.items() if name in caption} == {drawn}


@pytest.mark.parametrize(("record", "drawn"), ONLY)
def test_the_key_at_a_glance_names_no_mark_that_is_not_there(record, drawn):
    samples = glance(record.comparison, Criteria(), WORDS).drawn
    assert samples - {"fits"} == {drawn}
    assert ("fits" in samples) == (drawn != "no count")


def test_where_no_study_is_drawn_no_caption_speaks_of_marks():
    silent = a_record(a_course())
    assert marks_in_words(asked_rows(silent.comparison, WORDS), WORDS) == ""
    assert glance(silent.comparison, Criteria(), WORDS).drawn == set()


def test_no_caption_says_one_mark_a_study_where_a_study_has_two():
    text = ONLY_RINGS.text("chart pictures")
    assert "A mark for each count in a study; two where it counted two amounts." in text


def test_only_burdens_and_names_can_be_sorted_by():
    assert [each.id for each in ORDERS] == ["days", "visits", "weeks", "price", "name"]


def test_benefit_has_a_color_of_its_own_and_harm_another():
    tones = {row.id: row.tone for row in hundred(WARNED.comparison, WORDS)}
    tones |= {row.id: row.tone for row in glance(WARNED.comparison, Criteria(), WORDS).rows}
    assert {each for each, tone in tones.items() if tone == "good"} == {"responders", "better"}
    bad = {"harms", "dark marks", "dark-marks", "reported"}
    assert {each for each, tone in tones.items() if tone == "bad"} == bad


NAMES = {
    "back at work after": ("at a glance", "course", "ranges", "whole picture", "note"),
    "may still show": ("at a glance", "course", "ranges", "whole picture", "note"),
    "price of the course": ("at a glance", "ranges", "whole picture", "note"),
}


@pytest.mark.parametrize(
    ("name", "surface"), [(name, each) for name, those in NAMES.items() for each in those]
)
def test_a_figure_has_one_name_on_every_surface(name, surface):
    assert name in WARNED.text(surface).lower()


@pytest.mark.parametrize("surface", SURFACES)
def test_no_figure_has_a_second_name(surface):
    others = r"cost of all visits|time off|recovery time|social downtime|number of sessions"
    assert re.findall(others, WARNED.text(surface).lower()) == []


def test_no_two_figures_share_a_name():
    headings = [WORDS.render(each.heading) for each in (*FIGURES, *WORKED_OUT)]
    assert len(set(headings)) == len(headings)


def test_the_full_result_says_from_when_its_months_are_counted():
    labels = [row.label for row in asked_rows(WARNED.comparison, WORDS)]
    assert "Full result after" in labels
