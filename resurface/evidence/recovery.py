"""recovery.csv: what a person sees, feels, can do and avoids on some days after a treatment."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.catalogue.figures import Range
from resurface.tables.schema import Column, Row, Table, figure, several

RECOVERY = Table(
    "recovery",
    "some days after one session of a treatment",
    (
        Column("treatment_id", "id", "the treatment", "table", required=True),
        Column(
            "day_low",
            "whole",
            "first day; 0 is the day of the session",
            "table",
            unit="days",
            required=True,
        ),
        Column("day_high", "whole", "last day; empty: open", "table", unit="days"),
        Column("what_you_see", "text", "how the skin looks", "table"),
        Column("what_you_feel", "text", "how it feels", "table"),
        Column("can_do", "text", "what is possible", "table"),
        Column("avoid", "text", "what to leave out", "table"),
        Column("source_ids", "ids", "where it is from", "table", required=True),
        Column("note", "text", "what else to know", "table"),
    ),
    key=("treatment_id", "day_low"),
    ranges=(("day_low", "day_high"),),
)


@dataclass(frozen=True, slots=True)
class RecoveryDays:
    """Some days after one session, in plain words; empty text means "not reported"."""

    treatment_id: str
    days: Range
    see: str
    feel: str
    can_do: str
    avoid: str
    source_ids: tuple[str, ...]
    note: str


def recovery_days(row: Row) -> RecoveryDays:
    """A checked row as days of recovery."""
    return RecoveryDays(
        row["treatment_id"],
        Range(figure(row["day_low"]), figure(row["day_high"])),
        row["what_you_see"],
        row["what_you_feel"],
        row["can_do"],
        row["avoid"],
        several(row["source_ids"]),
        row["note"],
    )
