"""All visits and the full result on one time axis, and the same in sentences."""

from __future__ import annotations

import streamlit as st

from resurface.charts import timeline
from resurface.choosing.criteria import MONTHS
from resurface.comparison.comparison import Comparison
from resurface.comparison.sentences import course_with_days
from resurface.language.language import Language
from resurface.text.plain import plain
from resurface.ui.parts.chart import view
from resurface.ui.parts.fold import fold_texts
from resurface.ui.shell import session


def whole_course(comparison: Comparison, words: Language) -> None:
    """The chart, and the course of each treatment in sentences."""
    st.header(words.render(timeline.TITLE), anchor="course")
    limit = session.choice().criteria[MONTHS]
    view(timeline.drawing(comparison, words, limit), "chart-course")
    sentences = (
        f"- **{plain(option.treatment.name)}**: {plain(course_with_days(option, words))}"
        for option in comparison.treated
    )
    fold_texts("course-in-words", words.say("The course in sentences"), ["\n".join(sentences)])
