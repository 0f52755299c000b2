"""What a person does with the screen as a whole: undo, copy its link, go on to the next patient."""

from __future__ import annotations

import streamlit as st

from resurface.choosing.views import GLANCE, LIST
from resurface.language.language import NAMES, Language, available
from resurface.text.plain import plain
from resurface.ui.parts.component import copy_button
from resurface.ui.shell import session


def whole_screen(words: Language) -> None:
    """The other languages, undo, the link (which holds nothing about a patient), a fresh start."""
    say = words.say
    with st.container(horizontal=True, gap="small", key="whole-screen"):
        for code in available():
            if code != words.code:
                name = NAMES.get(code, code)
                st.button(name, key=f"speak-{code}", on_click=session.speak, args=(code,))
        st.button(
            say("Undo"),
            icon=":material/undo:",
            on_click=session.undo,
            disabled=not session.past(),
            key="undo",
        )
        said = left_out(words)
        copy_button(words, key="copy-link", left_out=said)
        with st.popover(
            say("Next patient"), icon=":material/person_add:", key=session.key("next-menu")
        ):
            st.markdown(say("Clears every filter and choice on this screen."))
            st.button(
                say("Clear everything"),
                on_click=session.next_patient,
                key="next-patient",
            )
    # At a glance says so at its foot; the list has no room for it, and the copying says it.
    if said and session.choice().shown not in (GLANCE, LIST):
        st.caption(plain(said))


def left_out(words: Language) -> str:
    """What of the screen its link leaves out; empty where that is nothing."""
    private = [each for each in session.choice().criteria.active() if each.link is None]
    if not private:
        return ""
    names = words.listing([each.name(words) for each in private])
    return words.say("The link leaves out: {names}.").format(names=names)
