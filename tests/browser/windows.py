"""Windows of a browser: each one asks for a size and a theme, and comes back to be used again."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Literal

from playwright.sync_api import Browser, Page, Request

from tests.browser.settling import LIMIT, LISTEN, settle

Theme = Literal["light", "dark"]

SIZES = {"laptop": (1366, 768), "tablet": (1024, 768), "upright": (768, 1024), "phone": (390, 844)}
"""From the widest to the narrowest."""
TOUCHED = {"phone"}
EMPTY = "about:blank"
_NAMES = "() => Object.getOwnPropertyNames(window).join()"
"""What scripts have put before an empty page."""
_KEPT = "local_storage,indexeddb,cache_storage,service_workers,file_systems"


class Screen:
    """A browser window that remembers which hosts it asked and which errors it saw."""

    def __init__(self, page: Page, kind: str) -> None:
        self.page = page
        self.kind = kind
        self._devtools = page.context.new_cdp_session(page)
        self.other_hosts: list[str] = []
        self.errors: list[str] = []
        self._heard = {
            "request": self._requested,
            "pageerror": lambda error: self.errors.append(str(error)),
            "dialog": lambda dialog: self.errors.append(f"dialog: {dialog.message}"),
        }
        for event, heard in self._heard.items():
            page.on(event, heard)  # type: ignore[call-overload]

    def _requested(self, request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "data:", "blob:", EMPTY)):
            self.other_hosts.append(request.url)

    def open(self, url: str) -> Page:
        self.page.goto(url)
        settle(self.page)
        return self.page

    def resize(self, size: str, *, touched: bool | None = None) -> None:
        """Makes the open page as large as on another screen, with or without fingers."""
        width, height = SIZES[size]
        fingers = size in TOUCHED if touched is None else touched
        self.page.set_viewport_size({"width": width, "height": height})
        self._devtools.send("Emulation.setTouchEmulationEnabled", {"enabled": fingers})
        settle(self.page)

    def empty(self, address: str) -> None:
        """Leaves the page, and forgets all that it kept, its steps back and who listened to it."""
        for other in self.page.context.pages:
            if other is not self.page:
                other.close()
        self.page.evaluate("() => sessionStorage.clear()")
        self.page.goto(EMPTY)
        self.page.mouse.move(-1, -1)
        self.page.unroute_all()
        self.page.context.clear_cookies()
        self._devtools.send(
            "Storage.clearDataForOrigin", {"origin": address, "storageTypes": _KEPT}
        )
        self._devtools.send("Page.resetNavigationHistory")
        self._devtools.detach()
        for event, heard in self._heard.items():
            self.page.remove_listener(event, heard)


class Windows:
    """Windows that wait to be used again, by what cannot be changed on an open one."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser = browser
        self._address = address
        self._waiting: dict[str, list[Page]] = defaultdict(list)

    def take(
        self,
        size: str,
        theme: Theme,
        zoom: int,
        *,
        forced_colors: Literal["active", "none"] = "none",
        **options: Any,
    ) -> Screen:
        """An empty window: one that has waited, or a new one."""
        width, height = SIZES[size]
        kept = {"device_scale_factor": zoom, "has_touch": size in TOUCHED, **options}
        kind = str(sorted(kept.items()))
        waiting = self._waiting[kind]
        page = waiting.pop() if waiting else self._made(kept)
        page.set_viewport_size({"width": width // zoom, "height": height // zoom})
        page.emulate_media(
            color_scheme=theme, forced_colors=forced_colors, media="null", reduced_motion="null"
        )
        return Screen(page, kind)

    def _made(self, options: dict[str, Any]) -> Page:
        context = self._browser.new_context(viewport={"width": 1366, "height": 768}, **options)
        context.set_default_timeout(LIMIT)
        context.add_init_script(LISTEN)
        page = context.new_page()
        page.goto(EMPTY)
        self._names = page.evaluate(_NAMES)
        return page

    def take_back(self, screen: Screen) -> None:
        """Keeps a window that is still at the shared server's, and closes any other.

        A test may have given it what stays before every page, as a clock: that one is closed too.
        """
        page = screen.page
        if not page.is_closed() and page.url.startswith(self._address):
            screen.empty(self._address)
            if page.evaluate(_NAMES) == self._names:
                self._waiting[screen.kind].append(page)
                return
        page.context.close()
