"""Sources by kind and year."""

from __future__ import annotations

import streamlit as st

from resurface.language.language import Language
from resurface.lists import coverage
from resurface.lists.query import SOURCES, Query
from resurface.record.store import Data
from resurface.ui.evidence.coverage_table import coverage_table
from resurface.ui.evidence.every_row import ask


def kinds_and_years(data: Data, words: Language) -> None:
    """How many sources of each kind were published in which years; a tap lists the kind above."""
    say = words.say
    title = say("Sources by kind and year")
    st.header(title, anchor="years")
    st.caption(say("Strongest kind first. Many web pages do not state a year."))
    found = coverage.sources(data.evidence.sources.values(), words)

    def show(kind: str, _years: str) -> None:
        ask(Query(SOURCES, about=kind))

    coverage_table(found, title, words, key="coverage-sources", show=show)
