"""What stands below every piece: that results differ, sources, dates, id, clinic and licence."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from resurface.comparison.comparison import Comparison
from resurface.language.language import Language
from resurface.materials.asked_piece import Piece
from resurface.materials.paper import clinic
from resurface.text.reviewed import not_yet_reviewed


@dataclass(frozen=True, slots=True)
class Dated:
    """When the rows were checked, their version, and until when they hold; each may be empty.

    `late`: that this day is past.
    """

    data: str
    version: str
    check_by: str
    late: str


def dated(comparison: Comparison, today: datetime.date, words: Language) -> Dated:
    """The dates of a comparison: the earliest of its rows each."""
    say = words.say
    checked = [o.treatment.checked_on for o in comparison.options if o.treatment.checked_on]
    due = [o.treatment.check_by for o in comparison.options if o.treatment.check_by]
    return Dated(
        data=say("Data of {date}").format(date=words.date(min(checked))) if checked else "",
        version=say("version {version}").format(version=comparison.version),
        check_by=say("Check again by {date}").format(date=words.date(min(due))) if due else "",
        late=say("That day is past. Ask for a new page.") if due and min(due) < today else "",
    )


@dataclass(frozen=True, slots=True)
class Below:
    """The lines below a piece, each of which may be empty but `same` and `piece`.

    `same`: that results differ; `piece`: its id; `clinic`: name and contact, `licence` its line,
    `disclaimer` its own sentence; `unread`: that nobody has reviewed the language.
    """

    same: str
    piece: str
    dated: Dated
    clinic: str
    licence: str
    disclaimer: str
    unread: str

    @property
    def made_from(self) -> tuple[str, ...]:
        """Id, dates and version, those that are known."""
        known = (self.piece, self.dated.data, self.dated.version, self.dated.check_by)
        return tuple(filter(None, (*known, self.dated.late)))

    @property
    def whose(self) -> tuple[str, ...]:
        """The clinic and its licence line, those that are known."""
        return tuple(filter(None, (self.clinic, self.licence)))


def below(piece: Piece) -> Below:
    """What stands below a piece; the brand's lines, else those that the environment names."""
    words, brand = piece.words, piece.brand
    name, licence = brand.name, brand.licence
    if not name:
        name, licence = (*clinic(), "", "")[:2]
    return Below(
        same=words.say("The same results may not occur for all patients."),
        piece=words.say("Piece {id}").format(id=piece.id),
        dated=dated(piece.comparison, piece.today, words),
        clinic=" · ".join(filter(None, (name, brand.contact))),
        licence=licence,
        disclaimer=brand.disclaimer(words.code),
        unread=not_yet_reviewed(piece.comparison.evidence, words),
    )
