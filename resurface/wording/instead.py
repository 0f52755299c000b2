"""What may stand in the place of a sentence: an approved wording, the rule's own words, or nothing.

A rule knows what is wrong with a claim; the record knows what may be said instead of the treatment
that is meant. Where a sentence names none, the one named last before it is meant.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from resurface.language.language import Language
from resurface.record.store import Data
from resurface.text.short_name import short_name
from resurface.wording.approved import Approved, of_treatment
from resurface.wording.named import names
from resurface.wording.rule_table import rules
from resurface.wording.spoken import spoken
from resurface.wording.typed_text import Sentence
from resurface.wording.written import written

APPROVED, SOURCE, REWRITE, OUT = "approved", "source", "rewrite", "out"
"""An approved wording; the sentence with a source of the record; the rule's words, where they may
stand in copy; the sentence taken out."""

_ANSWERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "away": ("C08", "C09", "C68", "C73"),
        "visits": ("C32",),
        "result": ("C06", "C31", "C33"),
        "cost": ("C64", "C66"),
        "better": (
            *("C02", "C03", "C04", "C05", "C18", "C19", "C23", "C24"),
            *("C25", "C26", "C27", "C28", "C30", "C55", "C56", "C57"),
        ),
        "serious": ("C12", "C15", "C15A", "C38"),
        "pain": ("C10", "C11"),
        "skin": ("C13", "C14"),
        "age": ("C40",),
        "helps": ("C07", "C53", "C70", "C74"),
        "fda": ("C34", "C35", "C36", "C37"),
    }
)
"""Questions of `approved.ASKED`, with the rules whose claims they answer."""
_MAY_STAND = frozenset(
    (
        *("C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08", "C10", "C11", "C12", "C31"),
        *("C37", "C39", "C40", "C41", "C45", "C46", "C49", "C50", "C51", "C67", "C70", "C72"),
        "C77",
    )
)
"""Rules whose suggestion is a wording for copy; that of any other is advice to whoever writes."""
_QUESTION = {rule: question for question, named in _ANSWERS.items() for rule in named}


@dataclass(frozen=True, slots=True)
class Instead:
    """One way to mend a sentence: of which kind, and what stands there then."""

    kind: str
    text: str


def instead(
    checked: Sequence[Sentence], at: int, data: Data, words: Language, today: datetime.date
) -> tuple[Instead, ...]:
    """How the sentence of that number may be mended, best first; nothing for one that is fine.

    `data` in the language of the copy.
    """
    each = checked[at]
    if each.severity == "ok":
        return ()
    found = []
    said = _approved_for(checked, at, data, words, today)
    if said and each.severity == "info":
        found.append(Instead(SOURCE, _with_source(each.text, said, data, words)))
    elif said:
        found.append(Instead(APPROVED, said.whole))
    if each.suggestion and each.suggestion != each.text and _may_stand(each):
        found.append(Instead(REWRITE, each.suggestion))
    if each.severity != "info":
        found.append(Instead(OUT, ""))
    return tuple(found)


def advice(each: Sentence) -> str:
    """What the rule advises, where that is no wording for copy; empty otherwise."""
    return "" if _may_stand(each) else each.suggestion


def cites(
    checked: Sequence[Sentence], at: int, data: Data, words: Language, today: datetime.date
) -> bool:
    """Whether a sentence names a source that the record has for the treatment that is meant."""
    treatment_id = meant(checked, at, data, words)
    if not treatment_id:
        return False
    found = of_treatment(
        data.catalogue, data.evidence, data.version, treatment_id, words.code, today
    )
    named = {source_id for said in found for source_id in said.source_ids}
    text = checked[at].text
    return any(short_name(data.evidence.sources[each], words) in text for each in named)


def _with_source(text: str, said: Approved, data: Data, words: Language) -> str:
    """The sentence with the strongest source of what may be said, before its full stop."""
    source = short_name(data.evidence.sources[said.source_ids[0]], words)
    body = text.rstrip(".!? ")
    return f"{body} ({source}){text[len(body) :].strip() or '.'}"


def _may_stand(each: Sentence) -> bool:
    """Whether what is suggested is a wording for copy, and no advice."""
    return not each.rules or each.rules[0] in _MAY_STAND


def _approved_for(
    checked: Sequence[Sentence], at: int, data: Data, words: Language, today: datetime.date
) -> Approved | None:
    """The first approved wording that answers what the sentence claims, of the treatment meant."""
    treatment_id = meant(checked, at, data, words)
    asked = [_QUESTION[rule] for rule in checked[at].rules if rule in _QUESTION]
    if not treatment_id or not asked:
        return None
    found = of_treatment(
        data.catalogue, data.evidence, data.version, treatment_id, words.code, today
    )
    return next(
        (
            said
            for question in asked
            for said in found
            if said.question == question and said.text and said.text != checked[at].text
        ),
        None,
    )


def meant(checked: Sequence[Sentence], at: int, data: Data, words: Language) -> str:
    """The treatment that a sentence names first, else the one named last before it."""
    known = rules(words.code)
    called = names(data, known)
    for place in range(at, -1, -1):
        found = called.found(spoken(written(checked[place].text), known.known))
        if found:
            return (found[0] if place == at else found[-1]).treatment_id
    return ""
