"""clearances.csv: what a US regulator's record clears one device for, in its own scope."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.tables.schema import Column, Row, Table

CLEARANCES = Table(
    "clearances",
    "one device in one regulator's record",
    (
        Column(
            "treatment_id",
            "id",
            "the treatment that the device is used for",
            "treatment",
            required=True,
        ),
        Column("device", "text", "the device or handpiece", "treatment", required=True),
        Column("number", "text", "number of the record; empty: not seen", "treatment"),
        Column(
            "cleared_use",
            "text",
            "the use that the record names, in our words",
            "treatment",
            required=True,
        ),
        Column(
            "acne_scars_named",
            "choice",
            "whether that use names acne scars",
            "treatment",
            allowed=("yes", "no"),
            required=True,
        ),
        Column("skin_types", "text", "Fitzpatrick types that the record names", "treatment"),
        Column(
            "minimum_age",
            "whole",
            "youngest age that it names",
            "treatment",
            unit="years",
            maximum=99,
        ),
        Column("source_id", "id", "where it is from", "treatment", required=True),
        Column("note", "text", "what else to know", "treatment"),
    ),
)


@dataclass(frozen=True, slots=True)
class Clearance:
    """One device's cleared use; it never speaks for another device of the same treatment."""

    treatment_id: str
    device: str
    number: str
    cleared_use: str
    names_acne_scars: bool
    skin_types: str
    minimum_age: str
    source_id: str
    note: str


def clearance(row: Row) -> Clearance:
    """A checked row as a clearance."""
    return Clearance(
        row["treatment_id"],
        row["device"],
        row["number"],
        row["cleared_use"],
        row["acne_scars_named"] == "yes",
        row["skin_types"],
        row["minimum_age"],
        row["source_id"],
        row["note"],
    )
