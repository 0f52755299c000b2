"""A count or a share of people beside the name of a study that found another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resurface.catalogue.figures import Range
from resurface.evidence.outcomes import Outcome
from resurface.language.language import Language, half_up, message
from resurface.record.store import Data
from resurface.wording.cited_source import sources_named
from resurface.wording.counts_said import people_counted
from resurface.wording.figures_said import Said
from resurface.wording.grammar import Found, Span
from resurface.wording.held_against import SHARE, Held
from resurface.wording.shares_said import shares_of_hundred

_FITS = ("fit", "fits", "cabe", "caben", "cabria")
_BEHIND = 4
"""Words behind a share among which it is said that it would fit too: no study found that."""


def miscited(
    found: Found, text: str, named: Sequence[str], data: Data, words: Language
) -> tuple[Held, ...]:
    """Each figure that no source named in a sentence has of its treatments.

    It is stopped where another study has it, and else needs a reason. Of a source that counted
    nobody, or of none that the record has, nothing can be told.
    """
    ids = sources_named(text, data.evidence, words)
    rows = [row for each in named for row in data.evidence.outcomes.get(each, ())]
    own = [row for row in rows if ids & {data.evidence.study(row).id, *row.source_ids}]
    counted = [row for row in own if row.people or row.range.reported]
    if not counted:
        return ()
    others = [row for row in rows if row not in own]
    return tuple(
        _held(span, figure, others) for span, figure in _figures(found) if not _has(counted, figure)
    )


def _figures(found: Found) -> Iterator[tuple[Span, tuple[float, float, bool]]]:
    """Counts and shares: both numbers of each, and whether it is a share."""
    for count in people_counted(found):
        yield count.span, (count.events, count.people, False)
    for share in shares_of_hundred(found):
        behind = found.words[share.span.end : share.span.end + _BEHIND]
        if not any(word.form in _FITS for word in behind):
            yield share.span, (share.low, share.high, True)


def _has(rows: Sequence[Outcome], figure: tuple[float, float, bool]) -> bool:
    first, last, shared = figure
    if not shared:
        return any((row.events, row.people) == (first, last) for row in rows)
    return all(any(half_up(end) in _shares(row) for row in rows) for end in (first, last))


def _shares(row: Outcome) -> set[int]:
    """What a row says of a hundred, rounded as it is shown."""
    stated = {half_up(end) for end in row.range.ends} if row.unit == "percent" else set()
    if row.people and row.events is not None:
        stated.add(half_up(100 * row.events / row.people))
    return stated


def _held(span: Span, figure: tuple[float, float, bool], others: Sequence[Outcome]) -> Held:
    said = Said(Range(figure[0], figure[1]), "people", ("counted",), span)
    if _has(others, figure):
        return Held(said, SHARE, "block", message("Another study found this, not the one named"))
    return Held(said, SHARE, "warn", message("The study named here did not find this"))
