"""Drives the app and three small Streamlit apps in turn, and holds the app against its bars.

`make bench`, or `python -m benchmarks.bench [--quick] [--part server|visitors|browser|rows]`.
It ends by itself: twelve minutes at most, about two with --quick on a quiet machine.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Coroutine, Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from benchmarks import bars, browser_side, server_side
from benchmarks.bars import Results
from benchmarks.catalogues import catalogue
from benchmarks.pages import EVERY, ONE_CHART, RESURFACE, START, WITH_CHARTS, Page
from benchmarks.samples import Samples
from benchmarks.served import Served, serve

Found = TypeVar("Found")
SIZES = {20: bars.ROWS_20, 1_000: bars.ROWS_1000, 10_000: bars.ROWS_10000}


@dataclass(frozen=True)
class Plan:
    """How often and how long each thing is measured."""

    seconds: float
    rounds: int
    reruns: int
    loop_seconds: float
    loop_rounds: int
    sessions: int
    come_and_go: int
    starts: int
    visit_rounds: int
    clicks: int


FULL = Plan(690, 6, 15, 3, 2, 40, 500, 3, 6, 6)
QUICK = Plan(140, 2, 6, 2, 1, 15, 190, 1, 2, 4)


class Bench:
    """One run: what was measured so far, and how much time is left."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.results: Results = defaultdict(lambda: defaultdict(Samples))
        self._end = time.monotonic() + plan.seconds
        self.cut = False

    def note(self, measure: str, page: Page, values: Iterable[float]) -> None:
        self.results[measure][page.name].add(values)

    def has_time(self) -> bool:
        """Whether another step may start; asked before each."""
        left = time.monotonic() < self._end
        self.cut = self.cut or not left
        return left


def server_part(bench: Bench) -> None:
    """Filter changes without a browser: CPU, time, bytes, and several visitors at once."""
    plan = bench.plan
    with ExitStack() as stack:
        served = _all_served(stack, bench, EVERY)
        for round_ in range(plan.rounds):
            for page in _in_turn(EVERY, round_):
                if bench.has_time():
                    _reruns(bench, served[page.name], page)
        for round_ in range(plan.loop_rounds):
            for page in _in_turn(WITH_CHARTS, round_):
                for visitors, measure in ((4, bars.RATE_4), (16, bars.RATE_16)):
                    if bench.has_time():
                        load = _run(
                            server_side.closed_loop(
                                served[page.name], page, visitors, plan.loop_seconds
                            )
                        )
                        bench.note(measure, page, [load.reruns_a_second])
                        if visitors == 4:
                            bench.note(bars.BUSY_4, page, load.milliseconds)


def _reruns(bench: Bench, served: Served, page: Page) -> None:
    found = _run(server_side.reruns(served, page, bench.plan.reruns))
    bench.note(bars.RERUN, page, found.milliseconds)
    bench.note(bars.BYTES, page, found.kilobytes)
    bench.note(bars.CPU, page, [found.cpu_ms])
    bench.note(bars.WAIT, page, [found.wait_ms])


def visitors_part(bench: Bench) -> None:
    """Who comes first after a start, what one more visitor costs, and what stays of those who left.

    Every figure is of a fresh server, so that none has grown in another measure.
    """
    plan = bench.plan
    firsts = (
        (START, bars.ARRIVED_FIRST, bars.ARRIVED_LATER),
        (RESURFACE, bars.COMPARED_FIRST, bars.COMPARED_LATER),
        (ONE_CHART, bars.ARRIVED_FIRST, bars.ARRIVED_LATER),
    )
    for _ in range(plan.starts):
        for page, first, later in firsts:
            if bench.has_time():
                with serve(page.script) as served:
                    bench.note(bars.STARTED, page, [served.started_in * 1000])
                    found = _run(server_side.arrivals(served, page, 4))
                    bench.note(first, page, found[:1])
                    bench.note(later, page, found[1:])
    for page in (RESURFACE, ONE_CHART):
        if bench.has_time():
            with serve(page.script) as served:
                found = _run(server_side.memory_a_session(served, page, plan.sessions))
                bench.note(bars.MEMORY, page, [found])
    if bench.has_time():
        with serve(RESURFACE.script) as served:
            found = _run(server_side.growth_over_sessions(served, RESURFACE, plan.come_and_go))
            bench.note(bars.GROWTH, RESURFACE, [found])


def browser_part(bench: Bench) -> None:
    """Visits and filter changes in a real browser."""
    plan = bench.plan
    with ExitStack() as stack:
        served = _all_served(stack, bench, WITH_CHARTS)
        for page in WITH_CHARTS:
            _run(server_side.arrivals(served[page.name], page, 1))
        browser = stack.enter_context(browser_side.chromium())
        for round_ in range(plan.visit_rounds):
            for page in _in_turn(WITH_CHARTS, round_):
                if bench.has_time():
                    opened = START if page is RESURFACE else page
                    visit = browser_side.visits(browser, served[page.name], opened)
                    bench.note(bars.FIRST, page, [visit.first])
                    bench.note(bars.REPEAT, page, [visit.repeat])
                    bench.note(bars.DOWNLOAD, page, [visit.megabytes])
                    bench.note(bars.SENT, page, [visit.megabytes_sent])
                if bench.has_time():
                    found = browser_side.changes(browser, served[page.name], page, plan.clicks)
                    bench.note(bars.SETTLED, page, found)


def rows_part(bench: Bench) -> None:
    """The same filter change with more treatments in the catalogue."""
    plan = bench.plan
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        served = {
            count: stack.enter_context(
                serve(
                    RESURFACE.script,
                    {"RESURFACE_DATA": str(catalogue(folder / str(count), count))},
                )
            )
            for count in SIZES
            if bench.has_time()
        }
        for _ in range(plan.rounds):
            for count, measure in SIZES.items():
                if count in served and bench.has_time():
                    found = _run(server_side.reruns(served[count], RESURFACE, plan.reruns))
                    bench.note(measure, RESURFACE, found.milliseconds)


PARTS: dict[str, Callable[[Bench], None]] = {
    "server": server_part,
    "browser": browser_part,
    "visitors": visitors_part,
    "rows": rows_part,
}


def _all_served(stack: ExitStack, bench: Bench, pages: tuple[Page, ...]) -> dict[str, Served]:
    """Every page's server, started one after the other."""
    found = {}
    for page in pages:
        found[page.name] = stack.enter_context(serve(page.script))
        bench.note(bars.STARTED, page, [found[page.name].started_in * 1000])
    return found


def _in_turn(pages: tuple[Page, ...], round_: int) -> tuple[Page, ...]:
    """Another page goes first in each round."""
    start = round_ % len(pages)
    return pages[start:] + pages[:start]


def _run(work: Coroutine[Any, Any, Found]) -> Found:
    return asyncio.run(work)


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, about two minutes")
    parser.add_argument(
        "--part", choices=PARTS, action="append", help="only this part; may be given twice"
    )
    asked = parser.parse_args(arguments)
    bench = Bench(QUICK if asked.quick else FULL)
    began = time.monotonic()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        for name in asked.part or PARTS:
            print(f"{name} ...", file=sys.stderr, flush=True)
            PARTS[name](bench)
    except KeyboardInterrupt:
        bench.cut = True
    table, missed = bars.held_against(bench.results)
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    print(f"\n{os.cpu_count()} cores, load average at the end {load}", end="")
    print(f", {time.monotonic() - began:.0f} s{', --quick' if asked.quick else ''}")
    print(f"\n{bars.measured(bench.results)}\n\n{table}\n\n{missed} bars missed.")
    if bench.cut:
        print("The run ended before every round was done: figures rest on less than planned.")
    print(f"\n{bars.HOW_TO_READ}")


if __name__ == "__main__":
    main()
