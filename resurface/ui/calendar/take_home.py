"""What is taken home from the calendar: its dates and, where two are compared, handout and note."""

from __future__ import annotations

from functools import partial

import streamlit as st

from resurface.catalogue.dates import now, today
from resurface.comparison.comparison import compare
from resurface.language.language import Language, language
from resurface.materials.note import Noted, note
from resurface.materials.refusal import refused_in
from resurface.planning.dates_name import dates_file_name
from resurface.planning.plan import Plan, plan
from resurface.planning.wanted import Wanted
from resurface.record.store import Data
from resurface.ui.parts.component import copy_text_button
from resurface.ui.parts.handout_offer import handout_buttons
from resurface.ui.parts.planned_course import planned_course
from resurface.ui.shell import data as served
from resurface.ui.shell import session, shared


def take_home(made: Plan, data: Data, words: Language) -> None:
    """Each is one tap; a file is made on the click."""
    choice, link = session.choice(), shared.link()
    with st.container(horizontal=True, gap="small", key="calendar-home"):
        if choice.comparable:
            compared = compare(
                data.catalogue,
                data.evidence,
                choice.chosen,
                untreated=choice.untreated,
                version=data.version,
            )
            shareable = link if isinstance(link, str) else ""
            noted = Noted(course=planned_course(words))
            text = note(compared, choice, today(), words, shareable, noted)
            handout_buttons(compared, words)
            copy_text_button(words.say("Copy note"), text, words, key="copy-note")
        st.download_button(
            words.say("Save the dates (.ics)"),
            partial(_file, made.wanted, words.code),
            file_name=dates_file_name(made),
            mime="text/calendar",
            on_click="ignore",
            key="download-ics",
        )


def _file(wanted: Wanted, code: str) -> bytes:
    from resurface.materials.dates_file import dates_file  # only for who asks for it

    with refused_in(language(code)):
        current, day = served.current(code), today()
        if not isinstance(current, Data):
            raise LookupError("no data")
        made = plan(wanted, current.catalogue, current.evidence, day)
        if made is None:
            raise LookupError("no treatment")
        return dates_file(made, now(), language(code))
