"""combinations.csv and omitted.csv: what is combined with what, and what is left out, and why."""

from __future__ import annotations

from resurface.catalogue.figures import Range
from resurface.catalogue.surfaces import Surface
from resurface.tables.kinds import FIGURE, ID, IDS, TEXT, choice
from resurface.tables.schema import End, column, column_range, table

_COMBINED = ("treatments", "products", "omitted")

_SEEN = (Surface.TREATMENT,)


@table("combinations", one_row_is="two treatments that are combined")
class Combination:
    """Two treatments that are combined, in their order; `gap` in weeks."""

    first_id: str = column(
        ID,
        "the treatment that comes first",
        of=_COMBINED,
        shown=(*_SEEN, Surface.CALENDAR),
        required=True,
    )
    then_id: str = column(
        ID,
        "the treatment that follows",
        of=_COMBINED,
        shown=(*_SEEN, Surface.CALENDAR),
        required=True,
    )
    gap: Range = column_range(
        Range,
        FIGURE,
        End("gap_weeks_low", "shortest gap"),
        End("gap_weeks_high", "longest gap"),
        unit="weeks",
        shown=(*_SEEN, Surface.CALENDAR),
    )
    same_visit: str = column(
        choice("yes", "no", "either"),
        "whether both are done in one visit",
        shown=(*_SEEN, Surface.CALENDAR),
    )
    why: str = column(TEXT, "why they are combined", shown=(*_SEEN, Surface.CALENDAR))
    evidence: str = column(TEXT, "what was studied", shown=(*_SEEN, Surface.CALENDAR))
    source_ids: tuple[str, ...] = column(
        IDS,
        "where it is from",
        of=("sources",),
        shown=(Surface.TREATMENT, Surface.EVIDENCE, Surface.CALENDAR),
        required=True,
    )
    note: str = column(TEXT, "what else to know", shown=(*_SEEN, Surface.CALENDAR))


@table("omitted", one_row_is="an option for acne scars that is left out of the comparison")
class Omitted:
    """An option that is left out of the comparison, and why."""

    id: str = column(ID, "stable name", name="option_id", key=True)
    name: str = column(TEXT, "plain name", shown=_SEEN, required=True)
    what_it_is: str = column(TEXT, "what it is", shown=_SEEN)
    helps: str = column(TEXT, "what it helps, as sources say", shown=_SEEN)
    why_not: str = column(
        TEXT, "why it is left out", name="why_not_compared", shown=_SEEN, required=True
    )
    source_ids: tuple[str, ...] = column(
        IDS,
        "where it is from",
        of=("sources",),
        shown=(Surface.TREATMENT, Surface.EVIDENCE),
        required=True,
    )
