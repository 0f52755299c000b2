"""`python -m resurface pieces`: which pieces were made, from what, and which are to redo."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from resurface.brand.kept_brand import kept_brand
from resurface.catalogue.dates import today
from resurface.language.language import Language, Message, english
from resurface.make.command import OneSentence
from resurface.make.kind import NotMadeError
from resurface.materials.foot import where_read
from resurface.materials.piece_id import written_id
from resurface.pieces.change_words import change_told
from resurface.pieces.changed import ChangedPiece, all_changed, looked_at
from resurface.pieces.figures_of import figures_of
from resurface.pieces.piece_record import PieceRecord
from resurface.pieces.remembering import found, remembered
from resurface.pieces.said_of_piece import (
    approved,
    brand_of,
    kind_of_piece,
    made_on,
    treatments_of,
)
from resurface.record.folder import SHIPPED
from resurface.record.store import Data, Store
from resurface.text.short_name import short_name


class _Spoken:
    """The data of one folder in any language; `NotMadeError` where it can't be read."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._store = folder, Store(folder)

    def __call__(self, code: str) -> Data:
        data = self._store.current(code)
        if not isinstance(data, Data):
            raise NotMadeError(f"the data can't be read: python -m resurface check {self._folder}")
        return data


def pieces(arguments: list[str]) -> int:
    """Tells of pieces; 0 when they could be read, 1 with one sentence when they could not."""
    try:
        given = _parser().parse_args(arguments)
        spoken, words = _Spoken(given.folder), english()
        match given.what:
            case "list":
                lines = _listed(spoken, words)
            case "show":
                lines = _shown(given.id, spoken, words)
            case _:
                lines = _changed(spoken, words)
        print(*lines, sep="\n")
    except NotMadeError as why:
        print("refused:", why)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = OneSentence(prog="resurface pieces", description=__doc__)
    kinds = parser.add_subparsers(dest="what", required=True)
    for name, about in (
        ("list", "every piece that was made, the last one first"),
        ("show", "one piece: what it was made from, and what has changed since"),
        ("changed", "the pieces to redo: their facts changed, or their day has passed"),
    ):
        telling = kinds.add_parser(name, help=about, description=about)
        telling.add_argument("--folder", type=Path, default=SHIPPED, help="the data folder")
        if name == "show":
            telling.add_argument("id", help="as on the piece: R-6X94-MW3W")
    return parser


def _all(words: Language) -> tuple[PieceRecord, ...]:
    kept = remembered()
    if isinstance(kept, Message):
        raise NotMadeError(words.render(kept))
    return kept


def _listed(spoken: _Spoken, words: Language) -> Iterator[str]:
    kept = _all(words)
    catalogue = spoken("en").catalogue
    for each in kept:
        names = treatments_of(each, catalogue, words)
        made = f"{made_on(each, words)}, {each.language}"
        yield f"{each.id}  {kind_of_piece(each, words)}: {names}; {made}"
    if not kept:
        yield "No piece was made yet."


def _shown(typed: str, spoken: _Spoken, words: Language) -> Iterator[str]:
    piece_id = written_id(typed)
    record = found(piece_id) if piece_id else None
    if isinstance(record, Message):
        raise NotMadeError(words.render(record))
    if record is None:
        raise NotMadeError(f"no piece of this id was made here: {typed}")
    data = spoken(record.language)
    yield f"{record.id}  {kind_of_piece(record, words)}, {record.language}"
    yield f"treatments: {treatments_of(record, data.catalogue, words)}"
    yield f"{made_on(record, words)}, from data version {record.data_version}"
    yield f"link: ?{record.link}"
    yield from (f"typed on it: {each}" for each in record.wording if each)
    yield brand_of(record, kept_brand().brand, words)
    held = looked_at(record, data, today())
    yield from _figures(held, spoken("en"), words)
    for making in record.makings:
        yield from (f"passed: {each.sentence} ({each.reason})" for each in making.passed)
        yield from filter(None, (approved(making, words),))
    yield from _what_changed(held, spoken, words)


def _figures(held: ChangedPiece, data: Data, words: Language) -> Iterator[str]:
    """Each figure as it is printed, with its own sources and where each is read."""
    for each in figures_of(held, data.catalogue, data.evidence, words):
        named = (f"{short_name(one, words)} {where_read(one)}".strip() for one in each.sources)
        now = f"; now: {each.now}" if each.now else ""
        yield f"{each.treatment} | {each.what} | {each.said}{now} | {'; '.join(named)}"


def _changed(spoken: _Spoken, words: Language) -> Iterator[str]:
    listed = all_changed(_all(words), spoken, today())
    for each in listed:
        yield f"{each.record.id}  {kind_of_piece(each.record, words)}"
        yield from (f"  {line}" for line in _what_changed(each, spoken, words))
    if not listed:
        yield "No piece is to redo."


def _what_changed(held: ChangedPiece, spoken: _Spoken, words: Language) -> Iterator[str]:
    if held.late and held.record.check_by:
        yield f"its day for a new check has passed: {words.date(held.record.check_by)}"
    catalogue = spoken(held.record.language).catalogue
    for each in held.changes:
        told = change_told(each, held.record, catalogue, words)
        yield f"changed: {told.treatment}, {told.what}: {told.old} -> {told.new}"
    if not held.to_redo:
        yield "nothing on it has changed since"
