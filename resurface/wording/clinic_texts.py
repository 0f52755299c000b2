"""Texts that a clinic types into its catalogue, held against the rules before they reach a piece.

A house name stands beside the plain one on every piece, so one that promises would promise there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resurface.catalogue.treatments import Treatment
from resurface.language.language import Language, available, language
from resurface.record.folder import SHIPPED
from resurface.record.store import Data, store
from resurface.tables.schema import table_of
from resurface.wording.typed_text import Checking, Sentence

REACH_A_PIECE = (
    *("name", "house_name", "summary", "how_it_works", "lasts", "performed_by", "numbing"),
    "warning",
)
"""Columns of treatments.csv whose words may stand on a piece."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """A text of the catalogue that must change before a piece of its treatment is made."""

    treatment: Treatment
    column: str
    text: str
    sentence: Sentence


def stopped(treatments: Iterable[Treatment], data: Data, check: Checking) -> tuple[Stopped, ...]:
    """What the clinic typed of some treatments and the rules stop, in either language.

    What the shipped catalogue says of a treatment is not looked at again.
    """
    if table_of(Treatment).name not in data.own:
        return ()
    return tuple(
        Stopped(treatment, column, text, sentence)
        for treatment in treatments
        for column, text in _typed(treatment)
        for sentence in _blocked(text, data, check)
    )


def told(found: Stopped, words: Language) -> str:
    """Which text must change, where it stands, and why."""
    return words.say(
        "“{text}” ({treatment}, column {column} of treatments.csv) must change first: {why}"
    ).format(
        text=found.sentence.text,
        treatment=found.treatment.id,
        column=found.column,
        why=found.sentence.why,
    )


def _typed(treatment: Treatment) -> Iterator[tuple[str, str]]:
    """Columns in which a treatment says something else than the shipped catalogue does."""
    shipped = _shipped(treatment.id)
    for column in REACH_A_PIECE:
        text = getattr(treatment, column)
        if text and all(text != getattr(each, column) for each in shipped):
            yield column, text


def _shipped(treatment_id: str) -> tuple[Treatment, ...]:
    """The treatment of that id as it is shipped, in each language; none where it is not."""
    served = (store(SHIPPED).current(code) for code in available())
    found = (each.catalogue.find(treatment_id) for each in served if isinstance(each, Data))
    return tuple(each for each in found if each)


def _blocked(text: str, data: Data, check: Checking) -> Iterator[Sentence]:
    """The sentences of a text that must change, each once."""
    seen = set()
    for code in available():
        for each in check(text, data, language(code)):
            if each.severity == "block" and each.text not in seen:
                seen.add(each.text)
                yield each
