"""What a check refuses, and the sentences it says so with."""

from __future__ import annotations

from resurface.tables.contract import check
from resurface.tables.read import read
from tests.unit.tables.samples import TREATMENTS, sentences

FIGURE = "Allowed: a number from 0 to 365, with a point (4 or 4.5), or an empty cell."
PRICE = "Allowed: a number with a point (4 or 4.5), or an empty cell."
LINK = "Allowed: a link that begins with http:// or https://"
DATE = "Allowed: a date as year-month-day, as in 2026-11-24."


def refused(raw):
    """What is wrong with these bytes as treatments.csv."""
    return sentences(check(read(TREATMENTS, raw if isinstance(raw, bytes) else raw.encode())))
