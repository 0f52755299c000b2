"""How many screens the server has room for: each holds open files, and a system allows so many.

Where they run out, screens that are in use break too. So a new one is refused before.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from resurface.language.language import message
from resurface.serving.addresses import is_page, within
from resurface.serving.refusing import refuse
from resurface.serving.warm import OPEN_FILES

FILES_A_SCREEN = 5
"""Its connection, the three of its thread, and one for what it asks for beside."""
FILES_A_PAGE = 10
"""The connections by which a browser fetches what a page is made of, and then its screen's."""
KEPT_BACK = 64
"""Open files left for screens in use: answers, tables that are read, pictures."""
KEPT_BACK_FROM_KNOWN = 32
"""The same where a screen comes back whose connection was lost."""
CONNECTS_WITHIN = 10.0
"""Seconds after which a page that was asked for is no longer waited for."""
_TRY_AGAIN = {"Retry-After": "60"}
FULL = message(
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
        self._pages: deque[float] = deque()
        """When the pages were asked for that have not connected yet."""
        self._starting = 0
        """How many websockets there are that have not been told a thing yet."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers as the app does where there is room, and always what is not a new screen."""
        kind = "page" if _opens_page(scope) else scope["type"]
        if kind == "websocket" and self._pages:
            self._pages.popleft()  # it is one that was waited for
        if kind not in {"page", "websocket"}:
            await self.app(scope, receive, send)
        elif not self._has_room(_needs(scope)):
            await refuse(scope, receive, send, 503, FULL, _TRY_AGAIN)
        elif kind == "page":
            self._pages.append(self.clock())
            await self.app(scope, receive, send)
        else:
            await self._start(scope, receive, send)

    def _has_room(self, needed: int) -> bool:
        limit = self.limit()
        if limit is None:
            return True
        while self._pages and self._pages[0] < self.clock() - CONNECTS_WITHIN:
            self._pages.popleft()
        coming = FILES_A_PAGE * len(self._pages) + FILES_A_SCREEN * self._starting
        return self.count() + coming + needed <= limit

    async def _start(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets a screen talk; with the first word to it all its files are open and are counted."""
        self._starting += 1
        told = False

        async def tell(message: Message) -> None:
            nonlocal told
            if not told and message["type"] == "websocket.send":
                told = True
                self._starting -= 1
            await send(message)

        try:
            await self.app(scope, receive, tell)
        finally:
            self._starting -= not told


def _opens_page(scope: Scope) -> bool:
    return scope["type"] == "http" and is_page(within(scope))


def _needs(scope: Scope) -> int:
    """How many more open files there must be for this to begin, with those kept back."""
    if scope["type"] == "http":
        return FILES_A_PAGE + KEPT_BACK
    # A screen that comes back names the session that it had: the third of its protocols.
    comes_back = len(scope.get("subprotocols", ())) > 2
    return FILES_A_SCREEN + (KEPT_BACK_FROM_KNOWN if comes_back else KEPT_BACK)
