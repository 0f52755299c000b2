"""A field whose text is checked as it is typed, and says what it needs before it may leave.

What must change stops an export; what needs a reason asks for one beside the field.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from resurface.catalogue.dates import today
from resurface.language.language import Language, Message, message
from resurface.record.store import Data
from resurface.text.plain import plain
from resurface.ui.shell import session
from resurface.wording.checked import Checked
from resurface.wording.instead import advice, instead
from resurface.wording.typed_reason import KINDS, REFUSED, in_words, is_reason, kinds_for
from resurface.wording.typed_text import Checking, Verdict, rewritten, verdict

LONGEST_REASON = 140
"""Letters: its kind is kept before it."""
PAUSE = "400ms"
"""Without a further letter, after which a text is checked."""

_ABOUT: dict[str, tuple[Message, str]] = {
    "block": (message("Must change: {why}."), ":material/block:"),
    "warn": (message("Needs a reason: {why}."), ":material/help:"),
    "info": (message("Attach a source: {why}."), ":material/info:"),
}


_NO_KIND = message("Choose the kind of reason above, too.")
_KEPT = message(
    "Kept with the piece, with the initials of who approved it: type them by the files."
)


@dataclass(frozen=True, slots=True)
class TypedText:
    """What was typed, what it needs, and the reason that was given, of its kind and in words.

    It is empty where none is asked, or none was given that says something.
    """

    text: str
    needs: Verdict
    reason: str = ""

    @property
    def may_leave(self) -> bool:
        """Whether a piece with this text may be exported."""
        return self.needs.may_leave and (not self.needs.needs_reason or bool(self.reason))


def checked_text(
    label: str,
    name: str,
    value: str,
    take: Callable[[str], None],
    *,
    data: Data,
    language: Language,
    longest: int,
    words: Language,
    check: Checking,
) -> TypedText:
    """One field: `value` is shown, `take` gets what is typed; `language` is what it is typed in.

    `words` is the language of the screen, in which `check` tells why. The reason stays with the
    session until the next patient.
    """
    st.text_input(label, max_chars=longest, live=PAUSE, **session.bound(name, value, take))
    found = tuple(check(value, data, language)) if value.strip() else ()
    needs = verdict(found)
    for at, each in enumerate(found):
        if each.severity in _ABOUT:
            _said(each, words)
            put = _offered(value, found, at, data, language, longest)
            for kind, text in put:
                _button(f"{name}-use-{at}-{kind}", text, take, words)
            if not put and (helps := advice(each) or each.suggestion):
                told = words.say("What helps: {advice}").format(advice=helps)
                st.caption(plain(told))
    return TypedText(value, needs, _reason(name, needs, words) if needs.needs_reason else "")


def _said(each: Checked, words: Language) -> None:
    """Why one sentence does not stand as it is."""
    box = {"block": st.error, "warn": st.warning, "info": st.info}[each.severity]
    text, icon = _ABOUT[each.severity]
    box(plain(words.say(text.text).format(why=each.why)), icon=icon)


def _offered(
    value: str,
    found: tuple[Checked, ...],
    at: int,
    data: Data,
    language: Language,
    longest: int,
) -> list[tuple[str, tuple[str, str]]]:
    """What may be printed in place of a sentence and has room: its kind, it, and the whole then."""
    ways = instead(value, found, at, data, language, today())
    put = [(way.kind, way.text, rewritten(value, found, at, way.text)) for way in ways if way.text]
    return [(kind, (by, whole)) for kind, by, whole in put if len(whole) <= longest]


def _button(key: str, text: tuple[str, str], take: Callable[[str], None], words: Language) -> None:
    by, whole = text
    st.button(
        plain(words.say("Use “{suggestion}”").format(suggestion=by)),
        key=session.key(key),
        on_click=_used,
        args=(take, whole),
    )


def _used(take: Callable[[str], None], text: str) -> None:
    session.touched()
    take(text)


def _reason(name: str, needs: Verdict, words: Language) -> str:
    """Why it is said all the same; what it still lacks is said kindly."""
    kind = st.selectbox(
        words.say("What kind of reason is it?"),
        kinds_for(needs.warn),
        index=None,
        format_func=lambda each: words.render(KINDS[each]),
        placeholder=words.say("Choose one"),
        key=session.key(f"{name}-reason-kind"),
    )
    typed = st.text_input(
        words.say("Why is it said all the same?"),
        max_chars=LONGEST_REASON,
        key=session.key(f"{name}-reason"),
        live=PAUSE,
    ).strip()
    if typed:
        st.caption(plain(words.render(_told(kind, typed))))
    return in_words(kind or "", typed, words)


def _told(kind: str | None, typed: str) -> Message:
    """What a typed reason lacks; where it lacks nothing, what becomes of it."""
    if not is_reason(typed):
        return REFUSED
    return _KEPT if kind else _NO_KIND
