"""What may stand in the place of a sentence: an approved wording, the rule's own words, or nothing.

A rule knows what is wrong with a claim; the record knows what may be said instead of the treatment
that is meant. Where a sentence names none, the one named last before it is meant.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from resurface.language.language import Language
from resurface.record.store import Data
from resurface.text.short_name import short_name
from resurface.wording.approved import Approved, of_treatment
from resurface.wording.checked import Checked
from resurface.wording.named import names
from resurface.wording.rule_table import rules
from resurface.wording.spoken import spoken
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
        "fda": ("C34", "C34A", "C35", "C36"),
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
_NAMES_ONE = frozenset(("C37", "C51"))
"""Rules that only ask for another name: it takes the place of the name, and not of the sentence."""
_QUESTION = {rule: question for question, named in _ANSWERS.items() for rule in named}


@dataclass(frozen=True, slots=True)
class Instead:
    """One way to mend a sentence: of which kind, and what stands there then."""

    kind: str
    text: str


def instead(
    checked: Sequence[Checked], at: int, data: Data, words: Language, today: datetime.date
) -> tuple[Instead, ...]:
    """How the sentence of that number may be mended, best first; nothing for one that is fine.

    `data` in the language of the copy.
    """
    return ways(checked, data, words, today)[at]


def ways(
    checked: Sequence[Checked], data: Data, words: Language, today: datetime.date
) -> tuple[tuple[Instead, ...], ...]:
    """The same for every sentence of a text."""
    meant = treatments_meant(checked, data, words)
    return tuple(
        tuple(_ways(each, of, data, words, today)) if each.severity != "ok" else ()
        for each, of in zip(checked, meant, strict=True)
    )


def _ways(
    each: Checked, of: str, data: Data, words: Language, today: datetime.date
) -> Iterator[Instead]:
    said = _approved_for(each, of, data, words, today)
    if said and each.severity == "info":
        yield Instead(SOURCE, _with_source(each.text, said, data, words))
    elif said:
        yield Instead(APPROVED, said.whole)
    if said_by_rule := _rewritten(each):
        yield Instead(REWRITE, said_by_rule)
    if each.severity != "info":
        yield Instead(OUT, "")


def advice(each: Checked) -> str:
    """What the rule advises, where that is no wording for copy; empty otherwise."""
    return "" if _may_stand(each) else each.suggestion


def cites(each: Checked, of: str, data: Data, words: Language, today: datetime.date) -> bool:
    """Whether a sentence names a source that the record has for the treatment that is meant."""
    found = _said_of(of, data, words, today) if of else ()
    named = {source_id for said in found for source_id in said.source_ids}
    return any(short_name(data.evidence.sources[one], words) in each.text for one in named)


def _with_source(text: str, said: Approved, data: Data, words: Language) -> str:
    """The sentence with the strongest source of what may be said, before its full stop."""
    source = short_name(data.evidence.sources[said.source_ids[0]], words)
    body = text.rstrip(".!? ")
    return f"{body} ({source}){text[len(body) :].strip() or '.'}"


def _rewritten(each: Checked) -> str:
    """The sentence in the rule's words; empty where that is advice, or says nothing else."""
    by = each.suggestion
    if not by or not _may_stand(each) or by in each.text:
        return ""
    if each.rules and each.rules[0] in _NAMES_ONE and each.matched:
        return each.text.replace(each.matched[0], by, 1)
    return by


def _may_stand(each: Checked) -> bool:
    """Whether what is suggested is a wording for copy, and no advice."""
    return not each.rules or each.rules[0] in _MAY_STAND


def _approved_for(
    each: Checked, of: str, data: Data, words: Language, today: datetime.date
) -> Approved | None:
    """The first approved wording that answers what the sentence claims, of the treatment meant."""
    asked = [_QUESTION[rule] for rule in each.rules if rule in _QUESTION]
    if not of or not asked:
        return None
    told = [
        said for said in _said_of(of, data, words, today) if said.text and said.text != each.text
    ]
    held = set(each.facts)
    answers = [said for question in asked for said in told if said.question == question]
    on_its_figures = [said for said in answers if held.intersection(said.facts)]
    return next(iter((*on_its_figures, *answers)), None)


def _said_of(
    treatment_id: str, data: Data, words: Language, today: datetime.date
) -> tuple[Approved, ...]:
    return of_treatment(
        data.catalogue, data.evidence, data.version, treatment_id, words.code, today
    )


def treatments_meant(checked: Sequence[Checked], data: Data, words: Language) -> tuple[str, ...]:
    """The treatment that each sentence names first, else the one named last before it; or none."""
    known = rules(words.code)
    called, last, meant = names(data, known), "", []
    for each in checked:
        found = called.found(spoken(written(each.text), known.known))
        meant.append(found[0].treatment_id if found else last)
        last = found[-1].treatment_id if found else last
    return tuple(meant)
