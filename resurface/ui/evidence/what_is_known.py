"""What is known and what is not: every treatment by every field."""

from __future__ import annotations

import streamlit as st

from resurface.language.language import Language
from resurface.lists import coverage
from resurface.lists.query import FACTS, Query
from resurface.record.store import Data
from resurface.ui.evidence.coverage_table import coverage_table
from resurface.ui.evidence.every_row import ask


def what_is_known(data: Data, words: Language) -> None:
    """How many facts, and how strong the strongest source; a tap lists them above."""
    title = words.say("What is known, and what is not")
    st.header(title, anchor="known")
    st.caption(
        words.say(
            "Number: facts. Shade: the strongest kind of source among them. Tap a cell to list its "
            "facts above."
        )
    )
    found = coverage.facts(data.catalogue.options, data.evidence, words)

    def show(treatment: str, field: str) -> None:
        ask(Query(FACTS, treatment=treatment, about=field))

    coverage_table(found, title, words, key="coverage-facts", show=show)
