"""The contract that every shipped row keeps; each failing row is named."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby

import pytest

from resurface.catalogue.figures import FIGURES, Range
from resurface.record.folder import TABLES
from resurface.tables.kinds import several
from tests.of_each import of_each
from tests.unit.shipped_cases import FACTS, SOURCE, TREATMENT, TREATMENTS, each
from tests.unit.tables.samples import shipped_rows

PRODUCTS = shipped_rows("products.csv")
OUTCOMES = shipped_rows("outcomes.csv")
CAUTIONS = shipped_rows("cautions.csv")
FACT = {row["fact_id"]: row for row in FACTS}

REFERENCES = [(table, column) for table in TABLES for column in table.columns if column.of]
"""Every column whose cells name rows of another table."""

SHARES = ("responders", "satisfaction", "pih_rate", "adverse_rate")
WORDS = {
    "lasts": "lasts",
    "performed_by": "performed_by",
    "numbing": "anaesthesia",
    "minimum_age_years": "age",
    "skin_type_low": "skin_types",
    "skin_type_high": "skin_types",
    "skin_types_excluded": "skin_types",
}
"""The field of the facts that carry the words of a column."""


def ends(row, low="low", high="high"):
    """The figures that a row states, without the open ends."""
    return [float(row[end]) for end in (low, high) if row[end]]


def named(table, column):
    """The ids that one column names."""
    return {one for row in shipped_rows(table.file) for one in several(row[column.name])}


def keys(table):
    """What each row of a table is named by."""
    return {row[table.key[0]] for row in shipped_rows(table.file)}


def figures():
    """Every treatment with every figure that its cards show."""
    return [
        pytest.param(row, figure, id=f"{row['id']}-{figure.id}")
        for row in TREATMENTS
        for figure in FIGURES
    ]


@of_each(("row", "figure"), figures())
def test_a_shown_figure_is_what_the_rule_makes_of_the_facts(row, figure, evidence):
    low, high = row[figure.low_column], row[figure.high_column]
    shown = Range(float(low) if low else None, float(high) if high else None)

    assert shown == evidence.published(row["id"], figure).range


@of_each(("row", "figure"), figures())
def test_both_ends_of_a_shown_figure_are_stated_by_a_fact(row, figure):
    stated = {
        end
        for fact in FACTS
        if (fact["treatment_id"], fact["field"]) == (row["id"], figure.id)
        for end in ends(fact)
    }

    assert set(ends(row, figure.low_column, figure.high_column)) <= stated


@of_each("row", each(TREATMENTS, "id"))
def test_the_facts_that_carry_the_words_of_a_treatment_are_its_own(row):
    assert {FACT[name]["treatment_id"] for name in several(row["word_fact_ids"])} <= {row["id"]}


@of_each("row", each(TREATMENTS, "id"))
def test_what_a_treatment_states_in_words_has_a_fact_that_carries_it(row):
    carried = {FACT[name]["field"] for name in several(row["word_fact_ids"])}

    assert [column for column in WORDS if row[column] and WORDS[column] not in carried] == []


@of_each("row", each(TREATMENTS, "id"))
def test_a_warning_has_its_source_and_no_source_stands_without_a_warning(row):
    assert bool(row["warning"]) == (row["warning_source_id"] in SOURCE)


@of_each("row", each(TREATMENTS, "id"))
def test_a_treatment_is_checked_again_after_it_was_checked(row):
    assert "2026-01-01" < row["checked_on"] < row["check_by"]


@of_each("row", each(PRODUCTS, "id"))
def test_a_product_is_checked_again_after_it_was_checked(row):
    assert "2026-01-01" < row["checked_on"] < row["check_by"]


@of_each("row", each(FACTS, "fact_id"))
def test_a_fact_has_a_figure_or_words(row):
    assert row["low"] or row["high"] or row["value"]


@of_each("row", each([f for f in FACTS if f["field"] in SHARES], "fact_id"))
def test_a_share_is_from_0_to_100(row):
    assert [end for end in ends(row) if not 0 <= end <= 100] == []


@of_each("row", each([f for f in FACTS if f["field"] == "improvement"], "fact_id"))
def test_a_mean_change_is_a_percentage_and_may_be_below_zero(row):
    assert [end for end in ends(row) if not -100 <= end <= 100] == []


@of_each("row", each(OUTCOMES, "outcome_id"))
def test_an_outcome_that_is_not_drawn_says_why(row):
    assert row["show"] == "yes" or row["why_not"]


@of_each("row", each([o for o in OUTCOMES if o["measure"].startswith("share")], "outcome_id"))
def test_a_share_of_an_outcome_is_from_0_to_100(row):
    assert [end for end in ends(row) if not 0 <= end <= 100] == []


@of_each("row", each([o for o in OUTCOMES if o["measure"] == "mean change"], "outcome_id"))
def test_a_mean_change_of_an_outcome_is_a_percentage_and_may_be_below_zero(row):
    assert [end for end in ends(row) if not -100 <= end <= 100] == []


@of_each("row", each([o for o in OUTCOMES if o["events"] and o["people"]], "outcome_id"))
def test_no_more_people_have_an_outcome_than_were_studied(row):
    assert int(row["events"]) <= int(row["people"])


def test_isotretinoin_is_asked_about_once_before_a_treatment():
    asked = Counter(
        treatment
        for row in CAUTIONS
        if "isotretinoin" in row["question"]
        for treatment in several(row["applies_to_treatment_ids"])
    )

    assert set(asked.values()) == {1}
    assert set(TREATMENT) - set(asked) == {"soft-and-smooth-rejuvenation", "no-treatment"}


@of_each("row", each(list(SOURCE.values()), "source_id"))
def test_a_source_can_be_looked_up(row):
    linked = row["url"].startswith(("http://", "https://"))

    assert row["title"]
    assert linked or row["publisher"]


@pytest.mark.parametrize(
    ("table", "column"),
    [pytest.param(*each, id=f"{each[0].name}-{each[1].name}") for each in REFERENCES],
)
def test_what_a_column_names_is_there(table, column):
    there = set().union(*(keys(other) for other in TABLES if other.name in column.of))

    assert named(table, column) - there == set()


def test_every_source_is_named_by_a_row_that_says_something():
    naming = [
        named(table, column)
        for table, column in REFERENCES
        if "sources" in column.of and table.name != "searches"  # a search only says what it found
    ]

    assert SOURCE.keys() - set().union(*naming) == set()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_no_figure_has_three_decimals_which_half_the_world_reads_as_thousands(table):
    """LibreOffice in German and Spanish makes 125 of 0.125, and leaves 0.1250 alone."""
    found = [
        (number, column.name, row[column.name])
        for number, row in enumerate(shipped_rows(table.file), start=2)
        for column in table.columns
        if re.fullmatch(r"-?\d{1,3}\.\d{3}", row[column.name])
    ]
    assert found == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.file)
def test_no_cell_begins_or_ends_with_a_blank(table):
    assert [
        (number, name)
        for number, row in enumerate(shipped_rows(table.file), start=2)
        for name, cell in row.items()
        if cell != cell.strip()
    ] == []


def test_treatments_stand_in_the_order_of_the_depths_and_no_treatment_comes_last():
    assert [depth for depth, _ in groupby(row["depth"] for row in TREATMENTS)] == [
        "manual",
        "chemical",
        "device",
        "fractional laser",
        "",
    ]


def test_no_treatment_is_the_one_option_without_a_depth():
    assert [row["id"] for row in TREATMENTS if not row["depth"]] == ["no-treatment"]


def test_no_sign_to_call_for_is_said_to_be_seen_by_a_clinician_before_one_has():
    assert {row["seen_on"] for row in shipped_rows("when_to_call.csv")} == {""}


@of_each("row", each(shipped_rows("when_to_call.csv"), "call_id"))
def test_a_sign_to_call_for_is_from_a_clinics_own_sheet_with_an_address(row):
    source = SOURCE[row["source_id"]]
    assert source["kind"] == "practice page"
    assert source["url"].startswith("http")


@of_each("row", each(CAUTIONS, "caution_id"))
def test_what_is_told_first_has_a_few_words_for_paper_and_the_same_for_one_question(row):
    same = {one["in_short"] for one in CAUTIONS if one["question"] == row["question"]}
    assert same == {row["in_short"]}
    assert 0 < len(row["in_short"]) <= 56
