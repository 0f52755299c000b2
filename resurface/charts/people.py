"""A hundred people, the same hundred in every picture: how many of them had an outcome."""

from __future__ import annotations

from functools import cache
from typing import Any

import altair as alt
import pandas as pd

from resurface.charts.theme import BENEFIT_COLOR, HARM_COLOR, ROWS, Drawing, Spec, finished
from resurface.comparison.words import people_in_words
from resurface.evidence.evidence import Evidence
from resurface.evidence.outcomes import BENEFITS, Outcome
from resurface.evidence.summarise import Studies
from resurface.text import figures, labels
from resurface.text.language import Language

PEOPLE = 100
ACROSS = 10
SIDE = 132
"""Width and height of the square, in pixels: the same for a benefit and for a harm."""


def drawing(studies: Studies, words: Language) -> Drawing:
    """A hundred icons, filled by row: the lowest study's count solid, up to the highest pale."""
    frame = pd.DataFrame(
        {
            "low": [count(studies.lowest, lowest=True)],
            "high": [count(studies.highest, lowest=False)],
        }
    )
    return Drawing(_spec(studies.outcome in BENEFITS), frame, in_words(studies, words))


def count(row: Outcome, *, lowest: bool) -> int:
    """People of a hundred, from the row's own share; half a person counts as one."""
    share = min(row.range.ends) if lowest else max(row.range.ends)
    return int(share + 0.5)


def in_words(studies: Studies, words: Language) -> str:
    """ "4–24 of 100 people; 3 studies"."""
    said = figures.of_hundred(studies.spread, words)
    return words.say_n(
        "{said} people; {count} study", "{said} people; {count} studies", studies.sources
    ).format(said=said, count=studies.sources)


def study_in_words(row: Outcome, evidence: Evidence, words: Language) -> str:
    """One study named: its count of people, skin types, kind and year."""
    source = evidence.sources[row.source_id]
    counted = people_in_words(row, words)
    parts = [counted] if counted else []
    if row.skin_types:
        parts.append(words.say("skin types {types}").format(types=row.skin_types))
    if row.threshold:
        parts.append(row.threshold)
    kind = labels.kind_of_source(source.kind, words)
    parts.append(f"{kind}, {source.year}" if source.year else kind)
    return ", ".join(parts)


@cache
def _spec(benefit: bool) -> Spec:
    """A square of ten by ten, drawn from two counts; the rows never leave this specification."""
    person = (
        alt.Chart(alt.NamedData(ROWS))
        .transform_calculate(person=f"sequence({PEOPLE})")
        .transform_flatten(["person"])
        .transform_calculate(
            across=f"datum.person % {ACROSS}",
            down=f"floor(datum.person / {ACROSS})",
            part="datum.person < datum.low ? 'all' : datum.person < datum.high ? 'some' : 'none'",
        )
    )
    shade = BENEFIT_COLOR if benefit else HARM_COLOR
    parts = ["all", "some", "none"]

    def painted(channel: type[alt.Fill] | type[alt.Stroke], colors: list[str]) -> Any:
        scale = alt.Scale(domain=parts, range=colors)
        return channel("part:N", legend=None, scale=scale)

    icons = person.mark_point(size=70, strokeWidth=1.5, opacity=1, aria=False).encode(
        x=alt.X("across:O", axis=None),
        y=alt.Y("down:O", axis=None),
        fill=painted(alt.Fill, [shade, f"{shade}4D", "#8C8C8438"]),
        stroke=painted(alt.Stroke, [shade, shade, "transparent"]),
    )
    return finished(icons.properties(width=SIDE, height=SIDE))
