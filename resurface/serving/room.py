"""How many screens the server has room for: each holds open files, and a system allows so many.

Where they run out, screens that are in use break too. So a new one is refused before.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from starlette.types import ASGIApp, Receive, Scope, Send

from resurface.language.language import message
from resurface.serving.addresses import is_page, within
from resurface.serving.refusing import refuse
from resurface.serving.warm import OPEN_FILES

FILES_A_SCREEN = 5
"""Its connection, the three of its thread, and one for what it asks for beside."""
KEPT_BACK = 64
"""Open files left for screens in use: answers, tables that are read, pictures."""
KEPT_BACK_FROM_KNOWN = 32
"""The same where a screen comes back whose connection was lost."""
OPENS_WITHIN = 10.0
"""Seconds after which a screen's open files are all there and can be counted."""
_TRY_AGAIN = {"Retry-After": "60"}
_FULL = message(
    "The server is full: too many screens are open. Close one that nobody uses, or try again in "
    "a minute."
)


def allowed() -> int | None:
    """The number of files that this process may have open; None where there is no such limit."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return None if limit == resource.RLIM_INFINITY else limit


def open_files() -> int:
    """The number of files that this process has open; 0 where the system does not tell."""
    return sum(1 for _ in OPEN_FILES.iterdir()) if OPEN_FILES.is_dir() else 0


class Room:
    """Refuses a new screen where its open files would be missing to those in use."""

    def __init__(
        self,
        app: ASGIApp,
        limit: Callable[[], int | None] = allowed,
        count: Callable[[], int] = open_files,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.app = app
        self.limit, self.count, self.clock = limit, count, clock
        self._opening: deque[float] = deque()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers as the app does where there is room, and always what is not a new screen."""
        page = scope["type"] == "http" and is_page(within(scope))
        if not page and scope["type"] != "websocket":
            await self.app(scope, receive, send)
        elif self._has_room(KEPT_BACK_FROM_KNOWN if _comes_back(scope) else KEPT_BACK):
            self._opening.append(self.clock())
            await self.app(scope, receive, send)
        else:
            await refuse(scope, receive, send, 503, _FULL, _TRY_AGAIN)

    def _has_room(self, kept_back: int) -> bool:
        limit = self.limit()
        if limit is None:
            return True
        while self._opening and self._opening[0] < self.clock() - OPENS_WITHIN:
            self._opening.popleft()
        coming = FILES_A_SCREEN * (len(self._opening) + 1)
        return self.count() + coming + kept_back <= limit


def _comes_back(scope: Scope) -> bool:
    """Whether a websocket names the session that it had: the third of its protocols."""
    return len(scope.get("subprotocols", ())) > 2
