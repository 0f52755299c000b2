"""The handout wherever it can be had: its paper, and a file a tap in each language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from resurface.brand.kept_brand import kept_brand
from resurface.catalogue.dates import now, today
from resurface.choosing.choice import Choice
from resurface.comparison.comparison import Comparison
from resurface.comparison.of_data import chosen_side_by_side
from resurface.language.language import NAMES, Language, available, language
from resurface.materials.handout import MOST_ON_TWO, handout
from resurface.materials.offered import file_name
from resurface.materials.paper import PAPERS, paper
from resurface.materials.refusal import refused_in
from resurface.materials.renderer import NotDrawnError
from resurface.materials.wanted_handout import Wanted
from resurface.pieces.record_made import handout_record
from resurface.pieces.remembering import remember
from resurface.record.store import Data
from resurface.text.plain import plain
from resurface.ui.parts.not_remembered import LastMade, last_made
from resurface.ui.shell import data, session, shared

_PDF = "application/pdf"
_PAPER = "handout-paper"


@dataclass(frozen=True, slots=True)
class Handout:
    """One file in one language: its code and own name, what it is called, and what makes it."""

    spoken: str
    language: str
    file: str
    make: Callable[[], bytes]


def handout_offer(
    comparison: Comparison, words: Language, choice: Choice | None = None, *, open_: bool = True
) -> None:
    """Paper, and a button for each language, which turns while the file is made.

    `choice`: what the handout is of; that of the screen, with what is set of skin and scars, where
    there is none. The buttons can't be pressed where it is not `open_`.
    """
    say = words.say
    st.subheader(say("Handout"), anchor=False)
    pages = (
        say("Two pages to take home, to print or to send.")
        if len(comparison.treated) <= MOST_ON_TWO
        else say("Three pages to take home, to print or to send.")
    )
    st.caption(plain(pages))
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        sheet = _chosen(say("Paper"), _PAPER, {each.id: words.render(each.name) for each in PAPERS})
        offered = tuple(_handouts(comparison, words, _wanted(sheet, choice)))
        _buttons(say("{language} (PDF)"), offered, open_=open_)


def handout_buttons(handouts: tuple[Handout, ...], words: Language) -> None:
    """A file a tap in each language, for a row of other things."""
    _buttons(words.say("Handout, {language}"), handouts, open_=True)


def handouts(comparison: Comparison, words: Language) -> tuple[Handout, ...]:
    """The handout of the screen on the paper that was chosen last, in each language."""
    sheet = st.session_state.get(session.key(_PAPER), PAPERS[0].id)
    return tuple(_handouts(comparison, words, _wanted(sheet, None)))


def _handouts(comparison: Comparison, words: Language, wanted: Wanted) -> Iterator[Handout]:
    for spoken, name in _languages(words).items():
        named = _named_in(spoken, comparison)
        part = f"{wanted.paper.id}-{spoken}"
        file = file_name(named, "pdf", today(), language(spoken), part)
        yield Handout(spoken, name, file, partial(_made, wanted, spoken, words, last_made()))


def _buttons(label: str, handouts: tuple[Handout, ...], *, open_: bool) -> None:
    for each in handouts:
        st.download_button(
            label.format(language=each.language),
            each.make,
            file_name=each.file,
            mime=_PDF,
            on_click="ignore",
            key=f"download-handout-{each.spoken}",
            disabled=not open_,
        )


def _languages(words: Language) -> dict[str, str]:
    """Languages by their own names, the screen's first."""
    codes = sorted(available(), key=lambda each: each != words.code)
    return {each: NAMES.get(each, each) for each in codes}


def _chosen(label: str, name: str, options: dict[str, str]) -> str:
    return st.selectbox(
        label,
        list(options),
        format_func=options.__getitem__,
        key=session.key(name),
        width=116,
        label_visibility="collapsed",
    )


def _named_in(spoken: str, comparison: Comparison) -> Comparison:
    """The comparison with its treatments as a language names them."""
    found = data.current(spoken)
    if not isinstance(found, Data):
        return comparison
    options = tuple(
        replace(each, treatment=found.catalogue.find(each.id) or each.treatment)
        for each in comparison.options
    )
    return replace(comparison, options=options)


def _wanted(sheet: str, choice: Choice | None) -> Wanted:
    reached = shared.address()
    return Wanted(
        choice or session.choice(),
        paper(sheet),
        today(),
        reached if isinstance(reached, str) else "",
    )


def _made(wanted: Wanted, spoken: str, screen: Language, last: LastMade) -> bytes:
    """The file, of the record in its own language, which may be another than the screen's."""
    with refused_in(screen):
        wanted = replace(wanted, brand=kept_brand().brand)
        found = data.current(spoken)
        if not isinstance(found, Data):
            raise NotDrawnError("there is no data to show")
        comparison = chosen_side_by_side(found, wanted.choice)
        made = handout(comparison, wanted, language(spoken))
    last.why = remember(handout_record(comparison, wanted, language(spoken), now()))
    return made
