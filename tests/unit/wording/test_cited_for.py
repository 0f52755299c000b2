"""A source is offered where it states what the sentence says, and lifts a sentence only then."""

from __future__ import annotations

import datetime
import re

import pytest

from resurface.evidence.facts import Fact
from resurface.language.language import language
from resurface.text.short_name import short_name
from resurface.wording.checked_copy import check_copy
from resurface.wording.instead import APPROVED, SOURCE, ways
from resurface.wording.who_states import Stated, sources_lacking
from tests.unit.shipped import served

TODAY = datetime.date(2026, 11, 26)


def severity(text: str, code: str = "en") -> str:
    return check_copy(text, served(code), language(code), TODAY)[-1].severity


def offered(text: str, code: str = "en") -> dict[str, str]:
    data, words = served(code), language(code)
    found = check_copy(text, data, words, TODAY)
    return {each.kind: each.text for each in ways(text, found, data, words, TODAY)[-1]}


def facts(treatment: str, field: str) -> tuple[Fact, ...]:
    return served("en").evidence.facts_of(treatment, field)


def called(fact: Fact) -> str:
    return short_name(served("en").evidence.sources[fact.source_id], language("en"))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "A light peel may flake for three to seven days.",
            "American Academy of Dermatology, no year",
        ),
        ("Microneedling usually takes three sessions.", "Harris 2015"),
        ("Fractional erbium laser: back at work after 5 days.", "AEDIT 2021"),
        ("Light peel: redness for up to 3 days.", "Skin Rx Clinic, no year"),
        ("Microneedling: in one trial, 22 of 30 people got better.", "Ishfaq 2022"),
        ("Ask about microneedling. In one trial, 22 of 30 people got better.", "Ishfaq 2022"),
        ("With fractional erbium laser, 1 of 34 people got dark marks.", "Dermatol Surg 2011"),
    ],
)
def test_the_source_of_that_very_figure_is_offered_and_the_sentence_is_fine_then(text, source):
    with_it = offered(text)[SOURCE]
    assert with_it.endswith(f" ({source}).")
    before = text.removesuffix(with_it.split(" (")[0] + ".")
    assert severity(f"{before}{with_it}") == "ok"


def test_each_figure_has_its_own_source_and_each_end_too_where_none_has_it_whole():
    text = "Microneedling takes three to six visits, two to four weeks apart."
    named = re.findall(r"\((.*)\)", offered(text)[SOURCE])[0].split("; ")
    visits = {called(each) for each in facts("microneedling", "sessions")}
    low = {called(each) for each in facts("microneedling", "interval") if each.range.low == 2}
    high = {called(each) for each in facts("microneedling", "interval") if each.range.high == 4}
    assert all(set(named) & each for each in (visits, low, high))
    assert severity(f"{text[:-1]} ({'; '.join(named)}).") == "ok"
    assert all(severity(f"{text[:-1]} ({one}).") == "info" for one in named)


def test_days_away_and_days_that_it_shows_have_each_their_own_sources():
    text = "Fractional erbium laser: two to five days away from work, and it may show for ten days."
    named = re.findall(r"\((.*)\)", offered(text)[SOURCE])[0].split("; ")
    low = {called(each) for each in facts("pro-fractional", "downtime") if each.range.low == 2}
    high = {called(each) for each in facts("pro-fractional", "downtime") if each.range.high == 5}
    seen = (*facts("pro-fractional", "visible"), *facts("pro-fractional", "erythema"))
    shows = {called(each) for each in seen if each.range.high == 10}
    assert all(set(named) & each for each in (low, high, shows))
    assert severity(f"{text[:-1]} (AEDIT 2021).") == "info"


def test_low_and_high_end_of_the_approved_wording_state_the_range_as_well():
    text = "Microneedling takes 3 to 6 visits ({})."
    assert severity(text.format("Harris 2015; El-Domyati, no year")) == "ok"
    assert severity(text.format("Harris 2015")) == "info"
    assert "El-Domyati, no year" in offered(text.format("Harris 2015"))[SOURCE]


@pytest.mark.parametrize(
    "text",
    [
        "Microneedling takes five visits.",
        "Fractional erbium laser: redness for 4 to 9 days.",
    ],
)
def test_where_no_source_states_the_figure_none_is_offered_and_the_range_is(text):
    found = offered(text)
    assert SOURCE not in found
    assert APPROVED in found


@pytest.mark.parametrize(
    "text",
    [
        "A light peel may flake for three to seven days (Sharad 2013).",
        "Microneedling takes three to six visits, two to four weeks apart (Harris 2015).",
        "Microneedling usually takes three sessions (El-Domyati, no year).",
        "In one trial, 22 of 30 people got better (Harris 2015).",
    ],
)
def test_a_source_that_says_something_else_leaves_the_sentence_as_it_was(text):
    assert severity(text) == "info"


def test_where_two_studies_have_the_counts_and_no_treatment_is_named_none_is_offered():
    text = "In one trial, 22 of 30 people got better."
    assert SOURCE not in offered(text)
    assert severity(text.replace("better", "better (Ishfaq 2022)")) == "ok"


def test_counts_that_no_study_has_need_a_reason_even_with_a_source():
    assert severity("In one trial, 25 of 30 people got better (Ishfaq 2022).") == "warn"


@pytest.mark.parametrize(
    "text",
    [
        "0 of 31 people had a problem with Pro Fractional",
        "With microneedling, 0 of 30 people had a dark mark.",
    ],
)
def test_that_nobody_was_harmed_needs_a_reason_where_no_study_counted_that(text):
    assert severity(text) == "warn"


def test_nobody_with_serious_harm_takes_the_study_that_counted_serious_harm():
    text = "0 of 31 people had a serious harm with fractional erbium laser"
    assert offered(text)[SOURCE].endswith(" (Dai 2023).")


def test_the_counts_are_read_in_spanish():
    text = "Microagujas: en un ensayo, 22 de 30 personas mejoraron."
    assert offered(text, "es")[SOURCE].endswith(" (Ishfaq 2022).")
    assert severity(offered(text, "es")[SOURCE], "es") == "ok"


def test_the_fewest_sources_are_taken_and_none_where_an_end_is_stated_by_nobody():
    one = Stated(low=("a", "b"), high=("c",))
    assert sources_lacking([one, Stated(whole=("b",))], ()) == ("b", "c")
    assert sources_lacking([one], ("c",)) == ("a",)
    assert sources_lacking([Stated(low=("a",))], ()) == ()
    assert sources_lacking([Stated(whole=("a", "b"), sure=False)], ()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Microneedling takes 3 to 6 visits (BotoxNearMe.pro).",
        "Microneedling can improve acne scars (Manuskiatti).",
    ],
)
def test_a_source_that_is_written_already_is_not_offered_a_second_time(text):
    data, words = served("en"), language("en")
    found = check_copy(text, data, words, TODAY)
    offered = {each.kind: each.text for each in ways(text, found, data, words, TODAY)[0]}
    said = offered.get("source", text)
    name = text.rpartition("(")[2].split(")")[0]
    assert said.count(name) == 1
    assert said.count("(") == 1
