"""The file for a calendar, read back: whole days, neutral titles, and the form asked for."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from resurface.materials.dates_file import dates_file
from resurface.planning.dates_name import dates_file_name
from resurface.planning.plan import plan
from resurface.planning.wanted import Wanted
from tests.unit.making import law

NOW = datetime.datetime(2026, 11, 26, 7, 30, tzinfo=datetime.UTC)
FIRST = datetime.date(2027, 1, 11)
NEUTRAL = re.compile(r"Visit \d+ of \d+|May be away|May still show|Full result may show")


@pytest.fixture(scope="module")
def file_of(catalogue, evidence, english):
    """The file of a treatment of the record, and its plan."""

    def make(treatment="nonablative-fractional", first=FIRST, **changes):
        wanted = Wanted(treatment=treatment, first=first, **changes)
        made = plan(wanted, catalogue, evidence, NOW.date())
        assert made is not None
        return dates_file(made, NOW, english), made

    return make


def events(file: bytes) -> list:
    return Calendar.from_ical(file).walk("VEVENT")


def test_visits_and_the_days_that_they_may_show_are_whole_days(file_of):
    read = [
        (str(each["SUMMARY"]), each.decoded("DTSTART"), each.decoded("DTEND"))
        for each in events(file_of(visits=(3, None), weeks=(4, None))[0])
    ]
    assert read[:3] == [
        ("Visit 1 of 3", FIRST, datetime.date(2027, 1, 12)),
        ("May be away", datetime.date(2027, 1, 12), datetime.date(2027, 1, 15)),
        ("May still show", datetime.date(2027, 1, 15), datetime.date(2027, 1, 19)),
    ]
    assert read[-1] == (
        "Full result may show",
        datetime.date(2027, 6, 7),
        datetime.date(2027, 6, 8),
    )
    assert b"DTSTART;VALUE=DATE:20270111\r\n" in file_of()[0]


def test_days_away_and_days_that_it_shows_end_with_the_longest_figure(file_of, catalogue):
    for treatment in catalogue.treatments:
        file, made = file_of(treatment.id)
        ends = {title: [] for title in ("May be away", "May still show")}
        for each in events(file):
            if str(each["SUMMARY"]) in ends:
                ends[str(each["SUMMARY"])].append(each.decoded("DTEND") - datetime.timedelta(1))
        visits = made.visits
        assert ends["May be away"] == [v.away for v in visits if v.away and v.away > v.day]
        shown = [v.shows for v in visits if v.shows and v.shows > max(v.away or v.day, v.day)]
        assert ends["May still show"] == shown


def test_every_entry_has_a_uid_of_its_own_and_says_when_it_was_made(file_of):
    found = events(file_of()[0])
    assert len({str(each["UID"]) for each in found}) == len(found)
    assert {each.decoded("DTSTAMP") for each in found} == {NOW}


def test_a_visit_takes_the_day_and_what_may_show_leaves_it_free(file_of):
    found = {str(each["SUMMARY"])[:3]: str(each["TRANSP"]) for each in events(file_of()[0])}
    assert found == {"Vis": "OPAQUE", "May": "TRANSPARENT", "Ful": "TRANSPARENT"}


def test_lines_end_with_both_signs_and_are_no_longer_than_75_octets(file_of, catalogue):
    for treatment in catalogue.treatments:
        file, _ = file_of(treatment.id)
        lines = file.split(b"\r\n")
        assert b"\n" not in b"".join(lines)
        assert max(map(len, lines)) <= 75


def test_nothing_in_the_file_says_what_it_is_for_or_for_whom(file_of, catalogue):
    for treatment in catalogue.treatments:
        file, _ = file_of(treatment.id, free=(datetime.date(2027, 2, 24),))
        assert all(NEUTRAL.fullmatch(str(each["SUMMARY"])) for each in events(file))
        assert b"20270224" not in file
        assert treatment.id.encode() not in file
        named = {name for each in events(file) for name in each}
        assert named == {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "TRANSP"}


def test_the_name_says_what_is_inside_and_no_date(file_of):
    name = dates_file_name(file_of(visits=(3, None))[1])
    assert name == "resurface-nonablative-fractional-laser-3-visits.ics"


@law
@given(st.dates(datetime.date(2026, 11, 26), datetime.date(2031, 12, 31)))
def test_every_day_of_the_plan_comes_back(file_of, first):
    file, made = file_of("fractional-co2", first)
    days = [each.decoded("DTSTART") for each in events(file) if str(each["SUMMARY"])[:3] == "Vis"]
    assert days == [each.day for each in made.visits]
