"""The visit: who performs it, how long it takes, numbing, age, and how long the result lasts."""

from __future__ import annotations

import streamlit as st

from resurface.catalogue.figures import VISIT
from resurface.comparison.behind import topic
from resurface.comparison.comparison import Option
from resurface.language.language import Language
from resurface.text import amounts
from resurface.ui.parts import sources_dialog

NARROWEST_VISIT = 240


def the_visit(option: Option, words: Language) -> None:
    """What a visit is like, each with its sources one tap away; no treatment has none."""
    if option.is_untreated:
        return
    say, treatment = words.say, option.treatment
    st.header(say("The visit"), anchor="visit")
    age = treatment.minimum_age
    rows = (
        ("performed_by", treatment.performed_by),
        (VISIT.id, option.said(VISIT, words).text),
        ("anaesthesia", treatment.numbing),
        ("age", "" if age is None else say("from {age} years").format(age=age)),
        ("lasts", treatment.lasts),
    )
    grid = st.grid(3, min_column_width=NARROWEST_VISIT, border=True, key="visit")
    for topic_id, text in rows:
        with grid.cell():
            st.caption(words.render(topic(topic_id).title))
            sources_dialog.opener(
                option.id, topic(topic_id), text or amounts.not_reported(words), place="visit"
            )
