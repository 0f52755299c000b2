"""The logo of a brand: sent once, written anew, and shown as pieces will have it."""

from __future__ import annotations

import secrets

import streamlit as st

from resurface.brand.brand import Brand
from resurface.brand.logo import MOST_BYTES, TOO_LARGE, logo
from resurface.brand.logo_gate import ADDRESS, GATE
from resurface.language.language import Language, Message, message
from resurface.text.plain import plain
from resurface.ui.parts.component import draw
from resurface.ui.shell import session

_SCREEN, _LOGO, _SAID = "brand-screen", "brand-logo", "brand-logo-said"
_NOT_SENT = message("The logo did not arrive. Try again.")


def logo_as_set(kept: Brand) -> bytes:
    """The logo as it would be saved now; empty for none."""
    return st.session_state.get(_LOGO, kept.logo)


def logo_field(kept: Brand, words: Language) -> None:
    """The field and the logo as it is; a file is taken by the app's own door alone."""
    say = words.say
    shown = logo_as_set(kept)
    st.markdown(f"**{plain(say('Logo'))}**")
    draw(
        "logo",
        {
            "label": say("Choose a logo: PNG or JPEG, up to 2 MB"),
            "address": f"{ADDRESS}{GATE.opening(_screen())}",
            "most": MOST_BYTES,
            "sending": say("Sending …"),
            "large": words.render(TOO_LARGE),
            "failed": words.render(_NOT_SENT),
        },
        key="send-logo",
        arrived=_arrived,
    )
    if said := st.session_state.get(_SAID):
        st.warning(plain(words.render(said)), icon=":material/image:")
    if shown:
        with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
            st.image(
                shown, width=160, alt=say("Logo"), caption=plain(say("As pieces will have it"))
            )
            st.button(say("Take the logo out"), key="no-logo", on_click=_take, args=(b"",))


def saved() -> None:
    """Drops what was sent, and shuts the door."""
    GATE.shut(_screen())
    st.session_state.pop(_LOGO, None)


def _arrived() -> None:
    raw = GATE.sent(_screen())
    if raw is None:
        st.session_state[_SAID] = _NOT_SENT
        return
    found = logo(raw)
    if isinstance(found, Message):
        st.session_state[_SAID] = found
    else:
        _take(found)


def _take(found: bytes) -> None:
    session.touched()
    st.session_state[_LOGO] = found
    st.session_state.pop(_SAID, None)


def _screen() -> str:
    """By what the door tells this screen from others."""
    return st.session_state.setdefault(_SCREEN, secrets.token_hex(16))
