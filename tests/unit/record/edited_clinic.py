"""A clinic's folder whose treatments.csv is edited."""

from __future__ import annotations

import os
from pathlib import Path

from resurface.record.store import Data, Store
from tests.unit.tables.samples import PEEL, clinic, sentences, treatments

LASER = [
    "treatments.csv, row 2, column depth: found “laser”. "
    "Allowed: manual, chemical, device, fractional laser"
]


class Clinic:
    """A folder whose treatments.csv is edited: each edit has a later time than the one before."""

    def __init__(self, folder: Path) -> None:
        self.path = clinic(folder, [PEEL]) / "treatments.csv"
        self.edits = 0
        self.store = Store(folder)

    def edit(self, **cells: str) -> None:
        self.write(treatments(cells).encode())

    def write(self, raw: bytes) -> None:
        self.path.write_bytes(raw)
        self.edits += 1
        os.utime(self.path, (2_000_000_000 + self.edits, 2_000_000_000 + self.edits))

    @property
    def names(self) -> list[str]:
        """The treatments that are served."""
        served = self.store.current()
        assert isinstance(served, Data)
        return [each.name for each in served.catalogue.treatments]

    @property
    def problems(self) -> list[str]:
        return sentences(self.store.current().problems)
