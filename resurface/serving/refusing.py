"""How a request is refused: one plain sentence, and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from resurface.language.language import Message, english

REFUSED = "refused"
SCREENS = "screens"
CHANGES = "changes"
seen: Counter[str] = Counter()
"""What happened since the last line in the log, by these three names: counts and nothing else."""
_CAN_ANSWER = "websocket.http.response"
"""The name of what a server offers that can answer a websocket with a sentence."""


async def refuse(
    scope: Scope,
    receive: Receive,
    send: Send,
    status: int,
    why: Message,
    headers: Mapping[str, str] | None = None,
) -> None:
    """Answers a request or a websocket that is not yet open with this sentence, and counts it."""
    seen[REFUSED] += 1
    if scope["type"] == "websocket" and _CAN_ANSWER not in scope.get("extensions", {}):
        await send({"type": "websocket.close", "code": 1008})
        return
    own = {"Cache-Control": "no-store", **(headers or {})}
    await PlainTextResponse(english().render(why), status, own)(scope, receive, send)
