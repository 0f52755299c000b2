"""The catalogue: every treatment in catalogue order, and no treatment beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from resurface.catalogue.names import told_apart
from resurface.catalogue.products import Product
from resurface.catalogue.treatments import NO_TREATMENT, Treatment
from resurface.tables.schema import Row, instances


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """Treatments in the order of the file; `untreated` is the option of no treatment, if there.

    One is equal to itself only, so that what is worked out from it can be kept beside it.
    """

    treatments: tuple[Treatment, ...]
    untreated: Treatment | None = None
    products: tuple[Product, ...] = ()
    _by_id: Mapping[str, Treatment] = field(default_factory=dict, repr=False)

    @property
    def options(self) -> tuple[Treatment, ...]:
        """All that can be compared: treatments, then no treatment."""
        return (*self.treatments, *((self.untreated,) if self.untreated else ()))

    @property
    def rows(self) -> tuple[Treatment | Product, ...]:
        """All that facts are about and that is to be checked again: options, then home care."""
        return (*self.options, *self.products)

    def find(self, treatment_id: str) -> Treatment | None:
        """The treatment of an id, or no treatment; None where there is none."""
        return self._by_id.get(treatment_id)

    def treats(self, treatment_id: str) -> bool:
        """Whether it is one of the treatments; no treatment is none."""
        return treatment_id in self._by_id and treatment_id != NO_TREATMENT


def catalogue(rows: Mapping[str, tuple[Row, ...]]) -> Catalogue:
    """Checked rows as the catalogue, each under a name of its own."""
    everything = told_apart(instances(Treatment, rows))
    by_id = {each.id: each for each in everything}
    return Catalogue(
        treatments=tuple(each for each in everything if each.id != NO_TREATMENT),
        untreated=by_id.get(NO_TREATMENT),
        products=told_apart(instances(Product, rows)),
        _by_id=by_id,
    )
