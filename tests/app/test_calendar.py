"""The calendar, through the whole app: what is set, what is refused, and what stays."""

from __future__ import annotations

import datetime
import io
import zipfile
from dataclasses import replace
from typing import Any

import pypdf
import pytest
from streamlit.testing.v1 import AppTest

from resurface.catalogue.dates import today
from resurface.choosing.answered import Answered
from resurface.record.folder import SHIPPED
from resurface.record.store import Data, store
from resurface.text.plain import plain
from resurface.ui.shell.menu import CALENDAR, COMPARE
from tests.app.conftest import asks, component_data, opened, ran, texts
from tests.app.states import on

COMPARED = "nonablative-fractional~microneedling"
AHEAD = today() + datetime.timedelta(days=60)


@pytest.fixture
def page() -> AppTest:
    app = on(CALENDAR.script, compare=COMPARED)
    return asks(app, "calendar-0", "first", AHEAD.isoformat())


def drawn(app: AppTest) -> dict[str, Any]:
    return component_data(app, "calendar-0")


def days(app: AppTest) -> list[str]:
    return [each["day"] for each in drawn(app)["rows"]["rows"]]


def later(weeks: int = 0, days: int = 0) -> str:
    return (AHEAD + datetime.timedelta(weeks=weeks, days=days)).isoformat()


def ask(app: AppTest, what: str, *about: Any) -> AppTest:
    return asks(app, "calendar-0", what, *about)


def test_it_begins_with_the_first_treatment_of_the_comparison(page):
    assert drawn(page)["treatments"]["picked"] == "nonablative-fractional"
    assert days(page) == [later(weeks) for weeks in (0, 4, 8, 12, 16)]


def test_opened_alone_it_asks_for_a_treatment():
    app = on(CALENDAR.script)
    assert drawn(app)["ask"] == "Choose a treatment to put its visits into dates."
    assert "rows" not in drawn(app)
    assert len(drawn(ask(app, "treat", "microneedling"))["rows"]["rows"]) == 5


def test_visits_and_weeks_are_set_within_what_sources_say(page):
    ask(page, "number", "visits", 0, 3)
    ask(page, "number", "weeks", 0, 3)
    assert days(page) == [later(weeks) for weeks in (0, 3, 6)]
    assert len(days(ask(page, "number", "visits", 0, 40))) == 6


def test_a_moved_visit_takes_the_following_ones_along(page):
    ask(page, "move", 2, later(weeks=5))
    assert days(page) == [later(weeks) for weeks in (0, 5, 9, 13, 17)]
    assert drawn(page)["rows"]["rows"][1]["note"] == (
        "5 weeks after the visit before; sources: 3–4 weeks"
    )


def test_a_date_to_keep_free_that_a_visit_is_close_to_is_said(page):
    ask(page, "keep", later(days=5))
    [kept] = drawn(page)["dates"]
    assert kept["close"]
    assert kept["warned"][0]["text"] == (
        "5 days before it. By the longest figure it may still show until day 7."
    )
    assert drawn(ask(page, "drop", later(days=5)))["dates"] == []


def test_the_course_can_be_begun_after_the_date(page):
    ask(page, "keep", later(days=5))
    ask(page, "first", drawn(page)["dates"][0]["after_day"])
    assert days(page)[0] == later(days=6)
    assert not drawn(page)["dates"][0]["close"]


@pytest.mark.parametrize(
    ("what", "about", "said"),
    [
        ("first", ("2020-01-01",), "That date is past. Nothing was changed."),
        ("first", ("soon",), "That is not a date. Nothing was changed."),
        ("first", ("",), "That is not a date. Nothing was changed."),
        ("first", (None,), "That is not a date. Nothing was changed."),
        ("keep", ("2027-02-30",), "That is not a date. Nothing was changed."),
        ("keep", ("9999-12-31",), "That date is too far ahead. Nothing was changed."),
        (
            "move",
            (2, AHEAD.isoformat()),
            "A visit can't come before the one before it. Nothing was changed.",
        ),
        ("move", (99, AHEAD.isoformat()), "That visit has no date yet. Nothing was changed."),
        ("move", ([2], "soon"), "That is not a date. Nothing was changed."),
        ("treat", ("gone",), ""),
        ("treat", ("no-treatment",), ""),
        ("follow", ("gone",), ""),
        ("number", ("visits", 7, 3), ""),
        ("number", ("visits", 0, "three"), ""),
        ("number", ("price", 0, 3), ""),
        ("drop", ("gone",), ""),
        ("open", ("microneedling", "gone"), ""),
    ],
)
def test_what_cannot_be_taken_changes_nothing_and_is_said(page, what, about, said):
    before = drawn(page)
    after = drawn(ask(page, what, *about))
    unsaid = {"said": "", "said_at": "", "heard": 0}
    assert {**after, **unsaid} == {**before, **unsaid}
    assert after["said"] == said


def test_a_sentence_about_a_date_is_said_once(page):
    ask(page, "first", "2020-01-01")
    assert drawn(ask(page, "keep", later(days=90)))["said"] == ""


def test_a_second_treatment_follows_by_a_source(page):
    ask(page, "treat", "subcision")
    ask(page, "follow", "subcision~fractional-co2~3")
    told = drawn(page)["controls"]
    assert [each["which"] for each in told["numbers"]] == [
        "visits",
        "weeks",
        "gap",
        "visits",
        "weeks",
    ]
    assert told["follow"]["row"]["sources"]
    assert {each["treatment"] for each in drawn(page)["rows"]["rows"]} == {
        "Needle release (subcision)",
        "Fractional CO2 laser",
    }


def test_a_gap_that_no_source_states_is_asked_for(page):
    ask(page, "treat", "subcision")
    ask(page, "follow", "subcision~fractional-co2~2")
    assert drawn(page)["missing"] == [
        "No source says how long to wait between both. Set the weeks."
    ]
    assert drawn(ask(page, "number", "gap", 0, 3))["missing"] == []


def test_a_regulators_warning_stands_with_the_treatment(page):
    assert "rf" not in str(drawn(page)["warnings"])
    ask(page, "treat", "rf-microneedling")
    assert drawn(page)["warnings"][0].startswith("Radiofrequency microneedling. ")


def test_no_date_enters_the_link_and_it_stays_when_another_page_is_opened(page):
    ask(page, "keep", later(days=90))
    assert page.query_params == {"compare": COMPARED}
    ran(page.switch_page(COMPARE.script))
    assert not any(later(days=90) in str(each) for each in page.query_params.values())
    ran(page.switch_page(CALENDAR.script))
    assert [each["day"] for each in drawn(page)["dates"]] == [later(days=90)]


def test_the_next_patient_finds_no_date(page):
    ask(page, "keep", later(days=90))
    page.button(key="next-patient").click()
    ran(page)
    assert "wanted" not in page.session_state
    assert component_data(page, "calendar-1")["ask"]


def test_nothing_that_was_set_goes_to_the_tab(page):
    ask(page, "keep", later(days=90))
    assert "kept" not in drawn(page)
    others = [
        each.proto.json
        for each in page.get("bidi_component")
        if not each.proto.id.endswith("-calendar-0")
    ]
    assert others
    assert not any(later(days=90) in each for each in others)


def test_another_comparison_takes_the_place_of_a_treatment_that_is_not_in_it():
    app = ask(on(CALENDAR.script, compare=COMPARED), "treat", "subcision")
    assert drawn(app)["treatments"]["picked"] == "subcision"
    other = opened(compare="tca-cross~microneedling").switch_page(CALENDAR.script)
    assert drawn(ran(other))["treatments"]["picked"] == "tca-cross"


def test_the_file_can_be_had_and_its_name_holds_no_date(page):
    labels = [each.proto.label for each in page.get("download_button")]
    assert labels == [
        "All in one, English",
        "All in one, Español",
        "Handout, English",
        "Handout, Español",
        "Save the dates (.ics)",
    ]


def test_all_in_one_is_handout_and_dates_in_the_patient_s_language_and_the_note_in_the_screen_s(
    page, makers
):
    ask(page, "keep", later(days=90))
    files = unzipped(makers[-4]())
    assert [name.rpartition(".")[2] for name in files] == ["pdf", "ics", "txt"]
    handout, dates, told = files.values()
    assert pypdf.PdfReader(io.BytesIO(handout)).trailer["/Root"]["/Lang"] == "es"
    assert "Visita 1" in dates.decode()
    assert "Given to the patient: handout and dates for a calendar" in told.decode()
    assert not any(later(days=90) in each for each in (*files, told.decode()))


def test_dates_of_a_treatment_that_is_not_compared_stand_apart_from_its_handout(page):
    said = plain("Needle release (subcision) is not compared: its dates are a file apart.")
    assert said not in texts(page)
    ask(page, "treat", "subcision")
    labels = [each.proto.label for each in page.get("download_button")]
    assert labels == ["Handout, English", "Handout, Español", "Save the dates (.ics)"]
    assert said in texts(page)


def unzipped(archive: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(archive)) as found:
        return {each: found.read(each) for each in found.namelist()}


def test_the_sources_of_a_treatment_are_one_tap_away(page):
    ask(page, "open", "nonablative-fractional", "course")
    assert page.get("dialog")


def test_what_an_answer_means_for_the_treatment_stands_above_its_dates(page):
    assert drawn(page)["marks"] == []
    before = page.session_state["choice"]
    current = store(SHIPPED).current()
    assert isinstance(current, Data)
    cautions = current.evidence.cautions_of("nonablative-fractional")
    answers = Answered().answering((each.id for each in cautions), yes=True)
    page.session_state["choice"] = replace(before, answers=answers)
    marks = drawn(ran(page))["marks"]
    assert {each["mark"] for each in marks} <= {"stop", "wait", "tell"}
    assert marks[0]["said"].startswith("Nonablative fractional laser: ")
    assert all(each["texts"] and each["sources"] for each in marks)


def test_the_key_names_only_what_is_drawn(page):
    assert [each["kind"] for each in drawn(page)["key"]] == ["visit", "away", "shows", "result"]
    ask(page, "treat", "soft-and-smooth-rejuvenation")
    assert [each["kind"] for each in drawn(page)["key"]] == ["visit"]
    ask(page, "treat", "microdermabrasion")
    assert [each["kind"] for each in drawn(page)["key"]] == ["visit"]
