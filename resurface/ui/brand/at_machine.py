"""Whether this screen may change the brand."""

from __future__ import annotations

import streamlit as st
from streamlit import runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx

from resurface.brand.who_may import TRIES, at_the_machine, why_no_passphrase
from resurface.language.language import Language
from resurface.text.plain import plain
from resurface.ui.shell import session

_UNLOCKED = "brand-unlocked"
_TYPED = "brand-passphrase"
_SAID = "brand-passphrase-said"


def may_change() -> bool:
    """Whether it is open on the server's own machine, or was unlocked with the passphrase."""
    return bool(st.session_state.get(_UNLOCKED)) or at_the_machine(_remote(), st.context.headers)


def ask_passphrase(words: Language) -> None:
    """A field for the passphrase; where none is set, the sentence that says so."""
    say = words.say
    if why := why_no_passphrase():
        st.caption(plain(words.render(why)))
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        st.text_input(
            say("Passphrase"),
            type="password",
            key=session.key(_TYPED),
            max_chars=200,
            autocomplete="off",
            width=280,
        )
        st.button(say("Unlock the brand"), key="unlock-brand", on_click=_unlock)
    if said := st.session_state.pop(_SAID, None):
        st.warning(plain(words.render(said)), icon=":material/lock:")


def _unlock() -> None:
    """What was typed is looked at, and not kept."""
    session.touched()
    typed = st.session_state.pop(session.key(_TYPED), "")
    why = TRIES.why_not(str(typed))
    st.session_state[_SAID] = why
    if why is None:
        st.session_state[_UNLOCKED] = True


def _remote() -> str | None:
    """The address that this screen's connection comes from; None where there is none.

    Streamlit's own word for it is None on the machine itself, and also where nothing is known.
    """
    context = get_script_run_ctx()
    if context is None or not runtime.exists():
        return None
    client = runtime.get_instance().get_client(context.session_id)
    told = client.client_context if client else None
    return told.remote_ip if told else None
