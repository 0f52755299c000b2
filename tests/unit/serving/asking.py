"""Asks a layer of the server as a server would, and tells what comes out."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from starlette.types import ASGIApp, Message

CAN_ANSWER = {"websocket.http.response": {}}


@dataclass(frozen=True)
class Answer:
    """What a layer sent, in order."""

    told: tuple[Message, ...]

    @property
    def status(self) -> int:
        return self.told[0]["status"]

    @property
    def headers(self) -> dict[str, str]:
        return {name.decode().lower(): value.decode() for name, value in self.told[0]["headers"]}

    @property
    def text(self) -> str:
        return b"".join(message.get("body", b"") for message in self.told[1:]).decode()


def run(work: Coroutine[Any, Any, Any]) -> Any:
    """What the work returns; in a thread of its own, as a browser test may hold this one's loop."""
    with ThreadPoolExecutor(1) as elsewhere:
        return elsewhere.submit(asyncio.run, work).result()


def ask(layer: ASGIApp, path: str = "/", method: str = "GET", **headers: str) -> Answer:
    """The answer to a request."""
    return told(layer, scope("http", path, method=method, **headers))


def connect(
    layer: ASGIApp, *frames: bytes | str, path: str = "/_stcore/stream", **headers: str
) -> Answer:
    """What comes of a websocket that sends these frames and leaves."""
    sent: list[Message] = [{"type": "websocket.connect"}]
    for frame in frames:
        kind = "bytes" if isinstance(frame, bytes) else "text"
        sent.append({"type": "websocket.receive", kind: frame})
    return told(layer, scope("websocket", path, **headers), sent)


def scope(kind: str, path: str, method: str = "GET", **headers: str) -> dict[str, Any]:
    """A request as a server describes it; `_` in a header's name stands for `-`."""
    named = {"host": "localhost:8501", **headers}
    protocols = named.get("sec_websocket_protocol", "")
    return {
        "type": kind,
        "path": path.partition("?")[0],
        "method": method,
        "query_string": path.partition("?")[2].encode(),
        "extensions": CAN_ANSWER,
        "subprotocols": [each for each in protocols.split(",") if each],
        "headers": [
            (name.replace("_", "-").encode(), value.encode("latin-1"))
            for name, value in named.items()
        ],
    }


def told(layer: ASGIApp, asked: dict[str, Any], sent: Sequence[Message] = ()) -> Answer:
    """What a layer sends for a request that is described so."""
    left = list(sent)
    out: list[Message] = []

    async def receive() -> Message:
        end = "http.disconnect" if asked["type"] == "http" else "websocket.disconnect"
        return left.pop(0) if left else {"type": end}

    async def send(message: Message) -> None:
        out.append(dict(message))

    run(layer(asked, receive, send))
    return Answer(tuple(out))


async def app(asked: Any, receive: Any, send: Any) -> None:
    """An app that answers with `inside`, and tells back every frame that it hears."""
    if asked["type"] == "http":
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"inside"})
        return
    await receive()
    await send({"type": "websocket.accept"})
    while (heard := await receive())["type"] == "websocket.receive":
        await send({"type": "websocket.send", "bytes": heard["bytes"]})
