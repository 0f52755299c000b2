"""Some treatments side by side, of the data as it stands."""

from __future__ import annotations

from resurface.choosing.choice import Choice
from resurface.comparison.comparison import Comparison, compare
from resurface.record.store import Data


def compared(data: Data, chosen: tuple[str, ...], *, untreated: bool) -> Comparison:
    """Chosen treatments, and beside them no treatment if wanted; ids that are not there are left
    out."""
    return compare(
        data.catalogue,
        data.evidence,
        chosen,
        untreated=untreated,
        version=data.version,
        clinics=data.own_offers,
    )


def chosen_side_by_side(data: Data, choice: Choice) -> Comparison:
    """What a person has chosen, with no treatment beside it where that is shown."""
    return compared(data, choice.chosen, untreated=choice.untreated)
