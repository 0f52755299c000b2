"""The catalogue: every treatment in catalogue order, and no treatment beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from resurface.catalogue.products import Product, product
from resurface.catalogue.treatments import NO_TREATMENT, Treatment, treatment
from resurface.tables.schema import Row


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """Treatments in the order of the file; `untreated` is the option of no treatment, if there.

    One is equal to itself only, so that what is worked out from it can be kept beside it.
    """

    treatments: tuple[Treatment, ...]
    untreated: Treatment | None = None
    products: tuple[Product, ...] = ()
    _by_id: Mapping[str, Treatment] = field(default_factory=dict, repr=False)

    def find(self, treatment_id: str) -> Treatment | None:
        return self._by_id.get(treatment_id)

    def treats(self, treatment_id: str) -> bool:
        """Whether it is one of the treatments; no treatment is none."""
        return treatment_id in self._by_id and treatment_id != NO_TREATMENT


def catalogue(rows: Mapping[str, tuple[Row, ...]]) -> Catalogue:
    """Checked rows as the catalogue."""
    everything = tuple(treatment(row) for row in rows["treatments"])
    by_id = {each.id: each for each in everything}
    return Catalogue(
        treatments=tuple(each for each in everything if each.id != NO_TREATMENT),
        untreated=by_id.get(NO_TREATMENT),
        products=tuple(map(product, rows["products"])),
        _by_id=by_id,
    )
