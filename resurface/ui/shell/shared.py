"""The link of this screen as others can open it: on their phone, or from a QR code."""

from __future__ import annotations

import streamlit as st

from resurface.choosing.address import full_link, reached_at
from resurface.language.language import Message
from resurface.ui.shell import session


def link() -> str | Message:
    """The full link of this screen's choice; else the sentence that says why there is none."""
    reached = reached_at(st.context.url or "", st.get_option("server.baseUrlPath") or "")
    return reached if isinstance(reached, Message) else full_link(reached, session.choice())
