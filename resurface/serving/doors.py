"""What Streamlit offers and the app does not use is shut: addresses, methods, and messages."""

from __future__ import annotations

from google.protobuf.message import DecodeError
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

from resurface.brand.logo_gate import ADDRESS, GATE
from resurface.language.language import message
from resurface.serving.addresses import STREAM, base, is_open, is_page, within
from resurface.serving.refusing import CHANGES, REFUSED, SCREENS, refuse, seen
from resurface.ui.shell.menu import PAGES

_NOTHING_HERE = message("There is nothing at this address.")
_ONLY_READ = message("This address can only be read.")
USED = frozenset({"rerun_script", "stop_script", "app_heartbeat"})
"""What a screen may ask for. Not among them: to clear the caches of all, to send files, to tell
about the folder that the code is in, to run again when it changes."""
OPERATIONS = frozenset({"deferred_file", "dataframe_chunk"})
"""Operations on request: a file that is made on the click, more rows of a long table. The one
that is left out would write files into the server's folder."""
_KNOWN = frozenset(page.address for page in PAGES)
_BROKEN = 1002
"""The code of a websocket that ends because what came in is no message."""


class Doors:
    """Refuses addresses and methods that nothing uses, before Streamlit sees them.

    Whoever asks for a page that the app has not, by an old or mistyped link, is led to the list.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers as the app does at the addresses that it has."""
        match scope["type"]:
            case "http" if not is_open(within(scope)):
                await refuse(scope, receive, send, 404, _NOTHING_HERE)
            case "http" if within(scope).startswith(ADDRESS):
                await self._logo(scope, receive, send)
            case "http" if scope["method"] not in {"GET", "HEAD"}:
                await refuse(scope, receive, send, 405, _ONLY_READ, {"Allow": "GET, HEAD"})
            case "http" if _is_unknown_page(within(scope)):
                await _to_the_list(scope)(scope, receive, send)
            case "websocket" if within(scope) != STREAM:
                await refuse(scope, receive, send, 404, _NOTHING_HERE)
            case _:
                await self.app(scope, receive, send)

    async def _logo(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The one door by which something is sent: there only while a logo is waited for."""
        name = within(scope).removeprefix(ADDRESS)
        if scope["method"] == "PUT" and GATE.is_open(name):
            await self.app(scope, receive, send)
        else:
            await refuse(scope, receive, send, 404, _NOTHING_HERE)


class Frames:
    """Lets through what a screen may ask for; ends quietly where what comes in is no message."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Talks as the app does, without the messages that nothing uses."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        ended = False

        async def heard() -> Message:
            nonlocal ended
            while True:
                got = await receive()
                if got["type"] != "websocket.receive":
                    return got
                asked = _asked(got.get("bytes"))
                if asked is None:
                    seen[REFUSED] += 1
                    await send({"type": "websocket.close", "code": _BROKEN})
                    ended = True
                    return {"type": "websocket.disconnect", "code": _BROKEN}
                if _may(asked):
                    return got
                seen[REFUSED] += 1

        async def said(told: Message) -> None:
            if told["type"] == "websocket.accept":
                seen[SCREENS] += 1
            if not ended:
                await send(told)

        await self.app(scope, heard, said)


def _is_unknown_page(path: str) -> bool:
    """Whether a page of the app could have this address, and none has.

    Not below a page: from there the front end asks where the server is, and has to hear that it is
    not there.
    """
    name = path.strip("/")
    return is_page(path) and "/" not in name and name not in _KNOWN


def _to_the_list(scope: Scope) -> RedirectResponse:
    """The way to the page that the app begins with, with all that the link says."""
    asked = scope["query_string"].decode("latin-1")
    return RedirectResponse(f"{base()}/{'?' if asked else ''}{asked}")


def _asked(frame: bytes | None) -> BackMsg | None:
    """The message in a frame; None where it is none, such as a frame of text."""
    if frame is None:
        return None
    try:
        return BackMsg.FromString(frame)
    except DecodeError:
        return None


def _may(asked: BackMsg) -> bool:
    kind = asked.WhichOneof("type")
    if kind == "rerun_script":
        seen[CHANGES] += bool(asked.rerun_script.widget_states.widgets)
    if kind == "backend_operation_request":
        return asked.backend_operation_request.WhichOneof("payload") in OPERATIONS
    return kind in USED
