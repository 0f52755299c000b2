"""recovery.csv: what a person sees, feels, can do and avoids on some days after a treatment."""

from __future__ import annotations

from resurface.catalogue.figures import Range
from resurface.catalogue.surfaces import Surface
from resurface.tables.kinds import ID, IDS, TEXT, WHOLE, choice
from resurface.tables.schema import End, column, column_range, table

_BEHIND = (Surface.SOURCES, Surface.TREATMENT)


@table("recovery", one_row_is="some days after one session of a treatment")
class RecoveryDays:
    """Some days after one session, in plain words; empty text means "not reported"."""

    treatment_id: str = column(
        ID,
        "the treatment",
        of=("treatments", "products"),
        shown=(Surface.GLANCE, Surface.TABLE, Surface.COURSE, *_BEHIND),
        key=True,
    )
    days: Range = column_range(
        Range,
        WHOLE,
        End(
            "day_low",
            "first day; 0 is the day of the session",
            shown=(Surface.TABLE, Surface.COURSE),
            key=True,
        ),
        End("day_high", "last day; empty: open"),
        unit="days",
        shown=(Surface.COURSE, *_BEHIND),
    )
    see: str = column(
        TEXT,
        "how the skin looks",
        name="what_you_see",
        shown=(Surface.TABLE, Surface.COURSE, *_BEHIND),
    )
    feel: str = column(
        TEXT,
        "how it feels",
        name="what_you_feel",
        shown=(Surface.GLANCE, Surface.TABLE, *_BEHIND),
    )
    can_do: str = column(TEXT, "what is possible", shown=_BEHIND)
    avoid: str = column(TEXT, "what to leave out", shown=_BEHIND)
    source_ids: tuple[str, ...] = column(
        IDS,
        "where it is from",
        of=("sources",),
        shown=(Surface.SOURCES, Surface.EVIDENCE),
        required=True,
    )
    note: str = column(TEXT, "what else to know", shown=_BEHIND)
    work: str = column(
        choice("no", "some", "most", "all"),
        "how many are back at work on these days; empty: not said",
        newer=True,
    )
    shows: str = column(
        choice("yes", "fading", "no"),
        "whether others still see it; fading: less each day, or in some only; empty: not said",
        newer=True,
    )
