"""What a screen and its tab tell each other, so that a new session goes on where one was lost.

The tab keeps the filters that no link carries, in storage of its own: not on disk of the server,
not in an address, not for another tab. It gives them back to a session that does not know them:
after a restart of the server, a reload, or a sleep that outlasted the session. It forgets them with
"Next patient", when it is closed, after two hours without a touch, and on a new day.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

import streamlit as st

from resurface.choosing.kept import choice_given_back, choice_to_keep
from resurface.language.language import message
from resurface.ui.shell import session

HOURS_UNTOUCHED = 2
"""After so many the tab forgets."""
OVER = {
    "hours": message(
        "Nobody touched this screen for two hours. The filters that the link leaves out are off."
    ),
    "day": message("A new day has begun. The filters that the link leaves out are off."),
}
"""Why the tab forgot, by its own word for it."""


def known() -> dict[str, str]:
    """By what the tab tells this session from others: its own name, and what it heard last."""
    name = st.session_state.setdefault(session.NAME, secrets.token_hex(8))
    return {"session": name, "heard": st.session_state.get(session.HEARD, "")}


def kept() -> dict[str, Any]:
    """What the tab is to keep from now on."""
    return {**known(), "values": choice_to_keep(session.choice())}


def hear(told: Any) -> bool:
    """Takes what the tab tells; whether that was new.

    Filters are taken only by a session that has heard nothing yet and has not set them itself.
    """
    word = told.get("told") if isinstance(told, Mapping) else None
    if not isinstance(word, str) or word == known()["heard"]:
        return False
    first = not known()["heard"] and told.get("from") != known()["session"]
    st.session_state[session.HEARD] = word
    session.touched()
    if over := OVER.get(str(told.get("over"))):
        session.begin_anew(choice_given_back({}, session.choice()))
        session.say_later(over)
    elif first and told.get("values"):
        session.begin_anew(choice_given_back(told["values"], session.choice()))
    return True
