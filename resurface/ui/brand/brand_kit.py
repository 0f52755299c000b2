"""The brand kit: name, logo, colors and lines of a clinic, changed by its owner alone."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from resurface.brand.brand import Brand
from resurface.brand.color_rules import BAR
from resurface.brand.kept_brand import LONGEST, keep_brand, kept_brand, line_of
from resurface.language.language import Language, Message, available, language, message
from resurface.text.plain import plain
from resurface.ui.brand import brand_logo
from resurface.ui.brand.at_machine import ask_passphrase, may_change
from resurface.ui.brand.brand_colors import color_fields, colors_as_set
from resurface.ui.parts.fold import fold
from resurface.ui.shell import session
from resurface.wording.clinic_texts import typed_stopped

_LINES: dict[str, Message] = {
    "name": message("Name of the clinic"),
    "contact": message("Contact: telephone, site or street"),
    "licence": message("License line"),
    "disclaimer_en": message("Disclaimer in English"),
    "disclaimer_es": message("Disclaimer in Spanish"),
}
_SAVED = message("The brand is saved. Pieces that are made from now on have it.")
_NOT_YET = message("Nothing is saved yet: the first color can't be seen on paper.")
_SAID = "brand-said"


def brand_kit(words: Language) -> None:
    """The heading, the brand as it is, and its fields, folded, where this screen may change it."""
    say, kept = words.say, kept_brand()
    st.header(say("Brand kit"), anchor="brand-kit")
    about = say("It colors the bar, small words and links. Never figures, people or risk.")
    st.caption(plain(about))
    if kept.trouble:
        st.warning(plain(words.render(kept.trouble)), icon=":material/report:")
    st.markdown(_as_it_is(kept.brand, words))
    fold("brand-fields", say("Change the brand"), lambda: _change(kept.brand, words))


def _as_it_is(brand: Brand, words: Language) -> str:
    lines = (brand.name, brand.contact, brand.licence, brand.disclaimer(words.code))
    told = " · ".join(plain(each) for each in lines if each)
    return told or plain(words.say("No brand is set: pieces carry no name and no logo."))


def _change(kept: Brand, words: Language) -> None:
    if not may_change():
        ask_passphrase(words)
        _what_was_said(words)
        return
    for name, label in _LINES.items():
        st.text_input(
            words.render(label),
            getattr(kept, name),
            max_chars=LONGEST[name],
            key=_key(name),
            autocomplete="off",
        )
    brand_logo.logo_field(kept, words)
    color_fields(kept, words)
    st.button(words.say("Save the brand"), key="save-brand", on_click=_save)
    _what_was_said(words)


def _what_was_said(words: Language) -> None:
    """What came of the last tap, below the button."""
    if said := st.session_state.pop(_SAID, None):
        st.info(plain(words.render(said)), icon=":material/info:")


def _as_set() -> Brand:
    """The brand as the fields stand at the tap: what was typed last may not be drawn yet."""
    kept = kept_brand().brand
    lines = {
        name: line_of(str(st.session_state.get(_key(name), getattr(kept, name))), most)
        for name, most in LONGEST.items()
    }
    return replace(kept, **lines, logo=brand_logo.logo_as_set(kept), colors=colors_as_set(kept))


def _overclaim(brand: Brand) -> Message | None:
    """Why a line of the brand stops every piece that it would stand on; a name is a name."""
    for code in available():
        texts = (brand.contact, brand.licence, brand.disclaimer(code))
        if why := typed_stopped(texts, language(code)):
            return why
    return None


def _key(name: str) -> str:
    return session.key(f"brand-{name}")


def _save() -> None:
    """Saves it whole; refused: a screen that may change nothing, a pale bar, an overclaim."""
    session.touched()
    brand = _as_set()
    if not BAR.passes(brand.colors[0]):
        st.session_state[_SAID] = _NOT_YET
        return
    if not may_change():
        return
    if claims := _overclaim(brand):
        st.session_state[_SAID] = claims
        return
    why = keep_brand(brand)
    st.session_state[_SAID] = why or _SAVED
    if why is None:
        brand_logo.saved()
