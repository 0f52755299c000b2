"""The guide: what is seen, what is asked first, what matters."""

from __future__ import annotations

import pytest

from resurface.choosing.criteria import BUDGET, DAYS, MONTHS, SESSIONS, VISIBLE
from resurface.choosing.views import LIST
from resurface.ui.shell.menu import GUIDE
from tests.app.conftest import asks, component_data, listed, opened, ran
from tests.app.seeing import seen
from tests.app.states import asks_of_the_guide, guided, on

KEY = "guide-0"


def shown(app):
    return component_data(app, KEY)


def choice(app):
    return app.session_state["choice"]


def groups(app):
    return {
        (claim["title"], group["title"]): [row["name"] for row in group["rows"]]
        for claim in shown(app)["claims"]
        for group in claim["groups"]
    }


def question(app, text):
    return next(row for row in shown(app)["rows"] if row["text"].startswith(text))


def names_in_order(app):
    return [row["id"] for row in shown(app)["placed"]]


def test_nothing_is_claimed_before_something_is_marked():
    app = on(GUIDE.script)
    assert shown(app)["claims"] == []
    assert len(shown(app)["seen"]) == 6


def test_what_is_marked_is_the_same_filter_as_on_the_list():
    app = asks(on(GUIDE.script), KEY, "mark", "rolling")
    on_list = ran(app.switch_page("pages/consultation/compare.py"))
    fits = listed(on_list, "Fit")
    assert "Microneedling" in fits
    assert "Dermaplaning" not in fits


def test_treatments_stand_under_what_a_source_supports_them_for():
    app = asks(asks(on(GUIDE.script), KEY, "mark", "rolling"), KEY, "mark", "boxcar")
    found = groups(app)
    for each in ("Fractional CO2 laser", "Microneedling"):
        assert each in found["", "A source supports it for all of these"]
    assert "Spot acid for pits (TCA CROSS)" in found["", "For some: boxcar"]


def test_a_source_that_speaks_against_it_is_told():
    app = asks(on(GUIDE.script), KEY, "mark", "icepick")
    assert "Needle release (subcision)" in groups(app)["", "A source speaks against it"]


def test_dark_marks_and_scars_are_never_under_one_claim():
    app = asks(asks(on(GUIDE.script), KEY, "mark", "rolling"), KEY, "mark", "pih")
    assert [claim["title"] for claim in shown(app)["claims"]] == ["Rolling", "Dark marks"]
    assert shown(app)["apart"]


def test_a_yes_marks_the_treatments_that_it_is_asked_of_and_hides_none():
    before = asks(guided(2), KEY, "answer", "tan", None)
    names = [each["name"] for each in shown(before)["names"]]
    after = asks(before, KEY, "answer", "tan", True)
    row = question(after, "Have you been in the sun")
    marks = {name: cell and cell["mark"] for name, cell in zip(names, row["cells"], strict=True)}
    assert [each["name"] for each in shown(after)["names"]] == names
    assert marks["Fractional CO2 laser"] == "wait"
    assert marks["Microneedling"] is None
    assert row["follows"][0]["text"].startswith("Wait:")
    assert row["follows"][0]["how_strong"]


def test_one_answer_goes_to_every_caution_that_asks_it_and_differs_by_treatment():
    app = guided(2)
    row = question(app, "Have you taken isotretinoin")
    assert {each["mark"] for each in row["follows"]} == {"stop", "wait", "tell"}
    assert all(each["conflict"] for each in row["follows"])
    assert choice(app).answers.get("isotretinoin-needling") is True


def test_no_to_several_at_once_leaves_an_answer_that_is_there():
    app = asks(guided(2), KEY, "answer", "tan", True)
    app = asks(app, KEY, "noes", ["tan", "suspicious-lesion", "gone", 7])
    assert choice(app).answers.get("tan") is True
    assert choice(app).answers.get("suspicious-lesion") is False
    before = choice(app).answers
    assert choice(asks(app, KEY, "noes", "tan")).answers == before


def test_no_to_several_at_once_leaves_out_what_a_no_marks_treatments_for():
    app = asks(guided(2), KEY, "noes", ["rf-fda-notice", "active-infection"])
    assert choice(app).answers.get("active-infection") is False
    assert choice(app).answers.get("rf-fda-notice") is None
    [left] = [each for each in shown(app)["rows"] if each["id"] == "rf-fda-notice"]
    assert left["no_marks"]


def test_a_skin_type_answers_the_question_on_darker_skin_whatever_was_said_to_all():
    app = asks(guided(2), KEY, "noes", ["skin-type-iv-vi", "suspicious-lesion"])
    app = asks_of_the_guide(app, "skin", 4)
    answers = choice(app).answers
    assert (answers.get("skin-type-iv-vi"), answers.get("suspicious-lesion")) == (True, False)
    assert choice(asks_of_the_guide(app, "skin", 3)).answers.get("skin-type-iv-vi") is False
    assert choice(asks_of_the_guide(app, "skin", None)).answers.get("skin-type-iv-vi") is None


def test_where_a_no_is_what_matters_it_is_the_no_that_marks():
    app = ran(opened(compare="rf-microneedling~microneedling").switch_page(GUIDE.script))
    app = asks_of_the_guide(app, "answer", "rf-fda-notice", False)
    row = question(app, "Has the FDA notice")
    assert [each["mark"] for each in row["follows"]] == ["tell"]
    app = asks(app, KEY, "answer", "rf-fda-notice", True)
    assert question(app, "Has the FDA notice")["follows"] == []


def test_the_strongest_question_of_a_shown_treatment_stands_first():
    app = guided(2)
    firsts = [row["first"] for row in shown(app)["rows"]]
    assert firsts == sorted(firsts, reverse=True)
    assert question(app, "What would a good result")["open"]


def test_sources_that_disagree_are_told_apart_in_the_dialog():
    app = asks(guided(2), KEY, "about", "caution", "isotretinoin-light")
    text = "\n".join(seen(app)).replace("\\", "")
    assert app.get("dialog")
    assert "These sources disagree." in text
    assert "Studies, reviews, guidelines and hospitals" in text
    assert "Clinics, and those who report on them" in text


def test_undo_takes_an_answer_back_and_next_patient_takes_all():
    app = on(GUIDE.script)
    app = asks_of_the_guide(app, "answer", "tan", True)
    app = asks_of_the_guide(app, "weigh", "days", 3)
    app.button(key="undo").click()
    app = ran(app)
    assert not choice(app).matters
    assert choice(app).answers.get("tan") is True
    app.button(key="undo").click()
    app = ran(app)
    assert not choice(app).answers
    app = asks_of_the_guide(app, "answer", "tan", True)
    app.button(key="next-patient").click()
    app = ran(app)
    assert not choice(app).answers
    assert component_data(app, "guide-1")["steps"][0]["on"]


def test_no_answer_and_nothing_that_matters_is_in_the_address():
    app = guided(3)
    assert choice(app).answers
    assert choice(app).matters
    assert app.query_params == {}


def test_what_matters_most_sorts_first_by_the_longest_figure():
    app = on(GUIDE.script)
    app = asks_of_the_guide(app, "weigh", "visits", 3)
    placed = shown(app)["placed"]
    assert placed[0]["because"] == ""
    assert shown(app)["steps_said"] == ["First the fewest visits, by the longest figure."]
    app = asks(app, KEY, "weigh", "days", 2)
    assert len(shown(app)["steps_said"]) == 2


@pytest.mark.parametrize("criterion", [DAYS, VISIBLE, SESSIONS, MONTHS, BUDGET])
def test_a_limit_of_the_list_can_be_set_where_it_is_said_what_matters(criterion):
    app = asks(on(GUIDE.script), KEY, "step", 3)
    before = len(shown(app)["placed"])
    stop = criterion.options[2]
    app = asks(app, KEY, "limit", criterion.id, stop)
    assert choice(app).criteria[criterion] == stop
    limits = {each["limit"]["id"]: each for each in shown(app)["columns"]}
    told = limits[criterion.id]
    assert told["limit"]["values"][told["limit"]["at"]] == stop
    assert told["limits"]
    assert all(each["limits"] == [] for id_, each in limits.items() if id_ != criterion.id)
    assert len(shown(app)["placed"]) < before
    assert "not fit what is set" in shown(app)["unfit"]
    app = asks(app, KEY, "limit", criterion.id, None)
    assert choice(app).criteria[criterion] is None
    assert shown(app)["unfit"] == ""
    assert len(shown(app)["placed"]) == before


def test_of_one_thing_that_is_seen_none_is_told_to_be_some():
    app = asks_of_the_guide(on(GUIDE.script), "mark", "rolling")
    app = asks(app, KEY, "step", 3)
    assert " that a source supports for what you see, or that are" in shown(app)["count"]
    app = asks_of_the_guide(app, "mark", "boxcar")
    app = asks(app, KEY, "step", 3)
    assert shown(app)["count"].endswith("supports for some of what you see, or that are ticked")


def test_what_no_control_could_send_changes_nothing():
    app = guided(3)
    before = choice(app)
    for what, *about in (
        *(("weigh", "days", 9), ("weigh", "days", True), ("weigh", "gone", 1), ("step", 7)),
        *(
            ("beside", "x"),
            ("open", "gone", "helps"),
            ("limit", "gone", 2),
            ("limit", "helps", 2),
            ("open", "peel", "x"),
            ("about", "x", "y"),
        ),
    ):
        app = asks(app, KEY, what, *about)
    for what, *about in (("mark", "keloid"), ("mark", 3)):
        app = asks_of_the_guide(app, what, *about)
    for what, *about in (("answer", "gone", True), ("answer", "tan", "yes")):
        app = asks_of_the_guide(app, what, *about)
    assert choice(app) == before


def test_each_outcome_says_whether_its_studies_included_this_skin_type_and_none_out_loud():
    app = guided(3)
    said = [text for row in shown(app)["placed"] for text in row["skin"] if text]
    assert said
    assert all(text.startswith("skin IV: ") for text in said)
    assert any("none of" in text for text in said)


def test_ticked_treatments_are_compared():
    app = guided(3)
    for each in names_in_order(app)[:2]:
        app = asks(app, KEY, "toggle", each)
    assert shown(app)["ready"]
    app = asks(app, KEY, "compare")
    assert choice(app).shown.id == "glance"
    assert len(choice(app).chosen) == 2


def test_doing_nothing_and_deciding_later_are_options_with_content():
    others = shown(guided(3))["others"]
    assert [each["name"] for each in others] == ["No treatment", "Deciding later"]
    assert all(len(each["texts"]) > 1 for each in others)


def test_a_treatment_that_may_not_fit_says_by_what_and_the_list_says_of_the_others():
    app = asks(asks(on(GUIDE.script), KEY, "step", 3), KEY, "limit", DAYS.id, 2)
    stands = {each["id"]: each["stands"] for each in shown(app)["placed"]}
    assert stands["microneedling"] == "may not fit: days away"
    assert stands["superficial-peel"] == ""
    app = asks(app, KEY, "list")
    assert choice(app).shown == LIST
