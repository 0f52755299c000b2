"""Whether the sources that a sentence names are those of what it says, and which it lacks."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from resurface.language.language import Language
from resurface.record.store import Data
from resurface.wording.approved import Approved, of_treatment
from resurface.wording.checked import Checked
from resurface.wording.cited_source import sources_named
from resurface.wording.claim_answers import QUESTION
from resurface.wording.finding import Finding
from resurface.wording.held_against import FIGURES
from resurface.wording.who_states import Stated, sources_lacking

_ANY_SOURCE = frozenset(("C43", "C45", "C71", "C72"))
"""Rules that ask for a source, of what no question of the approved wordings is about."""


def said_of(
    treatment_id: str, data: Data, words: Language, today: datetime.date
) -> tuple[Approved, ...]:
    """Every approved wording of a treatment; `data` in the language of the copy."""
    return of_treatment(
        data.catalogue, data.evidence, data.version, treatment_id, words.code, today
    )


def cites(each: Checked, data: Data, words: Language, today: datetime.date) -> bool:
    """Whether a sentence that lacks only sources names those that state what it says.

    A figure is stated where a fact of the source has it, as it is said; a claim where the source
    stands with what may be said of that treatment on the same question.
    """
    named = sources_named(each.text, data.evidence, words)
    if not named:
        return False
    every = {one for said in _said(each, data, words, today) for one in said.source_ids}
    return all(
        need.held_by(named) if need else finding.rule in _ANY_SOURCE and named & every
        for finding, need in _needs(each, data, words, today)
    )


def lacking(each: Checked, data: Data, words: Language, today: datetime.date) -> tuple[str, ...]:
    """The sources that state all that a sentence says, beside those that it names."""
    needs = [need for _, need in _needs(each, data, words, today) if need]
    return sources_lacking(needs, sources_named(each.text, data.evidence, words))


def _needs(
    each: Checked, data: Data, words: Language, today: datetime.date
) -> Iterator[tuple[Finding, Stated | None]]:
    """What must be stated for each finding; None where no source of the record can be asked for.

    A figure that was held is met by who states it; its rule's own words ask for no more.
    """
    held = {one.rule for one in each.findings if one.stated}
    for finding in each.findings:
        question = QUESTION.get(finding.rule)
        if finding.stated:
            yield finding, finding.stated
        elif finding.rule in held:
            continue
        elif question and finding.severity == "info" and finding.rule not in FIGURES:
            found = [
                one
                for said in _said(each, data, words, today)
                if said.question == question and said.text
                for one in said.source_ids
            ]
            yield finding, Stated(tuple(dict.fromkeys(found)))
        else:
            yield finding, None


def _said(each: Checked, data: Data, words: Language, today: datetime.date) -> tuple[Approved, ...]:
    return said_of(each.meant, data, words, today) if each.meant else ()
