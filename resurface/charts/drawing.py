"""What a chart is: a drawing, and the one value by which page, pictures and tests know it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from resurface.charts.marks import Row
from resurface.comparison.comparison import Comparison
from resurface.language.language import Language, Message

Spec = dict[str, Any]
"""A Vega-Lite specification without data."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """One picture: its specification, the rows that it draws, and the same thing in words.

    `title` says what it shows. A `narrow` one can be read at half the width of a page. `heights`:
    from a width on, widest first, how high it is, in pixels; none where its specification says.
    """

    spec: Spec
    rows: Sequence[Row]
    alt: str
    title: str = ""
    narrow: bool = False
    heights: tuple[tuple[int, int], ...] = ()

    @property
    def records(self) -> list[dict[str, Any]]:
        """The rows as Vega-Lite reads them."""
        return [row.record() for row in self.rows]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the comparison with charts under it: its anchor, title and name in a link."""

    id: str
    title: Message
    short: Message


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of the comparison, wherever it is shown.

    `id` has letters and hyphens only, for it names files and elements. `about` says how to read the
    chart. `draw` gives one drawing, or one for each outcome. `sources` are the ids of the sources
    that stand behind what is drawn.
    """

    id: str
    heading: Heading
    title: Callable[[Language], str]
    about: Callable[[Comparison, Language], str]
    draw: Callable[[Comparison, Language], tuple[Drawing, ...]]
    sources: Callable[[Comparison], frozenset[str]]
