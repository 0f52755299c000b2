"""treatments.csv: what is offered or compared, one row a treatment."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from types import MappingProxyType

from resurface.catalogue.figures import (
    FIGURES,
    IN_COURSE,
    RESULTS,
    VISIT,
    Figure,
    Range,
)
from resurface.catalogue.surfaces import Surface
from resurface.language.language import message
from resurface.tables.kinds import (
    DATE,
    ID,
    IDS,
    ROMAN,
    TEXT,
    TEXTS,
    TYPE,
    TYPES,
    YES_OR_NO,
    choice,
    figure,
    whole,
)
from resurface.tables.schema import Column, End, Rule, column, column_range, columns, table

NO_TREATMENT = "no-treatment"
WITHOUT_VISITS = frozenset(
    {
        *(each.id for each in FIGURES if each is not RESULTS),
        *("pain", "depth", "lasts", "age", "skin_types", "performed_by", "anaesthesia"),
        "aftercare",
    }
)
"""Fields of facts that do not apply to no treatment: nobody does anything, at no visit."""
DEPTHS = ("manual", "chemical", "device", "fractional laser")

_ASKED = (Surface.TABLE, Surface.TREATMENT)
_COMPARED = (
    Surface.GLANCE,
    Surface.TABLE,
    Surface.COURSE,
    Surface.RANGES,
    Surface.STUDIES,
    Surface.PEOPLE,
)
"""Every view of the comparison."""
_DATED = (*_COMPARED, Surface.TREATMENT, Surface.EVIDENCE)
_HEADS = (Surface.LIST, Surface.GLANCE, Surface.TABLE, Surface.PEOPLE, Surface.TREATMENT)
"""Where the head of a row, a column or a page says what a treatment is."""


def _range_columns(shown: Figure) -> tuple[Column, ...]:
    """Low and high end of one figure; where it stands follows from the figure."""
    kind = whole if shown.whole else figure
    places = (
        (Surface.FILTER, shown.in_filters),
        (Surface.LIST, shown is not VISIT),
        (Surface.GLANCE, shown is not VISIT),
        (Surface.GUIDE, shown is not VISIT),
        (Surface.CALENDAR, shown is not VISIT),
        (Surface.COURSE, shown in IN_COURSE),
    )
    return tuple(
        Column(
            name,
            kind(shown.largest),
            f"{end} end of the range: {shown.meaning}; empty: not reported, or open at this end",
            unit=shown.unit,
            shown=(
                *(place for place, stands in places if stands),
                Surface.RANGES,
                Surface.SOURCES,
                *_ASKED,
            ),
            newer=shown.optional,
        )
        for name, end in ((shown.low_column, "low"), (shown.high_column, "high"))
    )


def _ranges(*ends: float | None) -> Mapping[str, Range]:
    """Ranges by the id of their figure, of the ends of all figures in their order."""
    pairs = zip(FIGURES, ends[::2], ends[1::2], strict=True)
    return MappingProxyType({shown.id: Range(low, high) for shown, low, high in pairs})


def _together(first: object, second: object) -> bool:
    return bool(first) == bool(second)


_RULES = (
    Rule(
        ("warning", "warning_source_id"),
        _together,
        message("Allowed: a warning with its source in warning_source_id, or neither."),
    ),
    *(
        Rule((name,), lambda figure: figure != 0, shown.never_zero)
        for shown in FIGURES
        if shown.never_zero
        for name in (shown.low_column, shown.high_column)
    ),
)


@table(
    "treatments",
    one_row_is="a treatment, or the option of no treatment",
    in_order=(("checked_on", "check_by"),),
    rules=_RULES,
)
class Treatment:
    """One treatment as the catalogue states it; empty text and None mean "not reported".

    `skin_types` are Fitzpatrick numbers 1 to 6 that a source names, in a study or not; `excluded`
    those that a source says the treatment is not for.
    """

    id: str = column(ID, "stable name in links and other tables", shown=(Surface.LINK,), key=True)
    name: str = column(
        TEXT,
        "plain name",
        shown=(
            Surface.SEARCH,
            Surface.LIST,
            *_COMPARED,
            Surface.TREATMENT,
            Surface.EVIDENCE,
            Surface.GUIDE,
            Surface.CALENDAR,
        ),
        required=True,
    )
    short_name: str = column(
        TEXT,
        "the plain name in one to three words, where a piece has little room; empty: it has none",
        optional=True,
    )
    house_name: str = column(
        TEXT,
        "a practice's own name for it",
        shown=(Surface.SEARCH, *_HEADS, Surface.GUIDE, Surface.CALENDAR),
        optional=True,
    )
    other_names: tuple[str, ...] = column(
        TEXTS,
        "names that search also finds, separated by “;”",
        shown=(Surface.SEARCH,),
        optional=True,
    )
    depth: str = column(
        choice(*DEPTHS),
        "how the treatment works on the skin; empty for no treatment",
        shown=(
            Surface.FILTER,
            Surface.LIST,
            *_COMPARED,
            Surface.TREATMENT,
            Surface.EVIDENCE,
            Surface.GUIDE,
        ),
    )
    offered: bool | None = column(
        YES_OR_NO,
        "whether this clinic offers it; shipped: whether one of the two practice pages names it; "
        "empty: not said",
        shown=(Surface.FILTER, *_HEADS, Surface.GUIDE, Surface.CALENDAR),
    )
    summary: str = column(
        TEXT,
        "what it is and what it is used for",
        shown=(Surface.SOURCES, *_ASKED, Surface.GUIDE),
        required=True,
    )
    how_it_works: str = column(
        TEXT, "what it does to the skin", shown=(Surface.SOURCES, *_ASKED, Surface.GUIDE)
    )
    ranges: Mapping[str, Range] = columns(
        _ranges,
        (each for shown in FIGURES for each in _range_columns(shown)),
        in_order=((shown.low_column, shown.high_column) for shown in FIGURES),
    )
    lasts: str = column(
        TEXT, "how long the result lasts", shown=(Surface.GLANCE, *_ASKED), optional=True
    )
    performed_by: str = column(
        TEXT, "who usually performs it in the US", shown=_ASKED, optional=True
    )
    numbing: str = column(TEXT, "numbing or anaesthesia", shown=_ASKED, optional=True)
    minimum_age: int | None = column(
        whole(99),
        "youngest age that a source states",
        name="minimum_age_years",
        unit="years",
        shown=_ASKED,
        optional=True,
    )
    skin_types: Range = column_range(
        Range,
        TYPE,
        End("skin_type_low", "lowest Fitzpatrick type that a source names as studied or treated"),
        End("skin_type_high", "highest such Fitzpatrick type"),
        shown=(Surface.FILTER, Surface.GLANCE, Surface.TABLE, Surface.GUIDE),
    )
    excluded: tuple[int, ...] = column(
        TYPES,
        "Fitzpatrick types that a source says it is not for, separated by “;”",
        name="skin_types_excluded",
        shown=(Surface.FILTER, Surface.GLANCE, Surface.TABLE),
        optional=True,
    )
    warning: str = column(
        TEXT,
        "a regulator's warning, shown wherever the treatment is",
        shown=(*_HEADS, Surface.SOURCES, Surface.GUIDE, Surface.CALENDAR),
        optional=True,
    )
    warning_source_id: str = column(
        ID,
        "source of the warning",
        of=("sources",),
        shown=(Surface.SOURCES, Surface.EVIDENCE),
        optional=True,
    )
    word_fact_ids: tuple[str, ...] = column(
        IDS,
        "facts that carry the words of this row, separated by “;”",
        of=("facts",),
        shown=(Surface.SOURCES,),
        optional=True,
    )
    checked_on: datetime.date | None = column(
        DATE, "day on which the row was last checked", shown=(*_DATED, Surface.CALENDAR)
    )
    check_by: datetime.date | None = column(
        DATE, "day by which it is to be checked again", shown=(*_DATED, Surface.CALENDAR)
    )

    def range_of(self, shown: Figure) -> Range:
        """The range of one figure as the catalogue states it; `KeyError` for one worked out."""
        return self.ranges[shown.id]

    @property
    def named_skin_types(self) -> frozenset[int]:
        """Fitzpatrick types that a source names; an open end names every type on its side."""
        if not self.skin_types.reported:
            return frozenset()
        low, high = self.skin_types.low or 1, self.skin_types.high or len(ROMAN)
        return frozenset(range(int(low), int(high) + 1))

    @property
    def full_name(self) -> str:
        """The plain name with the house name beside it."""
        return f"{self.name} ({self.house_name})" if self.house_name else self.name
