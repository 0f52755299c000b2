"""The charts of the comparison, each under a title and a sentence that say what it shows."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from resurface.catalogue.course import Course
from resurface.catalogue.figures import COURSE_DAYS
from resurface.charts import dot_plot, icon_array, range_bars, timeline
from resurface.charts.theme import Drawing, on_screen
from resurface.comparison.comparison import Comparison, HeadToHead
from resurface.comparison.people import out_of_hundred
from resurface.comparison.sentences import course_in_words
from resurface.evidence.outcomes import Outcome
from resurface.evidence.studies import undrawn
from resurface.language.language import Language
from resurface.text import amounts, labels
from resurface.text.plain import linked, plain
from resurface.ui.parts import blocks, component, sources_dialog
from resurface.ui.parts.fold import fold

OVERVIEW_ROWS = 24
NARROWEST_PANEL = 300


def whole_course(comparison: Comparison, words: Language) -> None:
    """All visits and the full result on one time axis."""
    say = words.say
    st.header(say("The whole course"), anchor="course")
    st.caption(about_course(words))
    _chart(timeline.drawing(comparison, words), "chart-course")
    st.markdown(
        "\n".join(
            f"- **{plain(option.treatment.name)}**: {plain(_whole_course(option.course, words))}"
            for option in comparison.treated
        )
    )


def _whole_course(course: Course, words: Language) -> str:
    """The course in sentences, with its days away where they are known."""
    said = course_in_words(course, words)
    if not course.days_away.reported:
        return said
    days = amounts.in_words(COURSE_DAYS, course.days_away, words)
    return said + " " + words.say("Days away in all: {days}.").format(days=days)


def about_course(words: Language) -> str:
    """How to read the chart of the whole course."""
    return words.say(
        "The middle of each range: a mark for each visit, a block for the days away after it, a "
        "line until the full result, and a pale block for when it is expected. The dotted line "
        "reaches from the shortest to the longest course."
    )


def overview(options: Comparison, words: Language) -> None:
    """Days away and visits of the whole shortlist, until two treatments are chosen."""
    say = words.say
    st.header(say("The shortlist at a glance"), anchor="overview")
    st.caption(about_ranges(words))
    _panels(options, range_bars.OVERVIEW, words)


def all_ranges(comparison: Comparison, words: Language) -> None:
    """Six figures, each on its own scale."""
    say = words.say
    st.header(say("Ranges"), anchor="ranges")
    st.caption(about_ranges(words))
    _panels(comparison, range_bars.PANELS, words)


def about_ranges(words: Language) -> str:
    """How to read a chart of ranges."""
    return words.say(
        "Thick: the range in this catalogue. Thin: lowest to highest of the sources that feed it. "
        "Ring: what one of the two practices says itself."
    )


def _panels(comparison: Comparison, panels: tuple[str, ...], words: Language) -> None:
    grid = st.grid(2, min_column_width=NARROWEST_PANEL, key="ranges")
    for panel in panels:
        with grid:
            _chart(
                range_bars.drawing(comparison, panel, words),
                f"chart-{panel.replace(' ', '-')}",
                range_bars.title(panel, words),
            )


def all_studies(comparison: Comparison, words: Language) -> None:
    """Head-to-head studies first, then each study as a mark, and the table behind them."""
    say = words.say
    st.header(say("What studies measured"), anchor="studies")
    for found in _by_study(comparison.head_to_head):
        _head_to_head(found, comparison, words)
    if undrawn_pairs := blocks.undrawn_head_to_head(comparison, words):
        with st.container(border=True):
            st.markdown(undrawn_pairs)
    for panel in dot_plot.PANELS:
        st.markdown(f"**{plain(dot_plot.title(panel, words))}**")
        about = about_studies(panel, comparison, words)
        if hidden := left_out(panel, comparison, words):
            about += " " + hidden + " " + say("Each is listed with the reason behind its figure.")
        st.caption(plain(about))
        _chart(dot_plot.drawing(comparison, panel, words), f"chart-{panel}")
    label = say("The studies as a table")
    fold("studies-table", label, lambda: _studies_table(comparison, words))


def hundred_people(comparison: Comparison, words: Language) -> None:
    """The same hundred people for a benefit, for dark marks and for every other harm."""
    say = words.say
    st.header(say("Out of 100 people"), anchor="people")
    st.caption(about_people(comparison, words))
    component.people(
        out_of_hundred(comparison),
        comparison.evidence,
        words,
        key="people",
        on_open=sources_dialog.open_,
    )


def about_people(comparison: Comparison, words: Language) -> str:
    """How to read the hundred people."""
    untreated = [untreated_in_studies(words)] if comparison.has_untreated else []
    return " ".join([icon_array.about(words), *untreated])


def untreated_in_studies(words: Language) -> str:
    """What people in the column of no treatment may have got in a study."""
    return words.say(
        "“No treatment”: in some studies people got a sham or a plain cream, not nothing."
    )


def _chart(drawn: Drawing, key: str, title: str = "") -> None:
    spec = on_screen(drawn, st.context.theme.type or "light", title)
    st.vega_lite_chart(None, spec, key=key, alt=drawn.alt, width="stretch")


def about_studies(panel: dot_plot.Panel, comparison: Comparison, words: Language) -> str:
    """How to read a chart of studies, and whether they can be compared."""
    say = words.say
    text = {
        dot_plot.CHANGES: say("One mark a study: the mean change from before to after."),
        dot_plot.SHARES: say(
            "One mark a study: the share of people. Each study sets its own amount."
        ),
        dot_plot.MARKS: say("One mark a study: the share of people. They differ by skin type."),
    }[panel]
    text += " " + say("Larger means more people; a diamond: how many is not said.")
    if not dot_plot.measured_alike(comparison, panel):
        text += " " + say(
            "They used different scales or waited for different times, so they "
            "can't be compared directly."
        )
    return text


def left_out(panel: dot_plot.Panel, comparison: Comparison, words: Language) -> str:
    """How many figures of each option are published and not drawn; empty where none is."""
    outcome = dot_plot.OUTCOMES[panel]
    counts = [
        (option.treatment.name, len(undrawn(option.outcomes, outcome)))
        for option in comparison.options
    ]
    parts = [f"{name} {words.number(count)}" for name, count in counts if count]
    if not parts:
        return ""
    return words.say("Published, but not drawn here: {list}.").format(list=", ".join(parts))


def _by_study(pairs: tuple[HeadToHead, ...]) -> list[list[HeadToHead]]:
    found: dict[str, list[HeadToHead]] = {}
    for pair in pairs:
        found.setdefault(pair.source_id, []).append(pair)
    return list(found.values())


def _head_to_head(pairs: list[HeadToHead], comparison: Comparison, words: Language) -> None:
    """One study of two chosen treatments, with what it measured in both."""
    source = comparison.evidence.sources[pairs[0].source_id]
    names = {option.id: option.treatment.name for option in comparison.options}
    kind = labels.kind_of_source(source.kind, words)
    year = f", {source.year}" if source.year else ""
    lines = [f"**{words.say('Head to head')}** · {kind}{year}: {linked(source.title, source.url)}"]
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


def _studies_table(comparison: Comparison, words: Language) -> None:
    say = words.say
    frames = [
        dot_plot.drawing(comparison, panel, words).frame.assign(panel=dot_plot.title(panel, words))
        for panel in dot_plot.PANELS
    ]
    frame = pd.concat(frames)
    names = {
        "label": say("Treatment"),
        "panel": say("Measured"),
        "figure": say("Figure"),
        "who": say("People"),
        "scale": say("Scale or amount"),
        "follow_up": say("Follow-up"),
        "rated_by": say("Rated by"),
        "skin_types": say("Skin types"),
        "source": say("Source"),
    }
    rows = frame.loc[frame["kind"].isin((dot_plot.COUNTED, dot_plot.UNCOUNTED))].to_dict("records")
    shown = pd.DataFrame(
        [
            {name: plain(str(row[field])) for field, name in names.items()}
            | {names["source"]: _linked_source(row, comparison)}
            for row in rows
        ]
    )
    st.table(
        shown,
        border="horizontal",
        hide_index=True,
        alt=say("Every study that is drawn above, with what it measured"),
    )


def _linked_source(row: Mapping[str, str], comparison: Comparison) -> str:
    """Kind and year of a study, then its title with its address."""
    source = comparison.evidence.sources[row["source_id"]]
    return f"{plain(row['source'])}: {linked(source.title, source.url)}"
