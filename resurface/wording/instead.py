"""What may stand in the place of a sentence: an approved wording, the rule's own words, or nothing.

A rule knows what is wrong with a claim; the record knows what may be said instead of the treatment
that is meant. Where a sentence names none, the one named last before it is meant.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from resurface.language.language import Language
from resurface.record.store import Data
from resurface.text.short_name import short_name
from resurface.wording.approved import Approved
from resurface.wording.check import EVERY, Read, read_as, reading
from resurface.wording.checked import Checked
from resurface.wording.checked_copy import as_it_stands, of_sentence
from resurface.wording.cited_for import lacking, said_of
from resurface.wording.claim_answers import QUESTION
from resurface.wording.counts_said import counts_harm
from resurface.wording.grammar import Found
from resurface.wording.rule_table import rules
from resurface.wording.splitting import Sentence, is_ended, sentences_in
from resurface.wording.spoken import spoken
from resurface.wording.typed_text import in_its_place, rewritten
from resurface.wording.worked_out import FOLLOWING, RISK_LINE
from resurface.wording.written import written

APPROVED, SOURCE, REWRITE, OUT = "approved", "source", "rewrite", "out"
"""An approved wording; the sentence with a source of the record; the rule's words, where they may
stand in copy; the sentence taken out."""

_GRAVE = ("warn", "block")
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


@dataclass(frozen=True, slots=True)
class Instead:
    """One way to mend a sentence: of which kind, and what stands there then."""

    kind: str
    text: str


@dataclass(frozen=True, eq=False)
class _Copy:
    """A text with its verdicts, and how it is checked with another sentence in it."""

    text: str
    checked: Sequence[Checked]
    data: Data
    words: Language
    today: datetime.date
    read_before: Read

    @cached_property
    def parts(self) -> tuple[Sentence, ...]:
        """The sentences of the text with their places; none where other ones were checked."""
        found = sentences_in(self.text)
        same = [each.text for each in found] == [each.text for each in self.checked]
        return found if same else ()

    def read(self, parts: Sequence[Sentence]) -> Callable[[slice], list[Checked]]:
        """Reads a text, of which any part can be judged then."""
        read = reading(parts, self.data, self.words, self.read_before)
        return lambda only: [
            as_it_stands(each, self.data, self.words, self.today) for each in read.verdicts(only)
        ]

    def stands(self, at: int, by: str) -> bool:
        """Whether words are fine where they are put, and every other sentence stays as it was.

        Those near it are read again: a sentence bears on no other, but for the treatments that it
        names, on which the rest of its paragraph rests, and the risk that belongs to an offer.
        Where that goes, all of them are.
        """
        put = self._put(at, by)
        if put is None:
            return False
        own, parts = put
        check = self.read(parts)
        found = check(slice(at, at + own))
        if any(each.severity in _GRAVE for each in found):
            return False
        first, last = self._near(at, found)
        more = len(parts) - len(self.parts)
        said = [(each.text, each.severity) for each in check(slice(first, last + more))]
        before, after = self._was[first:at], self._was[at + 1 : last]
        return said[: at - first] == before and said[at - first + own :] == after

    def may_go(self, at: int) -> bool:
        """Whether a sentence may be taken out: no other one passes for want of its treatment."""
        lost = [one for one in self.checked[at].named if self._named[one] == 1]
        if not lost or len(self.checked) == 1:
            return True
        left = self.read(sentences_in(rewritten(self.text, self.checked, at, "")))(EVERY)
        return [(each.text, each.severity) for each in left] == [
            *self._was[:at],
            *self._was[at + 1 :],
        ]

    def _put(self, at: int, by: str) -> tuple[int, tuple[Sentence, ...]] | None:
        """The text's sentences with others in place of one, and how many; None where one changes.

        Only those beside it are parted again: where a sentence ends hangs on the next one alone.
        """
        parts = self.parts
        if not parts:
            return None
        first, last = max(0, at - 1), min(at + 2, len(parts))
        begin, end = parts[first].start, parts[last - 1].start + len(parts[last - 1].text)
        start, stop = parts[at].start, parts[at].start + len(parts[at].text)
        stood = in_its_place(by, parts[at].text, last=not self.text[stop:].strip())
        found = sentences_in(f"{self.text[begin:start]}{stood}{self.text[stop:end]}")
        before, after = parts[first:at], parts[at + 1 : last]
        own = len(found) - len(before) - len(after)
        kept = [*found[: len(before)], *found[len(before) + own :]]
        if own < 1 or [each.text for each in kept] != [each.text for each in (*before, *after)]:
            return None
        block = parts[at].block
        put = [replace(each, block=block) for each in found[len(before) : len(before) + own]]
        return own, (*parts[:at], *put, *parts[at + 1 :])

    @cached_property
    def _was(self) -> list[tuple[str, str]]:
        return [(each.text, each.severity) for each in self.read(self.parts)(EVERY)]

    @cached_property
    def _named(self) -> Counter[str]:
        return Counter(one for each in self.checked for one in each.named)

    def _near(self, at: int, own: Sequence[Checked]) -> tuple[int, int]:
        """From where to where sentences stand on which those bear that take the place of one."""
        stood, count = self.checked[at], len(self.parts)
        if self._lists(at).holds(RISK_LINE):
            return 0, count
        names = tuple(dict.fromkeys(one for each in own for one in each.named))
        if names == stood.named:
            return max(0, at - FOLLOWING), min(at + 2, count)
        block = self.parts[at].block
        near = [nth for nth, each in enumerate(self.parts) if block <= each.block <= block + 1]
        return min(near[0], max(0, at - FOLLOWING)), max(near[-1] + 1, min(at + 2, count))

    def of(self, each: Checked) -> tuple[Data, Language]:
        """The data and the language in which a sentence is answered."""
        return of_sentence(each, self.data, self.words)

    def is_on_dark_marks(self, at: int) -> bool:
        """Whether a sentence speaks of dark marks: by name, or of marks on darker skin."""
        found = self._lists(at)
        return found.holds("pih-words") or (found.holds("dark-skin") and found.holds("a-mark"))

    def counts_harm(self, at: int) -> bool:
        """Whether a sentence counts the people who were harmed, or says that nobody was."""
        return counts_harm(self._lists(at))

    def _lists(self, at: int) -> Found:
        """Which lists stand in one sentence of the text."""
        if self.parts and read_as(self.parts, at) in self.read_before.sentences:
            return self.read_before.sentences[read_as(self.parts, at)].context.found
        words, text = self.of(self.checked[at])[1], self.checked[at].text
        known = rules(words.code)
        return known.grammar.found(spoken(written(text), known.known))


def instead(
    text: str,
    checked: Sequence[Checked],
    at: int,
    data: Data,
    words: Language,
    today: datetime.date,
    read_before: Read | None = None,
) -> tuple[Instead, ...]:
    """How the sentence of that number may be mended, best first; nothing for one that is fine.

    What is put in its place is fine there, and no other sentence becomes another or gets another
    verdict by it. `data` in the language of the copy; `read_before` as `check` has it.
    """
    return tuple(_ways(_copy(text, checked, data, words, today, read_before), at))


def ways(
    text: str,
    checked: Sequence[Checked],
    data: Data,
    words: Language,
    today: datetime.date,
    read_before: Read | None = None,
) -> tuple[tuple[Instead, ...], ...]:
    """The same for every sentence of a text."""
    copy = _copy(text, checked, data, words, today, read_before)
    return tuple(tuple(_ways(copy, at)) for at in range(len(checked)))


def _copy(
    text: str,
    checked: Sequence[Checked],
    data: Data,
    words: Language,
    today: datetime.date,
    read_before: Read | None,
) -> _Copy:
    return _Copy(text, checked, data, words, today, Read() if read_before is None else read_before)


def _ways(copy: _Copy, at: int) -> Iterator[Instead]:
    each = copy.checked[at]
    if each.severity == "ok":
        return
    for kind, offered in _offered(copy, at):
        if stands := next((by for by in offered if copy.stands(at, by)), ""):
            yield Instead(kind, stands)
    if each.severity != "info" and copy.may_go(at):
        yield Instead(OUT, "")


def _offered(copy: _Copy, at: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each kind of mending with what may be tried, the best first."""
    each = copy.checked[at]
    data, words = copy.of(each)
    sources = lacking(each, data, words, copy.today)
    if sources:
        yield SOURCE, (_with_sources(each.text, sources, data, words),)
    said = _approved_for(copy, at)
    if said and not (sources and each.severity == "info"):
        yield APPROVED, (said.whole,)
    if by := _rewritten(copy, at):
        yield REWRITE, tuple(_in_sentences(by, each, copy))


def _in_sentences(by: str, each: Checked, copy: _Copy) -> Iterator[str]:
    """A rule's words as they are put in place of a sentence: of the same treatments, and ended.

    A sentence may rest on the one before it for its treatment, so that name stays.
    """
    if each.rules and each.rules[0] in _NAMES_ONE:
        yield by
        return
    ended = by if is_ended(by) else f"{by}."
    data, words = copy.of(each)
    rows = [row for one in each.named if (row := data.catalogue.find(one))]
    if rows and not any(row.name in ended for row in rows):
        name = words.listing([row.name for row in rows])
        text = words.say("{name}: {told}")
        yield text.format(name=name, told=ended)
    yield ended


def advice(each: Checked) -> str:
    """What the rule advises, where that is no wording for copy; empty otherwise."""
    return "" if _may_stand(each) else each.suggestion


def _with_sources(text: str, sources: Sequence[str], data: Data, words: Language) -> str:
    """The sentence with sources of the record in short, before its full stop."""
    named = "; ".join(short_name(data.evidence.sources[each], words) for each in sources)
    body = text.rstrip(".!? ")
    return f"{body} ({named}){text[len(body) :].strip() or '.'}"


def _rewritten(copy: _Copy, at: int) -> str:
    """The sentence in the rule's words; empty where that is advice, or says nothing else.

    A rule on scars or on harms knows nothing of dark marks: they have words of their own.
    """
    each = copy.checked[at]
    by = each.suggestion
    if each.severity in _GRAVE and copy.is_on_dark_marks(at):
        return copy.of(each)[1].say(
            "Dark marks can appear after a treatment, more often on darker skin; ask how often "
            "they were seen."
        )
    if not by or not _may_stand(each) or by in each.text:
        return ""
    if each.rules and each.rules[0] in _NAMES_ONE and each.matched:
        return each.text.replace(each.matched[0], by, 1)
    return by


def _may_stand(each: Checked) -> bool:
    """Whether what is suggested is a wording for copy, and no advice."""
    return not each.rules or each.rules[0] in _MAY_STAND


def _approved_for(copy: _Copy, at: int) -> Approved | None:
    """The first approved wording that answers what the sentence claims, of the treatment meant."""
    each = copy.checked[at]
    asked = [QUESTION[rule] for rule in each.rules if rule in QUESTION]
    if each.severity in _GRAVE and copy.is_on_dark_marks(at):
        asked.insert(0, "marks")
    elif copy.counts_harm(at):
        asked.insert(0, "serious")
    if not each.meant or not asked:
        return None
    data, words = copy.of(each)
    told = [
        said
        for said in said_of(each.meant, data, words, copy.today)
        if said.text and said.text != each.text
    ]
    held = set(each.facts)
    answers = [said for question in asked for said in told if said.question == question]
    on_its_figures = [said for said in answers if held.intersection(said.facts)]
    return next(iter((*on_its_figures, *answers)), None)
