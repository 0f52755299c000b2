"""treatments.csv: what is offered or compared, one row a treatment."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from resurface.catalogue.figures import FIGURES, Figure, Range
from resurface.tables.schema import ROMAN, Column, Row, Table, day, figure, several

NO_TREATMENT = "no-treatment"
WITHOUT_VISITS = frozenset(
    {
        *("sessions", "interval", "downtime", "visible", "visit", "price", "pain"),
        *("depth", "lasts", "age", "skin_types", "performed_by", "anaesthesia", "aftercare"),
    }
)
"""Fields of facts that do not apply to no treatment: nobody does anything, at no visit."""
DEPTHS = ("manual", "chemical", "device", "fractional laser")


def _range_columns(shown: Figure) -> tuple[Column, ...]:
    """Low and high end of one figure; where it stands follows from the figure."""
    places = (("cards", shown.on_card), ("ranges", shown.in_ranges))
    where = ", ".join([*(place for place, stands in places if stands), "table", "sources"])
    return tuple(
        Column(
            name,
            "whole" if shown.whole else "figure",
            f"{end} end of the range: {shown.meaning}; empty: not reported, or open at this end",
            where,
            unit=shown.unit,
            maximum=shown.largest,
            further=shown.optional,
        )
        for name, end in ((shown.low_column, "low"), (shown.high_column, "high"))
    )


TREATMENTS = Table(
    "treatments",
    "a treatment, or the option of no treatment",
    (
        Column("id", "id", "stable name in links and other tables", "links", required=True),
        Column("name", "text", "plain name", "everywhere", required=True),
        Column(
            "house_name",
            "text",
            "a practice's own name for it",
            "beside the plain name",
            further=True,
        ),
        Column(
            "other_names",
            "text",
            "names that search also finds, separated by “;”",
            "search",
            further=True,
        ),
        Column(
            "depth",
            "choice",
            "how the treatment works on the skin; empty for no treatment",
            "filter, colour, cards",
            allowed=DEPTHS,
        ),
        Column(
            "offered",
            "choice",
            "whether this clinic offers it; shipped: whether one of the "
            "two practice pages names it; empty: not said",
            "filter, cards",
            allowed=("yes", "no"),
        ),
        Column(
            "summary", "text", "what it is and what it is used for", "cards, table", required=True
        ),
        Column("how_it_works", "text", "what it does to the skin", "table"),
        *(column for shown in FIGURES for column in _range_columns(shown)),
        Column("lasts", "text", "how long the result lasts", "table", further=True),
        Column("performed_by", "text", "who usually performs it in the US", "table", further=True),
        Column("numbing", "text", "numbing or anaesthesia", "table", further=True),
        Column(
            "minimum_age_years",
            "whole",
            "youngest age that a source states",
            "table",
            unit="years",
            maximum=99,
            further=True,
        ),
        Column(
            "skin_type_low",
            "type",
            "lowest Fitzpatrick type that a source names as studied or treated",
            "filter, table",
        ),
        Column("skin_type_high", "type", "highest such Fitzpatrick type", "filter, table"),
        Column(
            "skin_types_excluded",
            "types",
            "Fitzpatrick types that a source says it is not for, separated by “;”",
            "filter, table",
            further=True,
        ),
        Column(
            "warning",
            "text",
            "a regulator's warning, shown wherever the treatment is",
            "everywhere",
            further=True,
        ),
        Column(
            "warning_source_id", "id", "source of the warning", "beside the warning", further=True
        ),
        Column(
            "word_fact_ids",
            "ids",
            "facts that carry the words of this row, separated by “;”",
            "sources",
            further=True,
        ),
        Column("checked_on", "date", "day on which the row was last checked", "page foot"),
        Column("check_by", "date", "day by which it is to be checked again", "page foot"),
    ),
    key=("id",),
    ranges=(
        *((shown.low_column, shown.high_column) for shown in FIGURES),
        ("skin_type_low", "skin_type_high"),
    ),
)


@dataclass(frozen=True, slots=True)
class Treatment:
    """One treatment as the catalogue states it; empty text and None mean "not reported".

    `skin_types` are Fitzpatrick numbers 1 to 6 that a source names, in a study or not; `excluded`
    those that a source says the treatment is not for.
    """

    id: str
    name: str
    house_name: str
    other_names: tuple[str, ...]
    depth: str
    offered: bool | None
    summary: str
    how_it_works: str
    ranges: Mapping[str, Range]
    lasts: str
    performed_by: str
    numbing: str
    minimum_age: int | None
    skin_types: Range
    excluded: tuple[int, ...]
    warning: str
    warning_source_id: str
    word_fact_ids: tuple[str, ...]
    checked_on: datetime.date | None
    check_by: datetime.date | None

    def range_of(self, shown: Figure) -> Range:
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


def treatment(row: Row) -> Treatment:
    """A checked row as a treatment."""
    age = figure(row["minimum_age_years"])
    return Treatment(
        id=row["id"],
        name=row["name"],
        house_name=row["house_name"],
        other_names=several(row["other_names"]),
        depth=row["depth"],
        offered=None if not row["offered"] else row["offered"] == "yes",
        summary=row["summary"],
        how_it_works=row["how_it_works"],
        ranges=MappingProxyType({shown.id: _range(row, shown) for shown in FIGURES}),
        lasts=row["lasts"],
        performed_by=row["performed_by"],
        numbing=row["numbing"],
        minimum_age=None if age is None else int(age),
        skin_types=Range(_skin_type(row["skin_type_low"]), _skin_type(row["skin_type_high"])),
        excluded=tuple(ROMAN.index(type_) + 1 for type_ in several(row["skin_types_excluded"])),
        warning=row["warning"],
        warning_source_id=row["warning_source_id"],
        word_fact_ids=several(row["word_fact_ids"]),
        checked_on=day(row["checked_on"]),
        check_by=day(row["check_by"]),
    )


def _range(row: Row, shown: Figure) -> Range:
    return Range(figure(row[shown.low_column]), figure(row[shown.high_column]))


def _skin_type(cell: str) -> int | None:
    return ROMAN.index(cell) + 1 if cell else None
