"""Copy, sentence by sentence: is it fine, does it need a source or a reason, must it change?

for each in check(text, data, english()):
    each.severity, each.matched, each.why, each.suggestion, each.advice
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from resurface.language.language import Language
from resurface.record.store import Data
from resurface.wording.checked import Checked
from resurface.wording.cited_source import KnownSources, known_sources
from resurface.wording.finding import Finding, findings_by_words, hits, of_rule
from resurface.wording.grammar import Span
from resurface.wording.named import Names, names
from resurface.wording.rule_table import Rules, rules
from resurface.wording.scope import Context
from resurface.wording.signs import Signs
from resurface.wording.splitting import Sentence, sentences_in
from resurface.wording.spoken import Word, spoken
from resurface.wording.tone import LIKE_A_PROMISE, tone
from resurface.wording.tongue import Tongue, Tongues
from resurface.wording.whole_verdict import verdict_on
from resurface.wording.whose import taken_over
from resurface.wording.worked_out import Whole, worked_out
from resurface.wording.written import written

_SHORT = 5
"""Words of a sentence so short that it may be one thought with the next: "Downtime? None."."""


EVERY = slice(None)


@dataclass(eq=False)
class Read:
    """Sentences as they were read, with what their words say; a question with the sentence after.

    It lives for as long as whoever checks one text again and again, with another sentence in it,
    and is of one data version and one language that was picked. `asker`: the language in which
    whoever asks is told why; that of each sentence where none is given. `pairs`: what two
    neighbours claim together; `verdicts`: by all that other sentences bear on one.
    """

    asker: Language | None = None
    sentences: dict[tuple[str, str], ReadSentence] = field(default_factory=dict)
    pairs: dict[tuple[str, str], tuple[Together, ...]] = field(default_factory=dict)
    verdicts: dict[tuple[object, ...], Checked] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.sentences)


@dataclass(frozen=True, eq=False, slots=True)
class ReadSentence:
    """One sentence with all that its words may mean, in which language, and what they say."""

    context: Context
    tongue: Tongue
    findings: tuple[Finding, ...]


Together = tuple[Finding, Finding]
"""A claim over two sentences, as it is found in the one and in the other."""


def check(
    text: str,
    data: Data,
    language: Language,
    read_before: Read | None = None,
    only: slice = EVERY,
    weights: Signs | None = None,
) -> tuple[Checked, ...]:
    """Every sentence of a text with its verdict, in order; a text in the given language.

    A sentence in another language is judged and answered in its own. `read_before` is filled: a
    sentence that stands there is not read again; it says in which language why is told. `only`: the
    sentences that are asked for, next to which others may be passed over. `weights`: of the signs;
    those of the table if none are given.
    """
    return reading(sentences_in(text), data, language, read_before, weights).verdicts(only)


def reading(
    parts: Sequence[Sentence],
    data: Data,
    language: Language,
    read_before: Read | None = None,
    weights: Signs | None = None,
) -> Reading:
    """A parted text as it is read, before anything is judged."""
    before = Read() if read_before is None else read_before
    tongues = Tongues(data, language, weights, before.asker)
    told = _all_read(parts, tongues, before)
    read = [each.context for each in told]
    taken = taken_over(parts, read, tongues.own.calls)
    return Reading(parts, told, Whole([each.text for each in parts], read, taken), before)


@dataclass(frozen=True, eq=False)
class Reading:
    """A text that was read: each sentence is judged when its verdict is asked for."""

    parts: Sequence[Sentence]
    told: Sequence[ReadSentence]
    whole: Whole
    before: Read

    def verdicts(self, only: slice = EVERY) -> tuple[Checked, ...]:
        """The verdicts on these sentences, in order."""
        return tuple(map(self._verdict, range(len(self.parts))[only]))

    def _verdict(self, nth: int) -> Checked:
        """One sentence with its verdict, which is made once for all that others bear on it."""
        shared = (*self._across(nth - 1, 1), *self._across(nth, 0))
        key = (*read_as(self.parts, nth), self.whole.bearing(nth), shared)
        known = self.before.verdicts
        if key not in known:
            findings = _of_sentence(self.whole, nth, self.told[nth])
            for each in shared:
                if not any(own.rule == each.rule for own in findings):
                    findings.append(each)
            known[key] = verdict_on(
                self.parts[nth], self.whole, nth, self.told[nth].tongue, findings
            )
        return known[key]

    def _across(self, one: int, own: int) -> tuple[Finding, ...]:
        """What a sentence and the next claim together, as it is found in the one or the other."""
        if not 0 <= one < len(self.parts) - 1:
            return ()
        parts, read = self.parts[one : one + 2], self.told[one : one + 2]
        if parts[0].block != parts[1].block or read[0].tongue is not read[1].tongue:
            return ()
        words = read[0].context.words, read[1].context.words
        if not all(words) or min(map(len, words)) > _SHORT:
            return ()
        key, known = (parts[0].text, parts[1].text), self.before.pairs
        if key not in known:
            known[key] = tuple(_together(*words, read[0].tongue.known))
        return tuple(pair[own] for pair in known[key])


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


def _all_read(parts: Sequence[Sentence], tongues: Tongues, before: Read) -> list[ReadSentence]:
    """Every sentence with all that its words may mean, and what they say by themselves."""
    found = []
    for nth, part in enumerate(parts):
        key = read_as(parts, nth)
        if key not in before.sentences:
            after = parts[nth + 1 : nth + 2] if key[1] else ()
            before.sentences[key] = _read_one(part, after, tongues.of(part.text))
        found.append(before.sentences[key])
    return found


def read_as(parts: Sequence[Sentence], nth: int) -> tuple[str, str]:
    """By what a sentence is known where it was read: a question with the one after it."""
    after = parts[nth + 1 : nth + 2] if _is_question(parts[nth]) else ()
    return parts[nth].text, after[0].text if after else ""


def _read_one(part: Sentence, after: Sequence[Sentence], tongue: Tongue) -> ReadSentence:
    known = tongue.known
    context = _read(part, after, known, tongue.called, tongue.cited)
    context = replace(context, tone=tone(context, part.text, tongue.weights))
    return ReadSentence(context, tongue, tuple(findings_by_words(context, known)))


def _of_sentence(whole: Whole, nth: int, read: ReadSentence) -> list[Finding]:
    """What words and figures say; how the whole reads stands at the words that are stopped."""
    by_words, tongue = read.findings, read.tongue
    stopped = next((each for each in by_words if each.severity == "block"), None)
    tones = {LIKE_A_PROMISE, *(each.rule for each in tongue.weights.lists)}
    return [
        *by_words,
        *(
            replace(each, start=stopped.start, end=stopped.end)
            if stopped and each.rule in tones
            else each
            for each in worked_out(whole, nth, tongue)
        ),
    ]


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


def _is_question(part: Sentence) -> bool:
    return part.text.rstrip("\"'”’»)]").endswith("?")


def _says_yes(text: str, known: Rules) -> bool:
    words = spoken(written(text[:40]), known.known)
    return bool(words) and any(
        each.start == 0 for each in known.grammar.found(words[:3]).spans("yes")
    )


def _together(one: Sequence[Word], two: Sequence[Word], known: Rules) -> Iterator[Together]:
    """Claims over two short sentences or lines ("Downtime? None."), each found in both."""
    moved = tuple(replace(each, before=each.before.replace(";", "")) for each in two)
    context = Context((*one, *moved), known.grammar.found((*one, *moved)))
    for rule in known.rules.values():
        for span in hits(context, rule):
            if span.start < len(one) < span.end:
                yield (
                    of_rule(rule, one, Span(span.start, len(one))),
                    of_rule(rule, two, Span(0, span.end - len(one))),
                )
                break
