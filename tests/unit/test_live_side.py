"""What many screens get, as the benchmark counts it."""

from __future__ import annotations

import math
from contextlib import AsyncExitStack
from itertools import cycle

from benchmarks.live_side import FULL, Live, Screen, Screens
from benchmarks.pages import RESURFACE
from benchmarks.session import FailedError, Run
from tests.unit.serving.asking import run


class Visitor:
    """Stands for a screen whose changes come, or fail."""

    def __init__(self, *, fails: bool = False) -> None:
        self.fails = fails

    async def change(self, _key, _value) -> Run:
        if self.fails:
            raise FailedError
        return Run(seconds=0.02)


def screen(*, fails: bool = False) -> Screen:
    return Screen(Visitor(fails=fails), RESURFACE, cycle("35"))  # type: ignore[arg-type]


def at_once(*there: Screen) -> float:
    screens = Screens(None, RESURFACE, AsyncExitStack())  # type: ignore[arg-type]
    screens.there.extend(there)
    return run(screens.at_once())


def test_a_screen_that_is_refused_counts_as_a_change_that_never_came():
    assert list(map(math.isnan, Live([20.0], 50, [FULL]).values())) == [False, True]


def test_a_screen_that_is_refused_by_the_sentence_does_not_where_files_are_few():
    assert Live([20.0], 50, [FULL]).values(FULL) == [20.0]


def test_any_other_refusal_counts_there_too():
    assert len(Live([20.0], 50, ["HTTP 500"]).values(FULL)) == 2


def test_a_change_that_fails_is_no_number():
    assert math.isnan(run(screen(fails=True).change()))


def test_changes_at_one_moment_have_no_rate_where_one_failed():
    assert at_once(screen(), screen(fails=True)) == 0


def test_changes_at_one_moment_have_a_rate_where_all_came():
    assert at_once(screen(), screen()) > 0
