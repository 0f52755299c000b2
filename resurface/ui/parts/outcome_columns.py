"""The heads of the two outcomes that stand beside burdens, on the list and in the guide."""

from __future__ import annotations

from typing import Any

from resurface.comparison.behind import MARKED, PEOPLE_IMPROVED
from resurface.comparison.listed import Rows, untreated, untreated_in_words
from resurface.language.language import message

_OUTCOMES = (
    (PEOPLE_IMPROVED, message("Got better"), message("Better")),
    (MARKED, message("Dark marks"), message("Marks")),
)


def results(rows: Rows) -> list[dict[str, Any]]:
    """The heads of the two outcomes: what happened untreated is ticked on their axis."""
    words = rows.words
    found = zip(_OUTCOMES, untreated(rows.catalogue, rows.evidence), strict=True)
    return [
        {
            "id": topic.id,
            "head": words.render(head),
            "of": words.say("of 100"),
            "below": untreated_in_words(marks, words),
            "short": words.render(short),
            "topic": topic.id,
            "ticks": [[each, words.number(each)] for each in (0, 50, 100)],
            "untreated": [round(each.at) for each in marks],
        }
        for (topic, head, short), marks in found
    ]
