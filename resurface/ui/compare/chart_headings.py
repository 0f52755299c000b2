"""The headings of the comparison that have charts, in the order of the register of charts.

A heading whose charts stand below each other, each under a sentence on how to read it, needs
nothing here; `_BODIES` names those that hold more.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from resurface.charts import dot_plot, icon_array, range_bars, register, timeline
from resurface.charts.drawing import Chart, Heading
from resurface.comparison.comparison import Comparison
from resurface.language.language import Language
from resurface.ui.compare import all_ranges, hundred_people, study_charts, whole_course
from resurface.ui.parts.chart import captioned

Body = Callable[[tuple[Chart, ...], Comparison, Language], None]


_BODIES: Mapping[Heading, Body] = {
    timeline.CHART.heading: whole_course.whole_course,
    range_bars.HEADING: all_ranges.all_ranges,
    dot_plot.HEADING: study_charts.study_charts,
    icon_array.CHART.heading: hundred_people.hundred_people,
}


def chart_headings(comparison: Comparison, words: Language) -> None:
    """Every heading with its charts."""
    for heading in register.headings():
        st.header(words.render(heading.title), anchor=heading.id)
        body = _BODIES.get(heading, captioned)
        body(register.under(heading), comparison, words)
