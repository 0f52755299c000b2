"""A file comes in only under a name that a screen was given, once, and is dropped when seen."""

from __future__ import annotations

import pytest

from resurface.brand.logo_gate import MOST_OPEN, OPEN_FOR, LogoGate
from tests.unit.brand.test_who_may import Clock


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def gate(clock):
    return LogoGate(clock)


def test_a_screen_sends_one_file_and_looks_at_it_once(gate):
    name = gate.opening("a")
    assert gate.is_open(name)
    assert gate.put(name, b"logo")
    assert not gate.is_open(name)
    assert not gate.put(name, b"another")
    assert gate.sent("a") == b"logo"
    assert gate.sent("a") is None
    assert not gate.put(name, b"another")


def test_under_any_other_name_nothing_is_taken(gate):
    gate.opening("a")
    for name in ("", "a", "nonsense"):
        assert not gate.is_open(name)
        assert not gate.put(name, b"logo")


def test_a_screen_keeps_its_name_until_it_has_sent_and_others_have_others(gate):
    assert gate.opening("a") == gate.opening("a") != gate.opening("b")


def test_another_screen_does_not_get_what_one_sent(gate):
    gate.put(gate.opening("a"), b"logo")
    assert gate.sent("b") is None
    assert gate.sent("a") == b"logo"


def test_a_new_opening_drops_what_was_sent_before_and_not_looked_at(gate):
    gate.put(gate.opening("a"), b"logo")
    gate.opening("a")
    assert gate.sent("a") is None


def test_a_screen_that_has_saved_can_send_no_more(gate):
    name = gate.opening("a")
    gate.shut("a")
    assert not gate.put(name, b"logo")


def test_a_name_is_good_for_a_while_only(gate, clock):
    name = gate.opening("a")
    clock.now += OPEN_FOR
    assert not gate.put(name, b"logo")


def test_only_so_many_are_open_at_once(gate):
    names = [gate.opening(str(each)) for each in range(MOST_OPEN + 1)]
    assert [gate.is_open(each) for each in names] == [False, *[True] * MOST_OPEN]
