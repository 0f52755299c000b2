"""One person's screen: the choice, its undo, and its link.

The choice is the only state. Widgets are set from it before they are drawn, and change it in their
callbacks; the link is written from it at the end of a run. Nothing here outlives the session.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import reduce
from typing import Any, TypeVar
from urllib.parse import urlsplit

import streamlit as st

from resurface.catalogue.catalogue import Catalogue
from resurface.choosing.choice import Choice
from resurface.choosing.criteria import Criteria
from resurface.choosing.criterion import Criterion
from resurface.choosing.link import PARAMETERS, from_link, to_link
from resurface.choosing.order import AS_LISTED, Order
from resurface.choosing.vanished import Vanished, settled
from resurface.choosing.views import COMPARED, GLANCE, LIST, PATIENT, View
from resurface.language.language import Language, Message, language, message

T = TypeVar("T")

LONGEST_UNDO = 30
KEYS_A_WIDGET = 8
"""Streamlit keeps what it knows of every key that it has met for as long as a session lasts."""
_CHOICE, _PAST, _LINK, _SAID, _ROUND = "choice", "past", "link", "said", "round"
_TOUCHED, _PATH, _TURN, _VANISHED = "touched", "path", "turn-", "vanished"
_SPOKEN = "spoken-"
_SEEN, _GONE, _ALONE = "seen", "gone", "alone"
"""Links of this patient's screens, and of those before."""
NAME, HEARD = "tab-name", "tab-heard"
"""What the tab knows this session by (`ui/shell/tab.py`): it stays when a patient goes."""


def begin(catalogue: Catalogue) -> Choice:
    """The choice of this run; read from the link where another link was opened.

    That is the first run of a session, and a step back or forward in the browser. A run that a
    control started is neither: its request may still carry the link of the screen before, when
    controls are used faster than the address bar follows.
    """
    st.session_state.pop(_ALONE, None)
    link, path = _link(), urlsplit(st.context.url or "").path
    menu = _by_the_menu(link, path)
    ours = st.session_state.get(_TOUCHED, False) or menu or _before_this_patient(link)
    st.session_state[_PATH] = path
    if _CHOICE not in st.session_state or (link != st.session_state[_LINK] and not ours):
        opened = from_link(link, catalogue, st.session_state.get(_CHOICE))
        st.session_state[_CHOICE] = opened.choice
        st.session_state[_LINK] = link
        say_later(*opened.notices)
    found = settled(choice(), catalogue, st.session_state.get(_VANISHED, Vanished()))
    st.session_state[_CHOICE], st.session_state[_VANISHED] = found.choice, found.vanished
    say_later(*found.said)
    if menu:  # at once: written at the end, it would be one more step of the browser's history
        st.query_params.from_dict(to_link(choice()))
    return choice()


def end() -> None:
    """Writes the link of the choice, where it has changed; what a control began is done."""
    link = to_link(choice())
    if link != st.query_params.to_dict():
        st.query_params.from_dict(link)
    st.session_state[_LINK] = link
    seen = st.session_state.get(_SEEN, frozenset())
    if _frozen(link) not in seen:
        st.session_state[_SEEN] = seen | {_frozen(link)}
    st.session_state.pop(_TOUCHED, None)


def _before_this_patient(link: dict[str, str]) -> bool:
    """Whether a step back leads to a screen of an earlier patient, which is gone for good."""
    seen, gone = (st.session_state.get(each, frozenset()) for each in (_SEEN, _GONE))
    return _frozen(link) in gone - seen


def _frozen(link: dict[str, str]) -> frozenset[tuple[str, str]]:
    return frozenset(link.items())


def _by_the_menu(link: dict[str, str], path: str) -> bool:
    """Whether another page was opened by the menu, which leaves the parameters out."""
    return not link and path != st.session_state.get(_PATH, path)


def _link() -> dict[str, str]:
    """The address bar's parameters that are ours."""
    return {name: value for name, value in st.query_params.to_dict().items() if name in PARAMETERS}


def drawn_alone() -> None:
    """Says that a fragment of this page draws everything on it that a choice changes."""
    st.session_state[_ALONE] = True


def touched() -> None:
    """Says that this run was started by a control; every callback does."""
    st.session_state[_TOUCHED] = True


def choice() -> Choice:
    """Everything that is set on this screen."""
    return st.session_state[_CHOICE]


def words() -> Language:
    """The language of this screen."""
    return language(choice().language)


def change(how: Callable[[Choice], Choice]) -> None:
    """Changes the choice as it is at the tap, and remembers it for undo.

    No control holds a choice of its own: it may stand on screen for long after a filter, which
    draws only what it changes, has made another.
    """
    before = choice()
    changed = how(before).after(before)
    if changed != before:
        st.session_state[_PAST] = (*past(), before)[-LONGEST_UNDO:]
    _take(changed)


def _take(changed: Choice) -> None:
    """The new choice; the whole page is drawn again where the list is not all that shows it."""
    touched()
    before, st.session_state[_CHOICE] = choice(), changed
    if st.session_state.get(_ALONE) and changed.language == before.language:
        return
    if before.shown is not LIST or _beside_the_list(changed) != _beside_the_list(before):
        st.rerun()


def _beside_the_list(choice: Choice) -> Choice:
    """A choice without what only the list shows."""
    return replace(
        choice, criteria=Criteria(), chosen=(), untreated=True, order=AS_LISTED, view=choice.shown
    )


def ask(criterion: Criterion[T], value: T) -> None:
    """Asks for another value of one criterion."""
    change(lambda now: replace(now, criteria=now.criteria.asking(criterion, value)))


def ask_nothing() -> None:
    """Takes off every filter; all else of the choice stays."""
    change(lambda now: replace(now, criteria=Criteria()))


def look_at(view: View) -> None:
    """Shows the comparison in another way."""
    change(lambda now: replace(now, view=view))


def back_from_patient() -> None:
    """Goes back from the patient's view to the screen that opened it, else to at a glance."""
    opened_by = past()[-1] if past() else Choice()
    if opened_by.shown in COMPARED and replace(opened_by, view=PATIENT) == choice():
        undo()
    else:
        look_at(GLANCE)


def put_in_order(order: Order) -> None:
    """Sorts the list by something else."""
    change(lambda now: replace(now, order=order))


def speak(code: str) -> None:
    """Shows this screen in another language; not a step that undo takes back."""
    _take(replace(choice(), language=language(code).code))


def begin_anew(changed: Choice) -> None:
    """Another choice, with no way back to the one before."""
    st.session_state.pop(_PAST, None)
    st.session_state[_CHOICE] = changed


def past() -> tuple[Choice, ...]:
    """The choices before this one, the latest last."""
    return st.session_state.get(_PAST, ())


def undo() -> None:
    """Goes back by one change."""
    if past():
        *earlier, last = past()
        st.session_state[_PAST] = tuple(earlier)
        _take(replace(last, language=choice().language))


def next_patient() -> None:
    """Forgets everything of this session at once, the undo with it; keeps the language."""
    kept, round_ = choice().language, st.session_state.get(_ROUND, 0)
    gone = st.session_state.get(_GONE, frozenset()) | st.session_state.get(_SEEN, frozenset())
    tab = {each: st.session_state[each] for each in (NAME, HEARD) if each in st.session_state}
    st.session_state.clear()
    st.session_state.update(tab)
    st.session_state[_GONE] = gone
    st.session_state[_CHOICE] = Choice(language=kept)
    st.session_state[_LINK] = _link()
    touched()
    st.session_state[_ROUND] = round_ + 1
    say_later(message("Cleared. Ready for the next patient."))
    st.rerun()


def toggle(*treatment_ids: str) -> None:
    """Puts treatments into the comparison or takes them out; says so where there is no room."""
    change(lambda now: reduce(_toggled, treatment_ids, now))


def _toggled(before: Choice, treatment_id: str) -> Choice:
    toggled = before.toggled(treatment_id)
    if toggled == before:
        say_later(message("Four treatments at most. Take one out to add another."))
    return toggled


def key(name: str) -> str:
    """A widget key that is new for each patient, so that no widget keeps an old value."""
    return f"{name}-{st.session_state.get(_ROUND, 0)}"


def bound(name: str, value: Any, take: Callable[[Any], None]) -> dict[str, Any]:
    """Arguments that tie a widget to a value of the choice.

    The widget shows `value`; when a person changes it, `take` gets what they chose. Where the
    screen itself changes the value, the widget takes another key: a request that a browser sent
    before it knew still carries the old value, which under the same key would pass for a click.
    After `KEYS_A_WIDGET` such changes the first key comes again: no request is that old.

    It takes another key in another language too: a browser tells Streamlit an option by its label.
    """
    turn = st.session_state.get(_TURN + name, 0)
    widget = _turned(name, turn)
    code = words().code
    same = st.session_state.get(_SPOKEN + name, code) == code
    st.session_state[_SPOKEN + name] = code
    if not same or widget not in st.session_state or not _alike(st.session_state[widget], value):
        if _TURN + name in st.session_state:
            turn = (turn + 1) % KEYS_A_WIDGET
        st.session_state[_TURN + name] = turn
        widget = _turned(name, turn)
        st.session_state[widget] = value

    def changed() -> None:
        take(st.session_state[widget])

    return {"key": widget, "on_change": changed}


def _turned(name: str, turn: int) -> str:
    return key(f"{name}.{turn}" if turn else name)


def _alike(one: Any, other: Any) -> bool:
    """Whether two values show the same; the order of what is picked does not show."""
    if isinstance(one, list) and isinstance(other, list):
        return set(one) == set(other)
    return one == other


def say_later(*sentences: Message) -> None:
    """Sentences to show once, at the next drawing of the page."""
    st.session_state[_SAID] = (*st.session_state.get(_SAID, ()), *sentences)


def said() -> tuple[Message, ...]:
    """The sentences to show now; they are forgotten."""
    return st.session_state.pop(_SAID, ())
