"""Only the server's own machine, or who knows the passphrase, may change the brand."""

from __future__ import annotations

import pytest

from resurface.brand.who_may import (
    FREE_TRIES,
    LONGEST_WAIT,
    VARIABLE,
    WRONG,
    Tries,
    at_the_machine,
    why_no_passphrase,
)

RIGHT = "correct horse battery"


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def tries(monkeypatch, clock):
    monkeypatch.setenv(VARIABLE, RIGHT)
    return Tries(clock)


@pytest.mark.parametrize(
    ("remote", "host"),
    [
        ("127.0.0.1", "localhost:8501"),
        ("127.0.0.1", "127.0.0.1"),
        ("::1", "[::1]:8501"),
        ("127.8.8.8", "LOCALHOST"),
    ],
)
def test_a_screen_on_the_machine_itself_may(remote, host):
    assert at_the_machine(remote, {"Host": host})


@pytest.mark.parametrize(
    ("remote", "headers"),
    [
        ("10.0.0.7", {"Host": "localhost:8501"}),
        (None, {"Host": "localhost:8501"}),
        ("", {"Host": "localhost"}),
        ("127.0.0.1", {"Host": "compare.clinic.example"}),
        ("127.0.0.1", {"Host": "localhost.evil.example"}),
        ("127.0.0.1", {}),
        ("127.0.0.1", {"Host": "localhost", "X-Forwarded-For": "10.0.0.7"}),
        ("127.0.0.1", {"host": "localhost", "X-Forwarded-Proto": "https"}),
        ("127.0.0.1", {"host": "localhost", "forwarded": "for=10.0.0.7"}),
        ("127.0.0.1", {"host": "localhost", "x-real-ip": "10.0.0.7"}),
        ("nonsense", {"Host": "localhost"}),
    ],
)
def test_any_other_screen_may_not(remote, headers):
    assert not at_the_machine(remote, headers)


def test_the_right_passphrase_opens(tries):
    assert tries.why_not(RIGHT) is None


@pytest.mark.parametrize("typed", ["", "wrong", RIGHT.upper(), RIGHT + " ", RIGHT[:-1], "\ud800"])
def test_any_other_does_not(tries, typed):
    assert tries.why_not(typed) == WRONG


def test_without_a_passphrase_nothing_opens(monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    why = Tries().why_not("")
    assert why is not None
    assert why == why_no_passphrase()


def test_a_short_passphrase_opens_nothing(monkeypatch):
    monkeypatch.setenv(VARIABLE, "123456789")
    why = Tries().why_not("123456789")
    assert why is not None
    assert "under {least} letters" in why.text


def test_wrong_tries_make_everybody_wait_longer_and_longer(tries, clock):
    for _ in range(FREE_TRIES):
        assert tries.why_not("wrong") == WRONG
    for wait in (1, 2, 4, 8):
        told = tries.why_not(RIGHT)
        assert told is not None
        assert dict(told.values) == {"seconds": wait + 1}
        clock.now += wait
        assert tries.why_not("wrong") == WRONG


def test_what_is_typed_while_one_waits_is_not_looked_at_and_costs_nothing(tries, clock):
    for _ in range(FREE_TRIES):
        tries.why_not("wrong")
    for _ in range(100):
        assert tries.why_not(RIGHT) is not None
    clock.now += 1
    assert tries.why_not(RIGHT) is None


def test_nobody_waits_longer_than_the_longest_wait(tries, clock):
    for _ in range(60):
        tries.why_not("wrong")
        clock.now += LONGEST_WAIT
    assert tries.why_not(RIGHT) is None


def test_after_the_right_one_tries_are_free_again(tries):
    tries.why_not("wrong")
    tries.why_not(RIGHT)
    for _ in range(FREE_TRIES):
        assert tries.why_not("wrong") == WRONG
