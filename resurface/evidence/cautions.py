"""cautions.csv: a question to ask before a treatment, and what follows from the answer."""

from __future__ import annotations

from resurface.catalogue.surfaces import Surface
from resurface.tables.kinds import ID, IDS, TEXT, as_set
from resurface.tables.schema import column, table

_BEHIND = (Surface.SOURCES, Surface.TREATMENT)


@table("cautions", one_row_is="a question to ask before a treatment")
class Caution:
    """One question to ask first."""

    id: str = column(ID, "stable name", name="caution_id", key=True)
    question: str = column(TEXT, "the question, as asked", shown=_BEHIND, required=True)
    treatment_ids: frozenset[str] = column(
        as_set(IDS),
        "treatments that it is asked before",
        name="applies_to_treatment_ids",
        of=("treatments", "products"),
        shown=(Surface.TABLE, *_BEHIND),
        required=True,
    )
    consequence: str = column(TEXT, "what follows from a yes", shown=_BEHIND, required=True)
    strength: str = column(
        TEXT, "absolute, relative or ask, and by whom", shown=_BEHIND, required=True
    )
    source_ids: tuple[str, ...] = column(
        IDS,
        "where it is from",
        of=("sources",),
        shown=(Surface.SOURCES, Surface.EVIDENCE),
        required=True,
    )
    note: str = column(TEXT, "what else to know", shown=(Surface.SOURCES,))

    @property
    def weight(self) -> str:
        """How strong it is: "stop", "care" or "ask", by the first word of its strength."""
        return _WEIGHTS.get(self.strength.partition(" ")[0], "ask")


_WEIGHTS = {"absolute": "stop", "relative": "care"}
WEIGHTS = ("stop", "care", "ask")
"""Strongest first."""
