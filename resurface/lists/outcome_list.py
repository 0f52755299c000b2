"""The list of measured outcomes."""

from __future__ import annotations

from resurface.evidence.outcomes import BENEFITS, DARK_MARKS, PAIN, Outcome
from resurface.language.language import message
from resurface.lists.columns import (
    ADDRESS,
    HIGHEST,
    KIND,
    LOWEST,
    NAME,
    NEWEST,
    NUMBER,
    SOURCE,
    STRONGEST,
    YEAR,
    Column,
    Known,
    Listing,
    Order,
    cited_texts,
)
from resurface.lists.query import OUTCOMES
from resurface.text import amounts, labels
from resurface.text.reasons import reason_in_words


def _about(row: Outcome, known: Known) -> str:
    return labels.measured(row.outcome, row.measure, known.words)


def _figure(row: Outcome, known: Known) -> str:
    said = amounts.fact_in_words(row.range, row.unit, known.words)
    return said or amounts.not_reported(known.words)


def _use(row: Outcome, known: Known) -> str:
    return known.words.render(known.used.outcome_use(row))


def _why(row: Outcome, known: Known) -> str:
    return reason_in_words(row, known.words)


def _rated_by(row: Outcome, known: Known) -> str | None:
    return labels.rater(row.rated_by, known.words) or None


COLUMNS: tuple[Column[Outcome], ...] = (
    NAME,
    Column("about", message("About"), 150, _about),
    Column("figure", message("Figure"), 120, _figure),
    ADDRESS,
    Column("people", message("People"), 75, lambda row, _known: row.people, NUMBER),
    Column("use", message("Use"), 120, _use),
    Column("why", message("Why it feeds none"), 230, _why),
    Column("months", message("Months after"), 105, lambda row, _: row.follow_up_months, NUMBER),
    Column("skin", message("Skin types"), 110, lambda row, _known: row.skin_types or None),
    Column(
        "scale",
        message("Scale or amount"),
        200,
        lambda row, _: row.threshold or row.scale or None,
        of_record=True,
    ),
    Column("rated", message("Rated by"), 160, _rated_by),
    KIND,
    YEAR,
    SOURCE,
    Column("design", message("Design"), 200, lambda row, _: row.design, of_record=True),
    Column("note", message("Note"), 320, lambda row, _: row.note, of_record=True),
)
"""The link stands right behind the figure: in view on a tablet."""

_BY_TREATMENT: Order[Outcome] = Order(
    "treatment", message("By treatment"), lambda row, known: known.place(row.treatment_id)
)
_MOST_PEOPLE: Order[Outcome] = Order(
    "people", message("Most people first"), lambda row, _known: -(row.people or 0)
)


def _texts(row: Outcome, known: Known) -> tuple[str, ...]:
    return (
        known.name(row.treatment_id),
        labels.outcome(row.outcome, known.words),
        *(row.scale, row.threshold, row.design, row.skin_types, row.scar_types),
        *(row.note, row.why_not, row.compared_with, row.combined_with),
        *cited_texts(known.source(row)),
    )


OUTCOME_LIST: Listing[Outcome] = Listing(
    id=OUTCOMES,
    name=message("Outcomes"),
    about_heading=message("Outcome"),
    columns=COLUMNS,
    orders=(_BY_TREATMENT, STRONGEST, NEWEST, LOWEST, HIGHEST, _MOST_PEOPLE),
    every=lambda evidence: (row for group in evidence.outcomes.values() for row in group),
    about=lambda row: row.outcome,
    abouts=(*BENEFITS, DARK_MARKS, PAIN),
    about_in_words=labels.outcome,
    treatments=lambda row, _known: (row.treatment_id,),
    used=lambda row, known: known.used.feeds(row),
    texts=_texts,
)
