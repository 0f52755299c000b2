"""What the verdicts on a typed text mean for whoever types it: where each stands, what is asked.

The checker says what is wrong with a sentence; here it is put back into the text that it is from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from resurface.language.language import Language
from resurface.record.store import Data
from resurface.wording.checked import SEVERITIES, Checked
from resurface.wording.splitting import is_ended, list_mark

Checking = Callable[[str, Data, Language], Sequence[Checked]]
"""The checker: a text, the data that its figures are held against, and its language."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A sentence and where it begins and ends in the text; both 0 where it was not found."""

    sentence: Checked
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a typed text needs: what must change, what needs a reason, what needs a source."""

    block: tuple[Checked, ...] = ()
    warn: tuple[Checked, ...] = ()
    info: tuple[Checked, ...] = ()

    @property
    def may_leave(self) -> bool:
        """Whether nothing in it stops an export by itself."""
        return not self.block

    @property
    def needs_reason(self) -> bool:
        """Whether somebody has to say why it is said all the same."""
        return bool(self.warn)


def verdict(checked: Iterable[Checked]) -> Verdict:
    """All sentences of a text taken together."""
    given = tuple(checked)
    return Verdict(
        *(
            tuple(each for each in given if each.severity == severity)
            for severity in ("block", "warn", "info")
        )
    )


def counted(checked: Iterable[Checked]) -> dict[str, int]:
    """How many sentences there are of each severity, from fine to what must change."""
    given = [each.severity for each in checked]
    return {each: given.count(each) for each in SEVERITIES}


def placed(text: str, checked: Iterable[Checked]) -> tuple[Placed, ...]:
    """Each sentence with its place, in order: one that stands twice has two."""
    found, after = [], 0
    for each in checked:
        start = text.find(each.text, after) if each.text else -1
        if start < 0:
            found.append(Placed(each))
            continue
        after = start + len(each.text)
        found.append(Placed(each, start, after))
    return tuple(found)


def rewritten(text: str, checked: Sequence[Checked], at: int, by: str) -> str:
    """The text with its sentence of that number replaced; the same text where it is not there.

    What takes its place ends as a sentence does and keeps the mark of a list, so that no other
    sentence runs into it. One that is taken out takes the space after it along.
    """
    found = placed(text, checked)
    if not 0 <= at < len(found) or not found[at].end:
        return text
    before, after = text[: found[at].start], text[found[at].end :]
    if by:
        return f"{before}{in_its_place(by, checked[at].text, last=not after.strip())}{after}"
    rest = after.lstrip(" ")
    return f"{before}{rest}" if rest else before.rstrip(" ")


def in_its_place(by: str, of: str, *, last: bool = False) -> str:
    """Words as they stand in the place of a sentence: with its mark of a list, and ended.

    A headline without a stop, after which nothing stands (`last`), needs none.
    """
    mark = list_mark(of)
    said = by.strip()
    if mark and not list_mark(said):
        said = f"{mark}{said}"
    return said if is_ended(said) or (last and not is_ended(of)) else f"{said}."


def marked(sentence: Checked) -> tuple[tuple[str, bool], ...]:
    """A sentence in pieces, each with whether it is what was found: for marks in their place."""
    text, spans = sentence.text, []
    for words in sentence.matched:
        start = text.find(words) if words else -1
        if start >= 0:
            spans.append((start, start + len(words)))
    pieces, at = [], 0
    for start, end in sorted(spans, key=lambda each: (each[0], -each[1])):
        if start < at:
            continue
        pieces += [(text[at:start], False), (text[start:end], True)]
        at = end
    return tuple(each for each in (*pieces, (text[at:], False)) if each[0])
