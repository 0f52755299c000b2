"""The part of the front end that draws charts, asked for with the page and not after it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SCRIPTS = Path(streamlit.__file__).parent / "static" / "static" / "js"
CHART_SCRIPTS = ("ArrowVegaLiteChart.*.js", "loadVegaEmbed.*.js", "embed.*.js")
"""Streamlit's own files that draw a chart; each version gives them other endings."""


class PreloadCharts:
    """Tells a browser that opens a page to fetch these files at once.

    Without it they are asked for when the first chart arrives, after everything else.
    """

    def __init__(self, app: ASGIApp, base_path: str = "") -> None:
        self.app = app
        self.base_path = base_path.strip("/")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers as the app does; a page of HTML with links to fetch ahead."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_links(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("content-type", "").startswith("text/html"):
                    headers.append("Link", links(self.base_path))
            await send(message)

        await self.app(scope, receive, with_links)


@cache
def links(base_path: str = "") -> str:
    """The header's value; empty where this Streamlit has no such files."""
    found = [path.name for name in CHART_SCRIPTS for path in sorted(SCRIPTS.glob(name))]
    start = f"/{base_path}" if base_path else ""
    return ", ".join(f"<{start}/static/js/{name}>; rel=modulepreload" for name in found)
