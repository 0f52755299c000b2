"""A server of the app on a free port, for tests, pictures and benchmarks."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

PROJECT = Path(__file__).parents[2]
_STARTS_WITHIN = 120


@contextmanager
def server(
    data: Path | None = None,
    script: str = "serve.py",
    *,
    shared: bool = False,
    log: IO[bytes] | None = None,
    **environment: str,
) -> Iterator[str]:
    """A fresh server of the app; yields its address before any page was asked for.

    `shared`: links to share and QR codes lead to it. `log` gets all that it says.
    """
    port = free_port()
    known = {"RESURFACE_ADDRESS": f"http://127.0.0.1:{port}"} if shared else {}
    process = started(port, data, script, log=log, **known, **environment)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def started(
    port: int,
    data: Path | None = None,
    script: str = "serve.py",
    *,
    log: IO[bytes] | None = None,
    **known: str,
) -> subprocess.Popen[bytes]:
    """The process of a server that answers by now; whoever starts it stops it."""
    environment = {**os.environ, **({"RESURFACE_DATA": str(data)} if data else {}), **known}
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        script,
        "--server.port",
        str(port),
        "--server.fileWatcherType",
        "none",
    ]
    process = subprocess.Popen(  # noqa: S603 - our own command
        command,
        cwd=PROJECT,
        env=environment,
        stdout=log or subprocess.DEVNULL,
        stderr=log or subprocess.DEVNULL,
    )
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health")
    except TimeoutError:
        process.kill()
        raise
    return process


def _wait_for(url: str) -> None:
    deadline = time.monotonic() + _STARTS_WITHIN
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=2):  # noqa: S310 - our own address
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(f"no answer from {url}")
