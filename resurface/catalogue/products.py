"""products.csv: home care, one row a product; never a column of the comparison."""

from __future__ import annotations

from resurface.tables.schema import Column, Table

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
        Column("checked_on", "date", "day on which the row was last checked", "page foot"),
        Column("check_by", "date", "day by which it is to be checked again", "page foot"),
    ),
    key=("id",),
)
