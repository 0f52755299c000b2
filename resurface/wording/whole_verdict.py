"""All that was found in one sentence as one verdict: the gravest, why, and what to say instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from resurface.wording.checked import SEVERITIES, Checked
from resurface.wording.claim_answers import GRAVE, QUESTION, questions
from resurface.wording.finding import Finding
from resurface.wording.held_against import FIGURES
from resurface.wording.short_answers import Answer
from resurface.wording.splitting import Sentence
from resurface.wording.suggested import NAMES_ONE, another_name, answered, suggested
from resurface.wording.tongue import Asker, Tongue
from resurface.wording.whose import treatments_of
from resurface.wording.worked_out import Whole, kept

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S*\b[a-z]+=\S+|\bR(?:-[0-9A-Z]{4}){2}\b")


def verdict_on(
    part: Sentence, whole: Whole, nth: int, tongue: Tongue, findings: Sequence[Finding]
) -> Checked:
    """One sentence with all that holds of it: what stands in a name or an address is no claim."""
    names = tongue.cited.names_in(part.text) if findings else ()
    filled = [
        _filled(one, whole, nth, tongue)
        for one in kept(whole, nth, findings, tongue.data)
        if not any(part.text[one.start : one.end] in name for name in names)
        and not _in_an_address(one, part.text)
    ]
    filled = [each for each in filled if not _is_named_so(each, part.text)]
    own = treatments_of(whole.read[nth])
    said = _checked(part, filled, own, whole.meant(nth), tongue.code)
    return _advised(_answered(said, whole, nth, tongue), whole, nth, tongue)


def _answered(said: Checked, whole: Whole, nth: int, tongue: Tongue) -> Checked:
    """A claim with the answer of the record as what to say instead, where it has one."""
    told = _answer(said, whole, nth, tongue)
    if told is None:
        return said
    facts = tuple(dict.fromkeys((*said.facts, *told.facts)))
    return replace(said, suggestion=told.text, facts=facts)


def _answer(said: Checked, whole: Whole, nth: int, of: Tongue | Asker) -> Answer | None:
    """What the record answers to a claim, in the language of the copy or of whoever asks."""
    if said.severity not in GRAVE or not said.meant or said.rules[0] in NAMES_ONE:
        return None
    asked = questions(said.rules, said.severity, whole.read[nth].found)
    return answered(asked, said.meant, of.data, of.words)


def _advised(said: Checked, whole: Whole, nth: int, tongue: Tongue) -> Checked:
    """A sentence with what it suggests told to whoever asks, in their language."""
    asker = tongue.asker
    if not said.rules or asker.words.code == tongue.code:
        return replace(said, advice=said.suggestion)
    told = _answer(said, whole, nth, asker) or suggested(
        asker.rule(said.rules[0]).suggestion, whole.treatments(nth), asker.data, asker.words
    )
    return replace(said, advice=told.text)


def _filled(finding: Finding, whole: Whole, nth: int, tongue: Tongue) -> Finding:
    """A finding with figures of the record in its suggestion; what is taken over is said so."""
    data, words = tongue.data, tongue.words
    told = suggested(finding.suggestion, whole.treatments(nth), data, words)
    by = told.text
    if finding.rule in NAMES_ONE:
        by = another_name(whole.texts[nth], finding.start, finding.end, by)
    asker = tongue.asker
    why = finding.why or asker.rule(finding.rule).why
    found = replace(finding, why=why, suggestion=by, facts=(*finding.facts, *told.facts))
    taken = [row.name for each in whole.taken[nth] if (row := asker.data.catalogue.find(each))]
    if not taken or not (found.facts or found.rule in QUESTION):
        return found
    text = asker.words.say("{why} (read as about {treatment})")
    return replace(found, why=text.format(why=why, treatment=asker.words.listing(taken)))


def _is_named_so(finding: Finding, text: str) -> bool:
    """Whether a text names a treatment already as the rule asks for."""
    return finding.rule in NAMES_ONE and finding.suggestion == text


def _in_an_address(finding: Finding, text: str) -> bool:
    """Whether words stand in an address or a piece's id, which claim nothing."""
    return any(
        each.start() <= finding.start and finding.end <= each.end()
        for each in _ADDRESS.finditer(text)
    )


def _checked(
    part: Sentence, found: Sequence[Finding], named: tuple[str, ...], meant: str, code: str
) -> Checked:
    if not found:
        return Checked(part.text, named=named, meant=meant, language=code)
    ordered = sorted(
        found,
        key=lambda each: (
            -SEVERITIES.index(each.severity),
            each.rule in FIGURES,
            _parts(each, found),
        ),
    )
    gravest = ordered[0]
    return Checked(
        part.text,
        gravest.severity,
        tuple(dict.fromkeys(each.rule for each in ordered)),
        tuple(dict.fromkeys(part.text[each.start : each.end] for each in ordered)),
        gravest.why,
        gravest.suggestion,
        tuple(dict.fromkeys(fact for each in ordered for fact in each.facts)),
        tuple(ordered),
        named,
        meant,
        code,
    )


def _parts(one: Finding, found: Sequence[Finding]) -> bool:
    """Whether another finding's words have all of these and more: it is the one that says why."""
    return any(
        each.start <= one.start
        and one.end <= each.end
        and each.end - each.start > one.end - one.start
        for each in found
        if each.severity == one.severity
    )
