"""Serves the app: warmed up before the first visitor, with security headers and compression.

`streamlit run serve.py` (or `make run`). The app itself is dashboard.py.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from resurface.serving import warm
from resurface.serving.headers import SecurityHeaders
from resurface.serving.preload import PreloadCharts


@asynccontextmanager
async def warmed_up(_app: st.App) -> AsyncIterator[None]:
    """Runs the app once before it is served, and does ahead what would keep a visitor waiting.

    The first visitor then pays for no import and no reading of data. And Streamlit has met
    `st.navigation` by then: until some session has, it takes a link to a page for one of its older
    automatic pages, finds none, and says so.
    """
    await warm.visit_everything()
    warm.freeze()
    warm.send_at_once(st.get_option("server.port"))
    yield


app = st.App(
    "dashboard.py",
    lifespan=warmed_up,
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(PreloadCharts, st.get_option("server.baseUrlPath")),
        Middleware(GZipMiddleware, minimum_size=2_000),
    ],
)
