"""The page on wording as one fragment: copy to check, or approved wordings to copy."""

from __future__ import annotations

from typing import Any

import streamlit as st

from resurface.catalogue.dates import today
from resurface.language.language import NAMES, Language, available
from resurface.record.store import Data
from resurface.text.plain import plain
from resurface.ui.parts.component import copied_words, draw
from resurface.ui.shell import frame, menu, session
from resurface.ui.wording import typed_copy
from resurface.ui.wording.approved_shown import approved_shown
from resurface.ui.wording.sentences_shown import counts_shown, sentences_shown
from resurface.ui.wording.typed_copy import MOST_LETTERS, SECTIONS, Copy


@st.fragment
def wordings(data: Data) -> None:
    """The whole page but its notices. Data that changed meanwhile asks for a whole run."""
    if frame.data() is not data:
        st.rerun()
    words = session.words()
    with st.container(horizontal=True, key="wording-head"):
        menu.heading(menu.WORDING, words)
        st.caption(plain(words.say("What you paste here stays on this screen. Nothing is stored.")))
    draw(
        "wording",
        shown(typed_copy.copy(), words),
        key=session.key("wording"),
        type=typed_copy.type_,
        use=typed_copy.use,
        undo=typed_copy.undo,
        clear=typed_copy.clear,
        speak=typed_copy.speak,
        show=typed_copy.show,
        ask_for=typed_copy.ask_for,
    )
    frame.foot(data, words, ())
    typed_copy.make_ready()  # all is drawn by now


def shown(now: Copy, words: Language) -> dict[str, Any]:
    """All that the part draws."""
    code = typed_copy.code()
    head = {"sections": _sections(now, words), "languages": _languages(code, words), "picked": code}
    told = typed_copy.data_of(words.code)
    if now.section == "approved":
        data = typed_copy.data_of(code)
        return {**head, "approved": approved_shown(now, data, told, today(), words)}
    return {**head, "check": _check(now, told, words)}


def _check(now: Copy, told: Data, words: Language) -> dict[str, Any]:
    say, found = words.say, typed_copy.checked()
    return {
        "label": say("Copy to check"),
        "hint": say("Paste a post, a page or a message."),
        "text": now.text,
        "turn": now.turn,
        "most": MOST_LETTERS,
        "long": say("That is more than 20,000 letters. Check it in parts."),
        "too_long": now.too_long,
        "busy": say("Checking"),
        "undo": {"label": say("Take back"), "can": bool(now.past)},
        "clear": {"label": say("Clear"), "can": bool(now.text)},
        "copy": {**copied_words(words), "label": say("Copy the text")},
        "title": say("Sentences"),
        "counts": counts_shown(found, words) if found else [],
        "told": _told(now, words),
        "other": _other_language(words),
        "sentences": sentences_shown(found, typed_copy.ways(), told, words),
        "empty": _empty(words),
    }


def _told(now: Copy, words: Language) -> str:
    """What to do where there is nothing to see."""
    if now.text.strip():
        return ""
    return words.say("Each sentence is held against the rules for ads and against the record.")


def _other_language(words: Language) -> str:
    """That the copy reads as another language than was picked; empty where it does not."""
    code = typed_copy.code()
    if code == typed_copy.picked():
        return ""
    text = words.say("This copy reads as {language}, so it is checked in {language}.")
    return text.format(language=NAMES[code])


def _empty(words: Language) -> list[dict[str, str]]:
    """What each verdict means, where nothing was pasted yet."""
    say = words.say
    return [
        {"tone": "block", "text": say("Must change: it promises what no source shows.")},
        {"tone": "warn", "text": say("Needs a reason: somebody answers for it by name.")},
        {"tone": "info", "text": say("Attach a source: it may be said with one beside it.")},
        {"tone": "ok", "text": say("Fine: nothing was found. It is still yours to answer for.")},
    ]


def _sections(now: Copy, words: Language) -> list[dict[str, Any]]:
    names = {"check": words.say("Check copy"), "approved": words.say("Approved wordings")}
    return [{"id": each, "name": names[each], "on": each == now.section} for each in SECTIONS]


def _languages(code: str, words: Language) -> dict[str, Any]:
    options = [{"id": each, "name": NAMES[each], "on": each == code} for each in available()]
    return {"label": words.say("The copy is in"), "options": options}
