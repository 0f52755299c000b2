"""A hundred people of one named study: how many of them had an outcome."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from functools import cache
from typing import Any

import altair as alt

from resurface.charts.drawing import Chart, Drawing, Heading, Spec
from resurface.charts.marks import SILENT, Row
from resurface.charts.theme import BENEFIT_COLOR, HARM_COLOR, ROWS, finished
from resurface.choosing.choice import MOST_CHOSEN
from resurface.comparison.comparison import Comparison
from resurface.comparison.named_study import named_study
from resurface.comparison.people import REPORTED, Counted, OutOfHundred, out_of_hundred
from resurface.evidence.outcomes import BENEFITS, DARK_MARKS, RESPONDERS
from resurface.evidence.studies import HARMS
from resurface.language.language import Language, message

PEOPLE = 100
ACROSS = 10
STEP = 12
"""Pixels from one person to the next: the same for a benefit and for a harm."""
CELL = 152
"""Pixels of one option across; the widest comparison has no treatment beside its four."""
LETTERS = 24
"""Of a line of small text under the people of one option."""
LINE, SMALL_LINE, GAP = 17, 14, 8
"""Pixels: a line of a name or a count, one of small text, and the air between the parts."""
COUNTED = "counted"
TITLE = message("Out of 100 people")


@dataclass(frozen=True, slots=True)
class People(Row):
    """The hundred people of one option, with the words over and under them."""

    place: int
    """The option's place from the left, from 0 on."""
    kind: str
    """`COUNTED`, or `SILENT` where nobody is drawn."""
    people: int
    """People of a hundred in the study that is named; 0 where nobody is drawn."""
    label: list[str]
    """The option's name, in lines."""
    said: str
    """The count in words; empty where nobody is drawn."""
    about: list[str]
    """The study by name and the others in words, or why nobody is drawn, in lines."""


_TITLES = {
    RESPONDERS: message("Got better by the amount that the study states"),
    HARMS: message("The most serious harm that was counted"),
    DARK_MARKS: message("Dark marks afterward"),
    REPORTED: message("Reported, nobody counted"),
}


def title(outcome: str, words: Language) -> str:
    """What a row of people is about."""
    return words.render(_TITLES[outcome])


def about(words: Language) -> str:
    """How to read a hundred people."""
    return words.say(
        "Each picture is one study, by name. It is a trial of two of these, if there is one. Else "
        "it is the largest group compared at random, else the largest. “Would fit too” is the exact"
        " 95% interval of its count. Under 20 people there is no picture. No count does not mean no"
        " harm, and a study of few people can miss a harm."
    )


def shade(outcome: str) -> str:
    """One color for what is good and one for harm."""
    return BENEFIT_COLOR if outcome in BENEFITS else HARM_COLOR


def drawing(row: OutOfHundred, words: Language) -> Drawing:
    """A hundred icons for each option, filled by row: the people of one named study; under them its
    count, its name, and the other studies in words.
    """
    rows = tuple(_people(place, each, words) for place, each in enumerate(row.cells))
    heights = (max(len(each.label) for each in rows), max(len(each.about) for each in rows))
    said = " ".join(f"{each.option.treatment.name}: {told(each, words)}." for each in row.cells)
    spec = _spec(shade(row.outcome), *heights)
    return Drawing(spec, rows, said, title(row.outcome, words))


def drawings(comparison: Comparison, words: Language) -> tuple[Drawing, ...]:
    """A picture for each row of people."""
    return tuple(drawing(row, words) for row in out_of_hundred(comparison))


def sources(comparison: Comparison) -> frozenset[str]:
    """The sources of all studies that are drawn or told, and of what is reported."""
    cells = [cell for row in out_of_hundred(comparison) for cell in row.cells]
    studies = {row.source_id for cell in cells for row in cell.rows}
    reports = {each.source_id for cell in cells for group in cell.reported for each in group}
    return frozenset(studies | reports)


def told(cell: Counted, words: Language) -> str:
    """All that is said of one option, for who does not see the picture."""
    said = named_study(cell, words)
    return "; ".join((said.figure, *said.lines))


def _people(place: int, cell: Counted, words: Language) -> People:
    name = textwrap.wrap(cell.option.treatment.name, LETTERS - 4)
    said = named_study(cell, words)
    if said.people is None:
        alone = (said.instead or said.figure, *said.lines)
        return People(place, SILENT, 0, name, "", _wrapped(alone))
    return People(place, COUNTED, said.people, name, said.figure, _wrapped(said.lines))


def _wrapped(lines: tuple[str, ...]) -> list[str]:
    return [part for each in lines for part in textwrap.wrap(each, LETTERS)]


@cache
def _spec(color: str, name_lines: int, about_lines: int) -> Spec:
    """Squares of ten by ten beside each other; the hundred rows never leave this specification."""
    top = name_lines * LINE + GAP
    bottom = top + ACROSS * STEP + GAP
    height = bottom + 2 * LINE + about_lines * SMALL_LINE
    across = alt.Scale(domain=[0, (MOST_CHOSEN + 1) * CELL], nice=False)
    down = alt.Scale(domain=[0, height], reverse=True, nice=False)

    def at(channel: type[alt.X] | type[alt.Y], field: str, scale: alt.Scale) -> Any:
        return channel(f"{field}:Q", axis=None, scale=scale)

    base = alt.Chart(alt.NamedData(ROWS)).transform_calculate(
        left=f"datum.place * {CELL}",
        top="0",
        middle=f"{bottom}",
        bottom=f"datum.kind === '{SILENT}' ? {top} : {bottom + LINE + GAP}",
    )
    x = at(alt.X, "left", across)

    def text(field: str, where: str, line: int, **how: Any) -> alt.Chart:
        marks = base.mark_text(align="left", baseline="top", lineHeight=line, **how)
        return marks.encode(x=x, y=at(alt.Y, where, down), text=f"{field}:N")

    person = (
        base.transform_filter(alt.datum.kind == COUNTED)
        .transform_calculate(person=f"sequence({PEOPLE})")
        .transform_flatten(["person"])
        .transform_calculate(
            across=f"datum.left + {STEP} * (datum.person % {ACROSS} + 0.5)",
            down=f"{top} + {STEP} * (floor(datum.person / {ACROSS}) + 0.5)",
            fill=_painted(color, "#8C8C8438"),
            stroke=_painted(color, "transparent"),
        )
    )
    icons = person.mark_point(size=60, strokeWidth=1.5, opacity=1).encode(
        x=at(alt.X, "across", across),
        y=at(alt.Y, "down", down),
        fill=alt.Fill("fill:N", scale=None),
        stroke=alt.Stroke("stroke:N", scale=None),
    )
    layers = alt.layer(
        icons,
        text("label", "top", LINE, fontSize=13, fontWeight="bold"),
        text("said", "middle", LINE, fontSize=13, fontWeight="bold"),
        text("about", "bottom", SMALL_LINE, fontSize=11),
    )
    return finished(layers.properties(width="container", height=height))


def _painted(some: str, others: str) -> str:
    """A person's color as an expression, without a scale, which pictures side by side would share:
    harms would get the color of benefits.
    """
    return f"datum.person < datum.people ? '{some}' : '{others}'"


CHART = Chart(
    "people",
    Heading("people", TITLE, message("100 people")),
    lambda words: words.render(TITLE),
    about=lambda _, words: about(words),
    draw=drawings,
    sources=sources,
)
