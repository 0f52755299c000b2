"""Names that tell one row of the catalogue from another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from resurface.catalogue.products import Product
from resurface.catalogue.treatments import Treatment

_Row = TypeVar("_Row", Treatment, Product)


def unlike(names: Mapping[str, str]) -> dict[str, str]:
    """Names by id, with the id behind a name that stands twice.

    A control that offers them knows each by its words: of two alike, one could never be chosen.
    """
    shown = {each: " ".join(name.split()) for each, name in names.items()}
    with_ids = {each: " · ".join(filter(None, (name, each))) for each, name in shown.items()}
    count = Counter(shown.values())
    told = {each: name if count[name] == 1 else with_ids[each] for each, name in shown.items()}
    return told if len(set(told.values())) == len(told) else with_ids


def told_apart(rows: Iterable[_Row]) -> tuple[_Row, ...]:
    """The rows, of which no two have one name: it is what charts, tables and files tell them by."""
    rows = tuple(rows)
    names = unlike({each.id: each.name for each in rows})
    return tuple(
        each if each.name == names[each.id] else replace(each, name=names[each.id]) for each in rows
    )
