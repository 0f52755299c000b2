"""concerns.csv: a thing a person may see on their skin, and what is supported for it."""

from __future__ import annotations

from collections.abc import Iterable

from resurface.catalogue.surfaces import Surface
from resurface.tables.kinds import ID, IDS, TEXT, as_set
from resurface.tables.schema import column, table

_TREATMENTS = ("treatments", "products")

_JUDGED = (Surface.FILTER, Surface.TABLE, Surface.SOURCES, Surface.TREATMENT)


@table("concerns", one_row_is="a thing a person may see on their skin")
class Concern:
    """One concern; a treatment in neither list is one that no source read speaks of.

    `parent` is the wider concern that it belongs to; empty for the widest.
    """

    id: str = column(ID, "stable name", name="concern_id", key=True)
    name: str = column(TEXT, "plain name", required=True, shown=(Surface.EVIDENCE, Surface.GUIDE))
    parent: str = column(
        ID,
        "the wider concern that it belongs to",
        of=("concerns",),
        shown=(Surface.EVIDENCE, Surface.GUIDE),
    )
    what_it_is: str = column(
        TEXT, "what it is", shown=(Surface.SOURCES, Surface.EVIDENCE, Surface.GUIDE)
    )
    how_to_tell: str = column(
        TEXT, "how to tell it from others", shown=(Surface.EVIDENCE, Surface.GUIDE)
    )
    supported: frozenset[str] = column(
        as_set(IDS),
        "treatments that a source supports for it",
        name="treatment_ids_supported",
        of=_TREATMENTS,
        shown=(Surface.LIST, *_JUDGED, Surface.GUIDE),
    )
    not_supported: frozenset[str] = column(
        as_set(IDS),
        "treatments that a source says do not help",
        name="treatment_ids_not_supported",
        of=_TREATMENTS,
        shown=(*_JUDGED, Surface.GUIDE),
    )
    source_ids: tuple[str, ...] = column(
        IDS,
        "where it is from",
        of=("sources",),
        shown=(Surface.SOURCES, Surface.EVIDENCE, Surface.GUIDE),
        required=True,
    )
    note: str = column(TEXT, "what else to know", shown=(Surface.GUIDE,))


def widest(concerns: Iterable[Concern]) -> tuple[Concern, ...]:
    """The concerns that belong to no other and say what they are: scars, marks, active acne."""
    return tuple(each for each in concerns if not each.parent and each.what_it_is)


def kinds_of(wider: Concern, concerns: Iterable[Concern]) -> tuple[Concern, ...]:
    """The concerns that belong to a wider one and say what they are."""
    return tuple(each for each in concerns if each.parent == wider.id and each.what_it_is)
