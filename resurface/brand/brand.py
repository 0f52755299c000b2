"""The brand of a clinic as every piece takes it."""

from __future__ import annotations

import hashlib
from dataclasses import astuple, dataclass

from resurface.brand.color_rules import BAR, DARK_TEXT, TEXT, nearest

FEWEST_COLORS, MOST_COLORS = 2, 4


@dataclass(frozen=True, slots=True)
class Brand:
    """Name, logo, colors and lines of one clinic; an empty text or logo is left out of a piece.

    `logo`: a PNG that the app wrote itself. `colors`: two to four as "#RRGGBB": the first for bar
    and kicker, the second for links and calls to action; all but the first end the bar. They never
    color figures, kinds of treatment, people or risk.
    """

    name: str = ""
    logo: bytes = b""
    colors: tuple[str, ...] = ("#3B4458", "#2F5D8A")
    contact: str = ""
    licence: str = ""
    disclaimer_en: str = ""
    disclaimer_es: str = ""

    @property
    def bar(self) -> str:
        """The color of bars: 3:1 on paper."""
        return self.bars[0]

    @property
    def bars(self) -> tuple[str, ...]:
        """The colors of a bar from its beginning to its end: 3:1 on paper each."""
        return tuple(nearest(each, BAR) for each in self.colors)

    @property
    def text(self) -> str:
        """The color of kickers: 4.5:1 on paper and sand."""
        return nearest(self.colors[0], TEXT)

    @property
    def link(self) -> str:
        """The color of links and calls to action: 4.5:1 on paper and sand."""
        return nearest(self._second, TEXT)

    @property
    def dark_link(self) -> str:
        """The color of links on a dark page: 4.5:1."""
        return nearest(self._second, DARK_TEXT)

    @property
    def _second(self) -> str:
        """The second color; the only one where there are no two."""
        return self.colors[:2][-1]

    def disclaimer(self, code: str) -> str:
        """The clinic's own disclaimer in a language; empty where it has none in it."""
        return {"en": self.disclaimer_en, "es": self.disclaimer_es}.get(code, "")

    @property
    def digest(self) -> str:
        """What tells two brands apart: another where anything differs."""
        return hashlib.sha256(repr(astuple(self)).encode()).hexdigest()[:12]


NEUTRAL = Brand()
"""What a piece looks like where a clinic has set nothing: no name, no logo, slate and blue."""
