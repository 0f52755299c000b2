"""The rule for ranges applied to the shipped catalogue: what differs, and the table rewritten."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from resurface.catalogue.figures import FIGURES, Range
from resurface.catalogue.treatments import Treatment
from resurface.evidence.evidence import Evidence
from resurface.tables.kinds import FIGURE
from resurface.tables.schema import Row, table_of


def differences(rows: Sequence[Row], evidence: Evidence) -> tuple[str, ...]:
    """One line for each figure whose cells are not what the rule gives."""
    return tuple(
        f"{row['id']}, {shown.id}: the file has {_cells(stated)}, the rule gives {_cells(ruled)}"
        for row in rows
        for shown in FIGURES
        for stated, ruled in [
            (
                Range(FIGURE.value(row[shown.low_column]), FIGURE.value(row[shown.high_column])),
                evidence.published(row["id"], shown).range,
            )
        ]
        if stated != ruled
    )


def rewritten(rows: Sequence[Row], evidence: Evidence) -> str:
    """treatments.csv with every range as the rule gives it; all other cells as they are."""
    text = io.StringIO()
    writer = csv.DictWriter(text, table_of(Treatment).column_names, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({**row, **dict(_ruled(row["id"], evidence))})
    return text.getvalue()


def _ruled(treatment_id: str, evidence: Evidence) -> Iterator[tuple[str, str]]:
    for shown in FIGURES:
        ruled = evidence.published(treatment_id, shown).range
        yield shown.low_column, _cell(ruled.low)
        yield shown.high_column, _cell(ruled.high)


def _cell(end: float | None) -> str:
    return "" if end is None else f"{end:g}"


def _cells(stated: Range) -> str:
    return f"{_cell(stated.low) or 'open'} to {_cell(stated.high) or 'open'}"
