"""What a person's answers mean for a treatment: stop, wait until, or tell the clinician.

Answers mark treatments and hide none. Everything here is read from the cautions on record.
"""

from __future__ import annotations

from dataclasses import dataclass

from resurface.choosing.answered import Answered
from resurface.evidence.cautions import MARKS, Caution
from resurface.evidence.evidence import Evidence
from resurface.evidence.sources import Source

WEIGHING, MAKERS, CLINICS = "weighing", "makers", "clinics"
SPEAKERS = (WEIGHING, MAKERS, CLINICS)
"""Who speaks, in the order in which they are told: those who measured or weighed it (studies,
reviews, guidelines, hospitals), who makes, regulates or pays for it, and who treats or reports."""
_SPEAKS = {
    "systematic review": WEIGHING,
    "randomized trial": WEIGHING,
    "guideline": WEIGHING,
    "clinical study": WEIGHING,
    "narrative review": WEIGHING,
    "professional body or hospital": WEIGHING,
    "law or regulator": MAKERS,
    "insurer": MAKERS,
    "manufacturer": MAKERS,
}
"""By kind of source; all others are pages of clinics and of those who report on them."""


@dataclass(frozen=True, slots=True)
class Flag:
    """One caution that a person's answer brings up for one treatment.

    `mark` is one of MARKS. `conflicting` is whether its sources disagree; then `speakers` keeps
    them apart: the sources of each of SPEAKERS that says something, in that order.
    """

    caution: Caution
    mark: str
    conflicting: bool
    speakers: tuple[tuple[str, tuple[Source, ...]], ...]

    @property
    def id(self) -> str:
        """The caution's id."""
        return self.caution.id

    @property
    def consequence(self) -> str:
        """What follows, in the record's own words."""
        return self.caution.consequence

    @property
    def strength(self) -> str:
        """How strong it is and by whom, in the record's own words."""
        return self.caution.strength

    @property
    def note(self) -> str:
        """What else to know, such as who says what; empty where there is nothing."""
        return self.caution.note

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Ids of its sources, as the record has them."""
        return self.caution.source_ids


def flags(treatment_id: str, answers: Answered, evidence: Evidence) -> tuple[Flag, ...]:
    """What the answers bring up for this treatment or product, strongest first."""
    if not answers:
        return ()
    found = (
        flag(each, evidence)
        for each in evidence.cautions_of(treatment_id)
        if (given := answers.get(each.id)) is not None and each.follows(given)
    )
    return tuple(sorted(found, key=lambda each: each.caution.weight))


def strongest(found: tuple[Flag, ...]) -> str:
    """The strongest mark of several; empty where there is none."""
    return found[0].mark if found else ""


def speaker(source: Source) -> str:
    """Which of SPEAKERS a source is."""
    return _SPEAKS.get(source.kind, CLINICS)


def flag(caution: Caution, evidence: Evidence) -> Flag:
    """A caution as it marks a treatment."""
    said = [evidence.sources[each] for each in caution.source_ids]
    by_speaker = ((who, tuple(each for each in said if speaker(each) == who)) for who in SPEAKERS)
    speakers = tuple((who, found) for who, found in by_speaker if found)
    return Flag(caution, MARKS[caution.weight], caution.disagree is True, speakers)
