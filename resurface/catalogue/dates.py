"""Which day it is, and which rows are past the day by which they were to be checked again."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from resurface.catalogue.products import Product
from resurface.catalogue.treatments import Treatment

Dated = Treatment | Product
"""A row of a table that says when it was checked, and by when it is to be checked again."""


def today() -> datetime.date:
    """The day in Greenwich; read by pages only, which pass it on."""
    return datetime.datetime.now(tz=datetime.UTC).date()


def late(rows: Iterable[Dated], today: datetime.date) -> list[str]:
    """Names of the rows that are past their day."""
    return [each.name for each in rows if is_late(each, today)]


def is_late(row: Dated, today: datetime.date) -> bool:
    """Whether a row is past its day; one that names no day never is."""
    return row.check_by is not None and row.check_by < today
