"""How sources were found: how many searches, what became of what they found, and the limits."""

from __future__ import annotations

import streamlit as st

from resurface.catalogue.dates import today
from resurface.language.language import Language
from resurface.lists.columns import Known, cells
from resurface.lists.search_list import COLUMNS, Flow, flow
from resurface.record.store import Data
from resurface.text.plain import plain
from resurface.ui.evidence.row_table import row_table
from resurface.ui.parts.fold import fold

REASONS = 5
"""How many reasons are told; the table has all."""


def how_found(data: Data, words: Language) -> None:
    """The searches on record, counted from their rows; that there is none, where there is none."""
    say, searches = words.say, data.evidence.searches
    st.header(say("How it was found"), anchor="found")
    if not searches:
        st.markdown(
            say("Not reported: no row says where sources were looked for, and with which words.")
        )
        return
    st.markdown("\n".join(f"- {plain(line)}" for line in _counted(flow(searches), words)))
    st.markdown(
        say(
            "Limits: stored copies of public pages were read, mostly just their opening. No "
            "physician has checked the rows. The searches of the first reading were not kept. So "
            "that one can't be done again in the same way, and a source may have been missed."
        )
    )
    label = say("Every search, with its words ({count})").format(count=words.number(len(searches)))
    fold("searches", label, lambda: _table(data, label, words))


def _counted(found: Flow, words: Language) -> list[str]:
    """What became of all results, one line each."""
    say, number = words.say, words.number
    days = words.listing([words.date(day) for day in found.days])
    reasons = "; ".join(f"{reason} ({number(count)})" for reason, count in found.not_kept[:REASONS])
    return [
        say("Searches: {count}, on {days}").format(count=number(found.searches), days=days),
        say("Results looked at: {count}").format(count=number(found.results)),
        say("Already held: {count}").format(count=number(found.held)),
        say("Not kept: {count}, mostly {reasons}").format(
            count=number(found.left), reasons=reasons
        ),
        say("Kept as new sources: {count}").format(count=number(found.kept)),
    ]


def _table(data: Data, alt: str, words: Language) -> None:
    known = Known(data.catalogue, data.evidence, words, today())
    rows = cells(COLUMNS, data.evidence.searches, known)
    row_table(COLUMNS, rows, words, name="evidence-searches", alt=alt)
