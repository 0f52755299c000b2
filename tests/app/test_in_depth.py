"""The page on one treatment, reached as a link or the menu reaches it."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from resurface.record.folder import SHIPPED
from tests.app.conftest import late_product, named, opened, ran, texts

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
    assert "Spot acid for pits (TCA CROSS)" in plain(app)


@pytest.mark.parametrize(
    "treatment_id",
    [
        line.split(",")[0]
        for line in (SHIPPED / "treatments.csv").read_text(encoding="utf-8").splitlines()[1:]
    ],
)
def test_every_treatment_can_be_read_in_depth(treatment_id):
    app = in_depth(treatment=treatment_id)
    assert "What it can and cannot do" in texts(app)
    assert "What studies measured" in texts(app)


def test_what_a_scar_is_stands_where_it_says_what_the_treatment_can_do():
    said = plain(in_depth(treatment="tca-cross"))
    start = said.index("A lasting change in the shape of the skin where acne healed")
    assert "They are not scars" in said[start:]
    assert "**Icepick scars: supported**  \n  Thin, deep channels" in said[start:]


def test_what_no_source_says_is_counted_and_named():
    said = plain(in_depth(treatment="soft-and-smooth-rejuvenation"))
    assert "Not reported: 23 of 25 things that are asked of every treatment" in said


def test_what_does_not_apply_to_no_treatment_is_not_counted_as_not_reported():
    said = plain(in_depth(treatment="no-treatment"))
    silences = [each for each in said.splitlines() if each.startswith("Not reported: ")]
    assert silences == [
        "Not reported: 2 of 11 things that can be asked of no treatment: satisfaction and "
        "scars and marks."
    ]


def test_the_days_after_a_visit_stand_in_order_with_what_one_sees_and_may_do():
    said = plain(in_depth(treatment="microneedling"))
    assert said.index("**Day 0**") < said.index("**Day 1**")
    assert "*You see*" in said
    assert "*You can*" in said


def test_whose_figure_the_days_off_are_is_said_where_sources_differ():
    said = plain(in_depth(treatment="pro-fractional"))
    assert "A consumer guide (AEDIT) gives 5 days for an average recovery" in said
    assert "AE Skin speaks of healing, not of work." in said
    assert "Most people are back at work" not in said


@pytest.mark.parametrize(
    ("treatment_id", "follows", "reason", "source"),
    [
        (
            "dermabrasion",
            "Wait until 6 months after the last dose",
            "Both 2017 expert panels still advise against motor dermabrasion",
            "Dermabrasion: risks",
        ),
        (
            "superficial-peel",
            "No automatic 6-month wait",
            "There is too little evidence to delay light peels",
            "Acne treatments: chemical peels",
        ),
        (
            "microneedling",
            "Put it off until the treating clinician has cleared it",
            "One practice asks for 3 months for microneedling",
            "microneedling",
        ),
        (
            "dermaplaning",
            "Put it off unless a physician clears it",
            "VitalSkin does no dermaplaning within six months of isotretinoin",
            "Dermaplaning",
        ),
    ],
)
def test_what_follows_from_isotretinoin_has_the_reason_of_its_sources(
    treatment_id, follows, reason, source
):
    app = in_depth(treatment=treatment_id)
    app.session_state["ask-0"] = True
    block = next(
        text for text in plain(ran(app)).split("**Have you") if "isotretinoin" in text[:80]
    )
    assert follows in block
    assert f"*What sources say*: {reason}" in block
    assert source in block


def test_what_studies_measured_stands_by_outcome():
    said = plain(in_depth(treatment="tca-cross"))
    places = [said.index(f"**{each}** (") for each in ("Improvement", "Dark marks", "Redness")]
    assert places == sorted(places)


def test_a_share_of_visits_is_not_told_among_what_the_charts_draw():
    app = in_depth(treatment="superficial-peel")
    assert "share of visits" not in plain(app)
    app.session_state["not-drawn-0"] = True
    assert "*Why it is not drawn*: it counts visits, not people" in plain(ran(app))


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("open-tca-cross-what-it-is", "What carries these words"),
        ("open-tca-cross-helps", "Sources of what it helps"),
        ("open-tca-cross-recovery", "Sources of the days"),
    ],
)
def test_a_link_to_sources_is_no_bold_figure_and_bears_an_icon(key, label):
    button = in_depth(treatment="tca-cross").button(key=key)
    assert (button.label, button.icon) == (label, ":material/menu_book:")


def test_a_link_to_sources_opens_them():
    app = in_depth(treatment="tca-cross")
    app.button(key="open-tca-cross-helps").click()
    assert "What each source says of this treatment" in texts(ran(app))


def test_a_regulator_s_record_is_shown_in_its_own_scope():
    said = plain(in_depth(treatment="pro-fractional"))
    assert "**Sciton Joule 2940 nm ProFractional (K173285)**" in said
    assert "The record does not name acne scars." in said


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
    assert named(app.select_slider, "days").value == 3
