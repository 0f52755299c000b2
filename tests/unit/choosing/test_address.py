"""The address at which others reach the app, and full links."""

from __future__ import annotations

import pytest

from resurface.choosing.address import NO_ADDRESS, NOT_AN_ADDRESS, VARIABLE, full_link, reached_at
from resurface.choosing.choice import Choice
from resurface.choosing.criteria import SKIN_TYPE, Criteria
from resurface.choosing.views import GLANCE


@pytest.fixture(autouse=True)
def unnamed(monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)


@pytest.mark.parametrize("named", ["https://compare.clinic.example/", "http://10.0.0.7:8501/a/b"])
def test_the_named_address_counts_wherever_a_screen_was_opened(monkeypatch, named):
    monkeypatch.setenv(VARIABLE, f" {named} ")
    assert reached_at("http://192.168.1.5:8501/") == named.rstrip("/")


@pytest.mark.parametrize(
    "named",
    [
        "compare.clinic.example",
        "javascript:alert(1)",
        "https://",
        "https://clinic.example/?x=1",
        "https://clinic.example/#x",
        "https://me:word@clinic.example",
        "https://clinic.example:port",
        "https://clinic example",
        "https://[::1",
    ],
)
def test_what_is_no_address_is_told_and_not_guessed(monkeypatch, named):
    monkeypatch.setenv(VARIABLE, named)
    assert reached_at("http://192.168.1.5:8501/") == NOT_AN_ADDRESS


@pytest.mark.parametrize(
    ("opened", "below", "address"),
    [
        ("http://192.168.1.5:8501/treatment?lang=es", "", "http://192.168.1.5:8501"),
        ("https://tablet.clinic.example/", "", "https://tablet.clinic.example"),
        ("https://clinic.example/compare/evidence", "/compare/", "https://clinic.example/compare"),
        ("http://[fd00::5]:8501/", "", "http://[fd00::5]:8501"),
    ],
)
def test_without_a_name_a_screen_uses_the_host_that_it_was_opened_at(opened, below, address):
    assert reached_at(opened, below) == address


@pytest.mark.parametrize(
    "opened",
    [
        *("http://localhost:8501/", "http://127.0.0.1:8501/", "http://127.8.9.1/"),
        *("http://[::1]:8501/", "http://app.localhost/", "http://0.0.0.0:8501/", "", "about:blank"),
    ],
)
def test_a_host_that_only_this_machine_reaches_gives_no_address(opened):
    assert reached_at(opened) == NO_ADDRESS


def test_no_address_says_how_one_is_set(english):
    assert english.render(NO_ADDRESS) == (
        "There is no link to share: other devices can't reach this screen's address. Whoever runs "
        "the app can name one that they can reach in RESURFACE_ADDRESS."
    )


def test_a_full_link_holds_the_choice_and_nothing_about_a_patient():
    criteria = Criteria().asking(SKIN_TYPE, 4)
    chosen = ("light-peel", "microneedling")
    choice = Choice(criteria, chosen=chosen, untreated=False, view=GLANCE)
    assert full_link("https://clinic.example", choice) == (
        "https://clinic.example/?compare=light-peel~microneedling&untreated=off"
    )


def test_a_link_to_nothing_in_particular_is_the_address():
    assert (
        full_link("https://clinic.example/compare", Choice()) == "https://clinic.example/compare/"
    )
