"""Security headers on every answer of the server."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from resurface.serving.addresses import MEDIA, within
from resurface.serving.served_page import inline_scripts

POLICY = "; ".join(
    (
        "default-src 'self'",
        # One script stands in Streamlit's page and is named by its hash; the component's is
        # loaded from a blob that the page itself makes.
        " ".join(("script-src 'self'", *inline_scripts(), "blob:")),
        # The front end writes its styles into the page as it runs.
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
NOT_KEPT = "private, no-store"
"""The cache rule of what was made for one screen: pictures and tables to take along."""


class SecurityHeaders:
    """Adds the headers to HTTP answers and takes cookies off; websockets pass untouched.

    The only cookie that Streamlit sets guards its uploads, which are shut.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers as the app does, with the headers on top."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                del headers["Set-Cookie"]
                if within(scope).startswith(MEDIA):
                    headers["Cache-Control"] = NOT_KEPT
            await send(message)

        await self.app(scope, receive, with_headers)
