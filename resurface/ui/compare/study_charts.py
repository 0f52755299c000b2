"""What studies measured: studies of two chosen treatments, a mark a study, and all as a table."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from resurface.charts import dot_plot
from resurface.charts.drawing import Chart
from resurface.comparison.comparison import Comparison, HeadToHead
from resurface.comparison.part import undrawn_head_to_head
from resurface.evidence.outcomes import Outcome
from resurface.language.language import Language
from resurface.text import amounts, labels
from resurface.text.citation import citation
from resurface.text.plain import plain
from resurface.ui.parts.chart import chart as shown
from resurface.ui.parts.chart import how_to_read
from resurface.ui.parts.entries import cited, part_texts
from resurface.ui.parts.fold import fold


def study_charts(charts: tuple[Chart, ...], comparison: Comparison, words: Language) -> None:
    """Head-to-head studies first, then each study as a mark, and the table behind them."""
    say = words.say
    for found in _by_trial(comparison.head_to_head):
        _head_to_head(found, comparison, words)
    if undrawn_pairs := undrawn_head_to_head(comparison, words):
        with st.container(border=True):
            for text in part_texts(undrawn_pairs):
                st.markdown(text)
    for chart in charts:
        st.markdown(f"**{plain(chart.title(words))}**")
        about = how_to_read(chart, comparison, words)
        if chart in dot_plot.CHARTS and dot_plot.left_out(comparison, chart.id, words):
            about += " " + say("Each is listed with the reason behind its figure.")
        st.caption(plain(about))
        for drawn in chart.draw(comparison, words):
            shown(drawn, f"chart-{chart.id}")
    label = say("The studies as a table")
    fold("studies-table", label, lambda: _table(comparison, words))


def _by_trial(pairs: tuple[HeadToHead, ...]) -> list[list[HeadToHead]]:
    found: dict[str, list[HeadToHead]] = {}
    for pair in pairs:
        found.setdefault(pair.trial, []).append(pair)
    return list(found.values())


def _head_to_head(pairs: list[HeadToHead], comparison: Comparison, words: Language) -> None:
    """One study of two chosen treatments, with what it measured in both."""
    source = comparison.evidence.study(pairs[0].one)
    names = {option.id: option.treatment.name for option in comparison.options}
    lines = [f"**{words.say('Head to head')}** · {cited(citation(source, words))}"]
    for pair in pairs:
        arms = [_arm(names[row.treatment_id], row, words) for row in (pair.one, pair.other)]
        measured = labels.outcome(pair.outcome, words)
        about = f"{measured[:1].upper()}{measured[1:]}"
        if pair.one.threshold:
            about = f"{about}, {pair.one.threshold}"
        lines.append(f"{plain(about)}: {'; '.join(arms)}")
    with st.container(border=True):
        st.markdown("  \n".join(lines))


def _arm(name: str, row: Outcome, words: Language) -> str:
    figure = f"{plain(name)} **{plain(amounts.fact_in_words(row.range, row.unit, words))}**"
    if not row.people:
        return figure
    return words.say("{figure} of {people} people").format(
        figure=figure, people=words.number(row.people)
    )


def _table(comparison: Comparison, words: Language) -> None:
    """The same studies as the charts draw, a mark each, in their order."""
    rows = [
        _line(chart.title(words), option.treatment.name, row, comparison, words)
        for chart in dot_plot.CHARTS
        for option in comparison.options
        if (studies := dot_plot.studies_of(chart.id, option))
        for row in dot_plot.in_order(studies)
    ]
    st.table(
        pd.DataFrame(rows),
        border="horizontal",
        hide_index=True,
        alt=words.say("Every study that is drawn above, with what it measured"),
    )


def _line(
    measured: str, name: str, row: Outcome, comparison: Comparison, words: Language
) -> dict[str, str]:
    """One study by the headings of the table; its source with its title and address."""
    say, source = words.say, comparison.evidence.sources[row.source_id]
    told = dot_plot.told(row, comparison.evidence, words)
    return {
        say("Treatment"): plain(name),
        say("Measured"): plain(measured),
        say("Figure"): plain(told["said"]),
        say("People"): plain(told["who"]),
        say("Scale or amount"): plain(told["scale"]),
        say("Follow-up"): plain(told["follow_up"]),
        say("Rated by"): plain(told["rated_by"]),
        say("Skin types"): plain(told["skin_types"]),
        say("Source"): cited(citation(source, words)),
    }
