"""All visits and the full result on one time axis, and the same in sentences."""

from __future__ import annotations

import streamlit as st

from resurface.charts.drawing import Chart
from resurface.comparison.comparison import Comparison
from resurface.comparison.sentences import course_with_days
from resurface.language.language import Language
from resurface.text.plain import plain
from resurface.ui.parts.chart import captioned


def whole_course(charts: tuple[Chart, ...], comparison: Comparison, words: Language) -> None:
    """The chart, and the course of each treatment in sentences."""
    captioned(charts, comparison, words)
    st.markdown(
        "\n".join(
            f"- **{plain(option.treatment.name)}**: {plain(course_with_days(option, words))}"
            for option in comparison.treated
        )
    )
