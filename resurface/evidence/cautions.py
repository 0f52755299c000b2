"""cautions.csv: a question to ask before a treatment, and what follows from the answer."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.tables.schema import Column, Row, Table, several

CAUTIONS = Table(
    "cautions",
    "a question to ask before a treatment",
    (
        Column("caution_id", "id", "stable name", "other tables", required=True),
        Column("question", "text", "the question, as asked", "table", required=True),
        Column(
            "applies_to_treatment_ids",
            "ids",
            "treatments that it is asked before",
            "table",
            required=True,
        ),
        Column("consequence", "text", "what follows from a yes", "table", required=True),
        Column(
            "strength", "text", "absolute, relative or ask, and by whom", "table", required=True
        ),
        Column("source_ids", "ids", "where it is from", "sources", required=True),
        Column("note", "text", "what else to know", "sources"),
    ),
    key=("caution_id",),
)


@dataclass(frozen=True, slots=True)
class Caution:
    """One question to ask first."""

    id: str
    question: str
    treatment_ids: frozenset[str]
    consequence: str
    strength: str
    source_ids: tuple[str, ...]
    note: str


def caution(row: Row) -> Caution:
    """A checked row as a caution."""
    return Caution(
        row["caution_id"],
        row["question"],
        frozenset(several(row["applies_to_treatment_ids"])),
        row["consequence"],
        row["strength"],
        several(row["source_ids"]),
        row["note"],
    )
