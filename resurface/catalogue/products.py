"""products.csv: home care, one row a product; never a column of the comparison."""

from __future__ import annotations

import datetime

from resurface.catalogue.surfaces import Surface
from resurface.tables.kinds import DATE, ID, IDS, TEXT
from resurface.tables.schema import column, table

_SEEN = (Surface.TREATMENT,)


@table(
    "products",
    one_row_is="a product for home care",
    in_order=(("checked_on", "check_by"),),
)
class Product:
    """One product for home care; empty text and None mean "not reported"."""

    id: str = column(ID, "stable name in other tables", key=True)
    name: str = column(TEXT, "plain name", shown=(*_SEEN, Surface.GUIDE), required=True)
    house_name: str = column(
        TEXT,
        "a practice's or maker's own name for it",
        shown=(*_SEEN, Surface.GUIDE),
        optional=True,
    )
    summary: str = column(
        TEXT, "what it is and what it is used for", shown=(*_SEEN, Surface.GUIDE), required=True
    )
    how_it_works: str = column(TEXT, "what it does to the skin", shown=_SEEN)
    how_to_use: str = column(TEXT, "when and how it is used", shown=(*_SEEN, Surface.GUIDE))
    word_fact_ids: tuple[str, ...] = column(
        IDS,
        "facts that carry the words of this row, separated by “;”",
        of=("facts",),
        optional=True,
        shown=(Surface.GUIDE,),
    )
    checked_on: datetime.date | None = column(
        DATE, "day on which the row was last checked", shown=(Surface.EVIDENCE,), newer=True
    )
    check_by: datetime.date | None = column(
        DATE,
        "day by which it is to be checked again; once past, the product is marked",
        shown=(Surface.TREATMENT, Surface.EVIDENCE, Surface.GUIDE),
        newer=True,
    )
