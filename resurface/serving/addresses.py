"""Which addresses the server answers at: what Streamlit offers beyond them is shut."""

from __future__ import annotations

import streamlit as st
from starlette.types import Scope

LIVE, READY = "/live", "/ready"
WATCHED = (LIVE, READY)
"""Whoever watches the server asks here, by whatever name the machine has."""
OURS = "/resurface/"
"""What stands at addresses of our own, beside the app's pages."""
STREAM = "/_stcore/stream"
MEDIA = "/media/"
_ASKED_FIRST = ("/_stcore/health", "/_stcore/host-config")
"""What the front end asks for before it connects."""
_SHUT = ("/_stcore", "/component", "/auth", "/oauth2callback", "/app/static")
"""Streamlit's uploads, counts, agents, components and sign-in: the app uses none of them."""
_FILES = (
    *("/static/", MEDIA, "/favicon.png", "/manifest.json"),
    *(OURS, *WATCHED, *_ASKED_FIRST),
)


def base() -> str:
    """The path under which the app is served, such as `/scars`; empty at the top."""
    path = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{path}" if path else ""


def within(scope: Scope) -> str:
    """The path of a request below the app's own."""
    return str(scope["path"]).removeprefix(base()) or "/"


def is_open(path: str) -> bool:
    """Whether a request for this path is answered at all."""
    if path in _ASKED_FIRST:
        return True
    return not any(path == shut or path.startswith(f"{shut}/") for shut in _SHUT)


def is_page(path: str) -> bool:
    """Whether a browser that asks for this path is about to open a screen."""
    return is_open(path) and not path.startswith(_FILES)
