"""What stands around the comparison: data, notices, first steps, and the foot of the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NoReturn

import streamlit as st

from resurface.catalogue.dates import Dated, late, today
from resurface.catalogue.treatments import Treatment
from resurface.language.language import Language, english
from resurface.record.report import NOT_FOUND, origin, sentences
from resurface.record.store import Data, Refused
from resurface.tables.problem import Notice, Problem
from resurface.text.plain import plain
from resurface.text.reviewed import not_yet_reviewed
from resurface.ui.shell import data as served
from resurface.ui.shell import session

ICON = Path(__file__).with_name("icon.png")
"""The tab's icon, from a file: a named icon would be fetched from another host."""


def data() -> Data:
    """The data of this run in its language; `dashboard.py` stopped the run where there is none."""
    current = served.current(session.words().code)
    if isinstance(current, Refused):
        refused(current, english())
    return current


def refused(report: Refused, words: Language) -> NoReturn:
    """The report in place of the dashboard, and no further."""
    say = words.say
    st.title(say("The data can't be read"), anchor=False)
    st.markdown(say("Nothing is shown until it is mended. Save the file again and reload:"))
    _report(report.problems, words)
    st.stop()


def _report(report: Sequence[Problem | Notice], words: Language, *further: str) -> None:
    """Sentences about the files, one a line."""
    lines = (*further, *sentences(report, words))
    st.markdown("\n".join(f"- {plain(each)}" for each in lines))


def notices(current: Data, words: Language, *, at_the_foot: bool = False) -> None:
    """What a link or a full comparison has to say, and what is wrong with the files.

    They stand in a container of their own, so that one that comes or goes moves nothing below it to
    another place in Streamlit's tree: charts would be mounted anew, and a fragment renamed.
    `at_the_foot`: what is drawn says in view of all that nobody has reviewed its words.
    """
    with st.container():
        unseen = not_yet_reviewed(current.evidence, words)
        if unseen and not at_the_foot:
            st.caption(plain(unseen))
        _notices(current, words)


def _notices(current: Data, words: Language) -> None:
    for sentence in session.said():
        st.info(plain(words.render(sentence)), icon=":material/info:")
    if current.without_its_tables:
        st.warning(words.render(NOT_FOUND), icon=":material/report:")
    if current.problems:
        since = current.read_at.strftime("%H:%M")
        with st.expander(
            words.say("A data file has a problem. Shown: the data as read at {time}.").format(
                time=since
            ),
            icon=":material/report:",
        ):
            _report(current.problems, words)
    if current.notices:
        with st.expander(words.say("Notes on the data files"), icon=":material/info:"):
            _report(current.notices, words, words.render(origin(current.own)))


def overdue(words: Language, shown: Iterable[Dated]) -> None:
    """Marks what is past the day by which it was to be checked again."""
    names = late(shown, today())
    if names:
        text = words.say("Past the day by which it was to be checked again: {names}.")
        st.warning(plain(text.format(names=words.listing(names))), icon=":material/event_busy:")


def foot(current: Data, words: Language, shown: tuple[Treatment, ...]) -> None:
    """What is past its day, what this is and is not, which data it is, and the days of checking."""
    overdue(words, shown)
    say = words.say
    checked = [each.checked_on for each in shown if each.checked_on]
    due = [each.check_by for each in shown if each.check_by]
    parts = [
        say(
            "Which treatment, if any, for acne scars on the face? This informs; it "
            "does not pick a winner and is no medical advice. The same results may "
            "not occur for all patients."
        ),
        say("Most studies were read as abstracts."),
        say("Data version {version}.").format(version=current.version),
        words.render(origin(current.own)),
    ]
    if unseen := not_yet_reviewed(current.evidence, words):
        parts.append(unseen)
    if checked:
        parts.append(say("Checked on {date}.").format(date=words.date(min(checked))))
    if due:
        parts.append(say("To be checked again by {date}.").format(date=words.date(min(due))))
    st.caption(plain(" ".join(parts)))
