"""How far a table goes, and whether it lost so much since that it may have been cut off.

A file cut between two rows is a good table of fewer rows: nothing in it tells. So it is held
against the last one that was whole. Fewer rows may be meant, therefore nothing is refused: there is
a notice, which stays until the rows are back or the app starts again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from resurface.language.language import message
from resurface.tables.problem import Notice
from resurface.tables.read import Reading

MOST_LOST = 1 / 3
"""The share of lost rows from which there is a notice: a clinic drops one or two at a time."""


@dataclass(frozen=True, slots=True)
class Extent:
    """The number of rows of a file, and whether its last line has an end."""

    file: str
    rows: int
    ended: bool

    @classmethod
    def of(cls, raw: bytes, reading: Reading) -> Extent:
        """How far a file goes; the noughts of UTF-16 count for nothing."""
        ended = raw.rstrip(b"\x00").endswith((b"\n", b"\r"))
        return cls(reading.table.file, len(reading.rows), ended)

    def lost_since(self, before: Extent) -> tuple[Notice, ...]:
        """What may have been cut off since the file went as far as `before`."""
        found = []
        if before.rows - self.rows >= before.rows * MOST_LOST:
            found.append(
                message(
                    "It had {before} rows and has {now}. If that was not meant, it may be cut off: "
                    "save it again.",
                    before=before.rows,
                    now=self.rows,
                )
            )
        if before.ended and not self.ended:
            found.append(
                message(
                    "Its last line has no end, and had one before. Is the file cut off? Look at "
                    "its last row."
                )
            )
        return tuple(Notice(self.file, what) for what in found)


def losses(
    whole: Mapping[str, Extent], now: Mapping[str, Extent]
) -> tuple[tuple[Notice, ...], dict[str, Extent]]:
    """What tables lost since each was whole, and how far each went when it was last whole.

    A table that lost much is no new measure: the one before stays.
    """
    lost = {name: extent.lost_since(whole[name]) for name, extent in now.items() if name in whole}
    kept = {name: whole[name] if lost.get(name) else extent for name, extent in now.items()}
    return tuple(notice for each in lost.values() for notice in each), {**whole, **kept}
