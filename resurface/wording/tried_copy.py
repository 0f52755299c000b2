"""A copy in which other sentences are tried: what they would be there, and what others become."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from resurface.language.language import Language
from resurface.record.store import Data
from resurface.wording.check import EVERY, Read, read_as, reading
from resurface.wording.checked import Checked
from resurface.wording.checked_copy import as_it_stands, of_sentence
from resurface.wording.claim_answers import GRAVE, is_on_dark_marks, questions
from resurface.wording.grammar import Found
from resurface.wording.rule_table import rules
from resurface.wording.splitting import Sentence, sentences_in
from resurface.wording.spoken import spoken
from resurface.wording.typed_text import in_its_place, rewritten
from resurface.wording.worked_out import FOLLOWING, RISK_LINE
from resurface.wording.written import written


@dataclass(frozen=True, eq=False)
class TriedCopy:
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
        if any(each.severity in GRAVE for each in found):
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
        return is_on_dark_marks(self._lists(at))

    def questions(self, at: int) -> tuple[str, ...]:
        """What answers a sentence, the best question first."""
        each = self.checked[at]
        return questions(each.rules, each.severity, self._lists(at))

    def _lists(self, at: int) -> Found:
        """Which lists stand in one sentence of the text."""
        if self.parts and read_as(self.parts, at) in self.read_before.sentences:
            return self.read_before.sentences[read_as(self.parts, at)].context.found
        words, text = self.of(self.checked[at])[1], self.checked[at].text
        known = rules(words.code)
        return known.grammar.found(spoken(written(text), known.known))
