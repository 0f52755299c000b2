"""Texts that a clinic types into its catalogue, held against the rules before they reach a piece.

A house name stands beside the plain one on every piece, so one that promises would promise there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resurface.catalogue.treatments import Treatment
from resurface.language.language import Language, Message, available, language, message
from resurface.record.folder import SHIPPED
from resurface.record.store import Data, store
from resurface.wording.checked import Checked
from resurface.wording.typed_text import Checking

REACH_A_PIECE = (
    *("name", "short_name", "house_name", "summary", "how_it_works", "lasts"),
    *("performed_by", "numbing", "warning"),
)
"""Columns of treatments.csv whose words may stand on a piece."""
TOLD = message("“{said}” ({treatment}, column {column} of treatments.csv) must change first: {why}")

TYPED = message("“{said}” must change before a piece is made: {why}")


@dataclass(frozen=True, slots=True)
class Stopped:
    """A text of the catalogue that must change before a piece of its treatment is made."""

    treatment: Treatment
    column: str
    text: str
    sentence: Checked

    @property
    def said(self) -> Message:
        """Which text must change, where it stands, and why."""
        return message(
            TOLD.text,
            said=self.sentence.text,
            treatment=self.treatment.id,
            column=self.column,
            why=self.sentence.why,
        )


def stopped(treatments: Iterable[Treatment], check: Checking | None = None) -> Iterator[Stopped]:
    """What a clinic typed of some treatments and the rules stop, in either language.

    What the shipped catalogue says of a treatment is not looked at again, so that nothing is read
    where a clinic typed nothing. `check`: another checker, for tests.
    """
    for treatment in treatments:
        for column, text in _typed(treatment):
            for sentence in _blocked(text, check or _checker()):
                yield Stopped(treatment, column, text, sentence)


def typed_stopped(
    texts: Iterable[str], words: Language, check: Checking | None = None
) -> Message | None:
    """Why what was typed onto a piece in a language stops it; None where nothing does.

    It is looked at again where a piece is made: a screen may be got around.
    """
    for each in _typed_as("block", texts, words, check):
        return message(TYPED.text, said=each.text, why=each.why)
    return None


def typed_warned(
    texts: Iterable[str], words: Language, check: Checking | None = None
) -> tuple[Checked, ...]:
    """The sentences of what was typed onto a piece that may stand with a reason only."""
    return tuple(_typed_as("warn", texts, words, check))


def _typed_as(
    severity: str, texts: Iterable[str], words: Language, check: Checking | None
) -> Iterator[Checked]:
    given = [text for text in texts if text.strip()]
    data = [each for each in _shipped() if each.language == words.code]
    if not given or not data:
        return
    for text in given:
        for each in (check or _checker())(text, data[0], words):
            if each.severity == severity:
                yield each


def _checker() -> Checking:
    from resurface.wording.checked_copy import check_copy  # rules are read where they are needed

    return check_copy


def _typed(treatment: Treatment) -> Iterator[tuple[str, str]]:
    """Columns in which a treatment says something else than the shipped catalogue does."""
    shipped = [found for each in _shipped() if (found := each.catalogue.find(treatment.id))]
    for column in REACH_A_PIECE:
        text = getattr(treatment, column)
        if text and all(text != getattr(each, column) for each in shipped):
            yield column, text


def _shipped() -> tuple[Data, ...]:
    """The shipped data in each language."""
    served = (store(SHIPPED).current(code) for code in available())
    return tuple(each for each in served if isinstance(each, Data))


def _blocked(text: str, check: Checking) -> Iterator[Checked]:
    """The sentences of a text that must change in some language, each once."""
    seen = set()
    for data in _shipped():
        for each in check(text, data, language(data.language)):
            if each.severity == "block" and each.text not in seen:
                seen.add(each.text)
                yield each
