"""The copy that a person is checking, in this session alone, until the next patient.

No link, no tab, no log and no file ever holds a word of it. Nothing that a browser sends is
trusted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import streamlit as st

from resurface.catalogue.dates import today
from resurface.language.language import available, language
from resurface.materials.own_words import own_words
from resurface.record.store import Data, Refused
from resurface.ui.shell import data as served
from resurface.ui.shell import session
from resurface.wording import instead
from resurface.wording.check import Read
from resurface.wording.checked import Checked
from resurface.wording.checked_copy import check_copy
from resurface.wording.instead import Instead
from resurface.wording.text_language import language_of
from resurface.wording.typed_text import rewritten

MOST_LETTERS = 20_000
"""Letters of a text that are checked at once."""
LONGEST_UNDO = 30
_COPY, _CHECKED, _READ, _WAYS = (
    *("copy-typed", "copy-checked"),
    *("copy-read", "copy-ways"),
)
_MOST_READ = 2_000
"""Sentences that stay read; more are those of a text that is long gone."""

_ANY = "-"

SECTIONS = ("check", "approved")


@dataclass(frozen=True, slots=True)
class Copy:
    """A text, and what stood there before.

    `turn` goes up whenever the screen itself changes the text, so that the field takes it;
    `typing`: the last change was typed, which undo takes back as one. `language` is empty for that
    of the screen. `treatment`, `question` and `search` are what approved wordings are asked for.
    """

    text: str = ""
    turn: int = 0
    past: tuple[str, ...] = ()
    typing: bool = False
    too_long: bool = False
    language: str = ""
    section: str = SECTIONS[0]
    treatment: str = ""
    question: str = ""
    search: str = ""

    def typed(self, text: str) -> Copy:
        """Another text, typed: one step of undo however many letters it has."""
        if text == self.text:
            return replace(self, too_long=False)
        past = self.past if self.typing else self._remembered()
        return replace(self, text=text, past=past, typing=True, too_long=False)

    def put(self, text: str) -> Copy:
        """Another text, put there by a tap."""
        if text == self.text:
            return self
        past = self._remembered()
        return replace(self, text=text, turn=self.turn + 1, past=past, typing=False)

    def undone(self) -> Copy:
        """The text before the last change."""
        if not self.past:
            return self
        *earlier, last = self.past
        return replace(self, text=last, turn=self.turn + 1, past=tuple(earlier), typing=False)

    def _remembered(self) -> tuple[str, ...]:
        return (*self.past, self.text)[-LONGEST_UNDO:]


def copy() -> Copy:
    """What is typed and asked for now."""
    return st.session_state.get(_COPY, Copy())


def change(how: Callable[[Copy], Copy]) -> None:
    """Changes it."""
    session.touched()
    st.session_state[_COPY] = how(copy())


def picked() -> str:
    """The language that was picked for the copy; that of the screen where none was."""
    return copy().language or session.words().code


def code() -> str:
    """The language that the copy is in: a text that reads as another is checked in that one."""
    now = copy()
    return language_of(now.text, picked()) if now.section == SECTIONS[0] else picked()


def data_of(code_: str) -> Data:
    """The data in the language of the copy; LookupError where there is none."""
    current = served.current(code_)
    if isinstance(current, Refused):
        raise LookupError("no data")
    return current


def checked() -> Sequence[Checked]:
    """Every sentence with its verdict; a text is checked once."""
    now, data = copy(), data_of(code())
    asked = (now.text, code(), session.words().code, data.version, today())
    kept = st.session_state.get(_CHECKED)
    if kept is None or kept[0] != asked:
        of = data, language(code()), today()
        found = check_copy(now.text, *of, read_before=_read(), own=own_words)
        kept = st.session_state[_CHECKED] = (asked, found)
    return kept[1]


def ways() -> tuple[tuple[Instead, ...], ...]:
    """How each sentence may be mended; worked out once for a text."""
    found, kept = checked(), st.session_state.get(_WAYS)
    if kept is None or kept[0] is not found:
        of = data_of(code()), language(code()), today(), _read()
        kept = st.session_state[_WAYS] = (found, instead.ways(copy().text, found, *of))
    return kept[1]


def _read() -> Read:
    """Sentences that were read in this session already, of the same data and languages."""
    words = session.words()
    of = (code(), words.code, data_of(code()).version)
    kept = st.session_state.get(_READ)
    if kept is None or kept[0] != of or len(kept[1]) > _MOST_READ:
        kept = st.session_state[_READ] = (of, Read(words))
    return kept[1]


def make_ready() -> None:
    """Reads rules and approved sentences before a first text comes, which would wait for them."""
    check_copy(_ANY, data_of(code()), language(code()), today())


def type_(text: object) -> None:
    """What was typed; a text that is too long changes nothing, and that is said."""
    if not isinstance(text, str):
        return
    if len(text) > MOST_LETTERS:
        change(lambda now: replace(now, too_long=True))
    else:
        change(lambda now: now.typed(text))


def use(at: object, sentence: object, which: object) -> None:
    """What is offered in place of a sentence, if that still stands there."""
    found = checked()
    if type(at) is not int or not 0 <= at < len(found) or found[at].text != sentence:
        return
    for way in ways()[at]:
        if way.kind == which:
            change(lambda now, by=way.text: now.put(rewritten(now.text, found, at, by)))


def undo() -> None:
    """Goes back by one change of the text."""
    change(Copy.undone)


def clear() -> None:
    """Takes the whole text away; undo brings it back."""
    change(lambda now: now.put(""))


def speak(code_: object) -> None:
    """The language that the copy is in."""
    if code_ in available():
        change(lambda now: replace(now, language=str(code_)))


def show(section: object) -> None:
    """The other section of the page."""
    if section in SECTIONS:
        change(lambda now: replace(now, section=str(section)))


def ask_for(which: object, value: object) -> None:
    """Another treatment, question or search among approved wordings."""
    if which not in ("treatment", "question", "search") or not isinstance(value, str):
        return
    name, asked = str(which), value[:100]
    change(lambda now: replace(now, **{name: asked}))
