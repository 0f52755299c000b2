"""What is taken along, whatever the kind of file: charts, title, warnings, notes and sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resurface.charts.drawing import Chart, Drawing
from resurface.comparison.comparison import Comparison
from resurface.comparison.sentences import untreated_in_studies
from resurface.language.language import Language
from resurface.materials.foot import foot, sources_in_short

MOST_NAMED = 14
"""Sources that a picture of one chart names."""


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


def piece(chosen: Chart, comparison: Comparison, words: Language) -> Piece:
    """One chart of the comparison."""
    sources = chosen.sources(comparison)
    notes = (
        chosen.about(comparison, words),
        *_notes(comparison, words),
        foot(comparison, words).varies,
        sources_in_short(sources, comparison, words, MOST_NAMED),
        foot(comparison, words).dated,
        foot(comparison, words).same,
    )
    drawings = chosen.draw(comparison, words)
    return _piece(comparison, tuple(filter(None, notes)), sources, drawings, words)


def table_piece(comparison: Comparison, words: Language) -> Piece:
    """What stands in a file with the table, which rests on every source of what is compared."""
    sources = frozenset(_behind_table(comparison))
    notes = (
        *_notes(comparison, words),
        foot(comparison, words).varies,
        _counted(len(sources), words),
        foot(comparison, words).dated,
        foot(comparison, words).same,
    )
    return _piece(comparison, notes, sources, (), words)


def _behind_table(comparison: Comparison) -> Iterator[str]:
    """Ids of the sources of every figure, outcome, reported harm and warning."""
    for option in comparison.options:
        yield from (fact.source_id for shown in option.figures for fact in shown.facts)
        yield from (source for row in option.outcomes for source in row.source_ids)
        yield from (each.source_id for each in option.reported)
        if option.treatment.warning_source_id:
            yield option.treatment.warning_source_id


def _piece(
    comparison: Comparison,
    notes: tuple[str, ...],
    sources: frozenset[str],
    drawings: tuple[Drawing, ...],
    words: Language,
) -> Piece:
    title = words.listing([option.treatment.full_name for option in comparison.treated])
    return Piece(title, tuple(warnings(comparison, words)), notes, sources, drawings)


def warnings(comparison: Comparison, words: Language, *, short: bool = False) -> Iterator[str]:
    """The safety warning of each option that carries one; `short`: its first sentence alone."""
    for option in comparison.options:
        if warning := option.treatment.warning:
            told = f"{warning.split('. ')[0].removesuffix('.')}." if short else warning
            text = words.say("Safety warning, {treatment}: {warning}")
            yield text.format(treatment=option.treatment.name, warning=told)


def _notes(comparison: Comparison, words: Language) -> Iterator[str]:
    """What no treatment may have been, where it is one of the options."""
    if comparison.has_untreated:
        yield untreated_in_studies(words)


def _counted(sources: int, words: Language) -> str:
    text = words.say("{count} sources; most studies were read as abstracts.")
    return text.format(count=sources)
