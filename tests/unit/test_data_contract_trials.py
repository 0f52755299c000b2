"""The contract that every shipped row keeps on its trial, on what it counts and on harms."""

from __future__ import annotations

from collections import defaultdict

import pytest

from resurface.evidence.outcomes import BENEFITS
from resurface.evidence.standing import BURDENS
from tests.of_each import of_each
from tests.unit.tables.samples import shipped_rows

OUTCOMES = shipped_rows("outcomes.csv")
REPORTED = shipped_rows("reported_harms.csv")
TREATMENTS = {row["id"] for row in shipped_rows("treatments.csv")}
TRIALS = defaultdict(list)
for _row in OUTCOMES:
    TRIALS[_row["trial_id"]].append(_row)

NOT_PEOPLE = ("share of sessions", "share of scars", "share of spots")


def each(rows, key="outcome_id"):
    """Rows as cases whose ids name them."""
    return [pytest.param(row, id=row[key]) for row in rows]


def trials():
    """Every trial as a case, with its rows."""
    return [pytest.param(rows, id=name) for name, rows in TRIALS.items()]


def trials_of_two_options():
    """Trials of two options, each by itself: with something more, a gain is not an option's own."""
    return [
        pytest.param(rows, id=name)
        for name, rows in TRIALS.items()
        if len(options(rows)) > 1 and options(rows) == options(alone(rows))
    ]


def options(rows):
    return {row["treatment_id"] for row in rows}


def alone(rows):
    return [row for row in rows if not row["combined_with"]]


@of_each("row", each(OUTCOMES))
def test_an_outcome_names_its_trial_and_its_arm(row):
    assert row["trial_id"]
    assert row["arm"].startswith(row["treatment_id"])


@of_each("rows", trials())
def test_the_groups_of_one_arm_were_made_in_one_way(rows):
    made = defaultdict(set)
    for row in rows:
        made[row["arm"]].add(row["allocation"])

    assert [arm for arm, ways in made.items() if len(ways) > 1] == []


@of_each("rows", trials())
def test_one_trial_studied_the_same_skin_types_wherever_it_says_which(rows):
    assert len({row["skin_types_studied"] for row in rows if row["skin_types_studied"]}) <= 1


@of_each("rows", trials())
def test_no_arm_of_one_trial_counts_under_two_fifths_of_the_people_of_its_widest_row(rows):
    counted = defaultdict(list)
    for row in rows:
        if row["people"]:
            counted[row["arm"]].append(int(row["people"]))

    assert [arm for arm, people in counted.items() if min(people) < 0.4 * max(people)] == []


@of_each("rows", trials_of_two_options())
def test_in_a_trial_of_two_options_each_names_the_other(rows):
    assert [row["outcome_id"] for row in rows if not row["compared_with_id"]] == []


@of_each("row", each(OUTCOMES))
def test_what_is_no_study_has_neither_groups_nor_raters(row):
    assert bool(row["allocation"]) == bool(row["blinded"])
    assert bool(row["allocation"]) != ("not a study" in row["design"] or is_statement(row))


def is_statement(row):
    """A clinic's word, or an excerpt of a text that was not found."""
    return row["design"] in ("clinic statement", "web excerpt that cites a review")


@of_each("row", each([o for o in OUTCOMES if "randomized" in o["design"]]))
def test_a_trial_whose_design_says_randomized_is_at_random(row):
    assert row["allocation"] == "random"


@of_each("row", each([o for o in OUTCOMES if o["rated_by"] == "blinded assessor"]))
def test_a_blinded_assessor_is_blinded(row):
    assert row["blinded"] == "yes"


@of_each("row", each([o for o in OUTCOMES if o["severity"]]))
def test_only_a_harm_of_a_treatment_is_serious_lasting_or_passing(row):
    assert row["outcome"] not in BENEFITS
    assert row["measure"] != "duration"
    assert not row["outcome"].startswith(BURDENS)
    assert row["treatment_id"] != "no-treatment"


@of_each("row", each([o for o in OUTCOMES if o["outcome"] == "dark marks"]))
def test_a_dark_mark_lasts_at_least(row):
    assert row["severity"] in ("serious", "lasting")


@pytest.mark.parametrize("name", sorted({o["outcome"] for o in OUTCOMES if o["show"] == "yes"}))
def test_all_that_is_drawn_of_one_harm_is_equally_serious(name):
    drawn = [o for o in OUTCOMES if (o["outcome"], o["show"]) == (name, "yes")]

    assert len({row["severity"] for row in drawn}) == 1


@of_each("row", each([o for o in OUTCOMES if o["counted"] or o["counted_events"]]))
def test_visits_scars_and_spots_are_counted_only_where_the_share_is_of_them(row):
    assert row["measure"] in NOT_PEOPLE
    assert int(row["counted_events"] or 0) <= int(row["counted"])


@of_each("row", each([o for o in OUTCOMES if o["measure"] in NOT_PEOPLE]))
def test_what_counts_visits_scars_or_spots_counts_no_people_with_the_outcome(row):
    assert row["events"] == ""


@of_each("row", each(REPORTED, "report_id"))
def test_a_reported_harm_is_of_a_treatment_and_bears_its_name(row):
    assert row["treatment_id"] in TREATMENTS
    assert row["report_id"].startswith(row["treatment_id"])


@of_each("row", each(REPORTED, "report_id"))
def test_a_reported_harm_is_one_plain_sentence(row):
    assert row["what"].endswith(".")
    assert ". " not in row["what"]


def test_nothing_is_reported_twice_by_one_source_of_one_treatment():
    told = [(row["treatment_id"], row["harm"], row["source_id"], row["what"]) for row in REPORTED]

    assert len(told) == len(set(told))


@pytest.mark.parametrize(
    "harm", ["burns", "new scars", "fat loss", "disfigurement", "nerve damage"]
)
def test_what_the_fda_warned_of_is_reported_of_radiofrequency_microneedling(harm):
    told = {
        (row["harm"], row["severity"])
        for row in REPORTED
        if (row["treatment_id"], row["reported_by"]) == ("rf-microneedling", "regulator")
    }

    assert (harm, "serious") in told
