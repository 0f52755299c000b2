"""when_to_call.csv: after a visit, what clinics' own sheets say to call the clinic for."""

from __future__ import annotations

import datetime

from resurface.catalogue.surfaces import Surface
from resurface.tables.kinds import DATE, ID, TEXT, choice
from resurface.tables.schema import column, table

VISITS = ("laser", "peel", "needling")
"""Kinds of visit that such a sheet is about."""


@table("when_to_call", one_row_is="a sign that one clinic's sheet says to call for")
class WhenToCall:
    """One sign by one sheet; `seen_on` None: no clinician has looked at it yet."""

    id: str = column(ID, "stable name of the row", name="call_id", key=True)
    sign: str = column(
        TEXT,
        "the sign in plain words, the same for every sheet that names it; printed for patients",
        required=True,
    )
    said_of: str = column(
        choice(*VISITS), "the kind of visit that the sheet is about", required=True
    )
    stated: str = column(TEXT, "what the sheet says, in our words", required=True)
    source_id: str = column(
        ID, "where it is from", of=("sources",), shown=(Surface.EVIDENCE,), required=True
    )
    seen_on: datetime.date | None = column(
        DATE, "day on which a clinician looked at it; empty: none has, and paper says so"
    )
