"""Shipped rows as cases that name them."""

from __future__ import annotations

import pytest

from tests.unit.tables.samples import shipped_rows

TREATMENTS = shipped_rows("treatments.csv")
FACTS = shipped_rows("facts.csv")
TREATMENT = {row["id"]: row for row in TREATMENTS}
SOURCE = {row["source_id"]: row for row in shipped_rows("sources.csv")}


def each(rows, key):
    """Rows as cases whose ids name them."""
    return [pytest.param(row, id=row[key]) for row in rows]
