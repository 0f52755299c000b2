"""Serves the app: warmed up, guarded, and compressed.

`streamlit run serve.py` (or `make run`). The app itself is dashboard.py.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Route

from resurface.brand.logo_gate import ADDRESS
from resurface.serving import addresses, failed_file, heap, quiet, warm
from resurface.serving.doors import Doors, Frames
from resurface.serving.headers import SecurityHeaders
from resurface.serving.hosts import Hosts
from resurface.serving.logo_door import take_logo
from resurface.serving.room import Room
from resurface.serving.served_page import ServedPage, routes
from resurface.serving.watch import Watch

watch = Watch()


@asynccontextmanager
async def served(_app: st.App) -> AsyncIterator[None]:
    """Runs the app once before the first answer, and warms up the rest while it serves.

    Streamlit has met `st.navigation` by then: until some session has, it takes a link to a page for
    one of its older automatic pages, finds none, and says so.
    """
    quiet.keep_quiet()
    failed_file.say_in_our_words()
    await warm.visit()
    warm.send_at_once(st.get_option("server.port"))
    async with heap.tended(), watch.kept(warm_up()):
        yield


async def warm_up() -> None:
    """Opens what comes after the start page, makes a handout, and says that the server is ready."""
    await warm.visit_the_rest()
    await warm.make_a_handout()
    warm.freeze()


app = st.App(
    "dashboard.py",
    lifespan=served,
    routes=[
        Route(f"{addresses.base()}{addresses.LIVE}", watch.live),
        Route(f"{addresses.base()}{addresses.READY}", watch.ready),
        Route(f"{addresses.base()}{ADDRESS}{{name}}", take_logo, methods=["PUT"]),
        *routes(),
    ],
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(Hosts),
        Middleware(Doors),
        Middleware(Room),
        Middleware(Frames),
        Middleware(GZipMiddleware, minimum_size=2_000),
        Middleware(ServedPage),
    ],
)
