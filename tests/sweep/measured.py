"""`python -m resurface check` on one folder, in a process of its own: seconds and memory."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.browser.serving import PROJECT

MOST_SECONDS = 10.0
MOST_MEGABYTES = 500.0
MOST_SAID = 100_000
"""Letters of a report: it has to reach every screen."""
_GIVEN_UP = 300.0


@dataclass(frozen=True, slots=True)
class Measured:
    """One check: how it ended (below 0: by a signal), and what it took.

    Seconds are the processor's, so that what else a machine does counts for nothing.
    """

    name: str
    code: int
    seconds: float
    megabytes: float
    said: str

    @property
    def wrong(self) -> str:
        """What breaks a bar; empty where nothing does."""
        if self.code not in (0, 1):
            return f"ended with {self.code}"
        if "Traceback" in self.said:
            return f"a traceback: {self.said.strip().splitlines()[-1]}"
        if not self.said.strip():
            return "not a word"
        if len(self.said) > MOST_SAID:
            return f"{len(self.said):,} letters of report"
        if self.seconds > MOST_SECONDS:
            return f"{self.seconds:.1f} s"
        return f"{self.megabytes:.0f} MB" if self.megabytes > MOST_MEGABYTES else ""


def check(name: str, folder: Path) -> Measured:
    """Checks a folder; a check that does not end is ended after five minutes."""
    command = [sys.executable, "-m", "resurface", "check", str(folder)]
    with tempfile.TemporaryFile() as said:
        watch = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "-c", _WATCH, str(_GIVEN_UP), *command],
            cwd=PROJECT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=said,
            check=True,
        )
        said.seek(0)
        text = said.read().decode(errors="replace")
    code, seconds, kilobytes = watch.stdout.split()
    return Measured(name, int(code), float(seconds), int(kilobytes) / 1024, text)


_WATCH = """
import resource, subprocess, sys
try:
    code = subprocess.run(sys.argv[2:], stdout=sys.stderr, timeout=float(sys.argv[1])).returncode
except subprocess.TimeoutExpired:
    code = -9
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_utime + used.ru_stime, used.ru_maxrss)
"""
"""A small process in between: the memory of the one that begins another counts for that one too."""
