"""The list of treatments with the filters beside it, as one fragment: a tap draws no more."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from resurface.choosing.criteria import CRITERIA
from resurface.choosing.criterion import Step
from resurface.choosing.order import AS_LISTED, ORDERS
from resurface.choosing.views import GLANCE
from resurface.comparison.behind import TOPICS
from resurface.comparison.comparison import Comparison, option
from resurface.language.language import Language
from resurface.record.store import Data
from resurface.ui.compare import filters
from resurface.ui.compare.drawn_list import drawn_list
from resurface.ui.parts import flag_dialog, sources_dialog
from resurface.ui.parts.component import draw
from resurface.ui.parts.whole_screen import whole_screen
from resurface.ui.shell import frame, session
from resurface.ui.shell.menu import TREATMENT

_ABOUT = "list-about"
"""The treatment whose sources are asked for from the list."""
_READ = "list-read"
"""Whether the page of one treatment is asked for."""
_PAGES = "list-pages"


@st.fragment
def choosing(data: Data) -> None:
    """Filters, the list, and the tray. Data that changed meanwhile asks for a whole run."""
    if frame.data() is not data:
        st.rerun()
    words, choice = session.words(), session.choice()
    if st.session_state.pop(_READ, False):
        session.end()
        st.switch_page(TREATMENT.script)
    filters.narrow(choice, words)
    drawn = drawn_list(data, choice, words, pages=st.session_state.get(session.key(_PAGES), 1))
    draw("rows", drawn["rows"], key="rows")
    draw(
        "list",
        drawn["list"],
        key=session.key("list"),
        toggle=session.toggle,
        compare=_compare,
        read=_read,
        open=_open,
        sort=_sort,
        untreated=_untreated,
        loosen=_loosen,
        clear=session.ask_nothing,
        more=_more,
        flag=flag_dialog.open_,
    )
    whole_screen(words)
    _sources(data, words)
    flag_dialog.draw({each.id: each for each in data.catalogue.options}, data.evidence, words)
    session.end()


def _sources(data: Data, words: Language) -> None:
    """The dialog of one figure of one row, where it was asked for."""
    treatment = data.catalogue.find(st.session_state.pop(_ABOUT, ""))
    if treatment is not None:
        shown = option(treatment, data.evidence)
        sources_dialog.draw(Comparison((shown,), (), data.evidence, data.version), words)


def _compare() -> None:
    session.look_at(GLANCE)


def _read(treatment_id: str) -> None:
    st.session_state[_READ] = True
    session.change(lambda now: replace(now, treatment=str(treatment_id)))


def _open(treatment_id: str, topic_id: str) -> None:
    if topic_id in TOPICS:
        sources_dialog.open_(treatment_id, topic_id)
        st.session_state[_ABOUT] = str(treatment_id)


def _sort(order_id: str) -> None:
    """Sorts by what was tapped; a second tap gives the list its own order again."""
    tapped = next((each for each in ORDERS if each.id == order_id), AS_LISTED)
    now = session.choice().order
    session.put_in_order(AS_LISTED if tapped is now else tapped)


def _untreated(on: bool) -> None:
    session.change(lambda now: replace(now, untreated=on is True))


def _loosen(criterion_id: str, step: Step) -> None:
    """Asks for the looser value that a button named, if that criterion still has it."""
    now = session.choice().criteria
    for criterion in (each for each in CRITERIA if each.id == criterion_id):
        for named, value in criterion.looser(now[criterion]):
            if named == step:
                session.ask(criterion, value)


def _more() -> None:
    session.touched()
    pages = session.key(_PAGES)
    st.session_state[pages] = st.session_state.get(pages, 1) + 1
