"""What is taken home from the calendar: its dates and, where two are compared, handout and note;
each alone, or all in one file.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from resurface.catalogue.dates import now, today
from resurface.choosing.choice import Choice
from resurface.comparison.comparison import Comparison
from resurface.comparison.of_data import chosen_side_by_side
from resurface.language.language import Language, language
from resurface.materials.archive import archived
from resurface.materials.note import Noted, note
from resurface.materials.offered import file_name
from resurface.materials.refusal import refused_in
from resurface.planning.dates_name import dates_file_name
from resurface.planning.plan import Plan, plan
from resurface.planning.wanted import Wanted
from resurface.record.store import Data
from resurface.ui.parts.component import copy_text_button
from resurface.ui.parts.handout_offer import Handout, handout_buttons, handouts
from resurface.ui.parts.planned_course import planned_course
from resurface.ui.shell import data as served
from resurface.ui.shell import session, shared

_GIVEN = ("handout", "dates")
"""What the patient has with all in one, as the note names it."""
NoteOf = Callable[[Comparison, tuple[str, ...]], str]
"""The note of a comparison, which says what was given to the patient."""


def take_home(made: Plan, data: Data, words: Language) -> None:
    """Each is one tap; a file is made on the click."""
    choice = session.choice()
    with st.container(horizontal=True, gap="small", key="calendar-home"):
        if choice.comparable:
            shown = chosen_side_by_side(data, choice)
            offered, told = handouts(shown, words), _note_of(choice, words)
            if not apart(made, words):
                _all_in_one(offered, partial(_all, made.wanted, choice, told, words), words)
            handout_buttons(offered, words)
            copy_text_button(words.say("Copy note"), told(shown, ()), words, key="copy-note")
        st.download_button(
            words.say("Save the dates (.ics)"),
            partial(_file, made.wanted, words),
            file_name=dates_file_name(made),
            mime="text/calendar",
            on_click="ignore",
            key="download-ics",
        )


def apart(made: Plan, words: Language) -> str:
    """Why dates, handout and note can't be had in one file; empty where they can."""
    choice = session.choice()
    if not choice.comparable:
        return words.say("Compare two treatments, and handout and note are here too.")
    if made.wanted.treatment in choice.chosen:
        return ""
    text = words.say("{name} is not compared: its dates are a file apart.")
    return text.format(name=made.legs[0].treatment.name)


def _all_in_one(
    offered: tuple[Handout, ...], make: Callable[[Handout], bytes], words: Language
) -> None:
    """One file a tap, with handout and dates in the language of each."""
    label = words.say("All in one, {language}")
    for each in offered:
        st.download_button(
            label.format(language=each.language),
            partial(make, each),
            file_name=f"{each.file.removesuffix('.pdf')}.zip",
            mime="application/zip",
            on_click="ignore",
            type="primary",
            help=words.say("Handout, note and dates in one file (ZIP)"),
            key=f"download-all-{each.spoken}",
        )


def _note_of(choice: Choice, words: Language) -> NoteOf:
    """Holds no comparison: Streamlit keeps what a file is made by as long as the session lasts."""
    link, course = shared.link(), planned_course(words)
    reached = link if isinstance(link, str) else ""

    def told(shown: Comparison, given: tuple[str, ...]) -> str:
        return note(shown, choice, today(), words, reached, Noted(given, course=course))

    return told


def _all(wanted: Wanted, choice: Choice, told: NoteOf, words: Language, handout: Handout) -> bytes:
    """Handout and dates in the patient's language, the note in that of the screen."""
    with refused_in(words):
        shown = chosen_side_by_side(_data(words.code), choice)
        spoken = language(handout.spoken)
        files = {
            handout.file: handout.make(),
            dates_file_name(_planned(wanted, spoken)): _file(wanted, spoken),
            file_name(shown, "txt", today(), words, words.say("note")): told(
                shown, _GIVEN
            ).encode(),
        }
        return archived(files)


def _file(wanted: Wanted, words: Language) -> bytes:
    from resurface.materials.dates_file import dates_file  # only for who asks for it

    with refused_in(words):
        return dates_file(_planned(wanted, words), now(), words)


def _planned(wanted: Wanted, words: Language) -> Plan:
    current = _data(words.code)
    made = plan(wanted, current.catalogue, current.evidence, today())
    if made is None:
        raise LookupError("no treatment")
    return made


def _data(code: str) -> Data:
    current = served.current(code)
    if not isinstance(current, Data):
        raise LookupError("no data")
    return current
