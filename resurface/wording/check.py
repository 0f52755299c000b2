"""Copy, sentence by sentence: is it fine, does it need a source or a reason, must it change?

for each in check(text, data, english()):
    each.severity, each.matched, each.why, each.suggestion
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from resurface.language.language import Language
from resurface.record.store import Data
from resurface.wording.checked import SEVERITIES, Checked
from resurface.wording.cited_source import KnownSources, known_sources
from resurface.wording.finding import Finding, findings_by_words, hits, of_rule
from resurface.wording.grammar import Span
from resurface.wording.named import Names, names
from resurface.wording.rule_table import Rules, rules
from resurface.wording.scope import Context
from resurface.wording.signs import Signs, signs
from resurface.wording.splitting import Sentence, sentences_in
from resurface.wording.spoken import Word, spoken
from resurface.wording.suggested import suggested
from resurface.wording.tone import LIKE_A_PROMISE, tone
from resurface.wording.worked_out import Whole, kept, worked_out
from resurface.wording.written import written

_SHORT = 5
"""Words of a sentence so short that it may be one thought with the next: "Downtime? None."."""


_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S*\b[a-z]+=\S+|\bR(?:-[0-9A-Z]{4}){2}\b")
Read = dict[tuple[str, str], tuple[Context, tuple[Finding, ...]]]
"""Sentences as they were read, with what their words say; a question with the sentence after it.

It lives for as long as whoever checks one text again and again, with another sentence in it, and is
of one data version and one language.
"""
EVERY = slice(None)


def check(
    text: str,
    data: Data,
    language: Language,
    read_before: Read | None = None,
    only: slice = EVERY,
    weights: Signs | None = None,
) -> tuple[Checked, ...]:
    """Every sentence of a text with its verdict, in order; a text in the given language.

    `read_before` is filled: a sentence that stands there is not read again. `only`: the sentences
    that are asked for, next to which others may be passed over. `weights`: of the signs; those of
    the table if none are given.
    """
    known = rules(language.code)
    parts = sentences_in(text)
    cited = known_sources(data.evidence)
    weights = weights or signs(language.code)
    told = _all_read(parts, data, language, {} if read_before is None else read_before, weights)
    whole = Whole([each.text for each in parts], [context for context, _ in told])
    asked = range(len(parts))[only]
    findings = {
        nth: _of_sentence(whole, nth, told[nth][1], data, language, known, weights) for nth in asked
    }
    for one, two in pairwise(asked):
        if parts[one].block == parts[two].block:
            words = whole.read[one].words, whole.read[two].words
            _across(*words, known, (findings[one], findings[two]))
    meant = _meant(whole.read)
    return tuple(
        _checked(
            parts[nth],
            [
                _filled(one, whole.read[nth], data, language)
                for one in kept(whole, nth, findings[nth], data)
                if not cited.in_a_name(parts[nth].text[one.start : one.end], parts[nth].text)
                and not _in_an_address(one, parts[nth].text)
            ],
            tuple(dict.fromkeys(each.treatment_id for each in whole.read[nth].named)),
            meant[nth],
        )
        for nth in asked
    )


def read_sentences(
    text: str, data: Data, language: Language
) -> tuple[tuple[Sentence, ...], list[Context]]:
    """The sentences of a text, and each with all that its words may mean."""
    known = rules(language.code)
    parts = sentences_in(text)
    called, cited = names(data, known), known_sources(data.evidence)
    return parts, [
        _read(part, parts[nth + 1 : nth + 2], known, called, cited)
        for nth, part in enumerate(parts)
    ]


def _all_read(
    parts: Sequence[Sentence], data: Data, language: Language, before: Read, weights: Signs
) -> list[tuple[Context, tuple[Finding, ...]]]:
    """Every sentence with all that its words may mean, and what they say by themselves."""
    known = rules(language.code)
    called, cited = names(data, known), known_sources(data.evidence)
    found = []
    for nth, part in enumerate(parts):
        after = parts[nth + 1 : nth + 2] if _is_question(part) else ()
        key = (part.text, after[0].text if after else "")
        if key not in before:
            context = _weighed(_read(part, after, known, called, cited), part, weights)
            before[key] = (context, tuple(findings_by_words(context, known)))
        found.append(before[key])
    return found


def _meant(read: Sequence[Context]) -> list[str]:
    """The treatment that each sentence names first, else the one named last before it; or none."""
    last, meant = "", []
    for each in read:
        meant.append(each.named[0].treatment_id if each.named else last)
        last = each.named[-1].treatment_id if each.named else last
    return meant


def _of_sentence(
    whole: Whole,
    nth: int,
    by_words: Sequence[Finding],
    data: Data,
    language: Language,
    known: Rules,
    weights: Signs,
) -> list[Finding]:
    """What words and figures say; how the whole reads stands at the words that are stopped."""
    stopped = next((each for each in by_words if each.severity == "block"), None)
    tones = {LIKE_A_PROMISE, *(each.rule for each in weights.lists)}
    rest = worked_out(whole, nth, data, language, known, weights)
    return [
        *by_words,
        *(
            replace(each, start=stopped.start, end=stopped.end)
            if stopped and each.rule in tones
            else each
            for each in rest
        ),
    ]


def _filled(finding: Finding, context: Context, data: Data, language: Language) -> Finding:
    """A finding with figures of the record in its suggestion, where its treatments are named."""
    named = [each.treatment_id for each in context.named]
    told = suggested(finding.suggestion, named, data, language)
    return replace(finding, suggestion=told.text, facts=(*finding.facts, *told.facts))


def _read(
    part: Sentence, after: Sequence[Sentence], known: Rules, called: Names, cited: KnownSources
) -> Context:
    """One sentence with all that its words may mean; `after` is the next one, if any."""
    words = spoken(written(part.text), known.known)
    named = called.found(words)
    found = known.grammar.found(words, [("named", each.span) for each in named])
    question = _is_question(part)
    answered = question and any(_says_yes(each.text, known) for each in after)
    names_a_source = cited.named(words, part.text)
    return Context(words, found, named, question, answered, names_a_source)


def _in_an_address(finding: Finding, text: str) -> bool:
    """Whether words stand in an address or a piece's id, which claim nothing."""
    return any(
        each.start() <= finding.start and finding.end <= each.end()
        for each in _ADDRESS.finditer(text)
    )


def _is_question(part: Sentence) -> bool:
    return part.text.rstrip("\"'”’)]").endswith("?")


def _weighed(context: Context, part: Sentence, weights: Signs) -> Context:
    return replace(context, tone=tone(context, part.text, weights))


def _says_yes(text: str, known: Rules) -> bool:
    words = spoken(written(text[:40]), known.known)
    return bool(words) and any(
        each.start == 0 for each in known.grammar.found(words[:3]).spans("yes")
    )


def _across(
    one: Sequence[Word], two: Sequence[Word], known: Rules, findings: Sequence[list[Finding]]
) -> None:
    """A claim over two short sentences or lines ("Downtime? None.") is found in both."""
    if not one or not two or min(len(one), len(two)) > _SHORT:
        return
    moved = tuple(replace(each, before=each.before.replace(";", "")) for each in two)
    context = Context((*one, *moved), known.grammar.found((*one, *moved)))
    for rule in known.rules.values():
        for span in hits(context, rule):
            if span.start < len(one) < span.end:
                for own, words, part in (
                    (findings[0], one, Span(span.start, len(one))),
                    (findings[1], two, Span(0, span.end - len(one))),
                ):
                    if not any(each.rule == rule.id for each in own):
                        own.append(of_rule(rule, words, part))
                break


def _checked(
    part: Sentence, found: Sequence[Finding], named: tuple[str, ...], meant: str
) -> Checked:
    if not found:
        return Checked(part.text, named=named, meant=meant)
    ordered = sorted(found, key=lambda each: -SEVERITIES.index(each.severity))
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
    )
