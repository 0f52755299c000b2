"""searches.csv: one search for sources, as it was made, and what became of its results."""

from __future__ import annotations

import datetime

from resurface.catalogue.surfaces import Surface
from resurface.tables.kinds import DATE, IDS, TEXT, WHOLE
from resurface.tables.schema import column, table

_SEEN = (Surface.EVIDENCE,)


@table("searches", one_row_is="a search for sources")
class Search:
    """One search; `kept_ids` and `held_ids` name each source once, however many results it had."""

    number: int = column(WHOLE, "place in the order of searching", key=True)
    day: datetime.date = column(DATE, "day of the search", shown=_SEEN, required=True)
    place: str = column(TEXT, "where was looked", shown=_SEEN, required=True)
    words: str = column(TEXT, "the words that were looked for", shown=_SEEN, required=True)
    results: int = column(
        WHOLE,
        "how many results were looked at",
        name="results_returned",
        shown=_SEEN,
        required=True,
    )
    held_ids: tuple[str, ...] = column(
        IDS,
        "sources among them that were held already",
        name="already_held",
        of=("sources",),
    )
    kept_ids: tuple[str, ...] = column(
        IDS,
        "sources among them that were kept as new",
        name="newly_kept",
        of=("sources",),
        shown=_SEEN,
    )
    not_kept: str = column(
        TEXT,
        "why the others were not kept, each reason with its count, separated by “;”",
        name="not_kept_and_why",
        shown=_SEEN,
    )
