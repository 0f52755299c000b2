"""A hundred people of one named study: who got better, the worst harm counted, dark marks."""

from __future__ import annotations

import streamlit as st

from resurface.charts import icon_array
from resurface.charts.drawing import Chart
from resurface.comparison.comparison import Comparison
from resurface.comparison.people import out_of_hundred
from resurface.comparison.sentences import untreated_in_studies
from resurface.language.language import Language
from resurface.ui.parts import component, sources_dialog
from resurface.ui.parts.chart import captioned


def hundred_people(charts: tuple[Chart, ...], comparison: Comparison, words: Language) -> None:
    """The people as one table of pictures, each of which opens its sources."""
    said = [icon_array.CHART.about(comparison, words)]
    if comparison.has_untreated:
        said.append(untreated_in_studies(words))
    st.caption(" ".join(said))
    component.people(
        out_of_hundred(comparison),
        words,
        key="people",
        on_open=sources_dialog.open_,
    )
    captioned((each for each in charts if each is not icon_array.CHART), comparison, words)
