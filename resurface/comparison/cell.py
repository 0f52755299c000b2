"""What the view "At a glance" is made of: a row a subject, a cell an option, drawn on one axis.

Places on an axis are percent of its length; widths and pixels are the screen's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from resurface.evidence.witness import Design

Tone = Literal["good", "bad"]
Known = Literal["studied", "named", "excluded", "silent"]
"""Of a skin type: in a study, only named, said not to suit, or not spoken of."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words, and shorter ones for a narrow column; these are the same where none are needed."""

    long: str = ""
    short: str = ""

    @property
    def narrow(self) -> str:
        """What stands in a narrow column."""
        return self.short or self.long


@dataclass(frozen=True, slots=True)
class Bar:
    """A range on its row's axis; `open`: it goes on beyond what any source states, and `open_low`
    so below it.

    `tail` is where it thins out to: days on which something may still show. `ticks` are its
    sources, one each. `limit` and `tail_limit` are what a person set; None beyond the axis too.
    """

    low: float
    high: float
    open: bool = False
    open_low: bool = False
    tail: float | None = None
    tail_open: bool = False
    ticks: tuple[float, ...] = ()
    limit: float | None = None
    tail_limit: float | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """One count of one study; `fits` is what would fit it too, None where nobody was counted."""

    at: float
    design: Design
    fits: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Harm:
    """One harm or some of one source: how often, what, and who says so.

    `serious` ones have the type of the benefit; `count` says so where nobody counted.
    """

    count: str
    what: str
    note: str = ""
    serious: bool = False


@dataclass(frozen=True, slots=True)
class SkinType:
    """One Fitzpatrick type, what is known of it, and whether it is the person's."""

    name: str
    known: Known
    own: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a range stands to a limit that a person set, in words; `inside` where all of it fits.

    `aloud` says of what only may be over by how much at most.
    """

    text: str
    inside: bool
    aloud: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What is said of one option; `topic` is what a tap opens, empty where it opens nothing.

    `silent`: the words are no figure. `below` stands under the drawing, its figure in `until`, and
    `whom` under that: which people studies counted, and when.
    `sure` is the word for its evidence, and `more` counts the harms that have no room. `lines` are
    sentences; `told` says in words what is only drawn.
    """

    figure: Said
    topic: str = ""
    silent: bool = False
    beside: Said = field(default_factory=Said)
    verdict: Verdict | None = None
    bar: Bar | None = None
    marks: tuple[Mark, ...] = ()
    below: str = ""
    whom: str = ""
    until: str = ""
    late: Verdict | None = None
    harms: tuple[Harm, ...] = ()
    more: str = ""
    sure: str = ""
    skin: tuple[SkinType, ...] = ()
    lines: tuple[str, ...] = ()
    told: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """All that is seen, as a screen reader says it behind the option's name and the row's."""
        verdicts = (self.verdict and self.verdict.aloud, self.late and self.late.aloud)
        below = self.below.format(until=self.until) if self.until else self.below
        harms = [" ".join(filter(None, (each.count, each.what, each.note))) for each in self.harms]
        said = (
            self.figure.long,
            verdicts[0],
            self.beside.long,
            below,
            self.whom,
            verdicts[1],
            *harms,
            *self.lines,
            *self.told,
        )
        return ". ".join(filter(None, said))


@dataclass(frozen=True, slots=True)
class Row:
    """One subject with a cell for each option; `about` says what its axis is.

    `outcome` is what its studies counted, and `certainty` the one word for the evidence where all
    treatments share it. `optional` rows stand where there is room. `second` names what stands under
    the first line of each cell.
    """

    id: str
    label: str
    about: Said
    cells: tuple[Cell, ...]
    tone: Tone | None = None
    outcome: str = ""
    certainty: str = ""
    optional: bool = False
    second: str = ""


def silent(words: str, topic: str = "") -> Cell:
    """A cell that has no figure, with the words for that."""
    return Cell(Said(words), topic, silent=True)
