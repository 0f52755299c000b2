"""All visits and the full result on one time axis, what one sees after a visit, and sentences."""

from __future__ import annotations

from dataclasses import asdict

import streamlit as st

from resurface.charts import timeline
from resurface.choosing.criteria import MONTHS
from resurface.comparison.after_a_visit import DAYS_REST_ON
from resurface.comparison.comparison import Comparison
from resurface.comparison.seen_after import seen_after
from resurface.comparison.sentences import course_with_days
from resurface.language.language import Language
from resurface.text.plain import plain
from resurface.ui.parts import sources_dialog
from resurface.ui.parts.chart import view
from resurface.ui.parts.component import draw
from resurface.ui.parts.fold import fold_texts
from resurface.ui.shell import session


def whole_course(comparison: Comparison, words: Language) -> None:
    """The chart, the days after a visit, and the course of each treatment in sentences."""
    with st.container(horizontal=True, gap="small", key="titled"):
        st.header(words.render(timeline.TITLE), anchor="course")
    limit = session.choice().criteria[MONTHS]
    view(timeline.drawing(comparison, words, limit), "chart-course")
    _seen_after_a_visit(comparison, words)
    sentences = (
        f"- **{plain(option.treatment.name)}**: {plain(course_with_days(option, words))}"
        for option in comparison.treated
    )
    fold_texts("course-in-words", words.say("The course in sentences"), ["\n".join(sentences)])


def _seen_after_a_visit(comparison: Comparison, words: Language) -> None:
    """What sources say one sees, by days; a name opens the sources."""
    say = words.say
    data = {
        **asdict(seen_after(comparison, words)),
        "title": say("What you see after a visit"),
        "hint": say("Tap for sources"),
        "sources": say("Sources"),
        "note": words.render(DAYS_REST_ON),
    }
    draw("seen", data, key="after-a-visit", open=sources_dialog.open_)
