"""products.csv: home care, one row a product; never a column of the comparison."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from resurface.tables.schema import Column, Row, Table, day, several

PRODUCTS = Table(
    "products",
    "a product for home care",
    (
        Column("id", "id", "stable name in other tables", "other tables", required=True),
        Column("name", "text", "plain name", "home care", required=True),
        Column(
            "house_name",
            "text",
            "a practice's or maker's own name for it",
            "home care",
            further=True,
        ),
        Column("summary", "text", "what it is and what it is used for", "home care", required=True),
        Column("how_it_works", "text", "what it does to the skin", "home care"),
        Column("how_to_use", "text", "when and how it is used", "home care"),
        Column(
            "word_fact_ids",
            "ids",
            "facts that carry the words of this row, separated by “;”",
            "sources",
            further=True,
        ),
        Column(
            "checked_on",
            "date",
            "day on which the row was last checked",
            "evidence page",
            further=True,
        ),
        Column(
            "check_by",
            "date",
            "day by which it is to be checked again; once past, the product is marked",
            "home care, evidence page",
            further=True,
        ),
    ),
    key=("id",),
)


@dataclass(frozen=True, slots=True)
class Product:
    """One product for home care; empty text and None mean "not reported"."""

    id: str
    name: str
    house_name: str
    summary: str
    how_it_works: str
    how_to_use: str
    word_fact_ids: tuple[str, ...]
    checked_on: datetime.date | None
    check_by: datetime.date | None


def product(row: Row) -> Product:
    """A checked row as a product."""
    return Product(
        row["id"],
        row["name"],
        row["house_name"],
        row["summary"],
        row["how_it_works"],
        row["how_to_use"],
        several(row["word_fact_ids"]),
        day(row["checked_on"]),
        day(row["check_by"]),
    )
