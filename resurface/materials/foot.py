"""What stands below all that is taken along: what varies, sources in short, date, caution."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.comparison.comparison import Comparison
from resurface.comparison.in_short import (
    APART,
    addresses,
    in_order,
    sources_in_short,
    where_read,
)
from resurface.language.language import Language
from resurface.text.reviewed import not_yet_reviewed

__all__ = ["APART", "Foot", "addresses", "foot", "in_order", "sources_in_short", "where_read"]


@dataclass(frozen=True, slots=True)
class Foot:
    """The lines below a picture or a file.

    `varies`: why treatments can't be ranked by it; `same`: that results differ, and that nobody has
    reviewed the words where that is so; `dated`: the day of
    the last check, where rows state one, and the data version.
    """

    varies: str
    same: str
    dated: str


def foot(comparison: Comparison, words: Language) -> Foot:
    """The lines below whatever is made of a comparison."""
    say = words.say
    days = [each.treatment.checked_on for each in comparison.options if each.treatment.checked_on]
    dated = say("Checked on {date}").format(date=words.date(min(days))) if days else ""
    version = say("data version {version}").format(version=comparison.version)
    same = say("The same results may not occur for all patients. This is no medical advice.")
    return Foot(
        varies=say(
            "Studies differ in skin types, settings and how long they waited, so treatments can't "
            "be ranked by this."
        ),
        same=" ".join(filter(None, (same, not_yet_reviewed(comparison.evidence, words)))),
        dated=APART.join(filter(None, (dated, version, "Resurface"))),
    )
