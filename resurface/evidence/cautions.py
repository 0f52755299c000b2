"""cautions.csv: a question to ask before a treatment, and what follows from the answer."""

from __future__ import annotations

from resurface.catalogue.surfaces import Surface
from resurface.tables.kinds import ID, IDS, TEXT, YES_OR_NO, as_set, choice
from resurface.tables.schema import column, table

MARKS = ("stop", "wait", "tell")
"""What an answer means for a treatment, strongest first: do not treat until it is settled; wait
until something is done or so much time is past; tell the clinician, who decides."""
MARKS_ON = ("yes", "no", "open")
"""Which answer a consequence follows; "open": the question is talked about, not answered."""

DARKER_SKIN_ASKED = "skin-type-iv-vi"
"""The caution whose question a Fitzpatrick type answers; a record without it asks nothing."""

_BEHIND = (Surface.SOURCES, Surface.TREATMENT)


@table("cautions", one_row_is="a question to ask before a treatment")
class Caution:
    """One question to ask first."""

    id: str = column(ID, "stable name", name="caution_id", key=True)
    question: str = column(
        TEXT, "the question, as asked", shown=(*_BEHIND, Surface.GUIDE), required=True
    )
    treatment_ids: frozenset[str] = column(
        as_set(IDS),
        "treatments that it is asked before",
        name="applies_to_treatment_ids",
        of=("treatments", "products"),
        shown=(Surface.TABLE, *_BEHIND, Surface.GUIDE, Surface.CALENDAR),
        required=True,
    )
    consequence: str = column(
        TEXT,
        "what follows from a yes",
        shown=(*_BEHIND, Surface.GUIDE, Surface.CALENDAR),
        required=True,
    )
    strength: str = column(
        TEXT,
        "absolute, relative or ask, and by whom",
        shown=(Surface.SOURCES, Surface.GUIDE, Surface.CALENDAR),
        required=True,
    )
    mark: str = column(
        choice(*MARKS),
        "what the answer means for a treatment, strongest first: do not treat until it is settled; "
        "wait; tell the clinician",
        shown=(Surface.TREATMENT, Surface.GUIDE, Surface.CALENDAR),
        newer=True,
    )
    marks_on: str = column(
        choice(*MARKS_ON),
        "the answer that it follows; open: it is talked about, not answered",
        newer=True,
        shown=(
            Surface.GUIDE,
            Surface.CALENDAR,
        ),
    )
    disagree: bool | None = column(
        YES_OR_NO,
        "whether its sources disagree on what follows",
        newer=True,
        shown=(
            Surface.GUIDE,
            Surface.CALENDAR,
        ),
    )
    source_ids: tuple[str, ...] = column(
        IDS,
        "where it is from",
        of=("sources",),
        shown=(Surface.SOURCES, Surface.EVIDENCE, Surface.GUIDE, Surface.CALENDAR),
        required=True,
    )
    note: str = column(TEXT, "what else to know", shown=(Surface.SOURCES, Surface.GUIDE))
    in_short: str = column(
        TEXT,
        "what to tell the clinic first, in a few plain words; printed for patients; empty: the "
        "question stands",
        newer=True,
    )

    @property
    def told(self) -> str:
        """What a patient tells first, in a few words."""
        return self.in_short or self.question

    @property
    def weight(self) -> int:
        """Place in MARKS: 0 is the strongest; a row that names none is told to the clinician."""
        return MARKS.index(self.mark or "tell")

    @property
    def answered(self) -> bool:
        """Whether it is answered with yes or no."""
        return self.marks_on != "open"

    def follows(self, yes: bool) -> bool:
        """Whether its consequence follows this answer."""
        return self.answered and yes is (self.marks_on != "no")
