"""One visitor without a browser: Streamlit's protobuf over a raw websocket.

It sends what a browser would send (link, theme, every control that was changed, the messages that
it has kept) and reads every message of a run, so that a run costs the server the same. It draws
nothing, so its times are the server's and the wire's.
"""

from __future__ import annotations

import asyncio
import json
import re
import time
import urllib.request
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

LONGEST_RUN = 60
_ID_START = "$$ID-"
_EVENTS = "$$STREAMLIT_INTERNAL_KEY_{id}__events"
"""By what name a browser tells an event of a component."""
_MESSAGES_LAST = 3
"""Runs, this one counted: Streamlit's `global.maxCachedMessageAge` is two."""
_TURN = re.compile(r"\.\d+(?=-\d+$)")
_OVER = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
_CONTROLS = (
    "bidi_component",
    "button",
    "button_group",
    "checkbox",
    "download_button",
    "multiselect",
    "selectbox",
    "slider",
    "text_input",
)

Value = str | bool | float | Sequence[str]


class FailedError(Exception):
    """The app showed an exception, or a run did not end well."""


@dataclass
class Run:
    """One run of the app: how long it took, what came over the wire, and what it said."""

    seconds: float = 0.0
    received: int = 0
    silence: float = 0.0
    """Seconds of the longest wait for a message."""
    texts: list[str] = field(default_factory=list)


class Session:
    """One visitor's screen; `open` runs the app once, `change` sets a control and runs it again."""

    def __init__(
        self, socket: ClientConnection, address: str, link: str = "", at: str = ""
    ) -> None:
        self._socket = socket
        self._address = f"{address}/{at}"
        self._at = at
        self._link = link
        self._page = self._name = ""
        self._kept: dict[str, Delta] = {}
        self._met: dict[str, int] = {}
        """By the hash of a message that is kept: the run that met it last."""
        self._runs = 0
        self._states: dict[str, WidgetState] = {}
        self.controls: dict[str, tuple[str, Any]] = {}
        """By the app's own key: the kind of the control, and what the server said about it."""
        self.parts: dict[str, dict[str, Any]] = {}
        """By the app's own key: what its component shows now."""
        self._numbers = count(1)
        self._fragments: dict[str, str] = {}
        """By the app's own key: the fragment that drew the control, if any."""

    async def open(self) -> Run:
        return await self.rerun()

    async def change(self, key: str, value: Value) -> Run:
        """Sets a control as a person would, and waits for the end of the run that follows."""
        kind, element = self.controls[key]
        state = _state(kind, element, value)
        fragment = self._fragments.get(key, "")
        if kind != "button":
            self._states[element.id] = state
            return await self.rerun(fragment=fragment)
        return await self.rerun(state, fragment=fragment)

    async def ask(self, key: str, what: str, *about: Any) -> Run:
        """Taps something in the app's own component."""
        asked = {"number": next(self._numbers), "what": what, "about": about}
        told = [{"event": "asked", "value": {"all": [asked]}}]
        part = self.controls[key][1].id
        state = WidgetState(id=_EVENTS.format(id=part), json_trigger_value=json.dumps(told))
        self._states[part] = WidgetState(id=part, json_value="{}")
        return await self.rerun(state, fragment=self._fragments.get(key, ""))

    async def file(self, key: str) -> tuple[float, bytes]:
        """Asks for a file that is made on the click: the seconds that takes, and the file."""
        message, began = BackMsg(), time.perf_counter()
        asked = message.backend_operation_request
        asked.session_id = self._name
        asked.request_id = f"file-{next(self._numbers)}"
        asked.deferred_file.file_id = self.controls[key][1].deferred_file_id
        await self._socket.send(message.SerializeToString())
        while True:
            answer = ForwardMsg.FromString(await self._next())
            if answer.WhichOneof("type") == "backend_operation_response":
                break
        found = answer.backend_operation_response
        if found.error_msg:
            raise FailedError(found.error_msg)
        url = f"{self._address.removesuffix(self._at).rstrip('/')}{found.deferred_file.url}"
        raw = await asyncio.to_thread(_read, url)
        return time.perf_counter() - began, raw

    async def rerun(self, *triggers: WidgetState, fragment: str = "") -> Run:
        """Asks for a run, of one fragment where one is named, and reads it to its end."""
        self._age(fragment)
        message = BackMsg()
        asked = message.rerun_script
        asked.query_string = self._link
        asked.page_script_hash = self._page
        asked.page_name = "" if self._page else self._at
        asked.fragment_id = fragment
        asked.cached_message_hashes.extend(self._kept)
        asked.widget_states.widgets.extend([*self._states.values(), *triggers])
        context = asked.context_info
        context.url, context.locale, context.timezone = self._address, "en-US", "UTC"
        context.color_scheme = "light"
        self._forget(fragment)
        run, began = Run(), time.perf_counter()
        await self._socket.send(message.SerializeToString())
        heard, over = began, False
        while not over:
            told, now = await self._next(), time.perf_counter()
            run.silence, heard = max(run.silence, now - heard), now
            over = self._took(told, run)
        run.seconds = time.perf_counter() - began
        there = {control.id for _, control in self.controls.values()}
        self._states = {each: state for each, state in self._states.items() if each in there}
        return run

    async def _next(self) -> bytes:
        """The next message; a server that falls silent in the middle of a run is a failure."""
        async with asyncio.timeout(LONGEST_RUN):
            return bytes(await self._socket.recv(decode=False))

    def _took(self, data: bytes, run: Run) -> bool:
        """Takes one message; whether it ended the run."""
        message = ForwardMsg.FromString(data)
        run.received += len(data)
        match message.WhichOneof("type"):
            case "script_finished":
                if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                    raise FailedError("the script does not compile")
                if message.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                    self._forget()  # the callback asked for a whole run in place of a fragment's
                return message.script_finished in _OVER
            case "new_session":
                self._page = message.new_session.page_script_hash
                self._name = message.new_session.initialize.session_id
            case "navigation":
                self._page = message.navigation.page_script_hash
            case "page_info_changed":
                self._link = message.page_info_changed.query_string
            case "delta":
                self._drawn(message.delta, run)
                if message.metadata.cacheable:
                    self._kept[message.hash] = message.delta
                    self._met[message.hash] = self._runs
            case "ref_hash":
                self._drawn(self._kept[message.ref_hash], run)
                self._met[message.ref_hash] = self._runs
        return False

    def _age(self, fragment: str) -> None:
        """Drops messages as a browser does: what this run draws, and the last few have not met."""
        self._runs += 1
        for each, met in list(self._met.items()):
            drawn = not fragment or self._kept[each].fragment_id == fragment
            if drawn and self._runs - met > _MESSAGES_LAST:
                del self._kept[each], self._met[each]

    def _drawn(self, delta: Delta, run: Run) -> None:
        """Remembers text and controls of one element."""
        if delta.add_block.expandable.id:
            self._remember("expander", delta.add_block.expandable, delta)
        if delta.WhichOneof("type") != "new_element":
            return
        element = delta.new_element
        kind = element.WhichOneof("type") or ""
        if kind == "markdown":
            run.texts.append(element.markdown.body)
        elif kind == "exception":
            raise FailedError(f"{element.exception.type}: {element.exception.message}")
        elif kind in _CONTROLS:
            control = getattr(element, kind)
            self._remember(kind, control, delta)
            if kind == "bidi_component":
                self.parts[_key(control.id)] = json.loads(control.json)[0]
            if getattr(control, "set_value", False):
                self._states.pop(control.id, None)

    def _forget(self, fragment: str = "") -> None:
        """The controls that the next run draws anew: those of one fragment, or all."""
        gone = [key for key, found in self._fragments.items() if found == (fragment or found)]
        for key in gone:
            del self.controls[key], self._fragments[key]

    def _remember(self, kind: str, control: Any, delta: Delta) -> None:
        self.controls[_key(control.id)] = (kind, control)
        self._fragments[_key(control.id)] = delta.fragment_id


@asynccontextmanager
async def session(address: str, link: str = "", at: str = "") -> AsyncIterator[Session]:
    """A connected visitor at one page of the app; nothing has run yet."""
    host = address.removeprefix("http://")
    async with connect(
        f"ws://{host}/_stcore/stream",
        subprotocols=[Subprotocol("streamlit")],
        max_size=None,
        open_timeout=LONGEST_RUN,
        ping_interval=None,
    ) as socket:
        yield Session(socket, address, link, at)


def _read(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=LONGEST_RUN) as answer:  # noqa: S310 - our own address
        return answer.read()


def _key(widget_id: str) -> str:
    """The app's own key at the end of a widget's id, without how often it was set anew."""
    return _TURN.sub("", widget_id.removeprefix(_ID_START).partition("-")[2])


def _state(kind: str, element: Any, value: Value) -> WidgetState:
    """The state that a browser sends for a control that shows `value`."""
    state = WidgetState(id=element.id)
    match kind:
        case "button":
            state.trigger_value = True
        case "checkbox" | "expander":
            state.bool_value = bool(value)
        case "selectbox" | "text_input":
            state.string_value = str(value)
        case "slider" if not element.options:
            state.double_array_value.data.append(float(value))  # type: ignore[arg-type]
        case _:
            texts: list[str] = [value] if isinstance(value, str) else [*value]  # type: ignore[misc]
            offered = {getattr(each, "content", each) for each in element.options}
            if unknown := {*texts} - offered:
                raise FailedError(f"{element.id} offers no {unknown}")
            state.string_array_value.data.extend(texts)
            state.string_array_value.SetInParent()
    return state
