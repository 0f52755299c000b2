"""combinations.csv and omitted.csv: what is combined with what, and what is left out, and why."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.catalogue.figures import Range
from resurface.tables.schema import Column, Row, Table, figure, several

COMBINATIONS = Table(
    "combinations",
    "two treatments that are combined",
    (
        Column("first_id", "id", "the treatment that comes first", "treatment", required=True),
        Column("then_id", "id", "the treatment that follows", "treatment", required=True),
        Column("gap_weeks_low", "figure", "shortest gap", "treatment", unit="weeks"),
        Column("gap_weeks_high", "figure", "longest gap", "treatment", unit="weeks"),
        Column(
            "same_visit",
            "choice",
            "whether both are done in one visit",
            "treatment",
            allowed=("yes", "no", "either"),
        ),
        Column("why", "text", "why they are combined", "treatment"),
        Column("evidence", "text", "what was studied", "treatment"),
        Column("source_ids", "ids", "where it is from", "sources", required=True),
        Column("note", "text", "what else to know", "treatment"),
    ),
    ranges=(("gap_weeks_low", "gap_weeks_high"),),
)

OMITTED = Table(
    "omitted",
    "an option for acne scars that is left out of the comparison",
    (
        Column("option_id", "id", "stable name", "other tables", required=True),
        Column("name", "text", "plain name", "treatment", required=True),
        Column("what_it_is", "text", "what it is", "treatment"),
        Column("helps", "text", "what it helps, as sources say", "treatment"),
        Column("why_not_compared", "text", "why it is left out", "treatment", required=True),
        Column("source_ids", "ids", "where it is from", "sources", required=True),
    ),
    key=("option_id",),
)


@dataclass(frozen=True, slots=True)
class Combination:
    """Two treatments that are combined, in their order; `gap` in weeks."""

    first_id: str
    then_id: str
    gap: Range
    same_visit: str
    why: str
    evidence: str
    source_ids: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Omitted:
    """An option that is left out of the comparison, and why."""

    id: str
    name: str
    what_it_is: str
    helps: str
    why_not: str
    source_ids: tuple[str, ...]


def combination(row: Row) -> Combination:
    """A checked row as a combination."""
    return Combination(
        row["first_id"],
        row["then_id"],
        Range(figure(row["gap_weeks_low"]), figure(row["gap_weeks_high"])),
        row["same_visit"],
        row["why"],
        row["evidence"],
        several(row["source_ids"]),
        row["note"],
    )


def omitted(row: Row) -> Omitted:
    """A checked row as an option that is left out."""
    return Omitted(
        row["option_id"],
        row["name"],
        row["what_it_is"],
        row["helps"],
        row["why_not_compared"],
        several(row["source_ids"]),
    )
