"""The line from the server to a page, which a test can hold."""

from __future__ import annotations

from playwright.sync_api import Page, WebSocketRoute
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg


class Line:
    """The line from the server to a page: while it is held, no answer comes through."""

    def __init__(self, page: Page) -> None:
        self._page, self._held, self._waiting = page, False, []
        page.route_web_socket(lambda url: "_stcore/stream" in url, self._between)

    def _between(self, client: WebSocketRoute) -> None:
        self._client = client
        client.connect_to_server().on_message(self._answered)

    def _answered(self, message: str | bytes) -> None:
        if self._held:
            self._waiting.append(message)
        else:
            self._client.send(message)

    def hold(self) -> None:
        self._held = True

    def wait_for_a_finished_run(self, most: int = 5_000) -> None:
        for _ in range(most):
            if any(
                ForwardMsg.FromString(each).HasField("script_finished") for each in self._waiting
            ):
                return
            self._page.evaluate("() => new Promise(requestAnimationFrame)")
        raise AssertionError("the server did not answer")

    def let_go(self) -> None:
        self._held = False
        for message in self._waiting:
            self._client.send(message)
