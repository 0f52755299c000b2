"""facts.csv: one figure or statement about one treatment or product, from one source."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.catalogue.figures import Range
from resurface.tables.schema import Column, Row, Table, figure, several

UNITS_BY_FIELD: dict[str, tuple[str, ...]] = {
    "sessions": ("sessions",),
    "interval": ("weeks",),
    "downtime": ("days",),
    "visible": ("days",),
    "erythema": ("days",),
    "results": ("months",),
    "improvement": ("percent",),
    "responders": ("percent",),
    "satisfaction": ("percent",),
    "pih_rate": ("percent",),
    "adverse_rate": ("percent",),
    "pain": ("points",),
    "price": ("USD per session",),
    "depth": ("micrometres",),
    "lasts": ("months", "years"),
    "visit": ("minutes",),
    "age": ("years",),
    "skin_types": (),
    "scar_types": (),
    "performed_by": (),
    "anaesthesia": (),
    "mechanism": (),
    "caution": (),
    "aftercare": (),
    "evidence": (),
}
"""Which unit a fact's figure may have, by field; an empty tuple: the field holds words only."""

USES = ("yes", "bound", "no", "repeat")

FACTS = Table(
    "facts",
    "a figure or statement about one treatment, from one source",
    (
        Column("fact_id", "id", "stable name of the fact", "links", required=True),
        Column(
            "treatment_id",
            "id",
            "the treatment or product that it is about",
            "sources",
            required=True,
        ),
        Column(
            "field",
            "choice",
            "what it is about",
            "sources",
            required=True,
            allowed=tuple(UNITS_BY_FIELD),
        ),
        Column(
            "low",
            "change",
            "low end; equal to high for a single figure; empty: open",
            "sources, spread",
        ),
        Column("high", "change", "high end; empty: open", "sources, spread"),
        Column("unit", "text", "unit of low and high", "sources"),
        Column("value", "text", "the statement in words", "sources"),
        Column("source_id", "id", "where it is from", "sources", required=True),
        Column("locator", "text", "where in the source", "sources"),
        Column("note", "text", "who was studied, device, scale, what was worked out", "sources"),
        Column(
            "use",
            "choice",
            "whether it may feed a range: yes; bound (only a limit: used where "
            "no yes stands); no; repeat (the same figure is there already)",
            "sources",
            allowed=USES,
        ),
        Column("use_why", "text", "why it does not feed the range", "sources"),
        Column(
            "further_source_ids",
            "ids",
            "further sources of a figure that was worked out from more than one",
            "sources",
            further=True,
        ),
    ),
    key=("fact_id",),
    ranges=(("low", "high"),),
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure or statement; `range` has open ends where the source leaves them open."""

    id: str
    treatment_id: str
    field: str
    range: Range
    unit: str
    value: str
    source_id: str
    locator: str
    note: str
    use: str
    use_why: str
    further_source_ids: tuple[str, ...] = ()

    @property
    def source_ids(self) -> tuple[str, ...]:
        return (self.source_id, *self.further_source_ids)


def fact(row: Row) -> Fact:
    """A checked row as a fact."""
    return Fact(
        id=row["fact_id"],
        treatment_id=row["treatment_id"],
        field=row["field"],
        range=Range(figure(row["low"]), figure(row["high"])),
        unit=row["unit"],
        value=row["value"],
        source_id=row["source_id"],
        locator=row["locator"],
        note=row["note"],
        use=row["use"],
        use_why=row["use_why"],
        further_source_ids=several(row["further_source_ids"]),
    )
