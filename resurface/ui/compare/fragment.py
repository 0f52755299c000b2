"""Everything that a filter changes, as one fragment: nothing else is drawn again with it."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from resurface.choosing.choice import Choice
from resurface.choosing.loosen import loosenings
from resurface.choosing.shortlist import Shortlist, shortlist
from resurface.comparison.comparison import compare
from resurface.language.language import Language
from resurface.record.store import Data
from resurface.ui.compare import all_ranges, cards, filters
from resurface.ui.compare import picker as listed
from resurface.ui.shell import frame, session


@st.fragment
def choosing(data: Data, marks: Mapping[str, DeltaGenerator], below: DeltaGenerator) -> None:
    """Filters in the sidebar, the shortlist here, marks on cards, and an overview `below` them.

    The places outside are written to in every run, because Streamlit keeps a fragment's place in
    them only then. Data that changed meanwhile asks for a whole run.
    """
    if frame.data() is not data:
        st.rerun()
    words, choice = session.words(), session.choice()
    with st.sidebar:
        filters.narrow(choice, words)
        filters.whole_screen(words)
    found = shortlist(data.catalogue, choice.criteria, data.evidence)
    _shortlist(data, found, choice, words)
    for option_id, place in marks.items():
        with place:
            cards.mark(found.find(option_id), words)
    with below:
        if choice.comparable:
            st.empty()
        else:
            _first_steps(data, found, choice, words)
    session.end()


def _shortlist(data: Data, found: Shortlist, choice: Choice, words: Language) -> None:
    criteria = choice.criteria
    listed.counts(found, choice, words)
    listed.picker(found, choice, words)
    listed.cautions(criteria, words)
    listed.loosening(loosenings(data.catalogue, criteria, data.evidence), found, criteria, words)
    listed.does_not_fit(found, choice, words)


def _first_steps(data: Data, found: Shortlist, choice: Choice, words: Language) -> None:
    """What to do until two treatments are chosen, and the shortlist at a glance."""
    frame.choose_more(choice, words)
    everyone = tuple(each.treatment.id for each in found.shown.first(all_ranges.OVERVIEW_ROWS))
    if everyone:
        options = compare(
            data.catalogue, data.evidence, everyone, untreated=False, version=data.version
        )
        all_ranges.overview(options, words)
