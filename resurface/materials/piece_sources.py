"""The sources of a piece: of what its template draws and says, and of what stands beside it."""

from __future__ import annotations

from resurface.catalogue.figures import DOWNTIME, INTERVAL, PRICE, RESULTS, SESSIONS, VISIBLE
from resurface.comparison.comparison import Comparison
from resurface.evidence.outcomes import RESPONDERS
from resurface.evidence.studies import HARMS
from resurface.materials import piece_templates as templates
from resurface.materials.asked_piece import Piece
from resurface.materials.resting import (
    ABOUT,
    LEFT,
    RISKS,
    SEEN,
    TRIED,
    ids_behind,
    untreated_elsewhere_ids,
)

_AFTER = (DOWNTIME.id, VISIBLE.id)
BESIDE = (*_AFTER, SESSIONS.id)
"""What a caption says of every treatment, whatever the picture shows."""
_COURSE = (*BESIDE, INTERVAL.id, RESULTS.id)
SAID: dict[str, tuple[str, ...]] = {
    templates.SIDE.id: BESIDE,
    templates.COURSE.id: _COURSE,
    templates.DAYS.id: (*_AFTER, SEEN),
    templates.MARKS.id: _AFTER,
    templates.PEOPLE.id: (*_AFTER, RESPONDERS, TRIED),
    templates.ASK.id: (),
    templates.UNKNOWN.id: (HARMS, TRIED),
    templates.ONE.id: (*_COURSE, PRICE.id, RESPONDERS),
    templates.OPENING.id: (),
}
"""What each template says beside its foot; a document says whatever is not named here."""
_FOOT = (*RISKS, LEFT)
"""What stands on every picture: the risks, and what is said of no treatment."""
HANDOUT = tuple(each for each in ABOUT if each != LEFT)
"""What a handout says."""
WHOLE = tuple(each for each in HANDOUT if each != SEEN)
"""What a web page and slides say: all but the days after a visit, one by one."""


def source_ids(piece: Piece) -> frozenset[str]:
    """Ids of every source of a piece: what its foot counts, its captions list and its file holds.

    A picture goes with its caption, which says the days of every treatment.
    """
    return piece.kept(
        "sources",
        lambda: said_by(piece.template, piece.comparison) | ids_behind(piece.comparison, BESIDE),
    )


def said_by(template: str, comparison: Comparison) -> frozenset[str]:
    """Ids of every source that one template rests on."""
    about = SAID.get(template)
    if about is None:
        return ids_behind(comparison, WHOLE)
    found = ids_behind(comparison, (*about, *_FOOT))
    return found | untreated_elsewhere_ids(comparison) if template == templates.ONE.id else found
