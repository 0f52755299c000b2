"""combinations.csv and omitted.csv: what is combined with what, and what is left out, and why."""

from __future__ import annotations

from resurface.tables.schema import Column, Table

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
