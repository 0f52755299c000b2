"""What may stand in the place of a sentence: an approved wording, the rule's own words, or nothing.

A rule knows what is wrong with a claim; the record knows what may be said instead of the treatment
that is meant. Where a sentence names none, the one named last before it is meant.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from resurface.language.language import Language
from resurface.record.store import Data
from resurface.text.short_name import short_name
from resurface.wording.approved import Approved
from resurface.wording.check import EVERY, Read
from resurface.wording.checked import Checked
from resurface.wording.checked_copy import check_copy
from resurface.wording.cited_for import lacking, said_of
from resurface.wording.claim_answers import QUESTION
from resurface.wording.counts_said import counts_harm
from resurface.wording.grammar import Found
from resurface.wording.rule_table import rules
from resurface.wording.splitting import is_ended
from resurface.wording.spoken import spoken
from resurface.wording.typed_text import rewritten
from resurface.wording.worked_out import FOLLOWING
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

    def check(self, text: str, only: slice) -> tuple[Checked, ...]:
        return check_copy(text, self.data, self.words, self.today, self.read_before, only)

    def stands(self, at: int, by: str) -> bool:
        """Whether words are fine where they are put, and every other sentence stays as it was.

        Those near it are read again: a sentence bears on no other, but for the treatments that it
        names and the risk that belongs to an offer. Where these change, all of them are.
        """
        count = len(self.checked)
        text = rewritten(self.text, self.checked, at, by)
        near = self._near(at, self.check(by, EVERY))
        first, last = near if near else (0, count)
        found = self.check(text, slice(max(0, first - 1), _from_end(count, last + 1)))
        found = found[min(first, 1) : len(found) - min(count - last, 1)]
        was = self._was[first:last]
        before, after = was[: at - first], was[at - first + 1 :]
        more = len(found) - len(after)
        said = [(each.text, each.severity) for each in found]
        own = said[len(before) : more]
        return (
            before == said[: len(before)]
            and after == said[more:]
            and bool(own)
            and not any(severity in _GRAVE for _, severity in own)
        )

    def may_go(self, at: int) -> bool:
        """Whether a sentence may be taken out: no other one passes for want of its treatment."""
        lost = [one for one in self.checked[at].named if self._named[one] == 1]
        if not lost or len(self.checked) == 1:
            return True
        left = self.check(rewritten(self.text, self.checked, at, ""), EVERY)
        return [(each.text, each.severity) for each in left] == [
            *self._was[:at],
            *self._was[at + 1 :],
        ]

    @cached_property
    def _was(self) -> list[tuple[str, str]]:
        return [(each.text, each.severity) for each in self.check(self.text, EVERY)]

    @cached_property
    def _named(self) -> Counter[str]:
        return Counter(one for each in self.checked for one in each.named)

    def _near(self, at: int, by: Sequence[Checked]) -> tuple[int, int] | None:
        """Sentences that those may bear on which take the place of one; None for all of them."""
        stood = self.checked[at]
        names = tuple(dict.fromkeys(one for each in by for one in each.named))
        lost = [one for one in stood.named if one not in names and self._named[one] == 1]
        goes_on = (stood.named or (stood.meant,))[-1]
        if lost or any(one not in self._named for one in names) or self._says_risk(stood.text):
            return None
        if (names or (stood.meant,))[-1] != goes_on:
            return None
        return max(0, at - FOLLOWING), min(at + 2, len(self.checked))

    def _says_risk(self, text: str) -> bool:
        return self._lists(text).holds("risk-line")

    def is_on_dark_marks(self, text: str) -> bool:
        """Whether a sentence speaks of dark marks: by name, or of marks on darker skin."""
        found = self._lists(text)
        return found.holds("pih-words") or (found.holds("dark-skin") and found.holds("a-mark"))

    def counts_harm(self, text: str) -> bool:
        """Whether a sentence counts the people who were harmed, or says that nobody was."""
        return counts_harm(self._lists(text))

    def _lists(self, text: str) -> Found:
        read = self.read_before.get((text, ""))
        if read:
            return read[0].found
        known = rules(self.words.code)
        return known.grammar.found(spoken(written(text), known.known))


def _from_end(count: int, last: int) -> int | None:
    """Where a slice ends that leaves so many sentences out at the end of a text."""
    return None if last >= count else last - count


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
    read = {} if read_before is None else read_before
    return tuple(_ways(_Copy(text, checked, data, words, today, read), at))


def ways(
    text: str,
    checked: Sequence[Checked],
    data: Data,
    words: Language,
    today: datetime.date,
    read_before: Read | None = None,
) -> tuple[tuple[Instead, ...], ...]:
    """The same for every sentence of a text."""
    copy = _Copy(text, checked, data, words, today, {} if read_before is None else read_before)
    return tuple(tuple(_ways(copy, at)) for at in range(len(checked)))


def _ways(copy: _Copy, at: int) -> Iterator[Instead]:
    each = copy.checked[at]
    if each.severity == "ok":
        return
    for kind, offered in _offered(copy, each):
        if stands := next((by for by in offered if copy.stands(at, by)), ""):
            yield Instead(kind, stands)
    if each.severity != "info" and copy.may_go(at):
        yield Instead(OUT, "")


def _offered(copy: _Copy, each: Checked) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each kind of mending with what may be tried, the best first."""
    sources = lacking(each, copy.data, copy.words, copy.today)
    if sources:
        yield SOURCE, (_with_sources(each.text, sources, copy.data, copy.words),)
    said = _approved_for(copy, each)
    if said and not (sources and each.severity == "info"):
        yield APPROVED, (said.whole,)
    if by := _rewritten(each, copy):
        yield REWRITE, tuple(_in_sentences(by, each, copy))


def _in_sentences(by: str, each: Checked, copy: _Copy) -> Iterator[str]:
    """A rule's words as they are put in place of a sentence: of the same treatments, and ended.

    A sentence may rest on the one before it for its treatment, so that name stays.
    """
    if each.rules and each.rules[0] in _NAMES_ONE:
        yield by
        return
    ended = by if is_ended(by) else f"{by}."
    rows = [row for one in each.named if (row := copy.data.catalogue.find(one))]
    if rows and not any(row.name in ended for row in rows):
        name = copy.words.listing([row.name for row in rows])
        text = copy.words.say("{name}: {told}")
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


def _rewritten(each: Checked, copy: _Copy) -> str:
    """The sentence in the rule's words; empty where that is advice, or says nothing else.

    A rule on scars or on harms knows nothing of dark marks: they have words of their own.
    """
    by = each.suggestion
    if each.severity in _GRAVE and copy.is_on_dark_marks(each.text):
        return copy.words.say(
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


def _approved_for(copy: _Copy, each: Checked) -> Approved | None:
    """The first approved wording that answers what the sentence claims, of the treatment meant."""
    asked = [QUESTION[rule] for rule in each.rules if rule in QUESTION]
    if each.severity in _GRAVE and copy.is_on_dark_marks(each.text):
        asked.insert(0, "marks")
    elif copy.counts_harm(each.text):
        asked.insert(0, "serious")
    if not each.meant or not asked:
        return None
    told = [
        said
        for said in said_of(each.meant, copy.data, copy.words, copy.today)
        if said.text and said.text != each.text
    ]
    held = set(each.facts)
    answers = [said for question in asked for said in told if said.question == question]
    on_its_figures = [said for said in answers if held.intersection(said.facts)]
    return next(iter((*on_its_figures, *answers)), None)
