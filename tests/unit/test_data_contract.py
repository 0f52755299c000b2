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
from tests.unit.tables.samples import shipped_rows

TREATMENTS = shipped_rows("treatments.csv")
PRODUCTS = shipped_rows("products.csv")
FACTS = shipped_rows("facts.csv")
OUTCOMES = shipped_rows("outcomes.csv")
CAUTIONS = shipped_rows("cautions.csv")
CLEARANCES = shipped_rows("clearances.csv")
RECOVERY = shipped_rows("recovery.csv")
TREATMENT = {row["id"]: row for row in TREATMENTS}
FACT = {row["fact_id"]: row for row in FACTS}
SOURCE = {row["source_id"]: row for row in shipped_rows("sources.csv")}

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

PROMISES = re.compile(
    r"approv|guarante|permanent|forever|cure|eras|eliminat|vanish|flawless|perfect|painless"
    r"|\bsafe|risk.free|no downtime|instant|proven|\bbest\b|most effective|miracle",
    re.IGNORECASE,
)
"""What a regulator's record is never made to say."""


def each(rows, key):
    """Rows as cases whose ids name them."""
    return [pytest.param(row, id=row[key]) for row in rows]


def clearances():
    """Every clearance, named by its treatment and its device."""
    return [
        pytest.param(row, id=f"{row['treatment_id']}-{row['device']}".replace(" ", "-"))
        for row in CLEARANCES
    ]


def ends(row, low="low", high="high"):
    """The figures that a row states, without the open ends."""
    return [float(row[end]) for end in (low, high) if row[end]]


def named(table, column):
    """The ids that one column names."""
    return {one for row in shipped_rows(table.file) for one in several(row[column.name])}


def keys(table):
    """What each row of a table is named by."""
    return {row[table.key[0]] for row in shipped_rows(table.file)}


def recovery():
    """Every row of recovery, named by its treatment and its first day."""
    return [pytest.param(row, id=f"{row['treatment_id']}-day-{row['day_low']}") for row in RECOVERY]


def stated(row, column):
    """Low and high end of a figure of the treatment that days of recovery belong to.

    Where an end is not stated, nothing contradicts it.
    """
    treatment = TREATMENT.get(row["treatment_id"], {})
    low, high = treatment.get(f"{column}_low"), treatment.get(f"{column}_high")
    return float(low or 0), float(high or "inf")


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


@of_each("row", clearances())
def test_a_clearance_is_of_an_existing_treatment(row):
    assert row["treatment_id"] in TREATMENT


@of_each("row", clearances())
def test_a_clearance_names_its_device_and_its_scope(row):
    assert row["device"]
    assert row["cleared_use"]


@of_each("row", clearances())
def test_a_clearance_is_from_a_regulators_record_or_says_where_else_it_was_read(row):
    source = SOURCE[row["source_id"]]
    is_record = source["source_id"].startswith("fda-") and source["kind"] == "law or regulator"

    assert is_record or "number not seen" in row["note"]


@of_each("row", clearances())
def test_the_number_of_a_clearance_is_that_of_its_source(row):
    assert re.fullmatch(r"((K|DEN)\d{6})?", row["number"])
    assert row["number"] in SOURCE[row["source_id"]]["title"]


@of_each("row", clearances())
def test_a_clearance_says_that_acne_scars_are_named_where_its_scope_names_them(row):
    named = re.search(r"\bacne\b.*\bscar", row["cleared_use"]) is not None

    assert row["acne_scars_named"] == ("yes" if named else "no")


@of_each("row", clearances())
def test_a_clearance_names_skin_types_and_age_as_a_label_does(row):
    assert re.fullmatch(r"((I|II|III|IV|V|VI)(-(I|II|III|IV|V|VI))?)?", row["skin_types"])
    assert row["minimum_age"] == "" or 18 <= int(row["minimum_age"]) <= 22


@of_each("row", clearances())
def test_a_clearance_promises_nothing(row):
    words = f"{row['device']} {row['cleared_use']} {row['note']}"
    label = re.search(r"remov[^;,]*scar|scar[^;,]*remov", row["cleared_use"])

    assert PROMISES.findall(words) == []
    assert label is None or "no promise" in row["note"]


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


def test_no_device_is_cleared_twice_for_one_treatment():
    assert [
        device
        for device, count in Counter((c["treatment_id"], c["device"]) for c in CLEARANCES).items()
        if count > 1
    ] == []


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


@of_each("row", recovery())
def test_days_of_recovery_agree_with_the_days_away(row):
    low, high = stated(row, "downtime_days")
    first, last = int(row["day_low"]), float(row["day_high"] or "inf")
    too_early = {"most": last < low, "all": first < low}
    too_late = {"no": first >= high, "some": first > high}

    assert not (too_early | too_late).get(row["work"], False)


@of_each("row", recovery())
def test_days_of_recovery_agree_with_the_days_that_it_may_show(row):
    low, high = stated(row, "visible_days")
    first, last = int(row["day_low"]), float(row["day_high"] or "inf")

    assert not {"yes": first > high, "no": last < low}.get(row["shows"], False)


@of_each("row", each([row for row in TREATMENTS if row["downtime_days_high"]], "id"))
def test_days_of_recovery_say_when_most_are_back_at_work(row):
    said = [days["work"] for days in RECOVERY if days["treatment_id"] == row["id"]]

    assert {"most", "all"} & {*said}


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


def test_every_fact_of_the_encino_practice_page_is_there():
    found = Counter(f["treatment_id"] for f in FACTS if f["source_id"] == "encino-acne-scars")

    assert found == {
        "superficial-peel": 3,
        "bbl-photofacial": 1,
        "laser-skin-tightening": 2,
        "soft-and-smooth-rejuvenation": 3,
        "pro-fractional": 8,
        "brightening-cream": 3,
        "retinoid": 1,
        "exfoliating-serum": 1,
        "triple-antioxidant-serum": 1,
    }


def test_every_fact_of_the_alluring_image_practice_page_is_there():
    found = Counter(
        f["treatment_id"] for f in FACTS if f["source_id"] == "alluring-image-acne-scars"
    )

    assert found == {
        "dermaplaning": 4,
        "acne-extreme-facial": 8,
        "microdermabrasion": 5,
        "diamond-dermabrasion": 6,
    }


def test_the_warning_of_radiofrequency_microneedling_names_the_fda():
    assert "FDA" in TREATMENT["rf-microneedling"]["warning"]


@pytest.mark.parametrize(
    ("treatment_id", "column", "low", "high"),
    [
        ("pro-fractional", "downtime_days", "2", "5"),
        ("pro-fractional", "visible_days", "", "10"),
        ("pro-fractional", "sessions", "3", ""),
        ("pro-fractional", "interval_weeks", "4", "8"),
        ("fractional-co2", "downtime_days", "3", "10"),
        ("fractional-co2", "visible_days", "7", "21"),
        ("fractional-co2", "results_months", "6", ""),
        ("subcision", "downtime_days", "0", "5"),
        ("subcision", "visible_days", "7", "10"),
        ("subcision", "results_months", "2", ""),
        ("superficial-peel", "visible_days", "3", "7"),
        ("superficial-peel", "sessions", "3", ""),
        ("medium-peel", "visible_days", "7", "14"),
        ("tca-cross", "visible_days", "7", "14"),
        ("bbl-photofacial", "visible_days", "7", "14"),
        ("pulsed-dye-laser", "visible_days", "0", "14"),
        ("nonablative-fractional", "visible_days", "5", "7"),
        ("dermabrasion", "visible_days", "42", "84"),
        ("dermabrasion", "sessions", "1", ""),
        ("rf-microneedling", "visible_days", "", "7"),
        ("diamond-dermabrasion", "sessions", "3", ""),
        ("microneedling", "results_months", "2", ""),
        ("laser-skin-tightening", "results_months", "6", ""),
        ("pro-fractional", "results_months", "4", "12"),
        ("pro-fractional", "price_usd", "", ""),
        ("medium-peel", "results_months", "", ""),
        ("pulsed-dye-laser", "results_months", "", ""),
        ("rf-microneedling", "results_months", "3", ""),
        ("soft-and-smooth-rejuvenation", "downtime_days", "", ""),
        ("soft-and-smooth-rejuvenation", "sessions", "", ""),
        ("no-treatment", "sessions", "", ""),
    ],
)
def test_the_catalogue_states(treatment_id, column, low, high):
    row = TREATMENT[treatment_id]

    assert (row[f"{column}_low"], row[f"{column}_high"]) == (low, high)


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
