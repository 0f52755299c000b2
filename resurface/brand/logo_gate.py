"""The one way in for a file: a logo, from a screen that may change the brand, once an asking.

A screen is given a name that nobody can guess; under that name one file is taken, and kept in
memory until the screen looks at it. Nothing is written to disk here.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

ADDRESS = "/resurface/logo/"
"""Below the app's own: where a screen sends a logo, under the name that it was given."""
OPEN_FOR = 15 * 60.0
"""Seconds that a name is good for."""
MOST_OPEN = 8
"""Screens that may send one at the same time; of more, the oldest is shut."""


@dataclass(slots=True)
class _Opening:
    session: str
    until: float
    raw: bytes | None = None


class LogoGate:
    """Openings by their names; one a screen. Safe to use from several threads."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._lock = clock, threading.Lock()
        self._open: dict[str, _Opening] = {}

    def opening(self, session: str) -> str:
        """The name under which a screen may send one file: the same until it has sent one."""
        with self._lock:
            self._drop_old()
            for name, each in self._open.items():
                if each.session == session and each.raw is None:
                    return name
            self._drop(session)
            while len(self._open) >= MOST_OPEN:
                del self._open[next(iter(self._open))]
            name = secrets.token_urlsafe(24)
            self._open[name] = _Opening(session, self._clock() + OPEN_FOR)
            return name

    def is_open(self, name: str) -> bool:
        """Whether a file is waited for under this name."""
        with self._lock:
            self._drop_old()
            found = self._open.get(name)
            return found is not None and found.raw is None

    def put(self, name: str, raw: bytes) -> bool:
        """Takes the file; False where none is waited for under this name."""
        with self._lock:
            self._drop_old()
            found = self._open.get(name)
            if found is None or found.raw is not None:
                return False
            found.raw = raw
            return True

    def sent(self, session: str) -> bytes | None:
        """What a screen sent, once: it is dropped here, and its name is shut."""
        with self._lock:
            self._drop_old()
            for name, each in list(self._open.items()):
                if each.session == session and each.raw is not None:
                    del self._open[name]
                    return each.raw
        return None

    def shut(self, session: str) -> None:
        """Shuts what a screen may send under, and drops what it sent."""
        with self._lock:
            self._drop(session)

    def _drop(self, session: str) -> None:
        self._open = {name: each for name, each in self._open.items() if each.session != session}

    def _drop_old(self) -> None:
        now = self._clock()
        self._open = {name: each for name, each in self._open.items() if each.until > now}


GATE = LogoGate()
"""That of this process."""
