"""What studies measured, one mark a study: mean changes and shares of people apart."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial

import altair as alt

from resurface.charts.drawing import Chart, Drawing, Heading, Spec
from resurface.charts.marks import NAME, SILENT, Mark, head
from resurface.charts.theme import ROWS, by_kind, color, only, row_axis, side_by_side, written
from resurface.comparison.comparison import Comparison, Option
from resurface.evidence.evidence import Evidence
from resurface.evidence.outcomes import DARK_MARKS, IMPROVEMENT, RESPONDERS, Outcome
from resurface.evidence.standing import CHANGES, MARKS, SHARES, Place
from resurface.evidence.studies import Studies, shown_in, studies, undrawn
from resurface.language.language import Language, Message, message
from resurface.text import amounts
from resurface.text.citation import citation
from resurface.text.told import outcome_told

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
UNLIKE = message(
    "They used different scales or waited for different times, so they can't be compared directly."
)
COUNTED, UNCOUNTED = "counted", "uncounted"
"""Kinds of rows: a study that says how many people it measured, and one that does not."""


@dataclass(frozen=True, slots=True)
class StudyMark(Mark):
    """One study's figure, as `start` to `end` in percent, and what else it states, in words."""

    lane: float = 0
    """The height of the mark, in rows from the top: near marks stand above each other."""
    people: int = PEOPLE_UNKNOWN
    """How many people were measured: the size of the mark."""
    who: str = ""
    """How many people, in words."""
    scale: str = ""
    """What counts as improved, or else the scale that was used."""
    follow_up: str = ""
    """How long after the treatment it was measured."""
    rated_by: str = ""
    """Who judged the result."""
    skin_types: str = ""
    """The Fitzpatrick types of those measured."""
    source: str = ""
    """The kind of the source and its year."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One chart of studies: what is measured, how to read a mark, and which way is better."""

    id: Place
    outcome: str
    title: Message
    a_mark: Message
    axis: Message


PANELS: dict[str, Panel] = {
    each.id: each
    for each in (
        Panel(
            CHANGES,
            IMPROVEMENT,
            message("How much scars improved"),
            message("One mark a study: the mean change from before to after."),
            message("mean change, percent (more is better)"),
        ),
        Panel(
            SHARES,
            RESPONDERS,
            message("How many people improved by the amount stated"),
            message("One mark a study: the share of people. Each study sets its own amount."),
            message("people who improved, percent (more is better)"),
        ),
        Panel(
            MARKS,
            DARK_MARKS,
            message("How many people got dark marks"),
            message("One mark a study: the share of people. They differ by skin type."),
            message("people who got dark marks, percent (less is better)"),
        ),
    )
}
"""A harm stands beside the benefits."""


def studies_of(panel_id: str, option: Option) -> Studies | None:
    """The rows of one panel for one option; None where no study says."""
    panel = PANELS[panel_id]
    return studies(panel.outcome, shown_in(panel.id, option.outcomes))


def in_order(studies: Studies) -> tuple[Outcome, ...]:
    """The rows of one option as they are drawn, from low to high."""
    return tuple(sorted(studies.rows, key=_middle))


def drawing(comparison: Comparison, panel_id: str, words: Language) -> Drawing:
    """One panel for all options, no treatment among them."""
    options = comparison.options
    rows = tuple(
        row
        for place, option in enumerate(options)
        for row in _rows(panel_id, place, option, comparison.evidence, words)
    )
    said = " ".join(
        f"{option.treatment.name}: {in_words(studies_of(panel_id, option), words)}."
        for option in options
    )
    least = _least(min((row.start for row in rows), default=0))
    title = words.render(PANELS[panel_id].title)
    return Drawing(_spec(len(options), panel_id, least, words), rows, said, title)


def in_words(studies: Studies | None, words: Language) -> str:
    """Lowest to highest study and how many studies: "26–75% in 4 studies"."""
    if studies is None:
        return words.say("no study that can be shown")
    spread = amounts.fact_in_words(studies.spread, "percent", words)
    return words.say_n(
        "{spread} in {count} study", "{spread} in {count} studies", studies.count
    ).format(spread=spread, count=studies.count)


def about(comparison: Comparison, panel_id: str, words: Language) -> str:
    """How to read a chart of studies, whether they can be compared, and what is left out."""
    said = [
        words.render(PANELS[panel_id].a_mark),
        words.say("Larger means more people; a diamond: how many is not said."),
    ]
    if not measured_alike(comparison, panel_id):
        said.append(words.render(UNLIKE))
    return " ".join([*said, left_out(comparison, panel_id, words)]).strip()


def left_out(comparison: Comparison, panel_id: str, words: Language) -> str:
    """How many figures of each option are published and not drawn; empty where none is."""
    outcome = PANELS[panel_id].outcome
    counts = {each.treatment.name: undrawn(each.outcomes, outcome) for each in comparison.options}
    parts = [f"{name} {words.number(len(rows))}" for name, rows in counts.items() if rows]
    if not parts:
        return ""
    return words.say("Published, but not drawn here: {list}.").format(list=", ".join(parts))


def measured_alike(comparison: Comparison, panel_id: str) -> bool:
    """Whether every drawn row has one scale (or threshold), rater and follow-up."""
    ways = {
        (row.scale, row.threshold, row.rated_by, row.follow_up_months)
        for row in _drawn(comparison, panel_id)
    }
    return len(ways) <= 1


def sources(comparison: Comparison, panel_id: str) -> frozenset[str]:
    """The sources of the studies that are drawn."""
    return frozenset(row.source_id for row in _drawn(comparison, panel_id))


def _drawn(comparison: Comparison, panel_id: str) -> Iterator[Outcome]:
    for option in comparison.options:
        if studies := studies_of(panel_id, option):
            yield from studies.rows


def _rows(
    panel_id: str, place: int, option: Option, evidence: Evidence, words: Language
) -> Iterator[StudyMark]:
    studies = studies_of(panel_id, option)
    mark = partial(StudyMark, *head(place, option.treatment), lane=place)
    yield mark(NAME, said=option.treatment.name)
    if studies is None:
        yield mark(SILENT, said=in_words(None, words))
        return
    ordered = in_order(studies)
    for lane, row in zip(_lanes([_middle(row) for row in ordered]), ordered, strict=True):
        yield mark(
            COUNTED if row.people else UNCOUNTED,
            row.range.ends[0],
            row.range.ends[-1],
            lane=place + lane,
            people=row.people or PEOPLE_UNKNOWN,
            **told(row, evidence, words),
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


def told(row: Outcome, evidence: Evidence, words: Language) -> dict[str, str]:
    """What a study states, in words, by the fields of its mark; what it leaves out is said so."""
    said, unknown = outcome_told(row, words), words.say("not said in the text read")
    return {
        "said": said.figure,
        "who": unknown if row.people is None else words.number(row.people),
        "scale": said.amount or said.scale or unknown,
        "follow_up": said.after or unknown,
        "rated_by": said.rater or unknown,
        "skin_types": row.skin_types or unknown,
        "source": citation(evidence.sources[row.source_id], words).short,
    }


@cache
def _spec(rows: int, panel_id: str, least: int, words: Language) -> Spec:
    """Built and validated once for each number of rows, panel, begin of the axis and language."""
    say, axis_title = words.say, words.render(PANELS[panel_id].axis)
    base = alt.Chart(alt.NamedData(ROWS))
    scale = alt.Scale(domain=[least, 100])
    x = alt.X("start:Q", title=axis_title, scale=scale, axis=alt.Axis(grid=True, tickCount=6))
    y = row_axis("lane", rows)
    many = alt.Scale(domain=[0, MANY_PEOPLE], range=[45, 420], clamp=True)
    size = alt.condition(
        alt.datum.kind == UNCOUNTED, alt.value(60), alt.Size("people:Q", legend=None, scale=many)
    )
    measured = say("Improved by") if panel_id == SHARES else say("Scale")
    tip = [
        alt.Tooltip(f"{field}:N", title=name)
        for field, name in (
            ("label", " "),
            ("said", axis_title),
            ("who", say("People")),
            ("scale", measured),
            ("follow_up", say("Follow-up")),
            ("rated_by", say("Rated by")),
            ("skin_types", say("Skin types")),
            ("source", say("Source")),
        )
    ]

    layers = (
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
        written(base, rows, ABOVE),
    )
    return side_by_side(layers, rows, ROW_HEIGHT, AXIS_HEIGHT)


HEADING = Heading("studies", message("What studies measured"), message("studies"))
CHARTS = tuple(
    Chart(
        panel.id,
        HEADING,
        lambda words, panel=panel: words.render(panel.title),
        about=lambda them, words, panel_id=panel.id: about(them, panel_id, words),
        draw=lambda them, words, panel_id=panel.id: (drawing(them, panel_id, words),),
        sources=partial(sources, panel_id=panel.id),
    )
    for panel in PANELS.values()
)
