"""Which day it is for the clinic, and which rows are past their day."""

from __future__ import annotations

import datetime
import time

import pytest

from resurface.catalogue import dates
from resurface.catalogue.dates import is_late, late, now, today
from resurface.catalogue.products import Product


class Standing(datetime.datetime):
    """A clock that stands at half past three in the morning, UTC, of November 25."""

    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> datetime.datetime:
        return datetime.datetime(2026, 11, 25, 3, 30, tzinfo=datetime.UTC).astimezone(tz)


@pytest.fixture(autouse=True)
def standing(monkeypatch):
    monkeypatch.setattr(dates.datetime, "datetime", Standing)
    monkeypatch.delenv("RESURFACE_TIMEZONE", raising=False)


@pytest.fixture
def server_in(monkeypatch):
    """Puts the server itself into a time zone."""

    def put(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield put
    monkeypatch.undo()
    time.tzset()


def cream(check_by: str) -> Product:
    """A product that is to be checked again by that day; by none where it is empty."""
    day = datetime.date.fromisoformat(check_by) if check_by else None
    return Product(id="cream", name="Cream", summary="A cream.", check_by=day)


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("America/Los_Angeles", datetime.date(2026, 11, 24)),
        ("UTC", datetime.date(2026, 11, 25)),
        ("Pacific/Kiritimati", datetime.date(2026, 11, 25)),
        ("Pacific/Pago_Pago", datetime.date(2026, 11, 24)),
    ],
)
def test_the_day_is_that_of_the_servers_own_time_zone(server_in, zone, day):
    server_in(zone)

    assert today() == day


def test_a_named_time_zone_goes_before_that_of_the_server(server_in, monkeypatch):
    server_in("Asia/Tokyo")
    monkeypatch.setenv("RESURFACE_TIMEZONE", "America/Los_Angeles")

    assert (today(), now().strftime("%H:%M")) == (datetime.date(2026, 11, 24), "19:30")


@pytest.mark.parametrize("name", ["Springfield", "../etc/passwd", "a\x00b", "America"])
def test_a_time_zone_that_is_not_known_leaves_the_servers_own_and_is_logged(
    server_in, monkeypatch, caplog, name
):
    server_in("America/Los_Angeles")
    monkeypatch.setattr(dates, "_zone", dates._zone.__wrapped__)
    if "\x00" in name:
        monkeypatch.setattr(dates.os, "environ", {"RESURFACE_TIMEZONE": name})
    else:
        monkeypatch.setenv("RESURFACE_TIMEZONE", name)

    assert today() == datetime.date(2026, 11, 24)
    assert caplog.messages == [
        f"RESURFACE_TIMEZONE: no time zone “{name}”; the server's own is used"
    ]


def test_a_row_whose_day_is_today_is_not_late_in_an_evening_in_the_west(server_in):
    server_in("America/Los_Angeles")

    assert not is_late(cream("2026-11-24"), today())


def test_a_row_whose_day_was_yesterday_is_late_in_a_morning_in_the_east(server_in):
    server_in("Asia/Tokyo")

    assert late([cream("2026-11-24")], today()) == ["Cream"]


def test_a_row_without_a_day_is_never_late():
    assert not is_late(cream(""), today())
