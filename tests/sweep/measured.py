"""`python -m resurface check` on one folder, in a process of its own: seconds and memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.browser.serving import PROJECT

MOST_SECONDS = 10.0
MOST_MEGABYTES = 500.0
MOST_SAID = 100_000
"""Letters of a report: it has to reach every screen."""
_GIVEN_UP = 120.0


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
    """Checks a folder; a check that does not end is ended after two minutes."""
    with tempfile.TemporaryFile() as said:
        began = time.monotonic()
        process = subprocess.Popen(  # noqa: S603 - our own command
            [sys.executable, "-m", "resurface", "check", str(folder)],
            cwd=PROJECT,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
        )
        status, usage = _ended(process, began)
        said.seek(0)
        text = said.read().decode(errors="replace")
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = usage.ru_utime + usage.ru_stime
    return Measured(name, process.returncode, seconds, usage.ru_maxrss / 1024, text)


def _ended(process: subprocess.Popen[bytes], began: float) -> tuple[int, os._RusageLike]:
    """The status and the usage of a process once it has ended."""
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            return status, usage
        if time.monotonic() - began > _GIVEN_UP:
            process.kill()
        time.sleep(0.01)
