"""Letters of a shipped table that a clinic's copy of it lost: an encoding did not have them.

Excel's “CSV” writes “?” for a letter that Windows does not have, and nothing in the file tells. The
shipped row of the same key does.
"""

from __future__ import annotations

from resurface.language.language import message
from resurface.tables.problem import Notice, shortened
from resurface.tables.read import Reading
from resurface.tables.schema import Row, Table

_LOST = "?"


def lost_letters(own: Reading, shipped: Reading) -> tuple[Notice, ...]:
    """A notice on the first text that differs from the shipped one by nothing but lost letters."""
    names = [column.name for column in own.table.columns if column.kind.id == "text"]
    before = {_key(own.table, row): row for row in shipped.rows}
    for row in own.rows:
        whole = before.get(_key(own.table, row), {})
        for name in names:
            place = _first_lost(row[name], whole.get(name, ""))
            if place is not None:
                return (_notice(own.table, row[name], whole[name], place),)
    return ()


def _key(table: Table, row: Row) -> tuple[str, ...]:
    return tuple(row[name] for name in table.key)


def _first_lost(own: str, whole: str) -> int | None:
    """Where the first letter was lost; None where the texts differ in another way, or not."""
    if _LOST not in own or len(own) != len(whole):
        return None
    differing = [place for place in range(len(own)) if own[place] != whole[place]]
    lost = all(own[place] == _LOST and not whole[place].isascii() for place in differing)
    return differing[0] if differing and lost else None


def _notice(table: Table, own: str, whole: str, place: int) -> Notice:
    start = own.rfind(" ", 0, place) + 1
    end = own.find(" ", place) if " " in own[place:] else len(own)
    what = message(
        "Letters were lost when the table was saved: “{found}” was “{meant}”. Type them anew, and "
        "save as “CSV UTF-8”.",
        found=shortened(own[start:end]),
        meant=shortened(whole[start:end]),
    )
    return Notice(table.file, what)
