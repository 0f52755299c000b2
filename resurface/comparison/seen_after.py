"""What one sees after a visit, day by day, each treatment's days under the same heads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from resurface.catalogue.figures import Range
from resurface.comparison.behind import RECOVERY
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.entry import days_in_words
from resurface.evidence.recovery import RecoveryDays
from resurface.language.language import Language
from resurface.text import amounts

SPANS = (
    Range(0, 0),
    Range(1, 1),
    Range(2, 3),
    Range(4, 7),
    Range(8, 14),
    Range(15, 30),
)
"""Days after a visit that have a column; 0 is the day of the visit."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen on some days: it stands under so many columns.

    `days` names them on a narrow screen. Silent where no source read says.
    """

    days: str
    columns: int
    text: str
    silent: bool = False


@dataclass(frozen=True, slots=True)
class SeenRow:
    """One treatment; `topic` opens the sources of its days, empty where there are none."""

    option: str
    name: str
    depth: str
    cells: tuple[Seen, ...]
    topic: str = ""


@dataclass(frozen=True, slots=True)
class SeenAfter:
    """The heads of the columns, and a row for each treatment."""

    heads: tuple[str, ...]
    rows: tuple[SeenRow, ...]


def seen_after(comparison: Comparison, words: Language) -> SeenAfter:
    """What sources say is seen after a visit of each treatment; no treatment has no visit."""
    return SeenAfter(
        tuple(days_in_words(each, words) for each in SPANS),
        tuple(_row(each, words) for each in comparison.treated),
    )


def _row(option: Option, words: Language) -> SeenRow:
    treatment, days = option.treatment, [each for each in option.recovery if each.see]
    cells = tuple(_cells(days, words))
    topic = RECOVERY.id if option.recovery else ""
    return SeenRow(option.id, treatment.name, treatment.depth, cells, topic)


def _cells(days: Sequence[RecoveryDays], words: Language) -> Iterator[Seen]:
    """Each column once, from left to right: what is told of its days, or that nothing is."""
    column = 0
    while column < len(SPANS):
        told, last = _joined(days, column)
        columns = last - column + 1
        if told:
            text = " ".join(_text(each, column, last, words) for each in told)
            yield Seen(_named(column, last, words), columns, text)
        else:
            silence = amounts.not_reported(words)
            yield Seen(_named(column, column, words), 1, silence, silent=True)
        column = last + 1


def _joined(days: Iterable[RecoveryDays], first: int) -> tuple[list[RecoveryDays], int]:
    """The rows that begin under a column, with all that begin under a column that these reach."""
    told, last = [], first
    for each in days:
        begin, end = _columns(each.days)
        if first <= begin <= last:
            told.append(each)
            last = max(last, end)
    return told, last


def _columns(days: Range) -> tuple[int, int]:
    """The first and the last column that some days reach; what lies beyond stands in the last."""
    low = days.low or 0
    high = float("inf") if days.high is None else days.high
    under = [
        place
        for place, each in enumerate(SPANS)
        if low <= max(each.ends) and min(each.ends) <= high
    ]
    return (under[0], under[-1]) if under else (len(SPANS) - 1, len(SPANS) - 1)


def _text(each: RecoveryDays, first: int, last: int, words: Language) -> str:
    """What is seen; its own days before it where these are not the days of its columns."""
    if each.days == _span(first, last):
        return each.see
    days = days_in_words(each.days, words)
    return words.say("{days}: {text}").format(days=days, text=each.see)


def _span(first: int, last: int) -> Range:
    return Range(min(SPANS[first].ends), max(SPANS[last].ends))


def _named(first: int, last: int, words: Language) -> str:
    return days_in_words(_span(first, last), words)
