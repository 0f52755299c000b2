"""Whether words that sound like a claim claim nothing: denied, asked, warned of, the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from resurface.wording.grammar import Found, Span
from resurface.wording.named import Named
from resurface.wording.spoken import Word

_LONG, _SHORT = 14, 3
"""Words that "not" and "nobody" reach over; and "no" or "without", which deny one thing."""
_BREAKS = frozenset(";:()[]!?")
PLAIN = 0.0
"""Up to this sum a sentence tells plainly: words of a rule then need a reason and stop nothing."""
PLAINER = -0.5
"""Up to this sum words that are said honestly too are taken to be so; none that stop a sentence."""
PLAINEST = -1.5
"""Up to this sum a rule that stops nothing asks for no reason where "plain" lifts it."""


@dataclass(frozen=True, eq=False)
class Context:
    """One sentence with all that decides whether its words assert anything.

    `named`: the treatments in it; `question`: it ends with a question mark; `answered_yes`: the
    next sentence says yes to it; `names_a_source`: one that the record has; `tone`: above 0 the
    sentence rather claims, below it rather tells.
    """

    words: Sequence[Word]
    found: Found
    named: Sequence[Named] = ()
    question: bool = False
    answered_yes: bool = False
    names_a_source: bool = False
    tone: float = 0.0

    def lifted(self, span: Span, lifts: frozenset[str]) -> bool:
        """Whether one of these lifts what stands at a span."""
        tests: dict[str, Callable[[Span], bool]] = {
            "not": self.denied,
            "asked": self.asked,
            "distrust": lambda _: self.found.holds("distrust"),
            "desk": lambda _: self.at_the_desk,
            "cited": lambda _: self.names_a_source,
            "harm": self.of_harm,
        }
        return any(tests[each](span) for each in lifts & tests.keys())

    @cached_property
    def cited(self) -> bool:
        """Whether any source is named, one that the record has or another that nobody checked."""
        return self.names_a_source or self.found.holds("citation")

    @cached_property
    def at_the_desk(self) -> bool:
        """Whether it is about visits, opening hours or payment, and about no skin or result."""
        return self.found.holds("desk") and not self.found.holds("body")

    def of_harm(self, _: Span) -> bool:
        """Whether harm or healing is what the sentence speaks of, and no result is."""
        found = self.found
        return found.holds("harm") and not (found.holds("good") or found.holds("make-vanish-any"))

    @property
    def plain(self) -> bool:
        """Whether it tells plainly."""
        return self.tone <= PLAIN

    @property
    def plainer(self) -> bool:
        """Whether it tells so plainly that words which are said honestly too claim nothing."""
        return self.tone <= PLAINER

    @property
    def plainest(self) -> bool:
        """Whether it tells so plainly that a rule which stops nothing asks for no reason."""
        return self.tone <= PLAINEST

    @cached_property
    def quoted(self) -> frozenset[int]:
        """The places of words between quotation marks."""
        marks, places = 0, set[int]()
        for spot, word in enumerate(self.words):
            marks += word.before.count('"')
            if marks % 2:
                places.add(spot)
        return frozenset(places)

    def reported(self, span: Span) -> bool:
        """Whether somebody else says it: words in quotes, or behind "the ad said that"."""
        if self.quoted.issuperset(range(span.start, span.end)):
            return True
        return any(
            each.end <= span.start and not self._broken(each.end, span.start)
            for each in self.found.spans("others-said")
        )

    @property
    def denials(self) -> int:
        """How many words deny something, those left out that only sound like it."""
        return len({each.start for each in self._cues("denial")})

    def denied(self, span: Span) -> bool:
        """Whether a denial reaches the span, or follows it ("is not something we can promise")."""
        before = any(self._reaches(cue, span, _LONG) for cue in self._cues("denial"))
        short = any(self._reaches(cue, span, _SHORT) for cue in self._cues("denial-short"))
        after = any(
            0 <= each.start - span.end <= 3 and not self._broken(span.end, each.start)
            for each in self.found.spans("denied-after")
        )
        return before or short or after

    def asked(self, span: Span) -> bool:
        """Whether it is asked and not said: a plain question, or "ask whether ..."."""
        if self.question and self.found.holds("question") and not self.found.holds("rhetorical"):
            return not self.answered_yes
        return any(
            each.end <= span.start and not self._broken(each.end, span.start, also=frozenset(","))
            for each in self.found.spans("whether")
        )

    def _cues(self, name: str) -> list[Span]:
        empty = self.found.spans("no-denial")
        return [
            cue for cue in self.found.spans(name) if not any(each.overlaps(cue) for each in empty)
        ]

    def _reaches(self, cue: Span, span: Span, most: int) -> bool:
        if cue.end > span.start or span.start - cue.end >= most:
            return False
        return not self._broken(cue.end, span.start)

    def _broken(self, start: int, end: int, also: frozenset[str] = frozenset()) -> bool:
        """Whether a thought ends between two places: a mark, "but", ", and", a comma in no list."""
        for spot in range(start, min(end + 1, len(self.words))):
            before = set(self.words[spot].before)
            if before & (_BREAKS | also) and spot > start:
                return True
            if "." in before and spot > start:
                return True
            opens = self.found.starts[spot]
            if "<turn>" in opens and spot < end and spot >= start:
                return True
            if "," in before and spot > start and not self._in_list(start, spot):
                return True
            if "," in before and spot == start and "<and>" in opens:
                return True
        return False

    def _in_list(self, start: int, comma: int) -> bool:
        """Whether a comma parts things of one list: "not painless, quick or safe"."""
        rest = range(comma, min(comma + 7, len(self.words)))
        return any("<or>" in self.found.starts[spot] for spot in rest) or any(
            "<or>" in self.found.starts[spot] for spot in range(start, comma)
        )
