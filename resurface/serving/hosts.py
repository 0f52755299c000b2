"""The names under which the app is served; a request under another name is refused.

A page of another site can have its own name point at this machine (DNS rebinding): the browser
then takes the app for a part of that site. But it goes on asking under that name.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from urllib.parse import urlsplit

import streamlit as st
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from resurface.language.language import message
from resurface.serving.addresses import WATCHED, within
from resurface.serving.refusing import refuse

log = logging.getLogger(__name__)

VARIABLE = "RESURFACE_HOSTS"
LOOPBACK = ("localhost", "127.0.0.1", "::1")
_OTHER_NAME = message(
    "The app is not served under this name. Whoever runs it can add the name to {variable}.",
    variable=VARIABLE,
)
_OTHER_PAGE = message("The app only talks to its own pages.")


def named() -> tuple[str, ...]:
    """Streamlit's own option, else the variable's names (by comma or space), else the loopback's.

    `*.clinic.example` stands for every name below, `*` for any.
    """
    listed = os.environ.get(VARIABLE, "").replace(",", " ").split()
    return tuple(st.get_option("server.allowedHosts") or listed or LOOPBACK)


class Hosts:
    """Refuses what was asked for under another name, and websockets of another site's pages."""

    def __init__(self, app: ASGIApp, names: Sequence[str] | None = None) -> None:
        self.app = app
        self.names = tuple(map(_plain, named() if names is None else names))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers as the app does where name and origin are right."""
        if scope["type"] not in {"http", "websocket"} or within(scope) in WATCHED:
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not self._knows(hosts[0]):
            await refuse(scope, receive, send, 421, _OTHER_NAME)
        elif scope["type"] == "websocket" and not _own(headers.getlist("origin"), hosts[0]):
            log.warning("a screen was refused: it was asked for by a page of another origin")
            await refuse(scope, receive, send, 403, _OTHER_PAGE)
        else:
            await self.app(_settled(scope), receive, send)

    def _knows(self, host: str) -> bool:
        name = host_name(host)
        return name is not None and any(
            own in ("*", name) or (own.startswith("*.") and name.endswith(own[1:]))
            for own in self.names
        )


def host_name(host: str) -> str | None:
    """The name in a Host header, without its port; None where the header is no name and port."""
    try:
        parts = urlsplit(f"//{host}")
        _ = parts.port
    except ValueError:
        return None
    whole = parts.netloc == host and parts.username is None
    return (_plain(parts.hostname or "") or None) if whole else None


def _plain(name: str) -> str:
    return name.strip().lower().rstrip(".").strip("[]")


def _own(origins: Sequence[str], host: str) -> bool:
    """Whether a page of this very host asks, or no page at all (a program names no origin)."""
    if not origins:
        return True
    scheme, _, rest = origins[0].partition("://")
    return len(origins) == 1 and scheme in {"http", "https"} and rest.lower() == host.lower()


def _settled(scope: Scope) -> Scope:
    """The request without its origin, which is settled here.

    Streamlit would let in pages of other ports of this machine; and for any other origin it asks a
    host outside for the machine's own address, while every screen waits.
    """
    return {**scope, "headers": [each for each in scope["headers"] if each[0] != b"origin"]}
