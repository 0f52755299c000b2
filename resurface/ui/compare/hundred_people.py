"""A hundred people of one named study: who got better, the worst harm counted, dark marks."""

from __future__ import annotations

from dataclasses import asdict

import streamlit as st

from resurface.choosing.criteria import SKIN_TYPE
from resurface.comparison.comparison import Comparison
from resurface.comparison.hundred import HundredRow, bracket, hundred
from resurface.language.language import Language
from resurface.text.plain import plain
from resurface.ui.compare.column_heads import draw_columns
from resurface.ui.shell import session


def hundred_people(comparison: Comparison, words: Language) -> None:
    """The people as one table of pictures, each of which opens its sources."""
    say = words.say
    with st.container(horizontal=True, gap="small", key="titled"):
        st.header(say("Out of 100 people"), anchor="people", width="content")
        about = say(
            "Each picture is one study, by name. Under 20 people there is no picture. No count "
            "does not mean no harm."
        )
        st.caption(plain(about), width="content")
    rows = hundred(comparison, words, session.choice().criteria[SKIN_TYPE])
    data: dict[str, object] = {
        "rows": [_row(each, words) for each in rows],
        "note": say(
            "“Would fit too” is the exact 95% interval of the count. Whose picture: a trial that "
            "compared two of these, else studies with the skin type that is set. Else it is the "
            "largest group compared at random, else the largest. The others are one tap away."
        ),
    }
    draw_columns("people", data, comparison, words)


def _row(row: HundredRow, words: Language) -> dict[str, object]:
    """A row, each cell with what a screen reader says of it, and the bracket over a trial's two."""
    said, both = bracket(row.paired, words)
    return {
        **asdict(row),
        "cells": [{**asdict(each), "spoken": each.spoken} for each in row.cells],
        "about": {"long": row.about, "short": ""},
        "bracket": said,
        "both": both,
    }
