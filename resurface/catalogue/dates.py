"""Which day it is, and which rows are past the day by which they were to be checked again."""

from __future__ import annotations

import datetime
import logging
import os
from collections.abc import Iterable
from functools import cache
from zoneinfo import ZoneInfo

from resurface.catalogue.products import Product
from resurface.catalogue.treatments import Treatment

log = logging.getLogger(__name__)

TIMEZONE_VARIABLE = "RESURFACE_TIMEZONE"
"""Names the clinic's time zone ("America/Los_Angeles") where the server keeps another one."""

Dated = Treatment | Product
"""A row of a table that says when it was checked, and by when it is to be checked again."""


def now() -> datetime.datetime:
    """The clinic's time: in the zone that RESURFACE_TIMEZONE names, else in the server's own."""
    return local(datetime.datetime.now(tz=datetime.UTC))


def local(moment: datetime.datetime) -> datetime.datetime:
    """A moment in the clinic's time."""
    return moment.astimezone(_zone(os.environ.get(TIMEZONE_VARIABLE, "")))


def today() -> datetime.date:
    """The clinic's day, past which a row is late; read by pages only, which pass it on."""
    return now().date()


@cache
def _zone(name: str) -> datetime.tzinfo | None:
    """The zone of a name; None, the server's own, where there is no name or no such zone."""
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):  # not known, no name for a file, a folder's name
        log.error("%s: no time zone “%s”; the server's own is used", TIMEZONE_VARIABLE, name)
        return None


def late(rows: Iterable[Dated], today: datetime.date) -> list[str]:
    """Names of the rows that are past their day."""
    return [each.name for each in rows if is_late(each, today)]


def is_late(row: Dated, today: datetime.date) -> bool:
    """Whether a row is past its day; one that names no day never is."""
    return row.check_by is not None and row.check_by < today
