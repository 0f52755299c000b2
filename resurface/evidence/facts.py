"""facts.csv: one figure or statement about one treatment or product, from one source."""

from __future__ import annotations

from resurface.catalogue.figures import (
    DOWNTIME,
    FIGURES,
    INTERVAL,
    PRICE,
    RESULTS,
    SESSIONS,
    VISIBLE,
    Figure,
    Range,
)
from resurface.catalogue.surfaces import Surface
from resurface.language.language import message
from resurface.tables.kinds import CHANGE, ID, IDS, TEXT, choice
from resurface.tables.schema import End, Rule, column, column_range, table


def _of(*figures: Figure) -> dict[str, tuple[str, ...]]:
    """The facts of a figure have its id and its unit."""
    return {figure.id: (figure.unit,) for figure in figures}


UNITS_BY_FIELD: dict[str, tuple[str, ...]] = {
    **_of(SESSIONS, INTERVAL, DOWNTIME, VISIBLE),
    "erythema": ("days",),
    **_of(RESULTS),
    "improvement": ("percent",),
    "responders": ("percent",),
    "satisfaction": ("percent",),
    "pih_rate": ("percent",),
    "adverse_rate": ("percent",),
    "pain": ("points",),
    **_of(PRICE),
    "depth": ("micrometres",),
    "lasts": ("months", "years"),
    **_of(*FIGURES),  # any other; those above keep their place
    "age": ("years",),
    "skin_types": (),
    "scar_types": (),
    "performed_by": (),
    "anaesthesia": (),
    "mechanism": (),
    "caution": (),
    "aftercare": (),
    "evidence": (),
}
"""Which unit a fact's figure may have, by field; an empty tuple: the field holds words only.

Fields stand in the order in which facts are listed.
"""

_FIGURE = (
    Surface.LIST,
    Surface.GLANCE,
    Surface.TABLE,
    Surface.RANGES,
    Surface.SOURCES,
    Surface.TREATMENT,
    Surface.EVIDENCE,
)
_BEHIND = (Surface.SOURCES, Surface.TREATMENT, Surface.EVIDENCE)
_ASKED = (Surface.TABLE, *_BEHIND)


GRADES = ("very low", "low", "moderate", "high")

SHARES = ("responders", "satisfaction", "pih_rate", "adverse_rate")
"""Fields whose percent are a share of people, scars or visits."""

_RULES = tuple(
    Rule(
        (end, "field"),
        lambda figure, field: figure is None or field not in SHARES or 0 <= figure <= 100,
        message("Allowed: 0 to 100 for a share in percent."),
    )
    for end in ("low", "high")
)


@table(
    "facts",
    one_row_is="a figure or statement about one treatment, from one source",
    rules=_RULES,
)
class Fact:
    """One figure or statement; `range` has open ends where the source leaves them open."""

    id: str = column(ID, "stable name of the fact", name="fact_id", key=True)
    treatment_id: str = column(
        ID,
        "the treatment or product that it is about",
        of=("treatments", "products"),
        shown=(Surface.FILTER, Surface.COURSE, *_FIGURE, Surface.GUIDE),
        required=True,
    )
    field: str = column(
        choice(*UNITS_BY_FIELD),
        "what it is about",
        shown=(Surface.FILTER, Surface.COURSE, Surface.PEOPLE, *_FIGURE, Surface.GUIDE),
        required=True,
    )
    range: Range = column_range(
        Range,
        CHANGE,
        End("low", "low end; equal to high for a single figure; empty: open"),
        End("high", "high end; empty: open"),
        unit_in="unit",
        shown=(*_FIGURE, Surface.GUIDE),
    )
    unit: str = column(TEXT, "unit of low and high", shown=_ASKED)
    value: str = column(
        TEXT,
        "the statement in words",
        shown=(Surface.FILTER, *_BEHIND, Surface.GUIDE),
    )
    source_id: str = column(
        ID,
        "where it is from",
        of=("sources",),
        shown=(Surface.FILTER, *_BEHIND, Surface.GUIDE),
        required=True,
    )
    locator: str = column(TEXT, "where in the source", shown=(Surface.EVIDENCE,))
    note: str = column(
        TEXT, "who was studied, device, scale, what was worked out", shown=(*_BEHIND, Surface.GUIDE)
    )
    use: str = column(
        choice("yes", "bound", "no", "repeat"),
        "whether it may feed a range: yes; bound (only a limit: used where no yes stands); no; "
        "repeat (the same figure is there already)",
        shown=(*_FIGURE, Surface.GUIDE),
    )
    use_why: str = column(TEXT, "why it does not feed the range", shown=_BEHIND)
    further_source_ids: tuple[str, ...] = column(
        IDS,
        "further sources of a figure that was worked out from more than one",
        of=("sources",),
        shown=(*_BEHIND, Surface.GUIDE),
        newer=True,
    )
    grade: str = column(
        choice(*GRADES),
        "how sure the evidence is, in the word of a systematic review that grades it for this "
        "treatment alone",
        newer=True,
    )
    grade_of: str = column(
        choice("benefit", "harm", "both"), "what that grade is about", newer=True
    )

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Its source, then those that a figure worked out from more than one has beside it."""
        return (self.source_id, *self.further_source_ids)
