"""What is known and what is not: facts by treatment and field, and sources by kind and year."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import groupby

import altair as alt

from resurface.catalogue.figures import FIGURES
from resurface.catalogue.treatments import Treatment
from resurface.charts.drawing import Drawing, Spec
from resurface.charts.marks import Row
from resurface.charts.theme import BENEFIT_COLOR, ROWS, finished, row_axis
from resurface.evidence.evidence import Evidence
from resurface.evidence.sources import KINDS, Source
from resurface.language.language import Language, message
from resurface.text import labels

_TIME_AND_MONEY = (
    *("downtime", "visible", "erythema", "sessions", "interval"),
    *("visit", "results", "lasts", "price"),
)
PANELS = {
    "course": (*dict.fromkeys((*_TIME_AND_MONEY, *(each.id for each in FIGURES))),),
    "results": (
        *("improvement", "responders", "satisfaction", "evidence"),
        *("pih_rate", "adverse_rate", "pain", "caution"),
    ),
    "use": (
        *("mechanism", "depth", "scar_types", "skin_types"),
        *("age", "performed_by", "anaesthesia", "aftercare"),
    ),
}
"""Every field of facts once: time and money, results beside harms, and what it is and for whom."""

LETTERS: dict[str, str] = dict(zip(KINDS, "RTGCNLBIMSWP", strict=True))
"""One letter a kind of source, strongest kind first; a key below the chart says which is which."""

NO_YEAR = "none"
PERIODS = {NO_YEAR: 0, "2009": 2009, "2014": 2014, "2019": 2019, "2024": 2024, "later": 9999}
"""Spans of years by their last year."""

MANY_FACTS, MANY_SOURCES = 16, 100
"""Counts from which a cell is as full as it can be, while its words stay readable."""

ROW_HEIGHT = 38
LABELS_ABOVE = 112
YEARS_ABOVE = 34
_CELL = (-0.08, 0.46)
"""Where a cell begins and ends, in rows from the middle of its row: its name stands above it."""

_TITLES = {
    "course": message("Time and money"),
    "results": message("Results and harms"),
    "use": message("What it is, and for whom"),
}
_SHORT = {
    **{each.id: each.short for each in FIGURES},
    "erythema": message("Redness"),
    "lasts": message("How long it lasts"),
    "improvement": message("Mean change"),
    "responders": message("Who improved"),
    "satisfaction": message("Satisfied"),
    "evidence": message("Grades"),
    "pih_rate": message("Dark marks"),
    "adverse_rate": message("Other harms"),
    "pain": message("Pain"),
    "caution": message("Cautions"),
    "mechanism": message("How it works"),
    "depth": message("How deep"),
    "scar_types": message("Scar types"),
    "skin_types": message("Skin types"),
    "age": message("Age"),
    "performed_by": message("Who does it"),
    "anaesthesia": message("Numbing"),
    "aftercare": message("Aftercare"),
}
_PERIODS = {
    NO_YEAR: message("no year"),
    "2009": message("to 2009"),
    "2014": message("2010–14"),
    "2019": message("2015–19"),
    "2024": message("2020–24"),
    "later": message("2025 on"),
}


@dataclass(frozen=True, slots=True)
class Cell(Row):
    """One cell of a map."""

    row: int
    """Its row from the top, from 0 on; the row's name is written there."""
    column: int
    """Its column from the left, from 0 on."""
    top: float
    """Where it begins, in rows from the top."""
    bottom: float
    """Where it ends, in rows from the top."""
    middle: float
    """Where its count is written, in rows from the top."""
    label: str
    """The name of its row."""
    about: str
    """What its column is about."""
    count: int
    """How many there are; 0 is an outline."""
    kind: str
    """The strongest kind of source in it, or that none says anything."""
    said: str
    """What is written in it; nothing in an outline."""


def title(panel: str, words: Language) -> str:
    """Which fields a panel holds."""
    return words.render(_TITLES[panel])


def key(words: Language) -> dict[str, str]:
    """What each letter stands for, strongest kind first."""
    return {letter: labels.kind_of_source(kind, words) for kind, letter in LETTERS.items()}


def facts(
    treatments: tuple[Treatment, ...], evidence: Evidence, panel: str, words: Language
) -> Drawing:
    """One panel: how many facts each treatment has in each field, and the strongest kind."""
    fields = PANELS[panel]
    cells = tuple(
        Cell(
            *_place(row, column),
            treatment.name,
            labels.field(field, words),
            *_known(treatment.id, field, evidence, words),
        )
        for row, treatment in enumerate(treatments)
        for column, field in enumerate(fields)
    )
    short = tuple(_heading(field, words) for field in fields)
    spec = _spec(len(treatments), short, MANY_FACTS, LABELS_ABOVE, -90, words)
    return Drawing(spec, cells, _facts_in_words(cells, fields, words), title(panel, words))


def sources(everything: Iterable[Source], words: Language) -> Drawing:
    """How many sources of each kind were published in which years."""
    counts = Counter((each.kind, _period(each.year)) for each in everything)
    cells = tuple(
        Cell(
            *_place(row, column),
            f"{labels.kind_of_source(kind, words)} ({LETTERS[kind]})",
            words.render(_PERIODS[period]),
            counts[kind, period],
            labels.kind_of_source(kind, words),
            str(counts[kind, period]),
        )
        for row, kind in enumerate(KINDS)
        for column, period in enumerate(PERIODS)
    )
    short = tuple(words.render(each) for each in _PERIODS.values())
    spec = _spec(len(KINDS), short, MANY_SOURCES, YEARS_ABOVE, 0, words)
    return Drawing(spec, cells, _sources_in_words(cells, words))


def _heading(field: str, words: Language) -> str:
    said = words.render(_SHORT[field])
    return said[:1].upper() + said[1:]


def _place(row: int, column: int) -> tuple[int, int, float, float, float]:
    """Row, column, top, bottom and middle of a cell."""
    top, bottom = (row + end for end in _CELL)
    return row, column, top, bottom, (top + bottom) / 2


def _known(
    treatment_id: str, field: str, evidence: Evidence, words: Language
) -> tuple[int, str, str]:
    """Count and strongest kind of one cell, and what is written in it.

    Facts come strongest first.
    """
    found = evidence.facts_of(treatment_id, field)
    if not found:
        return 0, words.say("no source read says"), ""
    kind = evidence.sources[found[0].source_id].kind
    return len(found), labels.kind_of_source(kind, words), f"{len(found)} {LETTERS[kind]}"


def _period(year: str) -> str:
    stated = int(year) if year else 0
    return next(period for period, last in PERIODS.items() if stated <= last)


def _facts_in_words(cells: Iterable[Cell], fields: tuple[str, ...], words: Language) -> str:
    """Of each treatment: how many facts, and the fields that no source read speaks of."""
    said = []
    for _, group in groupby(cells, key=lambda cell: cell.row):
        row = list(group)
        name = row[0].label
        total = sum(cell.count for cell in row)
        counted = words.say_n("{name}: {count} fact", "{name}: {count} facts", total)
        text = counted.format(name=name, count=words.number(total))
        silent = [
            labels.field_in_a_list(fields[cell.column], words) for cell in row if not cell.count
        ]
        if silent:
            text += "; " + words.say("not reported: {names}").format(names=words.listing(silent))
        said.append(f"{text}.")
    return " ".join(said)


def _sources_in_words(cells: Iterable[Cell], words: Language) -> str:
    """Of each kind: how many sources in which years."""
    said = []
    for name, row in groupby(cells, key=lambda cell: cell.kind):
        parts = [f"{cell.about} {words.number(cell.count)}" for cell in row if cell.count]
        said.append(f"{name}: {', '.join(parts) or words.number(0)}.")
    return " ".join(said)


@cache
def _spec(
    rows: int, columns: tuple[str, ...], many: int, above: int, angle: int, words: Language
) -> Spec:
    """Cells under the name of their row, built once for each size, columns and language.

    A cell is the fuller the more it counts, up to `many`, and says its count; an empty one is an
    outline. The headings of the columns take `above` pixels, at an angle.
    """
    say = words.say
    base = alt.Chart(alt.NamedData(ROWS))
    axis = alt.Axis(
        orient="top",
        title=None,
        labelExpr=f"{json.dumps(columns)}[datum.value]",
        labelAngle=angle,
        labelLimit=LABELS_ABOVE,
        labelOverlap=False,
        minExtent=above,
        maxExtent=above,
        ticks=False,
        domain=False,
        grid=False,
    )
    scale = alt.Scale(domain=list(range(len(columns))), padding=0.08)
    x = alt.X("column:O", axis=axis, scale=scale)
    fullness = alt.Opacity(
        "count:Q",
        legend=None,
        scale=alt.Scale(type="sqrt", domain=[0, many], range=[0.06, 0.5], clamp=True),
    )
    tip = [
        alt.Tooltip("label:N", title=" "),
        alt.Tooltip("about:N", title=say("About")),
        alt.Tooltip("count:Q", title=say("How many")),
        alt.Tooltip("kind:N", title=say("Strongest kind of source")),
    ]
    known = base.transform_filter("datum.count > 0")
    cells = {"x": x, "y": row_axis("top", rows), "y2": "bottom:Q", "tooltip": tip}
    layers = alt.layer(
        known.mark_rect(color=BENEFIT_COLOR, cornerRadius=3, aria=False).encode(
            opacity=fullness, **cells
        ),
        base.transform_filter("datum.count === 0")
        .mark_rect(
            fillOpacity=0,
            stroke="#8C8C84",
            strokeDash=[2, 3],
            strokeOpacity=0.7,
            cornerRadius=3,
            aria=False,
        )
        .encode(**cells),
        known.mark_text(fontSize=11, baseline="middle", aria=False).encode(
            x=x, y=row_axis("middle", rows), text="said:N", tooltip=tip
        ),
        base.transform_aggregate(groupby=["row", "label"])
        .mark_text(align="left", baseline="bottom", dy=-5, fontSize=13, fontWeight="bold")
        .encode(x=alt.value(2), y=row_axis("row", rows), text="label:N"),
    ).properties(height=rows * ROW_HEIGHT + above, width="container")
    return finished(layers)
