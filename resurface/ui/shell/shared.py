"""The link of this screen as others can open it: on their phone, or from a QR code."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from resurface.choosing.address import full_link, reached_at
from resurface.choosing.views import GLANCE, TAKE_ALONG
from resurface.language.language import Message
from resurface.ui.shell import session


def address() -> str | Message:
    """The address at which others reach the app; else the sentence that says why there is none."""
    return reached_at(st.context.url or "", st.get_option("server.baseUrlPath") or "")


def link() -> str | Message:
    """The full link of this screen's choice; else the sentence that says why there is none.

    What is taken along opens at a glance, not at what there is to take along; and a piece has an
    id of its own, not that of the one that was opened.
    """
    reached = address()
    if isinstance(reached, Message):
        return reached
    choice = replace(session.choice(), piece="")
    return full_link(reached, replace(choice, view=GLANCE) if choice.view is TAKE_ALONG else choice)
