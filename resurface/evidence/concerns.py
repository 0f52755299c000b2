"""concerns.csv: a thing a person may see on their skin, and what is supported for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from resurface.tables.schema import Column, Row, Table, several

CONCERNS = Table(
    "concerns",
    "a thing a person may see on their skin",
    (
        Column("concern_id", "id", "stable name", "other tables", required=True),
        Column("name", "text", "plain name", "filter, table", required=True),
        Column("parent", "id", "the wider concern that it belongs to", "evidence page"),
        Column("what_it_is", "text", "what it is", "treatment, evidence page"),
        Column("how_to_tell", "text", "how to tell it from others", "evidence page"),
        Column(
            "treatment_ids_supported",
            "ids",
            "treatments that a source supports for it",
            "filter, table",
        ),
        Column(
            "treatment_ids_not_supported",
            "ids",
            "treatments that a source says do not help",
            "filter, table",
        ),
        Column("source_ids", "ids", "where it is from", "sources", required=True),
        Column("note", "text", "what else to know", "guide"),
    ),
    key=("concern_id",),
)


@dataclass(frozen=True, slots=True)
class Concern:
    """One concern; a treatment in neither list is one that no source read speaks of.

    `parent` is the wider concern that it belongs to; empty for the widest.
    """

    id: str
    name: str
    supported: frozenset[str]
    not_supported: frozenset[str]
    source_ids: tuple[str, ...]
    parent: str = ""
    what_it_is: str = ""
    how_to_tell: str = ""


def concern(row: Row) -> Concern:
    """A checked row as a concern."""
    return Concern(
        row["concern_id"],
        row["name"],
        frozenset(several(row["treatment_ids_supported"])),
        frozenset(several(row["treatment_ids_not_supported"])),
        several(row["source_ids"]),
        row["parent"],
        row["what_it_is"],
        row["how_to_tell"],
    )


def widest(concerns: Iterable[Concern]) -> tuple[Concern, ...]:
    """The concerns that belong to no other and say what they are: scars, marks, active acne."""
    return tuple(each for each in concerns if not each.parent and each.what_it_is)


def kinds_of(wider: Concern, concerns: Iterable[Concern]) -> tuple[Concern, ...]:
    """The concerns that belong to a wider one and say what they are."""
    return tuple(each for each in concerns if each.parent == wider.id and each.what_it_is)


def with_kinds(concerns: Iterable[Concern]) -> tuple[Concern, ...]:
    """The widest concerns that have kinds of their own: scars and marks."""
    everything = tuple(concerns)
    return tuple(each for each in widest(everything) if kinds_of(each, everything))
