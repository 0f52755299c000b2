"""`make sweep`: what was tried, how long it took, what was wrong; ends with 1 where anything was.

`python -m tests.sweep [--quick] [PART ...]`: tests, letters, straight, strings, browser, screens,
files, changed, pieces; all of them without a name.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import repeat
from multiprocessing import get_context

from tests.browser.windows import SIZES
from tests.covering import WHOLE
from tests.sweep import files, in_browser, screens, straight
from tests.sweep import pieces as pieces_of_all
from tests.sweep.hostile_record import HostileRecord
from tests.sweep.letters import INVISIBLE, STRINGS
from tests.sweep.measured import Measured
from tests.sweep.mutations import Mutated, mutated
from tests.sweep.reading import read_with
from tests.sweep.shown import look, where_shown

MUTATIONS = 1_000
AT_ONCE = 2
RINGS = ("tests/unit", "tests/app")
"""Where such tests are; those of the browser are made of visits, which have a part of their own."""
_LETTERS = tuple(letter for letters in INVISIBLE.values() for letter in letters)


@dataclass
class Report:
    """What is printed as it is found; of what takes long, each so many-th is done."""

    every: int = 1
    wrong: list[str] = field(default_factory=list)
    began: float = field(default_factory=time.monotonic)

    def say(self, text: str) -> None:
        print(f"{time.monotonic() - self.began:6.0f} s  {text}", flush=True)

    def fault(self, text: str) -> None:
        self.wrong.append(text)
        self.say(f"WRONG  {text[:400]}")


def every_case(report: Report) -> None:
    """The tests of which `make test` asks few cases, with all of them."""
    asked = [sys.executable, "-m", "pytest", "-q", "-m", "whole", "-n", str(AT_ONCE), *RINGS]
    told = subprocess.run(  # noqa: S603 - our own command
        asked, env={**os.environ, WHOLE: "1"}, capture_output=True, text=True, check=False
    )
    lines = told.stdout.splitlines()
    for line in (each for each in lines if each.startswith(("FAILED", "ERROR"))):
        report.fault(line)
    said = lines[-1] if lines else told.stderr
    if told.returncode not in (0, 1):
        report.fault(f"tests ended with {told.returncode}: {said}")
    report.say(f"tests: {said}")


def letters(report: Report) -> None:
    """Every letter that is left out, in every column of every table."""
    for kind, found in INVISIBLE.items():
        read = read_with(found)
        for wrong in read.wrong:
            report.fault(wrong)
        report.say(f"letters: {len(found)} {kind}, {read.pairs:,} pairs of letter and column read")


def given_straight(report: Report) -> None:
    """The same letters given to pictures, workbook and CSV; letters and strings in links."""
    for wrong in straight.files(_LETTERS):
        report.fault(wrong)
    report.say(f"straight: {len(_LETTERS):,} letters in SVG, PNG, workbook and CSV")
    for wrong in straight.links((*STRINGS, *_LETTERS)):
        report.fault(wrong)
    tried = len(straight.PARAMETERS) * (len(STRINGS) + len(_LETTERS))
    report.say(f"straight: {tried:,} pairs of text and parameter in links")


def strings(report: Report) -> None:
    """Every string in every text column on every screen, in every dialog and file."""
    pairs: set[tuple[str, str, str, str]] = set()
    records = [HostileRecord(STRINGS, turn) for turn in range(0, len(STRINGS), report.every)]
    with ProcessPoolExecutor(AT_ONCE, get_context("spawn")) as processes:
        shown = processes.submit(where_shown).result()
        for turn, seen in enumerate(processes.map(look, records, repeat(shown)), start=1):
            pairs |= seen.pairs
            for wrong in seen.wrong:
                report.fault(wrong)
            if turn % 10 == 0:
                report.say(f"strings: turn {turn} of {len(records)}")
    surfaces = {surface for surface, *_ in pairs}
    columns = {(table, column) for _, table, column, _ in pairs}
    report.say(
        f"strings: {len(STRINGS)} in {len(columns)} columns on {len(surfaces)} surfaces "
        f"({', '.join(sorted(surfaces))}): {len(pairs):,} places"
    )


def browser(report: Report) -> None:
    """All of them on every page in Chromium."""
    pages = 0
    for wrong in in_browser.looked_at(STRINGS):
        pages += 1
        if wrong:
            report.fault(wrong)
    report.say(f"browser: {pages} pages in Chromium, {len(STRINGS)} strings in every column")


def every_screen(report: Report) -> None:
    """Every state in every language, theme and size, in forced colours and under a finger."""
    seen = 0
    for name, told in screens.visited(report.every):
        seen += 1
        for wrong in told:
            report.fault(f"{name}: {wrong}")
        if seen % 20 == 0:
            report.say(f"screens: {seen} visits")
    report.say(f"screens: {seen} visits, each at {len(SIZES)} sizes")


def hostile_files(report: Report) -> None:
    """The time and memory of `check`, in a process each."""
    found: list[Measured] = []
    for each in files.measured():
        found.append(each)
        report.say(f"files: {each.seconds:5.1f} s {each.megabytes:5.0f} MB  {each.name}")
        if each.wrong:
            report.fault(f"{each.name}: {each.wrong}")
    slowest = max(found, key=lambda each: each.seconds)
    largest = max(found, key=lambda each: each.megabytes)
    report.say(
        f"files: {len(found)} checked. Slowest {slowest.seconds:.1f} s ({slowest.name}); most "
        f"memory {largest.megabytes:.0f} MB ({largest.name})"
    )


def changed(report: Report) -> None:
    """Shipped tables, changed at random."""
    found: list[Mutated] = []
    for each in mutated(MUTATIONS // report.every):
        found.append(each)
        if each.wrong:
            report.fault(f"{each.name}: {each.wrong}")
        if len(found) % 100 == 0:
            report.say(f"changed: {len(found)} of {MUTATIONS // report.every}")
    slowest = max(found, key=lambda each: each.seconds)
    report.say(f"changed: {len(found)} tables, slowest {slowest.seconds:.1f} s ({slowest.name})")


def pieces(report: Report) -> None:
    """Every piece of marketing, read back letter by letter."""
    seen = refused = 0
    for each in pieces_of_all.pieces(report.every):
        seen, refused = seen + 1, refused + each.refused
        if each.wrong:
            report.fault(f"{each.name}: {each.wrong}")
        if seen % 100 == 0:
            report.say(f"pieces: {seen}, of which {refused} had no room and were refused")
    report.say(f"pieces: {seen} drawn or refused, {refused} had no room")


PARTS: dict[str, Callable[[Report], None]] = {
    "tests": every_case,
    "letters": letters,
    "straight": given_straight,
    "strings": strings,
    "browser": browser,
    "screens": every_screen,
    "files": hostile_files,
    "changed": changed,
    "pieces": pieces,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", choices=[*PARTS, []])
    parser.add_argument("--quick", action="store_true", help="each tenth turn and change only")
    asked = parser.parse_args()
    report = Report(every=10 if asked.quick else 1)
    for part in asked.parts or PARTS:
        try:
            PARTS[part](report)
        except Exception as error:  # an ended process or a fault of the app
            report.fault(f"{part} ended: {type(error).__name__}: {error}")
    report.say(f"{len(report.wrong)} wrong.")
    return 1 if report.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
