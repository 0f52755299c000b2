"""Counts of people in copy ("22 of 30 people") held against the studies that counted them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from resurface.catalogue.figures import Range
from resurface.evidence.outcomes import BENEFITS, DARK_MARKS, Outcome
from resurface.language.language import Language, message
from resurface.record.store import Data
from resurface.text import labels
from resurface.wording.figures_said import Said
from resurface.wording.grammar import Found, Span
from resurface.wording.held_against import SHARE, Held
from resurface.wording.number_of import numbers_of
from resurface.wording.rule_table import rules
from resurface.wording.spoken import spoken
from resurface.wording.who_states import Stated
from resurface.wording.written import written

_SHARES = (10, 100)
"""What shares are said of: no study's people."""
_BETWEEN = 2
"""Words between a count and the people that it counts."""


_NOBODY = message("That nobody had it is the least of one study: name the study")


@dataclass(frozen=True, slots=True)
class Count:
    """So many of so many people, and where it stands."""

    events: float
    people: float
    span: Span


def counts_held(
    found: Found, named: Sequence[str], data: Data, words: Language, *, cited: bool
) -> tuple[Held, ...]:
    """Each count of people that a study has of what the sentence is about, or that none has.

    A count of people who got better that no study has is stopped by its rule where no source is
    named, and that nobody had a harm needs a reason. Where no treatment is named, several studies
    may have it: which is meant, nobody knows.
    """
    out = []
    for each in people_counted(found):
        harm = _is_harm(found, each)
        rows = [
            row
            for row in _rows(named, data)
            if (row.events, row.people) == (each.events, each.people)
            and (row.outcome not in BENEFITS) is harm
            and (not harm or _told(row, found, words))
        ]
        said = Said(Range(each.events, each.people), "people", ("counted",), each.span)
        if rows:
            held = _held(said, rows, data)
            alone = harm and not each.events and not cited
            out.append(replace(held, severity="warn", why=_NOBODY) if alone else held)
        elif (named and harm) or (cited and not harm and found.holds("gain-words")):
            why = message("No study in the record counted this of so many people")
            out.append(Held(said, SHARE, "warn", why))
    return tuple(out)


def counts_harm(found: Found) -> bool:
    """Whether a count of people tells of harm."""
    return any(_is_harm(found, each) for each in people_counted(found))


def _held(said: Said, rows: Sequence[Outcome], data: Data) -> Held:
    pages = [(data.evidence.study(row).id, *row.source_ids) for row in rows]
    sure = len({row.trial for row in rows}) == 1
    row = data.catalogue.find(rows[0].treatment_id)
    told = (
        message("{treatment}: a source in the record states this share", treatment=row.name)
        if sure and row
        else message("Several studies counted this of so many people: name the one")
    )
    return Held(
        said,
        SHARE,
        "info",
        told,
        tuple(row.id for row in rows),
        Stated(tuple(dict.fromkeys(page for each in pages for page in each)), sure=sure),
    )


def _rows(named: Sequence[str], data: Data) -> Iterator[Outcome]:
    if named:
        for each in named:
            yield from data.evidence.outcomes.get(each, ())
        return
    for rows in data.evidence.outcomes.values():
        yield from rows


def people_counted(found: Found) -> Iterator[Count]:
    """A number, "of", a number, and people near it."""
    words = found.words
    for spot, after in numbers_of(words):
        events, people = words[spot].number or 0, words[after].number
        end = min(after + _BETWEEN + 1, len(words))
        near = any("<patient>" in found.starts[at] for at in range(after + 1, end))
        if people and near and people not in _SHARES and events <= people:
            yield Count(events, people, Span(spot, after + 1))


def _is_harm(found: Found, count: Count) -> bool:
    """Whether a count tells of harm: its words stand there, or it says that nobody had it."""
    return count.events == 0 or found.holds("pih-words") or found.holds("harm")


def _told(row: Outcome, found: Found, words: Language) -> bool:
    """Whether a sentence has words of the harm that a row counts."""
    if row.outcome == DARK_MARKS and found.holds("pih-words"):
        return True
    label = labels.bare_outcome(row.outcome, words)
    known = rules(words.code).known
    said = {key for word in found.words for key in word.keys}
    return any(
        len(word.form) > 3 and not word.keys.isdisjoint(said)
        for word in spoken(written(label), known)
        if word.form not in ("harm", "dano")
    )
