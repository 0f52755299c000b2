"""Has pictures drawn in a process of its own, which is kept: what ends it leaves the app alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from threading import Lock, Timer
from typing import IO, Any

_WORKER = Path(__file__).with_name("worker.py")
LONGEST = 30.0
"""Seconds for one picture."""


class NotDrawnError(RuntimeError):
    """No picture: the library failed, ended its process, or took too long."""


class Renderer:
    """One process that draws, begun with the first picture and again after one that ended it."""

    def __init__(self, longest: float = LONGEST) -> None:
        self._longest = longest
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, form: str, **request: Any) -> bytes:
        """What was asked for, one request after the other; raises `NotDrawnError`."""
        line = json.dumps({"form": form, **request}).encode() + b"\n"
        with self._lock:
            answer = self._asked(self._running(), line)
        if answer[:1] != b"+":
            raise NotDrawnError(answer[1:].decode(errors="replace"))
        return answer[1:]

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                [sys.executable, "-P", str(_WORKER)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                start_new_session=True,  # ends with the pipe, and not by a key at the console
            )
        return self._process

    def _asked(self, process: subprocess.Popen[bytes], line: bytes) -> bytes:
        limit = Timer(self._longest, process.kill)
        limit.start()
        try:
            asks, answers = process.stdin, process.stdout
            if asks is None or answers is None:
                raise EOFError
            asks.write(line)
            asks.flush()
            return _read(answers, int.from_bytes(_read(answers, 8), "big"))
        except (OSError, EOFError) as error:
            process.kill()
            process.wait()
            raise NotDrawnError("the process that draws has ended") from error
        finally:
            limit.cancel()


def _read(pipe: IO[bytes], size: int) -> bytes:
    got = pipe.read(size)
    if len(got) < size:
        raise EOFError
    return got
