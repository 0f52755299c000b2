"""A table with a column of each kind that spreadsheets rewrite, and a clinic's own, as read."""

from __future__ import annotations

from resurface.tables.contract import check
from resurface.tables.kinds import DATE, FIGURE, ID, TEXT, WHOLE
from resurface.tables.read import read
from resurface.tables.schema import column, instances, table, table_of
from tests.unit.tables.samples import TREATMENTS, sentences, treatments

DAYS = {"checked_on": "2026-11-24", "check_by": "2027-05-24"}
ROWS = [{"id": name, **DAYS} for name in ("light-peel", "microneedling", "fractional-co2")]
SAVED = treatments(*ROWS)
"""A clinic's table as it was before a spreadsheet opened it."""
FIGURES = "Allowed: a number with a point (4 or 4.5), or an empty cell."


@table("visits", "a visit")
class Visit:
    """A table with a column of each kind that spreadsheets rewrite."""

    id: str = column(ID, "stable name", key=True)
    day: object = column(DATE, "day")
    days: float | None = column(FIGURE, "days away", unit="days")
    price: float | None = column(FIGURE, "price", unit="USD per session")
    share: float | None = column(FIGURE, "share", unit_in="unit")
    unit: str = column(TEXT, "unit of the share")
    visits: int | None = column(WHOLE, "visits")


VISITS = table_of(Visit)


def visits(separator=",", **columns):
    """The reading of a file that has these cells in these columns, one row for each."""
    names = VISITS.column_names
    count = max(map(len, columns.values()))
    cells = {"id": [f"v-{row}" for row in range(count)], **columns}
    lines = [separator.join(names)]
    for row in range(count):
        quoted = (f'"{cells[name][row] if name in cells else ""}"' for name in names)
        lines.append(separator.join(quoted))
    return read(VISITS, ("\n".join(lines) + "\n").encode())


def values(found, name):
    """The column's values, once the file is good."""
    assert sentences(check(found)) == []
    return [getattr(each, name) for each in instances(Visit, {"visits": found.rows})]


def good_rows(raw):
    """The rows of a treatments file; what is wrong with it, if it is refused."""
    found = read(TREATMENTS, raw)
    problems = sentences(check(found))
    return problems or [dict(row) for row in found.rows]


def notices(raw):
    return sentences(read(TREATMENTS, raw).notices)


BEFORE = good_rows(SAVED.encode())
