"""The watch: live, ready, and the line a day."""

from __future__ import annotations

import asyncio
import dataclasses
import datetime
import logging

import pytest

from resurface.language.language import message
from resurface.record.store import Data, Refused
from resurface.serving import refusing, watch
from resurface.serving.watch import Watch
from resurface.tables.problem import Problem
from resurface.ui.shell import data
from tests.unit.serving.asking import Answer, ask, run

PROBLEM = Problem("treatments.csv", None, "", "", message("broken"))


def good(*problems: Problem) -> Data:
    now = datetime.datetime.now(datetime.UTC)
    return Data(None, None, "abc123", now, problems=problems)  # type: ignore[arg-type]


def answer(endpoint) -> Answer:
    """The answer of an endpoint."""

    async def asked(scope, receive, send) -> None:
        await (await endpoint(None))(scope, receive, send)

    return ask(asked)


@pytest.fixture
def served(monkeypatch):
    """The watch of a server with this data, warm or not."""

    def serve(current: Data | Refused, warm: bool = True) -> Watch:
        monkeypatch.setattr(data, "current", lambda: current)
        found = Watch()
        found.warm = warm
        return found

    return serve


def test_it_is_live_whatever_the_data(served):
    its = served(Refused((PROBLEM,)), warm=False)
    assert (answer(its.live).status, answer(its.live).text) == (200, "live")


def test_it_is_ready_when_warm_and_the_data_are_good(served):
    its = served(good())
    assert (answer(its.ready).status, answer(its.ready).text) == (200, "ready")


def test_it_is_not_ready_before_it_is_warm(served):
    its = served(good(), warm=False)
    assert (answer(its.ready).status, answer(its.ready).text) == (503, "warming")


def test_it_is_not_ready_without_good_data(served):
    its = served(Refused((PROBLEM,)))
    assert (answer(its.ready).status, answer(its.ready).text) == (503, "data")


def test_it_stays_ready_on_the_last_good_data_and_says_so(served):
    its = served(good(PROBLEM))
    assert (answer(its.ready).status, answer(its.ready).text) == (200, "last")


def test_it_tells_that_a_clinic_s_folder_has_no_table(served):
    its = served(dataclasses.replace(good(), clinic=True))
    assert (answer(its.ready).status, answer(its.ready).text) == (200, "shipped")


def test_no_answer_is_kept(served):
    its = served(good())
    assert answer(its.live).headers["cache-control"] == "no-store"
    assert answer(its.ready).headers["cache-control"] == "no-store"


def test_the_line_a_day_has_counts_and_the_data_version_and_begins_anew(served, caplog):
    served(good())
    caplog.set_level(logging.INFO)
    refusing.seen.clear()
    refusing.seen.update(screens=3, changes=41, refused=2)
    watch.tell()
    watch.tell()
    assert [record.getMessage() for record in caplog.records] == [
        "3 screens opened, 41 changes, 2 requests refused, data abc123",
        "0 screens opened, 0 changes, 0 requests refused, data abc123",
    ]


@pytest.fixture
def told(monkeypatch) -> list[bool]:
    """Whether it told; logging stays as it is."""
    found: list[bool] = []
    monkeypatch.setattr(watch, "tell", lambda: found.append(True))
    monkeypatch.setattr(watch, "get_logger", logging.getLogger)
    return found


def warmth(its: Watch, warm_up) -> list[bool]:
    """Whether it is warm: as it begins to serve, after a while, and at the end."""

    async def serve() -> list[bool]:
        async with its.kept(warm_up()):
            found = [its.warm]
            await asyncio.sleep(0.01)
            found.append(its.warm)
        return [*found, its.warm]

    return run(serve())


def test_it_serves_before_it_is_warm_is_warm_after_the_warm_up_and_tells_at_the_end(served, told):
    its = served(good(), warm=False)
    assert warmth(its, lambda: asyncio.sleep(0)) == [False, True, False]
    assert told == [True]


def test_it_is_not_warm_as_long_as_the_warm_up_takes(served, told):
    its = served(good(), warm=False)
    assert warmth(its, lambda: asyncio.sleep(60)) == [False, False, False]


def test_a_warm_up_that_fails_leaves_it_ready(served, told, caplog):
    async def failing() -> None:
        raise RuntimeError("no view")

    assert warmth(served(good(), warm=False), failing) == [False, True, False]
