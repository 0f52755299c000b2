"""A Streamlit server on a free loopback port, with what its process has used."""

from __future__ import annotations

import os
import resource
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
REFERENCES = Path(__file__).resolve().parent / "references"
APP = PROJECT / "serve.py"

_STARTS_WITHIN = 120
_ENDS_WITHIN = 20
_TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
_OPTIONS = {
    "server.address": "127.0.0.1",
    "server.headless": "true",
    "server.fileWatcherType": "none",
    "browser.gatherUsageStats": "false",
}


@dataclass(frozen=True)
class Served:
    """A running server: where it answers, its process, and how long it took to answer."""

    address: str
    pid: int
    started_in: float

    @property
    def host(self) -> str:
        return self.address.removeprefix("http://")

    def cpu_ms(self) -> float:
        """User and system time of the process so far, in milliseconds (steps of 10)."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / _TICKS_A_SECOND

    def allow_open_files(self, count: int) -> None:
        """Sets how many files the process may have open."""
        resource.prlimit(self.pid, resource.RLIMIT_NOFILE, (count, count))

    def memory_mb(self) -> float:
        """Memory that the process has filled itself, its share where it is shared.

        Files that it has mapped are left out: what they count for changes with every other process
        that maps the same libraries.
        """
        lines = Path(f"/proc/{self.pid}/smaps_rollup").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("Pss_Anon:")) / 1024


def reference(name: str) -> Path:
    """The script of one of the reference apps."""
    return REFERENCES / f"{name}.py"


@contextmanager
def serve(script: Path, environment: Mapping[str, str] | None = None) -> Iterator[Served]:
    """Starts a script from its own folder, yields once it answers, and ends it afterwards.

    The app says besides when it is ready, and is waited for.
    """
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    options = [f"--{name}={value}" for name, value in {**_OPTIONS, "server.port": port}.items()]
    began = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", script.name, *options],
        cwd=script.parent,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(f"{address}/_stcore/health", process)
        started_in = time.monotonic() - began
        if script == APP:
            _wait_for(f"{address}/ready", process)
        yield Served(address, process.pid, started_in)
    finally:
        process.terminate()
        try:
            process.wait(timeout=_ENDS_WITHIN)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def _wait_for(url: str, process: subprocess.Popen) -> None:
    deadline = time.monotonic() + _STARTS_WITHIN
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode} before it answered")
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - our own address
                return
        except OSError:
            time.sleep(0.02)
    raise TimeoutError(f"no answer from {url}")
