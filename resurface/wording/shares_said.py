"""Shares of people in copy ("96 of 100") held against all studies that counted them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resurface.catalogue.figures import Range
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS
from resurface.evidence.studies import Studies, shares_of_people
from resurface.language.language import Language, half_up, message
from resurface.record.store import Data
from resurface.text.counts import of_hundred
from resurface.wording.figures_said import Said
from resurface.wording.grammar import Found, Span
from resurface.wording.held_against import SHARE, Held
from resurface.wording.number_of import numbers_of

_HUNDRED = 100
_TO = ("to", "a", "and", "y")
_NO_PEOPLE = ("visit", "scar", "spot", "visita", "cicatriz", "mancha")
"""What a share may be of in place of people."""


@dataclass(frozen=True, slots=True)
class Share:
    """One of a hundred people, or from so many to so many, and where it stands."""

    low: float
    high: float
    span: Span


def shares_held(
    found: Found, named: Sequence[str], data: Data, words: Language, *, cited: bool
) -> tuple[Held, ...]:
    """Each share of a treatment that is not what its studies found from the lowest to the highest.

    One end alone is the best case, or the least harm. A sentence that names its source is held
    against that source elsewhere.
    """
    outcome = _outcome(found)
    if cited or outcome is None:
        return ()
    known = [
        (each, studies)
        for each in named
        if (studies := shares_of_people(data.evidence.outcomes.get(each, ()), outcome))
    ]
    return tuple(
        _held(share, *known[0], data, words)
        for share in shares_of_hundred(found)
        if known and not any(_is_whole(share, studies) for _, studies in known)
    )


def _outcome(found: Found) -> str | None:
    """What is counted; None where a sentence tells of another harm, or of nothing that is."""
    if found.holds("pih-words"):
        return DARK_MARKS
    return None if found.holds("harm") or found.holds("about-pain") else RESPONDERS


def _is_whole(share: Share, studies: Studies) -> bool:
    ends = studies.spread.ends
    return (half_up(share.low), half_up(share.high)) == (half_up(ends[0]), half_up(ends[-1]))


def _held(share: Share, treatment_id: str, studies: Studies, data: Data, words: Language) -> Held:
    row = data.catalogue.find(treatment_id)
    ends = studies.spread.ends
    why = message(
        "{treatment}: one end alone; studies found {range}",
        treatment=row.name if row else treatment_id,
        range=of_hundred(ends[0], ends[-1], words),
    )
    said = Said(Range(share.low, share.high), "people", ("counted",), share.span)
    return Held(said, SHARE, "warn", why, tuple(each.id for each in studies.rows))


def shares_of_hundred(found: Found) -> Iterator[Share]:
    """A number, or two with "to" between them, "of", and a hundred, of people."""
    words = found.words
    for spot, after in numbers_of(words):
        if words[after].number != _HUNDRED or _is_of_others(found, after + 1):
            continue
        ranged = spot > 1 and words[spot - 1].form in _TO and words[spot - 2].number is not None
        start = spot - 2 if ranged else spot
        low, high = words[start].number or 0, words[spot].number or 0
        yield Share(low, high, Span(start, after + 1))


def _is_of_others(found: Found, spot: int) -> bool:
    """Whether visits, scars or spots were counted there."""
    if spot >= len(found.words):
        return False
    word = found.words[spot]
    return not {word.form, *word.keys}.isdisjoint(_NO_PEOPLE)
