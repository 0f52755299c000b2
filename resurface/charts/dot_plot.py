"""What studies measured, one mark a study: mean changes and shares of people apart."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import altair as alt
import pandas as pd

from resurface.charts.theme import (
    NAME,
    ROWS,
    SILENT,
    Drawing,
    Spec,
    by_kind,
    color,
    depth_key,
    finished,
    only,
    row_axis,
    written,
)
from resurface.comparison.comparison import Comparison, Option
from resurface.evidence.evidence import Evidence
from resurface.evidence.outcomes import DARK_MARKS, IMPROVEMENT, RESPONDERS, Outcome
from resurface.evidence.standing import CHANGES, MARKS, SHARES, Place
from resurface.evidence.studies import Studies, shown_in, studies
from resurface.language.language import Language, language
from resurface.text import amounts, labels

ROW_HEIGHT = 60
ABOVE = 17
"""Pixels from the middle of a row up to the words over it."""
AXIS_HEIGHT = 70
CLOSE = 4.0
"""Marks nearer than this (in percent) are drawn above each other, not over each other."""
LANE = 0.15
USUAL_LEAST = -30
"""Percent; where an axis begins once a study is below zero."""
PEOPLE_UNKNOWN = 0
MANY_PEOPLE = 120
"""From so many people on, a mark grows no more."""
COUNTED, UNCOUNTED = "counted", "uncounted"
"""Kinds of rows: a study that says how many people it measured, and one that does not."""
COLUMNS = (
    "row",
    "lane",
    "label",
    "depth",
    "kind",
    "start",
    "end",
    "people",
    "figure",
    "who",
    "scale",
    "follow_up",
    "rated_by",
    "skin_types",
    "source",
    "source_id",
)
Panel = Place
PANELS: tuple[Panel, ...] = (CHANGES, SHARES, MARKS)
OUTCOMES = {CHANGES: IMPROVEMENT, SHARES: RESPONDERS, MARKS: DARK_MARKS}
"""What is measured in each panel."""


def studies_of(panel: Panel, option: Option) -> Studies | None:
    """The rows of one panel for one option; None where no study says."""
    return studies(OUTCOMES[panel], shown_in(panel, option.outcomes))


def title(panel: Panel, words: Language) -> str:
    """What the panel shows; a harm stands beside the benefits."""
    say = words.say
    return {
        CHANGES: say("How much scars improved"),
        SHARES: say("How many people improved by the amount stated"),
        MARKS: say("How many people got dark marks"),
    }[panel]


def drawing(comparison: Comparison, panel: Panel, words: Language) -> Drawing:
    """One panel for all options, no treatment among them."""
    options = comparison.options
    rows = [
        row
        for place, option in enumerate(options)
        for row in _rows(panel, place, option, comparison.evidence, words)
    ]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    said = " ".join(
        f"{option.treatment.name}: {in_words(studies_of(panel, option), words)}."
        for option in options
    )
    least = _least(min(frame["start"], default=0))
    return Drawing(_spec(len(options), panel, least, words.code), frame, said)


def in_words(studies: Studies | None, words: Language) -> str:
    """Lowest to highest study and how many studies: "26–75 percent in 5 results of 4 studies"."""
    if studies is None:
        return words.say("no study that can be shown")
    spread = amounts.fact_in_words(studies.spread, "percent", words)
    return words.say_n(
        "{spread} in {count} study", "{spread} in {count} studies", studies.sources
    ).format(spread=spread, count=studies.sources)


def measured_alike(comparison: Comparison, panel: Panel) -> bool:
    """Whether every drawn row has one scale (or threshold), rater and follow-up."""
    rows = [
        row
        for option in comparison.options
        if (studies := studies_of(panel, option))
        for row in studies.rows
    ]
    return (
        len({(row.scale, row.threshold, row.rated_by, row.follow_up_months) for row in rows}) <= 1
    )


def _rows(
    panel: Panel, place: int, option: Option, evidence: Evidence, words: Language
) -> Iterator[tuple[Any, ...]]:
    treatment, studies = option.treatment, studies_of(panel, option)
    head = (treatment.name, depth_key(treatment.depth))
    yield (place, place, *head, NAME, 0, 0, PEOPLE_UNKNOWN, treatment.name, *[""] * 7)
    if studies is None:
        said = in_words(None, words)
        yield (place, place, *head, SILENT, 0, 0, PEOPLE_UNKNOWN, said, *[""] * 7)
        return
    ordered = sorted(studies.rows, key=_middle)
    for lane, row in zip(_lanes([_middle(row) for row in ordered]), ordered, strict=True):
        kind = COUNTED if row.people else UNCOUNTED
        yield (
            place,
            place + lane,
            *head,
            kind,
            row.range.ends[0],
            row.range.ends[-1],
            row.people or PEOPLE_UNKNOWN,
            *_said(row, evidence, words),
        )


def _least(worst: float) -> int:
    """Where the axis begins: at 0, or at tens below the worst study where one became worse."""
    return 0 if worst >= 0 else min(USUAL_LEAST, math.floor(worst / 10) * 10)


def _middle(row: Outcome) -> float:
    return sum(row.range.ends) / len(row.range.ends)


def _lanes(places: Sequence[float]) -> list[float]:
    """A vertical shift for each mark, so that near ones do not cover each other."""
    last: list[float] = []
    found = []
    for place in places:
        free = next((lane for lane, end in enumerate(last) if place - end >= CLOSE), len(last))
        last[free : free + 1] = [place]
        found.append((1 if free % 2 else -1) * ((free + 1) // 2) * LANE)
    return found


def _said(row: Outcome, evidence: Evidence, words: Language) -> tuple[str, ...]:
    """The row's tooltip (figure, people, scale or threshold, follow-up, rater, types, source), and
    the source's id.
    """
    say, source = words.say, evidence.sources[row.source_id]
    unknown = say("not said in the text read")
    people = unknown if row.people is None else words.number(row.people)
    months = row.follow_up_months
    follow_up = unknown if months is None else amounts.measured_after(months, words)
    year = f", {source.year}" if source.year else ""
    return (
        amounts.fact_in_words(row.range, row.unit, words),
        people,
        row.threshold or row.scale or unknown,
        follow_up,
        labels.rater(row.rated_by, words) or unknown,
        row.skin_types or unknown,
        f"{labels.kind_of_source(source.kind, words)}{year}",
        row.source_id,
    )


@cache
def _spec(rows: int, panel: Panel, least: int, code: str) -> Spec:
    """Built and validated once for each number of rows, panel, begin of the axis and language."""
    say = language(code).say
    base = alt.Chart(alt.NamedData(ROWS))
    axis_title = {
        CHANGES: say("mean change, percent (more is better)"),
        SHARES: say("people who improved, percent (more is better)"),
        MARKS: say("people who got dark marks, percent (less is better)"),
    }[panel]
    scale = alt.Scale(domain=[least, 100])
    x = alt.X("start:Q", title=axis_title, scale=scale, axis=alt.Axis(grid=True, tickCount=6))
    y = row_axis("lane", rows)
    many = alt.Scale(domain=[0, MANY_PEOPLE], range=[45, 420], clamp=True)
    size = alt.condition(
        alt.datum.kind == UNCOUNTED, alt.value(60), alt.Size("people:Q", legend=None, scale=many)
    )
    measured = say("Improved by") if panel == SHARES else say("Scale")
    tip = [
        alt.Tooltip(f"{field}:N", title=name)
        for field, name in (
            ("label", " "),
            ("figure", axis_title),
            ("who", say("People")),
            ("scale", measured),
            ("follow_up", say("Follow-up")),
            ("rated_by", say("Rated by")),
            ("skin_types", say("Skin types")),
            ("source", say("Source")),
        )
    ]

    layers = alt.layer(
        only(base, COUNTED, UNCOUNTED)
        .mark_rule(strokeWidth=2, opacity=0.6)
        .encode(x=x, x2="end:Q", y=y, color=color()),
        only(base, COUNTED, UNCOUNTED)
        .mark_point(filled=True, opacity=0.75)
        .encode(
            x=x,
            y=y,
            color=color(),
            size=size,
            shape=by_kind(UNCOUNTED, "diamond", "circle"),
            tooltip=tip,
        ),
        written(base, "row", rows, ABOVE, "figure"),
    ).properties(height=rows * ROW_HEIGHT + AXIS_HEIGHT, width="container")
    return finished(layers)
