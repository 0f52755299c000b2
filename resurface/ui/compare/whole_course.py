"""All visits and the full result on one time axis, and the same in sentences."""

from __future__ import annotations

import streamlit as st

from resurface.catalogue.course import Course
from resurface.catalogue.figures import COURSE_DAYS
from resurface.charts.drawing import Chart
from resurface.comparison.comparison import Comparison
from resurface.comparison.sentences import course_in_words
from resurface.language.language import Language
from resurface.text import amounts
from resurface.text.plain import plain
from resurface.ui.parts.chart import chart as shown


def whole_course(charts: tuple[Chart, ...], comparison: Comparison, words: Language) -> None:
    """The chart, and the course of each treatment in sentences."""
    for chart in charts:
        st.caption(chart.about(comparison, words))
        for drawn in chart.draw(comparison, words):
            shown(drawn, f"chart-{chart.id}")
    st.markdown(
        "\n".join(
            f"- **{plain(option.treatment.name)}**: {plain(_in_sentences(option.course, words))}"
            for option in comparison.treated
        )
    )


def _in_sentences(course: Course, words: Language) -> str:
    """The course in sentences, with its days away where they are known."""
    said = course_in_words(course, words)
    if not course.days_away.reported:
        return said
    days = amounts.in_words(COURSE_DAYS, course.days_away, words)
    return said + " " + words.say("Days away in all: {days}.").format(days=days)
