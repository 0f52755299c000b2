"""Drives the app and three small Streamlit apps in turn, and holds the app against its bars.

`make bench`, or `python -m benchmarks.bench [--quick] [--part NAME]`.
It ends by itself: twelve minutes at most, about two with --quick on a quiet machine. Two parts
run only when they are asked for: `live`, which holds up to 200 screens and takes some minutes, and
`wear`, which makes 20,000 filter changes and takes as long as they do, eight minutes or more.
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
from collections.abc import Callable, Coroutine, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TypeVar

from playwright.sync_api import Browser

from benchmarks import (
    bars,
    browser_side,
    live_side,
    materials_side,
    server_side,
    wording_side,
)
from benchmarks.bars import Results
from benchmarks.catalogues import catalogue
from benchmarks.pages import (
    CALENDAR,
    COMPARED,
    EVERY,
    GUIDE,
    HANDOUTS,
    ONE_CHART,
    PATIENT,
    RESURFACE,
    WITH_CHARTS,
    Page,
)
from benchmarks.plan import FULL, QUICK, Plan
from benchmarks.samples import Samples
from benchmarks.served import Served, serve

Found = TypeVar("Found")
SHIPPED_ROWS = 20
LONG_BLOCK = 5
"""Times the usual number of changes, so that a block meets what is done only now and then."""
CONSULTING = {GUIDE: bars.CPU_GUIDE, CALENDAR: bars.CPU_CALENDAR, PATIENT: bars.CPU_PATIENT}
"""Pages of the app beside the list, each with what a change on it is noted as."""
SIZES = {SHIPPED_ROWS: bars.ROWS_20, 1_000: bars.ROWS_1000, 10_000: bars.ROWS_10000}


class Bench:
    """One run: what was measured so far, and how much time is left."""

    def __init__(self, plan: Plan, stack: ExitStack) -> None:
        self.plan = plan
        self._stack = stack
        self._served: dict[Path, Served] = {}
        self.results: Results = defaultdict(lambda: defaultdict(Samples))
        self.began = self._end = time.monotonic()
        self.cut = False

    def part_ends_at(self, share: float) -> None:
        """The part that begins has until this share of the whole time; an early end is kept."""
        self._end = self.began + share * self.plan.seconds

    def served(self, page: Page) -> Served:
        """The server of a page, started at the first call and kept until the end of the run."""
        if page.script not in self._served:
            self._served[page.script] = self._stack.enter_context(self.fresh(page))
        return self._served[page.script]

    @contextmanager
    def fresh(self, page: Page, data: Path | None = None) -> Iterator[Served]:
        """A server of its own; how long it took to answer is noted, unless it has other data."""
        with serve(page.script, {"RESURFACE_DATA": str(data)} if data else None) as served:
            if data is None:
                self.note(bars.STARTED, page, [served.started_in * 1000])
            yield served

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
    for round_ in range(plan.rounds):
        for page in _in_turn(EVERY, round_):
            if bench.has_time():
                _reruns(bench, page)
        for page, measure in CONSULTING.items():
            if bench.has_time():
                found = _run(server_side.reruns(bench.served(page), page, plan.reruns))
                bench.note(measure, page, [found.cpu_ms])
    for round_ in range(plan.loop_rounds):
        for page in _in_turn(WITH_CHARTS, round_):
            for visitors, measure in ((4, bars.RATE_4), (16, bars.RATE_16)):
                if bench.has_time():
                    load = _run(
                        server_side.closed_loop(
                            bench.served(page), page, visitors, plan.loop_seconds
                        )
                    )
                    bench.note(measure, page, [load.reruns_a_second])
                    if visitors == 4:
                        bench.note(bars.BUSY_4, page, load.milliseconds)


def _reruns(bench: Bench, page: Page) -> None:
    found = _run(server_side.reruns(bench.served(page), page, bench.plan.reruns))
    bench.note(bars.RERUN, page, found.milliseconds)
    bench.note(bars.BYTES, page, found.kilobytes)
    bench.note(bars.CPU, page, [found.cpu_ms])
    bench.note(bars.WAIT, page, [found.wait_ms])


def visitors_part(bench: Bench) -> None:
    """Who comes first after a start, what one more visitor costs, what stays of those who left."""
    plan = bench.plan
    for start in range(plan.starts):
        for page, first, later in (
            (RESURFACE, bars.ARRIVED_FIRST, bars.ARRIVED_LATER),
            (ONE_CHART, bars.ARRIVED_FIRST, bars.ARRIVED_LATER),
            (COMPARED, bars.COMPARED_FIRST, bars.COMPARED_LATER),
        ):
            if bench.has_time():
                with bench.fresh(page) as served:
                    found = _run(server_side.arrivals(served, page, 4))
                    bench.note(first, page, found[:1])
                    bench.note(later, page, found[1:])
                    if start == 0 and page is not COMPARED:
                        _memory(bench, served, page)


def _memory(bench: Bench, served: Served, page: Page) -> None:
    """On a server that has only just met its first visitors."""
    plan = bench.plan
    found = _run(server_side.memory_a_session(served, page, plan.sessions))
    bench.note(bars.MEMORY, page, [found])
    if page is RESURFACE and plan.come_and_go:
        work = server_side.growth_over_sessions(served, page, plan.come_and_go, bench.has_time)
        bench.note(bars.GROWTH, page, [_run(work)])


def handout_part(bench: Bench) -> None:
    """What a visitor waits for a handout: the first of a server, and those after it."""
    for _ in range(bench.plan.starts):
        if bench.has_time():
            with bench.fresh(RESURFACE) as served:
                first, *later = _run(server_side.files(served, HANDOUTS))
                bench.note(bars.HANDOUT_FIRST, RESURFACE, [first])
                bench.note(bars.HANDOUT_LATER, RESURFACE, later)


def materials_part(bench: Bench) -> None:
    """What a visitor waits for pieces and for a week's kit, and what others wait meanwhile."""
    for _ in range(bench.plan.starts):
        if bench.has_time():
            with bench.fresh(RESURFACE) as served:
                for measure, found in _run(materials_side.materials(served)).items():
                    bench.note(measure, RESURFACE, found)


def wording_part(bench: Bench) -> None:
    """How long copy of 1,000 words is checked, once the rules are read."""
    bench.note(bars.WORDING, RESURFACE, wording_side.checks(bench.plan.reruns))


def left_part(bench: Bench) -> None:
    """What screens that were left behind cost those who stay."""
    for _ in range(bench.plan.starts):
        if bench.has_time():
            with bench.fresh(RESURFACE) as served:
                changes = LONG_BLOCK * bench.plan.reruns
                found = _run(server_side.beside_left(served, RESURFACE, changes))
                bench.note(bars.CPU_NONE_LEFT, RESURFACE, [found.none])
                bench.note(bars.CPU_LEFT, RESURFACE, [found.left])


def live_part(bench: Bench) -> None:
    """What many screens get that are in use at once, and what they get where files run out."""
    seconds = bench.plan.live_seconds
    for page, count, measure in (
        (RESURFACE, 100, bars.LIVE_100),
        (ONE_CHART, 100, bars.LIVE_100),
        (RESURFACE, 200, bars.LIVE_200),
    ):
        if bench.has_time():
            with bench.fresh(page) as served:
                found = _run(live_side.live(served, page, count, seconds))
                bench.note(measure, page, found.values())
                if count == 100:
                    bench.note(bars.AT_ONCE, page, [found.at_once])
                    bench.note(bars.LOAD, page, os.getloadavg()[:1])
    for files, measure in bars.TIGHT.items():
        if bench.has_time():
            with bench.fresh(RESURFACE) as served:
                served.allow_open_files(files)
                left = server_side.KEPT_BY_STREAMLIT
                found = _run(live_side.live(served, RESURFACE, 200, seconds, left))
                few = files == min(bars.TIGHT)
                bench.note(measure, RESURFACE, found.values(live_side.FULL if few else ""))
                if few:
                    bench.note(bars.REFUSED, RESURFACE, [len(found.refused)])


def wear_part(bench: Bench) -> None:
    """What stays in memory after many filter changes, which take as long as they take."""
    total = bench.plan.changes_in_all

    def made(changes: int) -> None:
        print(f"\r{changes:,} of {total:,} filter changes", end="", file=sys.stderr, flush=True)

    with bench.fresh(RESURFACE) as served:
        grown = _run(server_side.growth_over_changes(served, RESURFACE, total, made))
    print(file=sys.stderr)
    bench.note(bars.WORN, RESURFACE, [grown])


def browser_part(bench: Bench) -> None:
    """Visits, filter changes and the way to a comparison in a real browser."""
    plan = bench.plan
    for page in WITH_CHARTS:
        _run(server_side.arrivals(bench.served(page), page, 1))
    with browser_side.chromium() as browser:
        for round_ in range(plan.visit_rounds):
            for page in _in_turn(WITH_CHARTS, round_):
                if bench.has_time():
                    _visits(bench, browser, page)
                if bench.has_time():
                    found = browser_side.changes(browser, bench.served(page), page, plan.clicks)
                    bench.note(bars.SETTLED, page, found)
                if page is RESURFACE and bench.has_time():
                    took = browser_side.comparing(browser, bench.served(page))
                    bench.note(bars.COMPARING, page, [took])


def _visits(bench: Bench, browser: Browser, page: Page) -> None:
    visit = browser_side.visits(browser, bench.served(page), page)
    bench.note(bars.FIRST_PAINT, page, [visit.first_paint])
    bench.note(bars.FIRST, page, [visit.first])
    bench.note(bars.REPEAT, page, [visit.repeat])
    bench.note(bars.LIVE, page, [visit.repeat_live])
    bench.note(bars.DOWNLOAD, page, [visit.megabytes])
    bench.note(bars.SENT, page, [visit.megabytes_sent])
    bench.note(bars.CHART_BYTES, page, [visit.chart_bytes])


def rows_part(bench: Bench) -> None:
    """The same filter change with more treatments in the catalogue."""
    plan = bench.plan
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        served = {SHIPPED_ROWS: bench.served(RESURFACE)}
        for count in SIZES:
            if count not in served and bench.has_time():
                data = catalogue(folder / str(count), count)
                served[count] = stack.enter_context(bench.fresh(RESURFACE, data))
        for _ in range(plan.rounds):
            for count, measure in SIZES.items():
                if count in served and bench.has_time():
                    found = _run(server_side.reruns(served[count], RESURFACE, plan.reruns))
                    bench.note(measure, RESURFACE, found.milliseconds)


PARTS: dict[str, tuple[Callable[[Bench], None], float]] = {
    "server": (server_part, 0.35),
    "browser": (browser_part, 0.3),
    "rows": (rows_part, 0.15),
    "visitors": (visitors_part, 0.2),
    "handout": (handout_part, 0.05),
    "materials": (materials_part, 0.1),
    "wording": (wording_part, 0.02),
    "left": (left_part, 0.1),
    "live": (live_part, 1.0),
    "wear": (wear_part, 1.0),
}
"""In the order of the run; the number is the part's share of the time."""
USUAL = [name for name in PARTS if name not in ("live", "wear")]


def _in_turn(pages: tuple[Page, ...], round_: int) -> tuple[Page, ...]:
    """Another page goes first in each round."""
    start = round_ % len(pages)
    return pages[start:] + pages[:start]


def _run(work: Coroutine[Any, Any, Found]) -> Found:
    return asyncio.run(work)


def _run_parts(bench: Bench, names: list[str]) -> None:
    """Each part within its share of the time, in the order of PARTS."""
    whole, spent = sum(PARTS[name][1] for name in names), 0.0
    for name, (part, share) in PARTS.items():
        if name in names:
            print(f"{name} ...", file=sys.stderr, flush=True)
            spent += share / whole
            bench.part_ends_at(spent)
            part(bench)


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, about two minutes")
    parser.add_argument(
        "--part", choices=PARTS, action="append", help="only this part; may be given twice"
    )
    asked = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with ExitStack() as stack:
        bench = Bench(QUICK if asked.quick else FULL, stack)
        try:
            _run_parts(bench, asked.part or USUAL)
        except KeyboardInterrupt:
            bench.cut = True
            print("Interrupted: what was measured until now follows.")
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    print(f"\n{os.cpu_count()} cores, load average at the end {load}", end="")
    print(f", {time.monotonic() - bench.began:.0f} s{', --quick' if asked.quick else ''}")
    print(f"\n{bars.measured(bench.results)}\n\n{bars.held_against(bench.results)}")
    if bench.cut:
        print("The run ended before every round was done: figures rest on less than planned.")
    print(f"\n{bars.HOW_TO_READ}")


if __name__ == "__main__":
    main()
