"""What studies measured: studies of two chosen treatments, a mark a study, and all as a table."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from resurface.charts import dot_plot, study_lines
from resurface.charts.study_lines import Line
from resurface.comparison.comparison import Comparison, HeadToHead
from resurface.comparison.part import undrawn_head_to_head
from resurface.evidence.outcomes import Outcome
from resurface.language.language import Language
from resurface.text import amounts, counts, labels
from resurface.text.citation import citation
from resurface.text.plain import plain
from resurface.text.told import outcome_told
from resurface.ui.compare import study_card
from resurface.ui.parts.chart import tapped, view
from resurface.ui.parts.entries import cited, part_texts
from resurface.ui.parts.fold import fold
from resurface.ui.parts.markdown import write
from resurface.ui.shell import session

_KEY = "chart-studies"


def study_charts(comparison: Comparison, words: Language) -> None:
    """How to read it, the chart, and folded what it leaves out and all of it as a table."""
    every = _head(comparison, words)
    view(dot_plot.drawing(comparison, words, all_lines=every), _KEY, _open)
    label = words.say("The studies as a table, and what is not drawn")
    fold("studies-table", label, lambda: _in_words(comparison, words))
    study_card.draw(comparison, words)


def _head(comparison: Comparison, words: Language) -> bool:
    """The title, and where lines are folded a switch beside it; says whether it is on."""
    with st.container(horizontal=True, gap="small", key="titled"):
        st.header(words.render(dot_plot.TITLE), anchor="studies", width="content")
        st.caption(plain(words.say("Tap a line for its study. Look, don't rank.")), width="content")
        more = dot_plot.folded(comparison, words)
        if not more:
            return False
        label = words.say_n("Show {count} folded line", "Show {count} folded lines", more)
        return st.toggle(label.format(count=words.number(more)), key=session.key("every-line"))


def _open() -> None:
    if asked := tapped(_KEY):
        study_card.open_(asked)


def _in_words(comparison: Comparison, words: Language) -> None:
    """Each trial of two chosen treatments, each study, and how much is not drawn."""
    for found in _by_trial(comparison.head_to_head):
        _head_to_head(found, comparison, words)
    if undrawn_pairs := undrawn_head_to_head(comparison, words):
        with st.container(border=True):
            for text in part_texts(undrawn_pairs):
                write(text)
    _table(comparison, words)
    if left_out := dot_plot.left_out(comparison, words):
        about = words.say("Each is listed with the reason behind its figure.")
        st.caption(plain(f"{left_out} {about}"))


def _by_trial(pairs: tuple[HeadToHead, ...]) -> list[list[HeadToHead]]:
    found: dict[str, list[HeadToHead]] = {}
    for pair in pairs:
        found.setdefault(pair.trial, []).append(pair)
    return list(found.values())


def _head_to_head(pairs: list[HeadToHead], comparison: Comparison, words: Language) -> None:
    """One study of two chosen treatments, with what it measured in both."""
    source = comparison.evidence.study(pairs[0].one)
    names = {option.id: option.treatment.name for option in comparison.options}
    title = words.say("Head to head")
    lines = [f"**{title}** · {cited(citation(source, words))}"]
    for pair in pairs:
        arms = [_arm(names[row.treatment_id], row, words) for row in (pair.one, pair.other)]
        about = ", ".join(filter(None, (labels.outcome(pair.outcome, words), pair.one.threshold)))
        measured = words.say("Measured: {outcome}").format(outcome=about)
        lines.append(f"{plain(measured)}: {'; '.join(arms)}")
    with st.container(border=True):
        write("  \n".join(lines))


def _arm(name: str, row: Outcome, words: Language) -> str:
    figure = f"{plain(name)} **{plain(amounts.fact_in_words(row.range, row.unit, words))}**"
    if not row.people:
        return figure
    return words.say("{figure} of {people} people").format(
        figure=figure, people=words.number(row.people)
    )


def _table(comparison: Comparison, words: Language) -> None:
    """The same studies as the chart draws, folded ones too, a line each, in their order."""
    rows = [
        _line(words.render(panel.title), group.option.treatment.name, line, comparison, words)
        for panel in study_lines.PANELS
        for group in study_lines.groups(panel, comparison, words, limit=None)
        for line in group.lines
    ]
    st.table(
        pd.DataFrame(rows),
        border="horizontal",
        hide_index=True,
        alt=words.say("Every study that is drawn above, with what it measured"),
    )


def _line(
    measured: str, name: str, line: Line, comparison: Comparison, words: Language
) -> dict[str, str]:
    """One study by the headings of the table; its source with its title and address."""
    say, row = words.say, line.mark.row
    told, unknown = outcome_told(row, words), say("not said in the text read")
    return {
        say("Treatment"): plain(name),
        say("Measured"): plain(measured),
        say("Figure"): plain(line.figure),
        say("Would fit too"): plain(counts.would_fit(line.mark.fits, words) or say("no count")),
        say("People"): plain(line.people),
        say("Scale or amount"): plain(told.amount or told.scale or unknown),
        say("Follow-up"): plain(told.after or unknown),
        say("Rated by"): plain(told.rater or unknown),
        say("Skin types"): plain(row.skin_types or unknown),
        say("Source"): cited(citation(comparison.evidence.sources[row.source_id], words)),
    }
