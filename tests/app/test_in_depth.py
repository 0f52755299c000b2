"""The page on one treatment, reached as a link or the menu reaches it."""

from __future__ import annotations

import csv
import json
import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from resurface.comparison.behind import TOPICS
from resurface.record.folder import SHIPPED
from tests.app.conftest import component_data, filter_value, late_product, opened, ran, texts
from tests.app.seeing import unfolded

PAGE = "pages/consultation/treatment.py"


def in_depth(**link: str) -> AppTest:
    """The page, opened by a link to it."""
    app = opened(**link)
    app.switch_page(PAGE)
    return ran(app)


def plain(app: AppTest) -> str:
    return texts(app).replace("\\", "")


LATE_CREAM = "Past the day by which it was to be checked again: Brightening cream."


@pytest.fixture
def late_cream(clinic):
    """A clinic whose brightening cream was to be checked again long ago."""
    late_product(clinic, "brightening-cream")


def warned(app: AppTest) -> list[str]:
    return [each.value.replace("\\", "") for each in app.warning if "Past the day" in each.value]


def test_without_a_treatment_the_page_asks_for_one():
    assert "Choose a treatment above to read about it." in texts(in_depth())


def test_choosing_a_treatment_puts_it_into_the_link():
    app = in_depth()
    app.selectbox(key="treatment-0").set_value("tca-cross")
    ran(app)
    assert app.query_params["treatment"] == "tca-cross"
    (head, *_) = component_data(app, "in-depth-tca-cross")["sections"]
    assert head["name"] == "Spot acid for pits (TCA CROSS)"


def sections(treatment_id: str, **link: str) -> dict[str, Any]:
    """The parts of the page on one treatment, by their kind."""
    data = component_data(in_depth(treatment=treatment_id, **link), f"in-depth-{treatment_id}")
    return {each["kind"]: each for each in data["sections"]}


IDS = [
    line.split(",")[0]
    for line in (SHIPPED / "treatments.csv").read_text(encoding="utf-8").splitlines()[1:]
]


@pytest.mark.parametrize("treatment_id", IDS)
def test_every_treatment_can_be_read_in_depth(treatment_id):
    found = sections(treatment_id)
    assert found["helps"]["title"] == "What it can and cannot do"
    assert found["measured"]["title"] == "What studies measured"


def test_every_scar_and_mark_has_an_answer_or_a_silence():
    rows = {row["name"]: row["said"] for row in sections("microneedling")["helps"]["rows"]}
    assert rows == {
        "Icepick scars": "no source read says",
        "Boxcar scars": "a source supports it",
        "Rolling scars": "a source supports it",
        "Raised scars": "a source speaks against it",
        "Dark marks": "no source read says",
        "Redness": "no source read says",
    }


def test_what_no_source_says_is_counted_and_named():
    said = sections("soft-and-smooth-rejuvenation")["helps"]["silent"]
    assert said.startswith("Not reported: 23 of 25 things that are asked of every treatment")


def test_a_figure_that_no_source_may_feed_is_counted_as_not_reported():
    said = sections("pro-fractional")["helps"]["silent"]
    assert said == (
        "Not reported: 2 of 25 things that are asked of every treatment: price and age."
    )


def test_what_does_not_apply_to_no_treatment_is_not_counted_as_not_reported():
    assert sections("no-treatment")["helps"]["silent"] == (
        "Not reported: 2 of 11 things that can be asked of no treatment: satisfaction and "
        "scars and marks."
    )


def test_no_treatment_has_no_visit_no_days_after_one_and_no_figures():
    assert not {"days", "visit", "figures"} & sections("no-treatment").keys()


def test_the_days_after_a_visit_stand_in_order_with_what_one_sees_and_may_do():
    days = sections("microneedling")["days"]
    assert days["days"][:3] == ["Day 0", "Day 1", "Day 2–3"]
    assert [row["label"] for row in days["rows"]][:4] == [
        "You see",
        "You feel",
        "You can",
        "Avoid",
    ]


def test_days_are_marked_as_away_maybe_away_and_still_to_be_seen():
    """Fractional erbium laser: back at work after 2-5 days, may still show until day 10."""
    days = sections("pro-fractional")["days"]
    assert dict(zip(days["days"], days["shares"], strict=True)) == {
        "Day 0": [1, 0, 0],
        "Day 1": [1, 0, 0],
        "Day 2–3": [0, 1, 0],
        "Day 4–7": [0, 0.25, 0.75],
        "Day 8–14": [0, 0, pytest.approx(3 / 7)],
        "Day 15–30": [0, 0, 0],
    }


def test_whose_figure_the_days_off_are_is_said_where_sources_differ():
    said = json.dumps(sections("pro-fractional")["days"])
    assert "A consumer guide (AEDIT) gives 5 days for an average recovery" in said
    assert "AE Skin speaks of healing, not of work." in said
    assert "Most people are back at work" not in said


@pytest.mark.parametrize("treatment_id", IDS)
def test_what_to_ask_first_begins_with_what_stops_a_treatment(treatment_id):
    rows = sections(treatment_id).get("ask", {}).get("rows", [])
    weights = [("stop", "wait", "tell").index(row["weight"]) for row in rows]
    assert weights == sorted(weights)


@pytest.mark.parametrize(
    ("treatment_id", "follows"),
    [
        ("dermabrasion", "Wait until 6 months after the last dose"),
        ("superficial-peel", "No automatic 6-month wait"),
        ("microneedling", "Put it off until the treating clinician has cleared it"),
        ("dermaplaning", "Put it off unless a physician clears it"),
    ],
)
def test_what_follows_from_isotretinoin_is_told_by_treatment(treatment_id, follows):
    asked = sections(treatment_id)["ask"]["rows"]
    (row,) = (each for each in asked if "isotretinoin" in each["question"])
    assert row["follows"].startswith(follows)


@pytest.mark.parametrize(
    ("treatment_id", "reason", "source"),
    [
        (
            "dermabrasion",
            "Both 2017 expert panels still advise against motor dermabrasion",
            "Dermabrasion: risks",
        ),
        (
            "superficial-peel",
            "There is too little evidence to delay light peels",
            "Acne treatments: chemical peels",
        ),
        ("microneedling", "One practice asks for 3 months for microneedling", "microneedling"),
        (
            "dermaplaning",
            "VitalSkin does no dermaplaning within six months of isotretinoin",
            "Dermaplaning",
        ),
    ],
)
def test_the_reasons_behind_a_question_are_one_tap_away(treatment_id, reason, source):
    app = in_depth(treatment=treatment_id)
    app.session_state["opened"] = (treatment_id, "cautions")
    blocks = plain(ran(app)).split("**Have you")
    block = next(text for text in blocks if "isotretinoin" in text[:80])
    assert f"*What sources say*: {reason}" in block
    assert source in block


def outcome(group):
    """What a group of figures measured; its title counts them before that."""
    count, _, named = group["title"].partition(": ")
    assert int(count.split()[0]) == len(group["rows"])
    return named


def test_benefits_stand_beside_harms_and_the_serious_ones_before_dark_marks():
    benefits, harms = sections("microneedling")["measured"]["sides"]
    assert [outcome(group) for group in benefits] == [
        "average change of the scars",
        "people who improved",
    ]
    assert [outcome(group) for group in harms] == [
        "new scars",
        "people with dark marks",
        "acne flare",
        "crusting",
        "redness",
        "swelling",
        "pain, 0 to 10",
    ]


def test_a_count_has_its_exact_interval_and_its_design():
    (group,) = (
        each
        for each in sections("microneedling")["measured"]["sides"][0]
        if outcome(each) == "people who improved"
    )
    (row,) = (each for each in group["rows"] if each["study"] == "Ishfaq 2022")
    assert row["mark"] == {"at": 73.3, "fits": [54.1, 87.7], "design": "random"}


def test_harms_that_nobody_counted_stand_there_worst_first():
    reported = sections("rf-microneedling")["measured"]["reported"]
    first = {row["harm"] for row in reported[:6]}
    assert {"burns", "new scars", "fat loss", "nerve damage"} <= first


def test_a_share_of_visits_is_told_among_what_is_not_drawn_with_the_reason():
    measured = sections("superficial-peel")["measured"]
    assert "share of visits" not in json.dumps(measured["sides"])
    others = [row for side in measured["others"] for group in side for row in group["rows"]]
    assert "it counts visits, not people" in {row["why"] for row in others}


@pytest.mark.parametrize(
    ("kind", "label", "topic"),
    [
        ("head", "What carries these words", "what-it-is"),
        ("helps", "Sources of what it helps", "helps"),
        ("days", "Sources of the days", "recovery"),
        ("ask", "Sources and reasons", "cautions"),
    ],
)
def test_the_sources_of_a_part_are_one_tap_away(kind, label, topic):
    assert sections("tca-cross")[kind]["sources"] == {"label": label, "topic": topic}


def test_every_figure_opens_its_sources():
    cells = sections("tca-cross")["figures"]["cells"]
    assert {cell["topic"] for cell in cells} <= TOPICS.keys()
    assert [cell["said"] for cell in cells][:2] == ["3–5 days", "3–6 visits"]


def test_a_regulator_s_record_is_shown_in_its_own_scope():
    said = plain(unfolded(in_depth(treatment="pro-fractional")))
    assert "**Sciton Joule 2940 nm ProFractional (K173285)**" in said
    assert "The record does not name acne scars." in said


def test_every_fact_is_counted_and_listed_on_its_page():
    app = in_depth(treatment="pro-fractional")
    (label,) = (each.label for each in app.expander if "facts of this treatment" in each.label)
    count = int(re.findall(r"\d+", label)[0])
    assert label == f"All {count} facts of this treatment, with their sources"
    rows = [
        row
        for row in csv.DictReader((SHIPPED / "facts.csv").open(encoding="utf-8"))
        if row["treatment_id"] == "pro-fractional"
    ]
    assert count == len(rows)


def test_home_care_past_its_check_date_is_marked_where_it_is_shown(late_cream):
    app = in_depth(treatment="microneedling")
    assert warned(app) == [LATE_CREAM]
    app.session_state["products-0"] = True
    said = plain(ran(app))
    assert "**Brightening cream (Brightening Cream) (past its check date)**" in said
    assert "**Peptide serum (Alastin Skin Nectar)**" in said


def test_home_care_within_its_check_date_is_not_marked():
    assert warned(in_depth(treatment="microneedling")) == []


def test_a_treatment_is_added_to_the_comparison_from_its_page():
    app = in_depth(treatment="tca-cross", compare="microneedling")
    app.button(key="toggle-in-comparison").click()
    ran(app)
    assert app.query_params["compare"] == "microneedling~tca-cross"


def test_the_filters_survive_a_visit_to_another_page():
    app = in_depth(treatment="tca-cross", days="3")
    app.switch_page("pages/consultation/compare.py")
    ran(app)
    assert filter_value(app, "days") == 3
