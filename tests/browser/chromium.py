"""Finds a Chromium for the browser tests, or gets one; prints its path.

In this order: the CHROMIUM variable, one that is on the machine, the distribution's package where
the user may install it (root on Debian), Playwright's own download.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
HOW = """No Chromium was found and none could be installed, so the browser tests can't run.
Install one (Debian: apt install chromium), or set CHROMIUM=/path/to/chromium, and run again.
`make test-fast` runs all other tests."""


def find() -> str | None:
    """The path of a Chromium that is on the machine."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    return next((path for name in NAMES if (path := shutil.which(name))), None) or _downloaded()


def install() -> str | None:
    """Gets a Chromium: the distribution's where that is allowed, else Playwright's."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        _quietly("apt-get", "update", "-qq")
        _quietly("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")
    else:
        _quietly(sys.executable, "-m", "playwright", "install", "chromium")
    return find()


def _quietly(*command: str) -> None:
    """Runs a command with its output on the error stream, so that only the path is printed."""
    subprocess.run(command, stdout=sys.stderr, check=False)  # noqa: S603 - fixed commands


def _downloaded() -> str | None:
    """Playwright's own Chromium, where it has been downloaded."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


if __name__ == "__main__":
    chromium = find() or install()
    if chromium is None:
        sys.exit(HOW)
    print(chromium)
