"""The app's one component of its own: a kind for each part that Streamlit lacks.

Native parts can't keep the names of treatments in view, open the sources of a figure, line a choice
up with small drawings and read well on a phone and to a screen reader at once, reach the clipboard,
or remember something in the tab. Each kind has a script of its own beside this file; `main.js`
picks it. The scripts build everything from plain strings with `textContent`, never from HTML.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, Literal

import streamlit as st
from streamlit.components import v2

from resurface.language.language import Language
from resurface.text.glossary import likely
from resurface.text.hard_word import BETWEEN
from resurface.ui.parts.lasting import Lasting
from resurface.ui.shell import session, shared, tab

Kind = Literal[
    "rows",
    "filters",
    "list",
    "glance",
    "table",
    "people",
    "patient",
    "sources",
    "treatment",
    "coverage",
    "calendar",
    "seen",
    "guide_see",
    "guide_ask",
    "guide_matters",
    "wording",
    "logo",
    "copy",
]

_HERE = Path(__file__).parent
_SCRIPTS = (
    *("keeping", "elements", "copy", "flag", "filters", "list_cells", "list_head", "tray", "list"),
    *("glance_drawing", "glance_fit", "column_heads", "glance", "crowd", "people", "patient"),
    *("table", "sources", "measured", "treatment", "coverage", "seen"),
    *("calendar_controls", "calendar_drawing", "calendar"),
    *("guide_head", "guide_skin", "guide_see", "guide_ask", "guide_matters"),
    *("wording_approved", "wording", "logo"),
    *("words", "first_list", "main"),
)
"""In an order in which each finds what it needs."""
_STYLES = (
    *("tokens", "parts", "filters", "list", "column_heads", "glance"),
    *("bracket", "people", "patient"),
    *("table", "sources", "treatment", "coverage", "seen", "calendar"),
    *("guide", "guide_ask", "guide_matters", "flag", "wording", "logo"),
    "words",
)
_EXPLAINED: frozenset[Kind] = frozenset(
    (
        *("glance", "table", "people", "patient", "sources", "treatment", "seen", "calendar"),
        *("guide_see", "guide_ask", "guide_matters"),
    )
)
"""Kinds in which hard words open; not the list, which is renewed in its place."""
_FULL: frozenset[Kind] = frozenset(("patient",))
"""Kinds without room for words that stand in headings only."""
_TAB = "tab"


def _all(names: tuple[str, ...], kind: str) -> str:
    return "\n".join((_HERE / f"{name}.{kind}").read_text(encoding="utf-8") for name in names)


@cache
def script() -> str:
    """All kinds as one script of JavaScript, with their style in it."""
    return f"const STYLE = {json.dumps(_all(_STYLES, 'css'))}\n{_all(_SCRIPTS, 'js')}"


@cache
def file() -> Lasting:
    """The script as it is served."""
    return Lasting("parts", "js", script())


@cache
def _component() -> Callable[..., Any]:
    """Registered once in a process; its data goes as a list of one.

    In each value of a mapping Streamlit looks for a data frame, and imports pandas to do so.

    Streamlit sends a component's script with every change of its data; so this one only names the
    real one, which a browser fetches once. The real one is asked for before it is needed.
    """
    mounted = v2.component(
        "resurface",
        js=f"""
const parts = import(new URL(".{file().address}", document.baseURI))
export default function (component) {{ parts.then((all) => all.draw(component)) }}
""",
    )

    def mount(*, data: Mapping[str, object], **options: Any) -> Any:
        return mounted(data=[data], **options)

    return mount


def tokens() -> str:
    """The colors of every part as a style, for what is drawn outside of them."""
    return _all(_STYLES[:1], "css")


def draw(
    kind: Kind, data: Mapping[str, object], *, key: str, **handlers: Callable[..., None]
) -> None:
    """Draws a part; `handlers` by the names of what its script asks for.

    What a browser asks for is not trusted: only a handler that is named here is called, and each
    looks at what it is given.
    """

    heard = f"{key}-heard"

    def asked() -> None:
        drawn = st.session_state.get(key)  # none before the part was ever drawn for this session
        for told in _new(drawn and drawn.asked, st.session_state.get(heard, 0)):
            st.session_state[heard] = told.get("number", 0)
            if told["what"] in handlers:
                session.touched()
                handlers[told["what"]](*told["about"])

    sent = {"kind": kind, "heard": st.session_state.get(heard, 0), **data}
    if kind in _EXPLAINED:
        sent["glossary"] = _glossary(kind, data, session.words())
    _component()(key=key, data=sent, on_asked_change=asked)


def _glossary(kind: Kind, data: object, words: Language) -> dict[str, object]:
    """The hard words that may stand in what is drawn; the script looks closer."""
    found = likely(_texts(data), words)
    return {
        "title": "" if kind in _FULL else words.say("Words"),
        "words": [asdict(each) for each in found],
        "between": BETWEEN,
    }


def _texts(data: object) -> Iterator[str]:
    """Every text in what is drawn, however deep it stands."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for each in data.values():
            yield from _texts(each)
    elif isinstance(data, list | tuple):
        for each in data:
            yield from _texts(each)


def _new(told: Any, heard: int) -> list[dict[str, Any]]:
    """What a browser asks for and was not yet heard, in its order.

    Streamlit keeps the last of several events that come while it is at work: so each brings those
    before it along that were not answered yet, all numbered. One without a number is new.
    """
    asked = told.get("all", [told]) if told else []
    return [each for each in asked if each.get("number", heard + 1) > heard]


def copied_words(words: Language) -> dict[str, str]:
    """What a button that copies says afterward."""
    return {
        "done": words.say("Copied"),
        "failed": words.say("The browser did not allow it. Copy this by hand:"),
    }


def copying(label: str, text: str, words: Language) -> dict[str, str]:
    """What the script of a button that copies a text is given."""
    return {**copied_words(words), "label": label, "text": text}


def copy_text_button(label: str, text: str, words: Language, *, key: str, begins: str = "") -> None:
    """A button that copies a text; where it `begins` something new, the page goes to its top."""
    data = {"kind": "copy", **copying(label, text, words), **({"begins": begins} if begins else {})}
    _component()(key=key, data=data, width="content")


def copy_button(words: Language, *, key: str, left_out: str) -> None:
    """A button that copies the address of this screen; the tab keeps what that leaves out.

    `left_out` says what that is; empty for nothing. A new patient's page begins at its top. Where
    others reach the app at an address that is known, that one is copied.
    """
    address = shared.address()
    data = {
        "kind": "copy",
        **copied_words(words),
        "label": words.say("Copy link"),
        "failed": words.say("The browser did not allow it. Copy this address by hand:"),
        "left_out": left_out,
        "address": address if isinstance(address, str) else "",
        "patient": session.key("patient"),
        "kept": tab.kept(),
    }
    _component()(key=key, data=data, width="content")


def listen_to_tab(words: Language) -> None:
    """Takes what the tab has kept, where this session does not know it; nothing is to be seen.

    The page says of itself which language it is in, as its words do.

    Stands outside every fragment: to a server that was started anew none is known. Nor is a
    callback, so that what was told is looked at here too.
    """

    def told() -> None:
        tab.hear(st.session_state[_TAB].told)

    data = {"tab": {**tab.known(), "hours": tab.HOURS_UNTOUCHED}, "language": words.code}
    found = _component()(key=_TAB, data=data, on_told_change=told)
    if tab.hear(found.told):
        st.rerun()
