"""What the comparison says, through the whole app."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from functools import cache

import pytest

from resurface.catalogue.catalogue import catalogue
from resurface.catalogue.figures import COURSE_PRICE, INTERVAL, PRICE, SESSIONS
from resurface.charts import icon_array
from resurface.charts.register import CHARTS
from resurface.choosing.address import VARIABLE
from resurface.choosing.answered import Answered
from resurface.choosing.criteria import Criteria
from resurface.choosing.views import COMPARED
from resurface.comparison.comparison import compare
from resurface.comparison.questions import QUESTIONS
from resurface.evidence.evidence import evidence
from resurface.language.language import english
from resurface.planning.wanted import Wanted
from resurface.record.folder import SHIPPED, load
from tests.app.conftest import asks, component_data, named, opened, ran, texts
from tests.app.seeing import seen, unfolded

ISOTRETINOIN = (
    *("isotretinoin-deep", "isotretinoin-light"),
    *("isotretinoin-needling", "isotretinoin-surface"),
)
"""All that ask one question."""
FOUR = "microneedling~tca-cross~pro-fractional~rf-microneedling"


@pytest.fixture(scope="module")
def app():
    return opened(compare=FOUR)


@pytest.fixture(scope="module")
def glance(app):
    """What stands at a glance, as its script draws it."""
    return component_data(app, "glance")


def cells(glance, row):
    """The cells of one row by the name of their option."""
    names = [each["name"] for each in glance["options"]]
    found = next(each for each in glance["rows"] if each["id"] == row)
    return dict(zip(names, found["cells"], strict=True))


def test_every_option_has_every_row_in_the_same_order(glance):
    rows = ["away", "visits", "price", "better", "harms", "dark-marks", "body", "living", "lasts"]
    assert [each["id"] for each in glance["rows"]] == rows
    assert {len(each["cells"]) for each in glance["rows"]} == {5}


@pytest.mark.parametrize(("row", "figure"), [("visits", SESSIONS), ("price", COURSE_PRICE)])
def test_a_figure_is_said_in_the_words_of_every_other_surface(glance, compared, row, figure):
    said = [each.said(figure, english()).text for each in compared.treated]
    assert [each["figure"]["long"] for each in cells(glance, row).values()][:4] == said


@pytest.mark.parametrize(
    ("row", "figure", "words"),
    [("visits", INTERVAL, "{said} apart"), ("price", PRICE, "{said} a visit")],
)
def test_a_figure_beside_another_is_said_in_the_same_words(glance, compared, row, figure, words):
    told = [each.said(figure, english()) for each in compared.treated]
    said = [words.format(said=each.text) if each.range.reported else "" for each in told]
    assert [each["beside"]["long"] for each in cells(glance, row).values()][:4] == said


def test_days_away_are_said_with_the_same_day_as_a_word(glance):
    said = {name: each["figure"]["long"] for name, each in cells(glance, "away").items()}
    assert said["Microneedling"] == "same day to 3 days"
    assert said["Fractional erbium laser"] == "2–5 days"


def test_a_figure_that_no_source_states_says_not_reported(glance):
    assert cells(glance, "price")["Fractional erbium laser"]["figure"]["long"] == "not reported"


def test_the_fda_s_warning_stands_where_rf_microneedling_is_and_opens(app, glance):
    warned = [each["name"] for each in glance["options"] if each["warning"]]
    assert warned == ["Radiofrequency microneedling"]
    app.session_state["opened"] = ("rf-microneedling", "warning")
    (dialog,) = ran(app).get("dialog")
    assert "October 15, 2025, the FDA warned" in dialog.warning[0].value.replace("\\", "")


def test_what_is_not_offered_here_says_so(glance):
    away = {each["name"]: each["away"][:1] for each in glance["options"]}
    assert away["Microneedling"] == ["not offered here"]
    assert away["Fractional erbium laser"] == []


def test_what_a_person_set_stands_above_and_judges_each_figure():
    app = opened(compare=FOUR, days="3")
    assert app.button(key="limits").label == "up to 3 days away"
    verdicts = {
        name: each["verdict"] and each["verdict"]["text"]
        for name, each in cells(component_data(app, "glance"), "away").items()
    }
    assert (verdicts["Microneedling"], verdicts["Fractional erbium laser"]) == (
        "inside",
        "may be over",
    )


def test_at_a_glance_the_foot_says_what_holds_of_every_figure(glance):
    said = " ".join(glance["foot"]["said"])
    assert said.startswith("The same results may not occur for all patients. Checked on ")


def test_the_code_of_the_link_is_drawn_where_others_reach_the_app(monkeypatch):
    monkeypatch.setenv(VARIABLE, "https://compare.clinic.example")
    app = opened(compare=FOUR)
    app.session_state["asked-code"] = True
    (dialog,) = ran(app).get("dialog")
    link = f"https://compare.clinic.example/?compare={FOUR}"
    assert dialog.code[0].value == link


def test_without_such_an_address_the_dialog_says_why_there_is_no_code(monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    app = opened(compare=FOUR)
    app.session_state["asked-code"] = True
    (dialog,) = ran(app).get("dialog")
    assert dialog.markdown[0].value.startswith("There is no link to share")


def test_the_foot_at_a_glance_says_what_the_link_leaves_out():
    app = opened(compare=FOUR)
    app.session_state["choice"] = replace(app.session_state["choice"], criteria=Criteria(months=6))
    said = component_data(ran(app), "glance")["foot"]["said"]
    assert said[-1] == "The link leaves out: time to the full result."


@cache
def view(view_id):
    """The comparison in one of its views."""
    return opened(compare=FOUR, view=view_id)


def plain(app):
    """What a screen says, without the escapes of markdown."""
    return texts(app).replace("\\", "")


def test_a_study_of_two_chosen_treatments_stands_above_every_row(glance):
    trial = glance["trial"]
    assert trial["title"].startswith("One study compared these two, not at random: got better")
    assert [each["name"] for each in trial["groups"]] == [
        "Microneedling",
        "Spot acid for pits (TCA CROSS)",
    ]


def test_a_study_of_two_chosen_treatments_stands_before_every_other_study():
    written = seen(view("studies"))
    pair = next(place for place, text in enumerate(written) if "compared these two" in text)
    assert pair < written.index("People who got better")


def test_in_words_a_study_of_two_chosen_treatments_stands_before_the_table():
    said = seen(unfolded(opened(compare=FOUR, view="studies")))
    pair = next(place for place, text in enumerate(said) if "**Head to head**" in text)
    assert pair < said.index("Would fit too")
    assert "](<https://" in said[pair]


def test_studies_that_differ_are_said_not_to_be_ranked():
    assert "Look, don't rank." in plain(view("studies"))


@pytest.fixture(scope="module")
def people():
    """The hundred people by the label of their row: a cell for each option."""
    rows = component_data(view("people"), "people")["rows"]
    return {row["label"]: row["cells"] for row in rows}


def test_harms_are_drawn_beside_benefits_and_before_dark_marks_for_every_option(people):
    assert list(people) == ["Got better", "Harm", "Dark marks", "Reported, nobody counted"]
    assert {tuple(cell["option"] for cell in cells) for cells in people.values()} == {
        (*FOUR.split("~"), "no-treatment")
    }


def test_a_picture_of_people_is_one_study_by_name(people):
    cell = people["Dark marks"][0]
    assert (cell["people"], cell["figure"]) == (0, "0 of 60")
    assert cell["about"] == [
        "0 of 100; 0 to 6 would fit too",
        "skin I–VI, time not stated",
        "J Dermatol Treat 2014, not at random",
    ]
    assert (cell["others"], cell["loud"]) == ("5 others: up to 17 of 100", True)


def test_a_treatment_without_a_count_of_people_says_so_in_the_place_of_the_picture(people):
    silent = [cell for cells in people.values() for cell in cells if cell["people"] is None]
    assert "no count" in {cell["instead"] for cell in silent}


def test_the_person_s_skin_type_decides_whose_picture_is_shown():
    app = opened(compare="microneedling~rf-microneedling", view="people")
    app.session_state["choice"] = replace(
        app.session_state["choice"], criteria=Criteria(skin_type=5)
    )
    dark = component_data(ran(app), "people")["rows"][2]["cells"]
    assert [cell["figure"] for cell in dark[:2]] == ["0 of 60", "2 of 40"]


def test_a_word_for_the_evidence_opens_its_rule_under_every_view():
    app = opened(compare=FOUR, view="people")
    (dialog,) = asks(app, "people", "rule", "dark marks").get("dialog")
    said = dialog.markdown[0].value.replace("\\", "")
    assert "Never more than a systematic review says." in said


def test_published_figures_that_are_not_drawn_are_counted_below_the_studies():
    said = plain(unfolded(opened(compare=FOUR, view="studies")))
    assert "Published, but not drawn here: Microneedling 6, " in said


def test_every_study_in_the_table_has_a_link_to_its_source():
    shown = unfolded(opened(compare=FOUR, view="studies")).table[0].value
    assert len(shown) > 20
    assert [each for each in shown["Source"] if "](<http" not in each] == []


def test_every_chart_says_in_words_what_it_draws():
    charts = view("studies").get("vega_lite_chart")
    assert charts
    assert all(chart.proto.alt for chart in charts)


def test_the_whole_course_is_said_in_words():
    said = plain(unfolded(opened(compare=FOUR, view="course")))
    assert (
        "**Fractional erbium laser**: First to last visit: 8 weeks or more. "
        "Full result: 6 months or more after the first visit. Days away in all: 6 days or more."
    ) in said


def test_one_chosen_treatment_shows_the_list():
    assert component_data(opened(compare="microneedling"), "list-0")


@pytest.fixture(scope="module")
def compared():
    """The same comparison, made from the library."""
    rows = load(SHIPPED).rows
    chosen = tuple(FOUR.split("~"))
    return compare(catalogue(rows), evidence(rows), chosen, untreated=True, version="version")


def charts(app) -> dict[str, str]:
    """The title inside each chart, by the words that a screen reader is told of it."""
    drawn = [each.proto for each in app.get("vega_lite_chart")]
    return {each.alt: json.loads(each.spec).get("title", {}).get("text", "") for each in drawn}


def test_the_bar_leads_to_every_view_and_every_chart_has_one(app):
    bar = named(app.get("button_group"), "view")
    assert [each.content for each in bar.proto.options] == [each.name.text for each in COMPARED]
    assert {chart.heading.id for chart in CHARTS} <= {each.id for each in COMPARED}


DRAWN = [each for each in CHARTS if each is not icon_array.CHART]
"""Charts that a chart draws; the people are drawn by a part of our own."""


@pytest.mark.parametrize("chart", DRAWN, ids=lambda each: each.id)
def test_every_chart_stands_on_the_page_with_its_title_and_its_words(compared, chart):
    app = view(chart.heading.id)
    for drawing in chart.draw(compared, english()):
        assert drawing.title in (charts(app)[drawing.alt] or texts(app))


def test_the_people_on_the_page_are_those_of_the_picture(people, compared):
    drawings = icon_array.CHART.draw(compared, english())
    for drawing, cells in zip(drawings, people.values(), strict=True):
        assert [cell["people"] or 0 for cell in cells] == [row.people for row in drawing.rows]


def test_the_people_stand_above_the_rule_by_which_a_study_is_taken():
    said = component_data(view("people"), "people")["note"]
    assert "“Would fit too” is the exact 95% interval of the count." in said
    assert "a trial that compared two of these, else" in said


def test_the_table_has_the_questions_that_the_first_screen_leaves_open():
    lines = component_data(view("questions"), "table")["lines"]
    asked = [line["id"] for line in lines]
    assert "first-days" in asked
    assert "sessions" not in asked


def test_every_question_stands_in_the_table_where_a_link_says_so():
    app = opened(compare=FOUR, view="questions", rows="all")
    assert len(component_data(app, "table")["lines"]) == len(QUESTIONS)


def test_only_what_differs_hides_what_all_treatments_answer_alike():
    app = opened(compare="microneedling~rf-microneedling", view="questions", rows="all")
    named(app.checkbox, "differs").check()
    shown = [line["id"] for line in component_data(ran(app), "table")["lines"]]
    assert "kind" not in shown
    assert "sessions" in shown


@pytest.fixture(scope="module")
def taken():
    return view("take-along")


def test_what_can_be_taken_along_stands_under_its_names(taken):
    assert [each.value for each in taken.subheader] == [
        "For the patient",
        "Handout",
        "A picture",
        "For the record",
        "The table",
        "Questions to ask",
        "The same comparison elsewhere",
    ]


def test_the_note_for_the_record_is_copied_whole_and_says_nothing_of_whom(taken):
    said = component_data(taken, "copy-note")["text"]
    assert said.startswith("Part 1. ")
    assert "\nMicroneedling\n- Back at work after: " in said


def test_what_was_given_is_tapped_and_stands_in_the_note():
    app = view("take-along")
    given = named(app.get("button_group"), "note")
    given.set_value(["handout", "dates"])
    said = component_data(ran(app), "copy-note")["text"]
    assert "Given to the patient: handout and dates for a calendar" in said


def test_answers_are_offered_for_the_note_only_where_there_are_some_and_stay_out_until_wanted():
    app = view("take-along")
    asked = "Have you taken isotretinoin (Accutane) now or in the last 6 months?"
    assert not app.checkbox
    choice = app.session_state["choice"]
    answers = Answered.of(dict.fromkeys(ISOTRETINOIN, True))
    app.session_state["choice"] = replace(choice, answers=answers)
    said = component_data(ran(app), "copy-note")["text"]
    assert f"- {asked}\n" in said
    named(app.checkbox, "note").check()
    assert f"- {asked} Yes.\n" in component_data(ran(app), "copy-note")["text"]


def note_of(app, where):
    if where == "take-along":
        return component_data(app, "copy-note")
    return component_data(app, "glance")["foot"]["note"]


@pytest.mark.parametrize("where", ["glance", "take-along"])
def test_a_calendar_that_was_made_stands_in_the_note_without_its_dates(where):
    app = view(where)
    day = datetime.date(2031, 10, 19)
    app.session_state["wanted"] = Wanted("microneedling", first=day, free=(day,))
    app = ran(app)
    note = note_of(app, where)
    line = next(each for each in note["text"].splitlines() if "calendar was made" in each)
    assert "Microneedling: " in line
    assert "2031" not in note["text"]
    app.session_state["wanted"] = Wanted("dermaplaning", first=day)
    app = ran(app)
    note = note_of(app, where)
    assert "calendar was made" not in note["text"]


def test_without_an_address_that_others_reach_one_sentence_says_why_there_is_no_code(taken):
    assert "There is no link to share" in texts(taken)
    assert "QR code" not in [button.label for button in taken.button]


def test_with_an_address_a_code_and_the_link_are_offered(monkeypatch):
    monkeypatch.setenv("RESURFACE_ADDRESS", "https://clinic.example")
    app = opened(compare=FOUR, view="take-along")
    assert component_data(app, "copy-full-link")["text"] == (
        f"https://clinic.example/?compare={FOUR}"
    )
    app.button(key="code").click()
    (dialog,) = ran(app).get("dialog")
    assert dialog.code[0].value == f"https://clinic.example/?compare={FOUR}"


def test_the_foot_at_a_glance_copies_the_note_and_opens_the_code(app, glance):
    assert glance["foot"]["note"]["text"].startswith("Part 1. ")
    (dialog,) = asks(app, "glance", "code").get("dialog")
    assert "There is no link to share" in dialog.markdown[0].value


KEYS = {
    "course": ["visit", "days away", "may still show", "or later"],
    "ranges": ["the range", "a line or dot for each source that feeds it", "may still show until"],
    "studies": ["compared with something at random", "not at random", "count not stated"],
}
"""What the key inside each chart says of its marks, as far as each has one."""


@pytest.mark.parametrize("chart", DRAWN, ids=lambda each: each.id)
def test_every_chart_says_how_to_read_it(chart):
    said = seen(view(chart.heading.id))
    assert [each for each in KEYS[chart.id] if each not in said] == []


def listening(app):
    """The charts of a screen that hear a tap."""
    return [each for each in app.get("vega_lite_chart") if each.proto.selection_mode]


def test_the_studies_say_that_a_line_can_be_tapped():
    assert len(listening(view("studies"))) == 1
    assert "Tap a line for its study." in plain(view("studies"))


def test_a_range_that_can_be_tapped_says_how_many_sources_it_opens():
    assert len(listening(view("ranges"))) == 1
    assert {"3 sources", "1 source"} <= set(seen(view("ranges")))


def test_no_tap_is_needed_to_read_the_course():
    assert listening(view("course")) == []
