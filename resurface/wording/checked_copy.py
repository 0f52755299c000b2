"""Copy as it is checked on every screen: what is an approved wording is fine as it stands.

The rules know words, not where they are from: of the record's own sentences some would meet one.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Container, Mapping
from functools import lru_cache

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.dates import is_late, today
from resurface.evidence.evidence import Evidence
from resurface.language.language import Language, language
from resurface.record.other_language import in_language
from resurface.record.store import Data
from resurface.wording.approved import of_treatment
from resurface.wording.check import EVERY, Read, check
from resurface.wording.checked import Checked
from resurface.wording.cited_for import cites
from resurface.wording.short_answers import QUESTIONS, answer
from resurface.wording.splitting import sentences_in

_KEPT = 8
Own = Callable[[str, Data, Language, datetime.date], Container[str]]
"""Sentences of the app's own pieces on what a text tells of: `materials/own_words.py`."""


def check_copy(
    text: str,
    data: Data,
    words: Language,
    day: datetime.date | None = None,
    read_before: Read | None = None,
    only: slice = EVERY,
    own: Own | None = None,
) -> tuple[Checked, ...]:
    """Every sentence of a text with its verdict; `data` in the language of the text.

    One that lacks only a source is fine once it names one that the record has for its treatment.
    `day`: the clinic's, past which nothing of a row is approved; today where none is given.
    `own`: knows sentences of the app's own pieces, which are fine too. `read_before` and `only`: as
    `check` has them.
    """
    if not text.strip():
        return ()
    day = day or today()
    found = tuple(
        as_it_stands(each, data, words, day) for each in check(text, data, words, read_before, only)
    )
    grave = any(each.severity in ("warn", "block") for each in found)
    pieces = own(text, data, words, day) if own and grave else ()
    return tuple(_as_fine(each) if each.text in pieces else each for each in found)


def of_sentence(each: Checked, data: Data, words: Language) -> tuple[Data, Language]:
    """The data and the language of one sentence: its own, where that is not the text's."""
    if each.language in ("", words.code):
        return data, words
    return in_language(data, each.language), language(each.language)


def as_it_stands(each: Checked, data: Data, words: Language, day: datetime.date) -> Checked:
    """A sentence that is approved, or lacked only a source that it has, is fine."""
    data, words = of_sentence(each, data, words)
    said = _approved(data.catalogue, data.evidence, data.version, words.code, day)
    if each.text in said:
        return _as_fine(each, said[each.text])
    return _as_fine(each) if each.severity == "info" and cites(each, data, words, day) else each


def _as_fine(each: Checked, facts: tuple[str, ...] | None = None) -> Checked:
    return Checked(
        each.text,
        facts=each.facts if facts is None else facts,
        named=each.named,
        meant=each.meant,
        language=each.language,
    )


@lru_cache(maxsize=_KEPT)
def _approved(
    catalogue: Catalogue, evidence: Evidence, version: str, code: str, day: datetime.date
) -> Mapping[str, tuple[str, ...]]:
    """Every sentence that may be copied today, with the ids of its rows."""
    whole = {
        sentence.text: said.facts
        for treatment in catalogue.treatments
        for said in of_treatment(catalogue, evidence, version, treatment.id, code, day)
        if said.text
        for sentence in sentences_in(said.whole)
    }
    short = {
        sentence.text: said.facts
        for treatment in catalogue.treatments
        if not is_late(treatment, day)
        for question in QUESTIONS
        if (said := answer(catalogue, evidence, treatment.id, question, code))
        for sentence in sentences_in(said.text)
    }
    return {**whole, **short}
