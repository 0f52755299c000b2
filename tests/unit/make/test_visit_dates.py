"""`make calendar`: the file that the screen makes, or one sentence."""

from __future__ import annotations

import datetime

import pytest
from icalendar import Calendar

from resurface.__main__ import main
from resurface.catalogue.dates import today

AHEAD = today() + datetime.timedelta(days=60)
LINK = "?compare=nonablative-fractional~microneedling"
USUAL = ["--link", LINK, "--start", AHEAD.isoformat()]


@pytest.fixture
def made(tmp_path, capsys):
    """Runs `make calendar`: exit, what was printed, and the days of the file."""
    out = tmp_path / "dates.ics"

    def run(*arguments: str):
        code = main(["make", "calendar", *arguments, "--out", str(out)])
        printed = capsys.readouterr()
        assert printed.err == ""
        found = Calendar.from_ical(out.read_bytes()).walk("VEVENT") if out.exists() else []
        return code, printed.out, [(str(e["SUMMARY"]), e.decoded("DTSTART")) for e in found]

    return run


def test_the_first_treatment_of_the_link_is_put_into_dates(made):
    code, printed, read = made(*USUAL, "--visits", "3", "--weeks", "3")
    assert (code, printed) == (0, "")
    assert [day for title, day in read if title.startswith("Visit")] == [
        AHEAD + datetime.timedelta(weeks=weeks) for weeks in (0, 3, 6)
    ]


def test_the_treatment_that_a_link_reads_in_depth_is_put_into_dates(made):
    link, start = "?treatment=microneedling", AHEAD.isoformat()
    code, _, read = made("--link", link, "--start", start, "--visits", "3")
    assert (code, read[0]) == (0, ("Visit 1 of 3", AHEAD))


def test_a_treatment_can_be_named_and_one_that_follows_it(made):
    code, _, read = made(
        *USUAL, *("--treatment", "punch", "--then", "dermabrasion", "--weeks", "4")
    )
    assert (code, read) == (1, [])
    code, _, read = made(
        *USUAL, "--treatment", "subcision", "--then", "fractional-co2", "--visits", "1"
    )
    assert code == 0
    assert read[0] == ("Visit 1 of 5", AHEAD)


def test_a_date_to_keep_free_that_a_visit_is_close_to_is_said(made):
    code, printed, _ = made(*USUAL, "--free", (AHEAD + datetime.timedelta(days=5)).isoformat())
    assert code == 0
    assert printed.startswith("Visit 1 is close to ")
    assert printed.endswith(
        ": 5 days before it. By the longest figure it may still show until day 7.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--start", "2020-01-01"], "--start 2020-01-01: That date is past."),
        (["--start", "soon"], "--start soon: That is not a date."),
        (["--start", "2027-02-30"], "--start 2027-02-30: That is not a date."),
        (["--start", "9999-12-31"], "--start 9999-12-31: That date is too far ahead."),
        (["--free", "13 March"], "--free 13 March: That is not a date."),
        (["--visits", "99"], "--visits 99: allowed is 3 to 6 (sources: 3–6 visits)"),
        (["--visits", "two"], "argument --visits: invalid int value: 'two'"),
        (["--weeks", "0"], "--weeks 0: allowed is 3 to 4 (sources: 3–4 weeks)"),
        (["--treatment", "gone"], "no such treatment: gone"),
        (["--treatment", "no-treatment"], "no such treatment: no-treatment"),
        (["--link", ""], "no treatment: give --treatment, or a link that names one"),
        (["--then", "microneedling"], "no source has microneedling follow nonablative-"),
        (["--treatment", "dermabrasion", "--visits", "3"], "No source says how far apart"),
        (["--free", AHEAD.isoformat()] * 4, "at most 3 dates to keep free"),
    ],
)
def test_what_cannot_be_put_into_dates_is_refused_in_one_sentence(made, arguments, why):
    code, printed, read = made(*USUAL, *arguments)
    assert (code, read) == (1, [])
    assert printed.startswith(f"refused: {why}")
    assert printed.count("\n") == 1
