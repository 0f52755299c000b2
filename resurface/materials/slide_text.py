"""Text on slides, measured before it is set: PowerPoint shrinks nothing that a program wrote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from resurface.materials.arial import width
from resurface.materials.renderer import NotDrawnError

BEHIND = "\u00a0· "
"""Between parts: a line ends with it, and never begins with it."""
LINE = 1.2
"""Height of a line, in sizes; Arial's and Georgia's own are a little less."""
_SLACK = 0.98
"""Of a box's width, what is filled: programs round each letter's width in their own way."""
SMALLEST = 12
"""Points of the smallest letters on a slide."""


class NoRoomOnSlideError(NotDrawnError):
    """A slide whose text would have to be set over something else."""


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of one look. `color`: a name of the theme, or "#RRGGBB"."""

    text: str
    bold: bool = False
    color: str = "tx1"
    serif: bool = False
    size: float | None = None
    """In points; that of its text where it is None."""


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs of runs at one size. `apart`: points between paragraphs."""

    paragraphs: tuple[tuple[Run, ...], ...]
    size: float = SMALLEST
    apart: float = 0

    def height(self, wide: float) -> float:
        """Points that it is high in a box so wide."""
        lines = [self._height(each, wide) for each in self.paragraphs]
        return sum(lines) + self.apart * max(0, len(lines) - 1)

    def _height(self, runs: tuple[Run, ...], wide: float) -> float:
        largest = max((each.size or self.size for each in runs), default=self.size)
        return self.lines(runs, wide) * largest * LINE

    def lines(self, runs: tuple[Run, ...], wide: float) -> int:
        """Lines that a paragraph takes; a word wider than the box takes several."""
        wide, count, at = wide * _SLACK, 1, 0.0
        for word, size in self._words(runs):
            long = sum(
                width(part.text, size or self.size, bold=part.bold, serif=part.serif)
                for part in word
            )
            bare = long - self._trailing(word, size or self.size)
            if at and at + bare > wide:
                count, at = count + 1, 0.0
            if bare > wide:
                more = int(bare // wide)
                count, at = count + more, bare - more * wide
            at += long
        return count

    @staticmethod
    def _trailing(word: Sequence[Run], size: float) -> float:
        last = word[-1]
        return width(" ", size, bold=last.bold, serif=last.serif) if last.text[-1:] == " " else 0

    @staticmethod
    def _words(runs: tuple[Run, ...]) -> Iterator[tuple[list[Run], float | None]]:
        """Words with the space behind them; one that two runs share is one word."""
        word: list[Run] = []
        for run in runs:
            for part in _split(run.text):
                word.append(replace(run, text=part))
                if part.endswith(" "):
                    yield word, run.size
                    word = []
        if word:
            yield word, word[-1].size


def _split(text: str) -> Iterator[str]:
    """A text parted behind its spaces, nothing lost."""
    ends = [0, *(at + 1 for at, each in enumerate(text) if each == " "), len(text)]
    yield from (text[one:other] for one, other in pairwise(ends) if other > one)


def plain(*lines: str, **look: bool | str | float) -> tuple[tuple[Run, ...], ...]:
    """Paragraphs of one run each; an empty line is left out."""
    return tuple((Run(each, **look),) for each in lines if each)  # type: ignore[arg-type]


def fitted(
    paragraphs: Iterable[tuple[Run, ...]],
    wide: float,
    high: float,
    sizes: Iterable[float],
    apart: float = 0,
) -> Text:
    """A text at the first of some sizes that fits; raises `NoRoomOnSlideError` where none does."""
    kept = tuple(paragraphs)
    for size in sizes:
        text = Text(kept, size, apart)
        if text.height(wide) <= high:
            return text
    raise NoRoomOnSlideError(f"no room: {kept[0][0].text[:40] if kept else ''}")
