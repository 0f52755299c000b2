"""All visits and the full result on one time axis, and the same in sentences."""

from __future__ import annotations

import streamlit as st

from resurface.catalogue.figures import COURSE_DAYS
from resurface.charts.drawing import Chart
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.sentences import course_in_words
from resurface.language.language import Language
from resurface.text.plain import plain
from resurface.ui.parts.chart import captioned


def whole_course(charts: tuple[Chart, ...], comparison: Comparison, words: Language) -> None:
    """The chart, and the course of each treatment in sentences."""
    captioned(charts, comparison, words)
    st.markdown(
        "\n".join(
            f"- **{plain(option.treatment.name)}**: {plain(_in_sentences(option, words))}"
            for option in comparison.treated
        )
    )


def _in_sentences(option: Option, words: Language) -> str:
    """The course in sentences, with its days away where they are known."""
    said, away = course_in_words(option.course, words), option.said(COURSE_DAYS, words)
    if not away.range.reported:
        return said
    return said + " " + words.say("Days away in all: {days}.").format(days=away.words)
