"""Reads and writes the rows of pieces."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, insert, select
from sqlalchemy.exc import IntegrityError

from resurface.language.language import Message
from resurface.pieces.database import DAMAGED, OutOfReachError, opened
from resurface.pieces.piece_record import Making, Passed, PieceRecord, ShownFact
from resurface.pieces.piece_tables import MAKING, PIECE, SHOWN


def keep(record: PieceRecord) -> Message | None:
    """Writes a piece; one that is there already is given the further times that it was made."""
    try:
        with opened(to_write=True) as connection:
            _write_once(connection, record)
            connection.execute(
                insert(MAKING), [_making(record.id, each) for each in record.makings]
            )
    except OutOfReachError as error:
        return error.why
    return None


def piece(piece_id: str) -> PieceRecord | Message | None:
    """A piece by its id; None where there is none; the sentence that says why it can't be read."""
    found = _read(piece_id)
    return found if isinstance(found, Message) else next(iter(found), None)


def pieces() -> tuple[PieceRecord, ...] | Message:
    """Every piece, the last made first; the sentence that says why they can't be read."""
    return _read()


def _read(piece_id: str = "") -> tuple[PieceRecord, ...] | Message:
    try:
        with opened() as connection:
            rows = connection.execute(_only(select(PIECE), PIECE.c.id, piece_id)).all()
            shown = connection.execute(
                _only(select(SHOWN), SHOWN.c.piece_id, piece_id).order_by(SHOWN.c.place)
            ).all()
            made = connection.execute(
                _only(select(MAKING), MAKING.c.piece_id, piece_id).order_by(MAKING.c.id)
            ).all()
            records = _records(rows, _by_piece(shown), _by_piece(made))
    except OutOfReachError as error:
        return error.why
    except (ValueError, TypeError):  # a row that holds nonsense
        return DAMAGED
    last = {each.id: max(making.at for making in each.makings) for each in records}
    return tuple(sorted(records, key=lambda each: last[each.id], reverse=True))


def _only(query: Any, column: Any, piece_id: str) -> Any:
    return query.where(column == piece_id) if piece_id else query


def _write_once(connection: Connection, record: PieceRecord) -> None:
    """The piece itself, but for one that is there: also where another process is as fast."""
    if connection.execute(select(PIECE.c.id).where(PIECE.c.id == record.id)).first():
        return
    try:
        with connection.begin_nested():
            connection.execute(insert(PIECE), _piece(record))
            if record.shown:
                connection.execute(insert(SHOWN), list(_shown(record)))
    except IntegrityError:
        return


def _piece(record: PieceRecord) -> dict[str, Any]:
    return {
        "id": record.id,
        "template": record.template,
        "size": record.size,
        "link": record.link,
        "language": record.language,
        "data_version": record.data_version,
        "brand": record.brand,
        "wording": list(record.wording),
        "check_by": record.check_by,
    }


def _shown(record: PieceRecord) -> Iterable[dict[str, Any]]:
    for place, each in enumerate(record.shown):
        yield {
            "piece_id": record.id,
            "place": place,
            "treatment": each.treatment,
            "kind": each.kind,
            "about": each.about,
            "value": list(each.value),
            "facts": list(each.facts),
        }


def _making(piece_id: str, making: Making) -> dict[str, Any]:
    passed = [[each.sentence, list(each.rules), each.reason] for each in making.passed]
    return {
        "piece_id": piece_id,
        "made_at": making.at.astimezone(datetime.UTC).replace(tzinfo=None),
        "format": making.format,
        "initials": making.initials,
        "passed": passed,
    }


def _by_piece(rows: Iterable[Row[Any]]) -> dict[str, list[Row[Any]]]:
    found: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        found[row.piece_id].append(row)
    return found


def _records(
    rows: Iterable[Row[Any]], shown: dict[str, list[Row[Any]]], made: dict[str, list[Row[Any]]]
) -> list[PieceRecord]:
    """The pieces that were made at least once, which each was that was written whole."""
    return [
        PieceRecord(
            id=row.id,
            template=row.template,
            size=row.size,
            link=row.link,
            language=row.language,
            data_version=row.data_version,
            shown=tuple(_fact(each) for each in shown.get(row.id, ())),
            makings=tuple(_made(each) for each in made[row.id]),
            brand=row.brand,
            wording=tuple(row.wording),
            check_by=row.check_by,
        )
        for row in rows
        if row.id in made
    ]


def _fact(row: Row[Any]) -> ShownFact:
    return ShownFact(row.treatment, row.kind, row.about, tuple(row.value), tuple(row.facts))


def _made(row: Row[Any]) -> Making:
    passed = tuple(Passed(text, tuple(rules), reason) for text, rules, reason in row.passed)
    return Making(row.made_at.replace(tzinfo=datetime.UTC), row.format, row.initials, passed)
