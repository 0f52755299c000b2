"""The list of facts."""

from __future__ import annotations

from resurface.evidence.facts import UNITS_BY_FIELD, Fact
from resurface.language.language import message
from resurface.lists.columns import (
    ADDRESS,
    HIGHEST,
    KIND,
    LOWEST,
    NAME,
    NEWEST,
    SOURCE,
    STRONGEST,
    YEAR,
    Column,
    Known,
    Listing,
    Order,
    cited_texts,
)
from resurface.lists.query import FACTS
from resurface.text import amounts, labels

_PLACES = {each: place for place, each in enumerate(UNITS_BY_FIELD)}


def _about(fact: Fact, known: Known) -> str:
    return labels.field(fact.field, known.words)


def _figure(fact: Fact, known: Known) -> str:
    return amounts.fact_in_words(fact.range, fact.unit, known.words)


def _use(fact: Fact, known: Known) -> str:
    return known.words.render(known.used.fact_use(fact))


def _why(fact: Fact, known: Known) -> str:
    return known.used.why_not_fed(fact, known.words)


COLUMNS: tuple[Column[Fact], ...] = (
    NAME,
    Column("about", message("About"), 150, _about),
    Column("figure", message("Figure"), 120, _figure),
    ADDRESS,
    Column("said", message("In words"), 260, lambda fact, _: fact.value, of_record=True),
    Column("use", message("Use"), 120, _use),
    Column("why", message("Why it feeds none"), 230, _why),
    KIND,
    YEAR,
    SOURCE,
    Column("where", message("Where in it"), 140, lambda fact, _: fact.locator, of_record=True),
    Column("note", message("Note"), 320, lambda fact, _: fact.note, of_record=True),
)
"""The link stands right behind the figure: in view on a tablet."""

_BY_TREATMENT: Order[Fact] = Order(
    "treatment",
    message("By treatment"),
    lambda fact, known: (known.place(fact.treatment_id), _PLACES[fact.field]),
)
"""The fields of a treatment stand in the order in which other pages show them."""


def _texts(fact: Fact, known: Known) -> tuple[str, ...]:
    return (
        known.name(fact.treatment_id),
        _about(fact, known),
        *(fact.value, fact.note, fact.locator, fact.use_why),
        *cited_texts(known.source(fact)),
    )


FACT_LIST: Listing[Fact] = Listing(
    id=FACTS,
    name=message("Facts"),
    about_heading=message("About"),
    columns=COLUMNS,
    orders=(_BY_TREATMENT, STRONGEST, NEWEST, LOWEST, HIGHEST),
    every=lambda evidence: (fact for group in evidence.facts.values() for fact in group),
    about=lambda fact: fact.field,
    abouts=tuple(UNITS_BY_FIELD),
    about_in_words=labels.field,
    treatments=lambda fact, _known: (fact.treatment_id,),
    used=lambda fact, known: known.used.feeds(fact),
    texts=_texts,
)
