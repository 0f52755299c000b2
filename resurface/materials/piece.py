"""What is taken along, whatever the kind of file: charts, title, warnings, notes and sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resurface.charts.drawing import Chart, Drawing
from resurface.charts.register import CHARTS, chart
from resurface.comparison.answering import harms_told
from resurface.comparison.comparison import Comparison
from resurface.comparison.sentences import untreated_in_studies
from resurface.language.language import Language

WHOLE = "comparison"
"""The id of the picture that holds all charts but the hundred people."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing to take along. It stands by itself: what a reader must know is in it.

    `warnings` are the regulators', and stand where nobody misses them; `notes` stand below.
    `sources` are the ids of all that its figures rest on, which a note counts.
    """

    title: str
    warnings: tuple[str, ...]
    notes: tuple[str, ...]
    sources: frozenset[str]
    drawings: tuple[Drawing, ...] = ()

    @property
    def under_table(self) -> tuple[str, ...]:
        """Warnings and notes together, for a file that has no place above its table."""
        return (*self.warnings, *self.notes)


def names(words: Language) -> dict[str, str]:
    """The pictures that can be had, by the id that is also the name of the file."""
    charts = {each.id: each.title(words) for each in CHARTS}
    return {WHOLE: words.say("The whole comparison"), **charts}


def piece(chosen: str, comparison: Comparison, words: Language) -> Piece:
    """The whole comparison (`WHOLE`) or one chart; raises `KeyError` where there is none."""
    whole = chosen == WHOLE
    charts = tuple(each for each in CHARTS if each.in_whole) if whole else (chart(chosen),)
    sources = frozenset[str]().union(*(each.sources(comparison) for each in charts))
    notes = (
        *how_to_read(charts, comparison, words),
        *(_other_harms(comparison, words) if whole else ()),
        *_notes(comparison, len(sources), words),
    )
    drawings = tuple(drawn for each in charts for drawn in each.draw(comparison, words))
    return _piece(comparison, notes, sources, drawings, words)


def table_piece(comparison: Comparison, words: Language) -> Piece:
    """What stands in a file with the table, which rests on every source of what is compared."""
    sources = frozenset(
        fact.source_id
        for option in comparison.options
        for shown in option.figures
        for fact in shown.facts
    ) | frozenset(row.source_id for option in comparison.options for row in option.outcomes)
    return _piece(comparison, tuple(_notes(comparison, len(sources), words)), sources, (), words)


def how_to_read(
    charts: Iterable[Chart], comparison: Comparison, words: Language
) -> tuple[str, ...]:
    """How to read the charts, in the words that stand above them on screen, each said once."""
    return tuple(dict.fromkeys(each.about(comparison, words) for each in charts))


def _piece(
    comparison: Comparison,
    notes: tuple[str, ...],
    sources: frozenset[str],
    drawings: tuple[Drawing, ...],
    words: Language,
) -> Piece:
    title = words.listing([option.treatment.full_name for option in comparison.treated])
    return Piece(title, tuple(_warnings(comparison, words)), notes, sources, drawings)


def _warnings(comparison: Comparison, words: Language) -> Iterator[str]:
    """The safety warning of each option that carries one."""
    for option in comparison.options:
        if option.treatment.warning:
            text = words.say("Safety warning, {treatment}: {warning}")
            yield text.format(treatment=option.treatment.name, warning=option.treatment.warning)


def _other_harms(comparison: Comparison, words: Language) -> Iterator[str]:
    """What no chart of the whole comparison draws, so that harms are not left out of it."""
    for option in comparison.options:
        harms = ". ".join(f"{each[:1].upper()}{each[1:]}" for each in harms_told(option, words))
        text = words.say("Other harms, {treatment}: {harms}.")
        yield text.format(treatment=option.treatment.name, harms=harms)


def _notes(comparison: Comparison, sources: int, words: Language) -> Iterator[str]:
    """What stands under every file: how many sources it rests on, their date, and the caution."""
    say = words.say
    if comparison.has_untreated:
        yield untreated_in_studies(words)
    days = [
        option.treatment.checked_on for option in comparison.options if option.treatment.checked_on
    ]
    dated = say("Checked on {date}.").format(date=words.date(min(days))) if days else ""
    text = say(
        "{count} sources; most studies were read as abstracts. Data version {version}. {dated}"
    )
    yield text.format(count=sources, version=comparison.version, dated=dated).strip()
    yield say("The same results may not occur for all patients. This is no medical advice.")
