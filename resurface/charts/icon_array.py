"""A hundred people, the same hundred in every picture: how many of them had an outcome."""

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
from resurface.comparison.people import Counted, OutOfHundred, out_of_hundred
from resurface.comparison.sentences import harms_in_words, not_shown
from resurface.evidence.evidence import Evidence
from resurface.evidence.outcomes import BENEFITS, DARK_MARKS, RESPONDERS, Outcome
from resurface.evidence.studies import HARMS, Studies
from resurface.language.language import Language, half_up, message
from resurface.text import amounts, labels
from resurface.text.citation import citation
from resurface.text.told import outcome_told

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
    """`COUNTED`, or `SILENT` where no study counted."""
    low: int
    """People of a hundred in the lowest study; 0 where no study counted, and nobody is drawn."""
    high: int
    """People of a hundred in the highest study."""
    label: list[str]
    """The option's name, in lines."""
    said: str
    """The count in words; empty where no study counted."""
    about: list[str]
    """The studies at both ends and what is left out, or why nobody is drawn, in lines."""


def title(outcome: str, words: Language) -> str:
    """What the people are counted for."""
    if outcome == RESPONDERS:
        return words.say("Improved by the amount that the study states")
    if outcome == DARK_MARKS:
        return words.say("Dark marks afterward")
    if outcome == HARMS:
        return words.say("Other harms, published but not drawn")
    name = labels.outcome(outcome, words)
    return f"{name[:1].upper()}{name[1:]}"


def about(words: Language) -> str:
    """How to read a hundred people."""
    return words.say(
        "The same 100 people in every picture. Full color: as many as in the lowest "
        "study. Pale: up to the highest study. No count published does not mean no harm, and "
        "a study of few people can miss a harm."
    )


def shade(outcome: str) -> str:
    """One color for what is good and one for harm."""
    return BENEFIT_COLOR if outcome in BENEFITS else HARM_COLOR


def drawing(row: OutOfHundred, evidence: Evidence, words: Language) -> Drawing:
    """A hundred icons for each option, filled by row: the lowest study's count solid, up to the
    highest pale; under them the count, and the studies at both ends.
    """
    rows = tuple(_people(place, each, evidence, words) for place, each in enumerate(row.cells))
    heights = (max(len(each.label) for each in rows), max(len(each.about) for each in rows))
    said = " ".join(f"{each.option.treatment.name}: {told(each, words)}." for each in row.cells)
    spec = _spec(shade(row.outcome), *heights)
    return Drawing(spec, rows, said, title(row.outcome, words))


def drawings(comparison: Comparison, words: Language) -> tuple[Drawing, ...]:
    """A picture for each outcome that people were counted for in some option."""
    return tuple(drawing(row, comparison.evidence, words) for row in out_of_hundred(comparison))


def sources(comparison: Comparison) -> frozenset[str]:
    """The sources of all studies whose people are drawn."""
    return frozenset(
        outcome.source_id
        for row in out_of_hundred(comparison)
        for cell in row.cells
        if cell.studies
        for outcome in cell.studies.rows
    )


def told(cell: Counted, words: Language) -> str:
    """ "4–24 of 100 people; 3 studies", or that there is no count to draw."""
    return in_words(cell.studies, words) if cell.studies else silence(cell, words)


def silence(cell: Counted, words: Language) -> str:
    """Why nobody is drawn."""
    if cell.outcome == HARMS:
        return harms_in_words(cell.undrawn, words) or words.say("none published")
    return not_shown(cell.undrawn, words, beside=False) or words.say("no count published")


def lines(cell: Counted, evidence: Evidence, words: Language) -> tuple[str, ...]:
    """What stands under the people: the studies at both ends, and how many figures are left out."""
    if cell.studies is None:
        return ()
    ends = ends_in_words(cell.studies, evidence, words)
    left_out = not_shown(cell.undrawn, words, beside=True)
    return (*ends, left_out) if left_out else ends


def _people(place: int, cell: Counted, evidence: Evidence, words: Language) -> People:
    name = textwrap.wrap(cell.option.treatment.name, LETTERS - 4)
    if cell.studies is None:
        why = textwrap.wrap(silence(cell, words), LETTERS)
        return People(place, SILENT, 0, 0, name, "", why)
    fewest, most = counts(cell.studies)
    said = amounts.of_hundred(cell.studies.spread, words)
    small = [part for each in lines(cell, evidence, words) for part in textwrap.wrap(each, LETTERS)]
    return People(place, COUNTED, fewest, most, name, said, small)


def counts(studies: Studies) -> tuple[int, int]:
    """People of a hundred in the lowest and in the highest study."""
    return count(studies.lowest, lowest=True), count(studies.highest, lowest=False)


def ends_in_words(studies: Studies, evidence: Evidence, words: Language) -> tuple[str, ...]:
    """The study behind the count, or the lowest and the highest one."""
    lowest = study_in_words(studies.lowest, evidence, words)
    if studies.highest is studies.lowest:
        return (lowest,)
    highest = study_in_words(studies.highest, evidence, words)
    return (
        words.say("Lowest: {study}").format(study=lowest),
        words.say("Highest: {study}").format(study=highest),
    )


def count(row: Outcome, *, lowest: bool) -> int:
    """People of a hundred, from the row's own share; half a person counts as one."""
    share = min(row.range.ends) if lowest else max(row.range.ends)
    return half_up(share)


def in_words(studies: Studies, words: Language) -> str:
    """ "4–24 of 100 people; 3 studies"."""
    said = amounts.of_hundred(studies.spread, words)
    return words.say_n(
        "{said} people; {count} study", "{said} people; {count} studies", studies.count
    ).format(said=said, count=studies.count)


def study_in_words(row: Outcome, evidence: Evidence, words: Language) -> str:
    """One study named: its count of people, skin types, kind and year."""
    told, source = outcome_told(row, words), evidence.sources[row.source_id]
    parts = (told.people, told.skin_types, told.amount, citation(source, words).short)
    return ", ".join(part for part in parts if part)


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
            fill=_painted(color, f"{color}4D", "#8C8C8438"),
            stroke=_painted(color, color, "transparent"),
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


def _painted(everyone: str, some: str, nobody: str) -> str:
    """A person's color as an expression, without a scale, which pictures side by side would share:
    harms would get the color of benefits.
    """
    up_to_highest = f"datum.person < datum.high ? '{some}' : '{nobody}'"
    return f"datum.person < datum.low ? '{everyone}' : {up_to_highest}"


CHART = Chart(
    "people",
    Heading("people", TITLE, message("100 people")),
    lambda words: words.render(TITLE),
    about=lambda _, words: about(words),
    draw=drawings,
    sources=sources,
    in_whole=False,
)
