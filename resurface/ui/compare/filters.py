"""The sidebar: what a person can live with, undo, the link, and the next patient."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from resurface.catalogue.treatments import DEPTHS
from resurface.choosing.choice import Choice
from resurface.choosing.limits import HELPS, LIMITS, SKIN_TYPES
from resurface.language.language import Language
from resurface.tables.kinds import ROMAN
from resurface.text import labels
from resurface.text.plain import plain
from resurface.ui.parts.component import copy_button
from resurface.ui.parts.fold import fold
from resurface.ui.shell import session

IN_VIEW = {"depths", "days", "sessions"}
"""Criteria whose filters are never folded away; only these are part of a link."""


def narrow(choice: Choice, words: Language) -> None:
    """Every filter; the rarer ones are folded away."""
    st.header(words.say("Narrow it down"), anchor=False)
    _depth(choice, words)
    _limit("days", words.say("Days away after each visit, at most"), choice, words)
    _limit("sessions", words.say("Visits, at most"), choice, words)
    # The label stays as it is: Streamlit would take another one for another, closed expander.
    unfolded = fold("more", words.say("More filters"), lambda: _more(choice, words))
    folded = [name for name in choice.criteria.active() if name not in IN_VIEW]
    if folded and not unfolded:
        names = words.listing([labels.criterion(name, words) for name in folded])
        st.caption(words.say("Also on: {names}.").format(names=plain(names)))


def _set(name: str, value: Any) -> None:
    session.change_criteria(replace(session.choice().criteria, **{name: value}))


def _depth(choice: Choice, words: Language) -> None:
    def take(chosen: list[str]) -> None:
        _set("depths", tuple(each for each in DEPTHS if each in chosen))

    st.pills(
        words.say("Depth"),
        DEPTHS,
        selection_mode="multi",
        format_func=lambda depth: labels.depth(depth, words),
        **session.bound("depths", list(choice.criteria.depths), take),
    )


def _limit(name: str, label: str, choice: Choice, words: Language) -> None:
    """A slider over the stops of one limit; its last stop is "any"."""
    stops: tuple[int | str, ...] = (*LIMITS[name], "any")
    value = getattr(choice.criteria, name)

    def shown(stop: int | str) -> str:
        if stop == "any":
            return words.say("any")
        return words.money(int(stop)) if name == "budget" else words.number(int(stop))

    st.select_slider(
        label,
        stops,
        format_func=shown,
        **session.bound(
            name,
            "any" if value is None else value,
            lambda stop: _set(name, None if stop == "any" else stop),
        ),
    )


def _more(choice: Choice, words: Language) -> None:
    """Filters that are folded away; none of them is ever part of a link."""
    say, criteria = words.say, choice.criteria
    st.pills(
        say("What it helps"),
        HELPS,
        selection_mode="multi",
        format_func=lambda concern: labels.concern(concern, words),
        **session.bound(
            "helps",
            list(criteria.helps),
            lambda chosen: _set("helps", tuple(h for h in HELPS if h in chosen)),
        ),
    )
    st.pills(
        say("Skin type (Fitzpatrick)"),
        SKIN_TYPES,
        format_func=lambda type_: ROMAN[type_ - 1],
        help=say("I burns and never tans; VI is deeply pigmented and never burns."),
        **session.bound("skin_type", criteria.skin_type, lambda type_: _set("skin_type", type_)),
    )
    _limit("budget", say("Cost of the whole course, at most"), choice, words)
    _limit("months", say("Months from the first visit to the full result, at most"), choice, words)
    st.toggle(
        say("Offered here"),
        **session.bound("offered", criteria.offered, lambda on: _set("offered", on)),
    )
    st.text_input(
        say("Name of a treatment"),
        max_chars=60,
        placeholder=say("for example: peel"),
        help=say("Searches names only. Please don't type a patient's name."),
        **session.bound("search", criteria.search, lambda text: _set("search", text.strip())),
    )


def whole_screen(words: Language) -> None:
    """Undo, the link (which holds nothing about a patient), and a fresh start."""
    say = words.say
    with st.container(horizontal=True, gap="small"):
        st.button(
            say("Undo"),
            icon=":material/undo:",
            on_click=session.undo,
            disabled=not session.past(),
            key="undo",
        )
        copy_button(words, key="copy-link")
        with st.popover(
            say("Next patient"), icon=":material/person_add:", key=session.key("next-menu")
        ):
            st.markdown(say("Clears every filter and choice on this screen."))
            st.button(
                say("Clear everything"),
                type="primary",
                on_click=session.next_patient,
                key="next-patient",
            )
    if set(session.choice().criteria.active()) - IN_VIEW:
        st.caption(say("The link leaves out skin type, wishes, budget, time and search."))
