"""The figures of a comparison as numbers: a sheet whose cells can be counted with."""

from __future__ import annotations

from collections.abc import Iterator

from resurface.catalogue.figures import FIGURES, WORKED_OUT
from resurface.comparison.comparison import Comparison
from resurface.comparison.said import Said
from resurface.language.language import Language
from resurface.text import amounts

Value = str | float | None
"""Text, a number, or an empty cell."""


def figure_rows(comparison: Comparison, words: Language) -> Iterator[list[Value]]:
    """A heading, then a row for each figure of each treatment.

    Low, high and the ends of the spread are numbers in the unit beside them; an empty cell is an
    open end, and where both are empty the words say "not reported".
    """
    say = words.say
    yield [
        say("Treatment"),
        say("Figure"),
        say("In words"),
        say("Low"),
        say("High"),
        say("Unit"),
        say("Lowest source"),
        say("Highest source"),
        say("Sources"),
        say("Whose figure"),
    ]
    for option in comparison.treated:
        for figure in (*FIGURES, *WORKED_OUT):
            yield [option.treatment.full_name, *_row(option.said(figure, words), words)]


def _row(said: Said, words: Language) -> list[Value]:
    return [
        words.render(said.figure.heading),
        said.text,
        said.range.low,
        said.range.high,
        amounts.unit_name(said.figure.unit, words),
        said.spread.low,
        said.spread.high,
        said.sources,
        "\n".join(said.beside),
    ]
