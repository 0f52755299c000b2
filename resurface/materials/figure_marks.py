"""Numbers that stand behind figures, each for the source that gives it: "0 [3], 3 [7]"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from resurface.catalogue.figures import COURSE_PRICE, INTERVAL, PRICE, SESSIONS
from resurface.comparison.comparison import Comparison, Option
from resurface.evidence.outcomes import DARK_MARKS
from resurface.evidence.sources import Source
from resurface.language.language import Language
from resurface.materials.foot import in_order
from resurface.materials.handout_sources import Behind, behind
from resurface.materials.named_ends import End
from resurface.materials.resting import SKIN
from resurface.materials.risk_said import Told

_APART = "; "
BEHIND_ROW = {
    SESSIONS.id: (SESSIONS.id, INTERVAL.id),
    COURSE_PRICE.id: (PRICE.id,),
    "skin": (SKIN,),
}
"""What gives the figures of a table's row, where that is not what the row is called after."""


class FigureMarks:
    """The sources of one piece by number, in the order in which they are listed."""

    def __init__(self, comparison: Comparison, words: Language, ids: Iterable[str]) -> None:
        """`ids`: of every source that may be named."""
        self.sources: tuple[Source, ...] = tuple(in_order(dict.fromkeys(ids), comparison))
        self._numbers = {each.id: place for place, each in enumerate(self.sources, 1)}
        self._behind: Mapping[str, Behind] = {
            each.option.id: each for each in behind(comparison, words)
        }

    def of(self, option: Option, *about: str) -> str:
        """The number behind each end of some figures of an option; may be empty."""
        said = (self._said(self._ends(option, each)) for each in about)
        return _APART.join(filter(None, said))

    def behind_ids(self, ids: Iterable[str]) -> str:
        """The numbers of some sources: "[3, 7]"; empty of none."""
        known = dict.fromkeys(self._numbers[each] for each in ids if each in self._numbers)
        return f"[{', '.join(map(str, known))}]" if known else ""

    def risk(self, told: Told, option: Option | None = None) -> str:
        """The numbers behind a sentence on a risk; `option`: of whose dark marks it is."""
        ends = self._ends(option, DARK_MARKS) if option else ()
        return self._said(ends) if ends else self.behind_ids(told.sources)

    def _ends(self, option: Option, about: str) -> tuple[End, ...]:
        found = self._behind[option.id]
        ends = found.ends.get(about, ())
        return ends or tuple(End("", each) for each in dict.fromkeys(found.ids.get(about, ())))

    def _said(self, ends: Iterable[End]) -> str:
        """Each end with its number; numbers of which no end is said stand together."""
        told = [(each.said, self._numbers[each.source_id]) for each in ends]
        bare = ", ".join(str(number) for said, number in told if not said)
        named = [f"{said} [{number}]" for said, number in told if said]
        return ", ".join((*named, *([f"[{bare}]"] if bare else [])))
