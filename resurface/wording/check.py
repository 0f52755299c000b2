"""Copy, sentence by sentence: is it fine, does it need a source or a reason, must it change?

for each in check(text, data, english()):
    each.severity, each.matched, each.why, each.suggestion
"""

from __future__ import annotations

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


def check(text: str, data: Data, language: Language) -> tuple[Checked, ...]:
    """Every sentence of a text with its verdict, in order; a text in the given language."""
    known = rules(language.code)
    parts = sentences_in(text)
    called = names(data, known)
    cited = known_sources(data.evidence)
    weights = signs(language.code)
    read = [
        _weighed(_read(part, parts[nth + 1 : nth + 2], known, called, cited), part, weights)
        for nth, part in enumerate(parts)
    ]
    whole = Whole([each.text for each in parts], read)
    findings = [_of_sentence(whole, nth, data, language, known) for nth in range(len(read))]
    for nth, (first, second) in enumerate(pairwise(parts)):
        if first.block == second.block:
            _across(read[nth].words, read[nth + 1].words, known, findings[nth : nth + 2])
    return tuple(
        _checked(
            part,
            [
                _filled(one, read[nth], data, language)
                for one in kept(whole, nth, found, data)
                if not cited.in_a_name(part.text[one.start : one.end], part.text)
            ],
        )
        for nth, (part, found) in enumerate(zip(parts, findings, strict=True))
    )


def _of_sentence(
    whole: Whole, nth: int, data: Data, language: Language, known: Rules
) -> list[Finding]:
    """What words and figures say; how the whole reads stands at the words that are stopped."""
    by_words = list(findings_by_words(whole.read[nth], known))
    stopped = next((each for each in by_words if each.severity == "block"), None)
    tones = {LIKE_A_PROMISE, *(each.rule for each in signs(language.code).lists)}
    rest = worked_out(whole, nth, data, language, known)
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
    question = part.text.rstrip("\"'”’)]").endswith("?")
    answered = question and any(_says_yes(each.text, known) for each in after)
    names_a_source = cited.named(words, part.text)
    return Context(words, found, named, question, answered, names_a_source)


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


def _checked(part: Sentence, found: Sequence[Finding]) -> Checked:
    if not found:
        return Checked(part.text)
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
    )
