"""Takes a logo that a screen may send: nothing but its bytes, and no more than 2 MB."""

from __future__ import annotations

import asyncio

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from resurface.brand.logo import MOST_BYTES
from resurface.brand.logo_gate import GATE

SECONDS = 30
"""How long a file may take to arrive."""


async def take_logo(request: Request) -> Response:
    """204 when it was taken; 404 where none is waited for, 413 where it is too large."""
    name = request.path_params["name"]
    if not GATE.is_open(name):
        return Response(status_code=404)
    stated = request.headers.get("content-length", "0")
    if not stated.isascii() or not stated.isdigit() or int(stated) > MOST_BYTES:
        return Response(status_code=413)
    try:
        raw = await asyncio.wait_for(_body(request), SECONDS)
    except (TimeoutError, ClientDisconnect):
        return Response(status_code=408)
    if raw is None:
        return Response(status_code=413)
    return Response(status_code=204 if GATE.put(name, raw) else 404)


async def _body(request: Request) -> bytes | None:
    """The whole body; None as soon as it is too large."""
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > MOST_BYTES:
            return None
        parts.append(part)
    return b"".join(parts)
