"""What a person set on the calendar: beside the choice, in this session, until the next patient.

No link, no tab, no log and no file's name ever holds it.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from resurface.choosing.choice import Choice
from resurface.language.language import Message
from resurface.planning.wanted import Wanted

_WANTED, _COMPARED, _SAID = "wanted", "wanted-beside", "wanted-said"


def wanted(choice: Choice) -> Wanted:
    """What is set; without a treatment of its own that of the comparison, or the one that is read.

    Another comparison takes the place of a treatment that is not in it.
    """
    now: Wanted = st.session_state.get(_WANTED, Wanted())
    others = choice.chosen != st.session_state.get(_COMPARED, choice.chosen)
    if now.treatment and not (others and choice.chosen and now.treatment not in choice.chosen):
        return now
    first = next(iter(choice.chosen), choice.treatment)
    return now.of(first) if first != now.treatment else now


def made(choice: Choice) -> Wanted | None:
    """What was set for a treatment that is compared; None where nothing was."""
    now: Wanted | None = st.session_state.get(_WANTED)
    return now if now and now.treatment in choice.chosen else None


def change(choice: Choice, how: Callable[[Wanted], Wanted]) -> None:
    """Sets something else."""
    st.session_state[_WANTED] = how(wanted(choice))
    st.session_state[_COMPARED] = choice.chosen


def say(sentence: Message, field: str) -> None:
    """Says once, at the next drawing and at the field of it, why something was not taken."""
    st.session_state[_SAID] = (sentence, field)


def said() -> tuple[Message, str] | None:
    """What is to be said now, and at which field; it is forgotten."""
    return st.session_state.pop(_SAID, None)
