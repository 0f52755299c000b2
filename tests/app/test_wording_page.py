"""The page on wording: each sentence with its verdict, rewrites, undo, and approved wordings."""

from __future__ import annotations

import logging
import re

import pytest

from resurface.ui.shell.menu import COMPARE, WORDING
from resurface.ui.wording import typed_copy
from resurface.wording.checked import Checked
from tests.app.conftest import asks, component_data, ran
from tests.app.states import on

KEY = "wording-0"
SECRET = "Zanzibar clinic asks for 3 visits."  # noqa: S105
COPY = f"Painless peel. {SECRET} Call us."


def by_word(text, *_about, **_more):
    """A checker of one word each, so that these tests hold whatever the rules become."""
    verdicts = {
        "Painless": ("block", "Some people feel pain.", "Most people feel some pain."),
        "visits": ("info", "A figure needs a source.", ""),
        "best": ("warn", "Nothing shows who is best.", ""),
    }
    found = []
    for each in re.findall(r"[^.]+\.", text):
        words = next((word for word in verdicts if word in each), "")
        severity, why, use = verdicts.get(words, ("ok", "", ""))
        facts = ("microneedling-age-01",) if words == "visits" else ()
        found.append(Checked(each.strip(), severity, (), (words,), why, use, facts))
    return tuple(found)


@pytest.fixture(autouse=True)
def _one_word_each(monkeypatch):
    monkeypatch.setattr(typed_copy, "check_copy", by_word)


def page():
    return on(WORDING.script)


def typed(text=COPY):
    return asks(page(), KEY, "type", text)


def check_of(app, key=KEY):
    return component_data(app, key)["check"]


def tones(app):
    return [each["tone"] for each in check_of(app)["sentences"]]


def test_an_empty_page_says_what_to_do():
    found = check_of(page())
    assert found["sentences"] == []
    assert found["counts"] == []
    assert [each["tone"] for each in found["empty"]] == ["block", "warn", "info", "ok"]
    assert "Paste" in found["hint"]


def test_each_sentence_has_its_verdict_in_order():
    assert tones(typed()) == ["block", "info", "ok"]


def test_the_words_that_were_found_are_marked_in_their_place():
    pieces = check_of(typed())["sentences"][0]["pieces"]
    assert pieces == [["Painless", True], [" peel.", False]]


def test_counts_name_what_must_change_first():
    told = [each["text"] for each in check_of(typed())["counts"]]
    assert told == ["1 must change", "0 need a reason", "1 needs a source", "1 is fine"]


def test_a_rewrite_takes_the_place_of_its_sentence_and_undo_brings_it_back():
    app = asks(typed(), KEY, "use", 0, "Painless peel.", "rewrite")
    found = check_of(app)
    assert found["text"] == f"Most people feel some pain. {SECRET} Call us."
    assert (found["turn"], tones(app)) == (1, ["ok", "info", "ok"])
    assert check_of(asks(app, KEY, "undo"))["text"] == COPY


@pytest.mark.parametrize(
    "about",
    [
        (0, "Another.", "rewrite"),
        (9, "Painless peel.", "rewrite"),
        ("0", "Painless peel.", "rewrite"),
        (0, "Painless peel.", "gone"),
        (0, "Painless peel.", "approved"),
        (2, "Call us.", "out"),
    ],
)
def test_a_rewrite_of_what_is_not_there_changes_nothing(about):
    assert check_of(asks(typed(), KEY, "use", *about))["text"] == COPY


def test_a_sentence_can_be_taken_out():
    ways = check_of(typed())["sentences"][0]["ways"]
    assert [each["which"] for each in ways] == ["rewrite", "out"]
    app = asks(typed(), KEY, "use", 0, "Painless peel.", "out")
    assert check_of(app)["text"] == f"{SECRET} Call us."


def test_what_was_typed_is_one_step_of_undo_and_clear_another():
    app = asks(asks(typed("One."), KEY, "type", "One. Two."), KEY, "clear")
    assert check_of(app)["text"] == ""
    app = asks(app, KEY, "undo")
    assert check_of(app)["text"] == "One. Two."
    app = asks(app, KEY, "undo")
    assert (check_of(app)["text"], check_of(app)["undo"]["can"]) == ("", False)


def test_a_text_that_is_typed_is_not_put_into_the_field_again():
    assert check_of(asks(typed("One."), KEY, "type", "One. Two."))["turn"] == 0


def test_too_long_a_text_is_said_kindly_and_not_checked():
    app = typed("a" * 20_001)
    assert check_of(app)["too_long"]
    assert check_of(app)["sentences"] == []
    assert not check_of(asks(app, KEY, "type", COPY))["too_long"]


@pytest.mark.parametrize("text", [None, 5, ["a"], {"a": 1}])
def test_what_is_no_text_changes_nothing(text):
    assert check_of(asks(typed(), KEY, "type", text))["text"] == COPY


def test_what_the_record_says_stands_with_its_source():
    (row,) = check_of(typed())["sentences"][1]["facts"]["rows"]
    assert row["text"].startswith("Microneedling. Age: 22 years or more.")
    assert row["source"]["url"].startswith("https://")


def test_the_language_of_the_copy_is_its_own():
    app = asks(typed("Peeling. Mejillas."), KEY, "speak", "es")
    found = component_data(app, KEY)
    assert (found["picked"], found["check"]["label"]) == ("es", "Copy to check")
    assert component_data(asks(app, KEY, "speak", "xx"), KEY)["picked"] == "es"


def test_facts_and_silence_are_told_in_the_language_of_the_screen():
    app = asks(typed(), KEY, "speak", "es")
    (row,) = check_of(app)["sentences"][1]["facts"]["rows"]
    assert row["text"].startswith("Microneedling. Age: 22 years or more.")
    app = asks(approving(treatment="superficial-peel", question="pain"), KEY, "speak", "es")
    (found,) = approved_of(app)["found"]
    assert (found["name"], found["silence"]) == ("Light chemical peel", "not reported")


def test_copy_in_another_language_than_was_picked_is_checked_in_its_own_and_that_is_said():
    app = asks(typed("You may see less of the scars in the mirror."), KEY, "speak", "es")
    found = component_data(app, KEY)
    assert found["picked"] == "en"
    said = "This copy reads as English, so it is checked in English."
    assert found["check"]["other"] == said
    assert not check_of(asks(app, KEY, "speak", "en"))["other"]


def test_the_copy_stays_while_another_page_is_open():
    app = ran(typed().switch_page(COMPARE.script))
    app = ran(app.switch_page(WORDING.script))
    assert check_of(app)["text"] == COPY


def test_the_copy_is_in_no_link():
    app = typed()
    assert "Zanzibar" not in str(app.query_params)


def test_the_copy_is_in_no_log(caplog):
    with caplog.at_level(logging.DEBUG):
        asks(typed(), KEY, "use", 0, "Painless peel.", "rewrite")
    assert "Zanzibar" not in caplog.text


def test_the_next_patient_finds_no_copy():
    app = typed()
    app.button(key="next-patient").click()
    app = ran(app)
    assert check_of(app, "wording-1")["text"] == ""
    assert "Zanzibar" not in repr(app.session_state)


def approved_of(app):
    return component_data(app, KEY)["approved"]


def approving(**asked):
    app = asks(page(), KEY, "show", "approved")
    for which, value in asked.items():
        app = asks(app, KEY, "ask_for", which, value)
    return app


def test_approved_wordings_are_of_a_treatment_and_a_question():
    found = approved_of(approving(treatment="microneedling", question="visits"))["found"]
    assert [each["text"] for each in found] == [
        "Microneedling: a usual course is 3–6 visits (10 sources)."
    ]
    assert found[0]["copied"].startswith(found[0]["text"])
    assert "Sources: " in found[0]["copied"]
    assert all(each["url"].startswith("https://") for each in found[0]["sources"])


def test_approved_wordings_are_searched_by_their_words():
    found = approved_of(approving(search="erbium  BACK at work"))["found"]
    assert found
    assert all("Fractional erbium laser" in each["name"] for each in found)


def test_a_question_that_no_source_answers_is_silent_and_has_nothing_to_copy():
    (found,) = approved_of(approving(treatment="superficial-peel", question="pain"))["found"]
    assert (found["text"], found["silence"], found["sources"]) == ("", "not reported", [])


def test_approved_wordings_are_in_the_language_of_the_copy():
    app = asks(approving(treatment="microneedling", question="age"), KEY, "speak", "es")
    (found,) = approved_of(app)["found"]
    assert found["text"] == "Microagujas (microneedling): para adultos desde los 22 años."


def test_without_a_choice_only_so_many_are_drawn_and_the_others_are_counted():
    found = approved_of(approving())
    assert len(found["found"]) == 60
    assert re.match(r"\d+ more\. ", found["more"])


@pytest.mark.parametrize("asked", [{"treatment": "gone"}, {"search": "zzz"}])
def test_what_is_not_there_is_said(asked):
    found = approved_of(approving(**asked))
    assert found["found"] or found["none"]


def test_a_section_that_is_not_there_changes_nothing():
    assert "check" in component_data(asks(page(), KEY, "show", "gone"), KEY)
