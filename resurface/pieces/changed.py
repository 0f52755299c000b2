"""What has changed in the record since a piece was made: old and new, side by side."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from resurface.catalogue.treatments import NO_TREATMENT
from resurface.comparison.comparison import Comparison
from resurface.comparison.of_data import compared
from resurface.pieces.piece_record import PieceRecord, ShownFact
from resurface.pieces.shown_facts import CHECK_BY, KINDS, LEFT, NAME, SHORT, SKIN, shown_facts
from resurface.record.store import Data

_NEW_IS_NO_CHANGE = {CHECK_BY, SHORT, SKIN, LEFT}
"""What a piece without it says rightly still: it has no such day, and the whole name; of skin types
of studies and of skin left alone nothing was kept for pieces made before."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a piece said otherwise; `old` None: it is new, `new` None: it is gone."""

    old: ShownFact | None
    new: ShownFact | None

    @property
    def about(self) -> ShownFact:
        """The thing itself, as it stands now where it still does."""
        found = self.new or self.old
        if found is None:
            raise ValueError("a change of nothing")
        return found


@dataclass(frozen=True, slots=True)
class ChangedPiece:
    """A piece with what has changed since; `late`: the day on it for a new check has passed."""

    record: PieceRecord
    changes: tuple[Change, ...]
    late: bool

    @property
    def to_redo(self) -> bool:
        """Whether it should no longer be used as it is."""
        return bool(self.changes) or self.late


def compared_again(record: PieceRecord, data: Data) -> Comparison:
    """What a piece was made of, as the record stands now; treatments that are gone are left out."""
    treatments = _treatments(record)
    chosen = tuple(each for each in treatments if each != NO_TREATMENT)
    untreated = NO_TREATMENT in treatments
    return compared(data, chosen, untreated=untreated)


def changed_since(record: PieceRecord, data: Data) -> tuple[Change, ...]:
    """What a piece would say otherwise today, by treatment; `data` in the piece's own language.

    A later day for the next check is no change of what the piece says. Of a treatment that is gone
    from the catalogue only that is said.
    """
    return _since(record, data, _said_now)


def _since(record: PieceRecord, data: Data, said: Now) -> tuple[Change, ...]:
    if record.data_version == data.version:
        return ()
    held = set(KINDS) - {CHECK_BY}
    before = {each.thing: each for each in record.shown if each.kind in held}
    now = {each.thing: each for each in said(record, data)}
    return tuple(sorted(_changes(before, now), key=lambda each: _place(each, record)))


def all_changed(
    records: Iterable[PieceRecord], spoken: Callable[[str], Data], today: datetime.date
) -> tuple[ChangedPiece, ...]:
    """The pieces to redo, those with most changes first; `spoken` gives the data in a language.

    What is said of the same treatments by one template in one language is looked up once.
    """
    said: dict[tuple[str, str, tuple[str, ...]], tuple[ShownFact, ...]] = {}

    def now(record: PieceRecord, data: Data) -> tuple[ShownFact, ...]:
        key = (record.language, record.template, _treatments(record))
        if key not in said:
            said[key] = _said_now(record, data)
        return said[key]

    found = (_held(each, spoken(each.language), today, now) for each in records)
    return tuple(sorted((each for each in found if each.to_redo), key=_urgency))


def looked_at(record: PieceRecord, data: Data, today: datetime.date) -> ChangedPiece:
    """One piece held against the record of today."""
    return _held(record, data, today, _said_now)


Now = Callable[[PieceRecord, Data], tuple[ShownFact, ...]]


def _held(record: PieceRecord, data: Data, today: datetime.date, now: Now) -> ChangedPiece:
    late = record.check_by is not None and record.check_by < today
    return ChangedPiece(record, _since(record, data, now), late)


def _said_now(record: PieceRecord, data: Data) -> tuple[ShownFact, ...]:
    return shown_facts(compared_again(record, data), record.template)


def _treatments(record: PieceRecord) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.treatment for each in record.shown))


def _changes(
    before: dict[tuple[str, str, str], ShownFact], now: dict[tuple[str, str, str], ShownFact]
) -> Iterator[Change]:
    here = {treatment for treatment, _, _ in now}
    for thing, old in before.items():
        new = now.get(thing)
        if old.treatment not in here and old.kind != NAME:
            continue
        if new is None or new.value != old.value:
            yield Change(old, new)
    for thing, new in now.items():
        if thing not in before and new.kind not in _NEW_IS_NO_CHANGE:
            yield Change(None, new)


def _place(change: Change, record: PieceRecord) -> tuple[int, int, str]:
    """By treatment in the order of the piece, then by kind."""
    about = change.about
    order = list(dict.fromkeys(each.treatment for each in record.shown))
    column = order.index(about.treatment) if about.treatment in order else len(order)
    return column, KINDS.index(about.kind), about.about


def _urgency(each: ChangedPiece) -> tuple[int, str, str]:
    return -len(each.changes), str(each.record.check_by or ""), each.record.id
