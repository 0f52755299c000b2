"""outcomes.csv: one measured outcome of one arm of one study."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.catalogue.figures import Range
from resurface.tables.schema import Column, Row, Table, figure, several

MEASURES = (
    "mean change",
    "share of people",
    "share of sessions",
    "share of scars",
    "share of spots",
    "score",
    "duration",
    "relative",
)
RATERS = ("blinded assessor", "physician", "patient", "physician and patient", "instrument")

IMPROVEMENT = "improvement"
RESPONDERS = "responders"
DARK_MARKS = "dark marks"
SATISFIED = "satisfied"
PAIN = "pain"
BENEFITS = (IMPROVEMENT, RESPONDERS, SATISFIED)

OUTCOMES = Table(
    "outcomes",
    "a measured outcome of one arm of one study",
    (
        Column("outcome_id", "id", "stable name of the row", "links", required=True),
        Column("treatment_id", "id", "the treatment of that arm", "studies", required=True),
        Column(
            "outcome",
            "text",
            "improvement, responders, satisfied, dark marks, pain, or a harm by name",
            "studies, people",
            required=True,
        ),
        Column(
            "measure", "choice", "what the number is", "studies", allowed=MEASURES, required=True
        ),
        Column("low", "change", "the figure, or its low end", "studies, people"),
        Column("high", "change", "the figure, or its high end", "studies, people"),
        Column(
            "unit",
            "choice",
            "unit of low and high",
            "studies",
            allowed=("percent", "points", "months", "days"),
        ),
        Column("people", "whole", "people in that arm; empty: not said", "studies, people"),
        Column("events", "whole", "people (or sessions) with the outcome, where counted", "people"),
        Column("follow_up_months", "figure", "months to the measurement", "studies", unit="months"),
        Column("skin_types_studied", "text", "Fitzpatrick types studied", "studies"),
        Column("scar_types_studied", "text", "scar shapes studied", "studies"),
        Column("scale", "text", "scale or method of rating", "studies"),
        Column("threshold", "text", "what counts as improved, for a share of people", "studies"),
        Column("rated_by", "choice", "who rated", "studies", allowed=RATERS),
        Column("design", "text", "how the study was made", "studies"),
        Column("combined_with", "text", "what else these people had", "studies"),
        Column("compared_with", "text", "the other arm, in words", "studies"),
        Column(
            "compared_with_id",
            "id",
            "the other arm, where it is one treatment of the catalogue alone",
            "studies",
        ),
        Column(
            "about",
            "choice",
            "what the outcome is about",
            "evidence",
            allowed=("scars", "skin", "dark marks", "redness", "acne"),
        ),
        Column(
            "show",
            "choice",
            "whether it can honestly stand beside others as this treatment's own outcome",
            "studies",
            allowed=("yes", "no"),
            required=True,
        ),
        Column("why_not", "text", "why it is not drawn", "evidence"),
        Column("source_id", "id", "where it is from", "studies", required=True),
        Column("locator", "text", "where in the source", "studies"),
        Column("note", "text", "what else to know", "studies"),
        Column(
            "further_source_ids",
            "ids",
            "further sources of a figure that was worked out from more than one",
            "studies",
            further=True,
        ),
    ),
    key=("outcome_id",),
    ranges=(("low", "high"),),
)


def outcome_place(outcome: str) -> int:
    """Where an outcome stands in every list: benefits, dark marks, pain, then all other harms."""
    order = (*BENEFITS, DARK_MARKS, PAIN)
    return order.index(outcome) if outcome in order else len(order)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One measured outcome; `people` None: the text that was read does not say how many."""

    id: str
    treatment_id: str
    outcome: str
    measure: str
    range: Range
    unit: str
    people: int | None
    events: int | None
    follow_up_months: float | None
    skin_types: str
    scar_types: str
    scale: str
    threshold: str
    rated_by: str
    design: str
    combined_with: str
    compared_with: str
    compared_with_id: str
    show: bool
    why_not: str
    source_id: str
    note: str
    further_source_ids: tuple[str, ...] = ()

    @property
    def source_ids(self) -> tuple[str, ...]:
        return (self.source_id, *self.further_source_ids)

    @property
    def drawable(self) -> bool:
        """May stand beside others, and states a figure."""
        return self.show and self.range.reported

    @property
    def is_share_of_people(self) -> bool:
        return self.measure == "share of people" and self.unit == "percent"


def outcome(row: Row) -> Outcome:
    """A checked row as an outcome."""
    people, events = figure(row["people"]), figure(row["events"])
    return Outcome(
        id=row["outcome_id"],
        treatment_id=row["treatment_id"],
        outcome=row["outcome"],
        measure=row["measure"],
        range=Range(figure(row["low"]), figure(row["high"])),
        unit=row["unit"],
        people=None if people is None else int(people),
        events=None if events is None else int(events),
        follow_up_months=figure(row["follow_up_months"]),
        skin_types=row["skin_types_studied"],
        scar_types=row["scar_types_studied"],
        scale=row["scale"],
        threshold=row["threshold"],
        rated_by=row["rated_by"],
        design=row["design"],
        combined_with=row["combined_with"],
        compared_with=row["compared_with"],
        compared_with_id=row["compared_with_id"],
        show=row["show"] == "yes",
        why_not=row["why_not"],
        source_id=row["source_id"],
        note=row["note"],
        further_source_ids=several(row["further_source_ids"]),
    )
