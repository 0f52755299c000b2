"""One test for a long list: it asks every row, names those that fail, and takes fixtures."""

from __future__ import annotations

import pytest

from tests.of_each import of_each

EVEN = [2, pytest.param(3, id="three"), 4, 5]


@of_each("number", EVEN)
def is_even(number):
    assert number % 2 == 0


@of_each(("one", "other"), [(1, 2), (2, 3)])
def test_several_values_and_fixtures_come_by_name(one, other, tmp_path):
    assert one + 1 == other
    assert tmp_path.exists()


def test_every_case_that_fails_is_named_and_none_that_does_not():
    with pytest.raises(AssertionError) as failed:
        is_even()
    told = str(failed.value)
    assert "2 of 4" in told
    assert [name for name in ("three: AssertionError", "5: AssertionError") if name in told] == [
        "three: AssertionError",
        "5: AssertionError",
    ]
    assert "4: AssertionError" not in told


def test_an_error_is_a_failure_too():
    @of_each("number", [0])
    def divides(number):
        assert 1 / number

    with pytest.raises(AssertionError, match="0: ZeroDivisionError"):
        divides()


def test_a_list_without_a_case_fails():
    @of_each("number", [])
    def never(number):
        assert number

    with pytest.raises(AssertionError):
        never()
