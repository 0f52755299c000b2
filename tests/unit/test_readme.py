"""What README.md counts is what the data holds."""

from __future__ import annotations

import re

from resurface.record.folder import SHIPPED
from tests.unit.tables.samples import IN_ALL, shipped_rows

README = " ".join((SHIPPED.parent / "README.md").read_text(encoding="utf-8").split())


def test_the_treatments_are_counted():
    assert f"beside a patient: {IN_ALL} treatments narrowed by" in README


def test_facts_outcomes_and_sources_are_counted_to_the_nearest_ten():
    said = re.search(r"Some ([\d,]+) facts and ([\d,]+) measured outcomes from ([\d,]+) so", README)
    there = [len(shipped_rows(f"{name}.csv")) for name in ("facts", "outcomes", "sources")]

    assert said is not None
    assert list(said.groups()) == [f"{round(count, -1):,}" for count in there]
