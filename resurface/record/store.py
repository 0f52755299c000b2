"""The data that the app serves: the last good reading of its folder, and what is wrong since."""

from __future__ import annotations

import datetime
import logging
import threading
from dataclasses import dataclass, replace
from pathlib import Path

from resurface.catalogue.catalogue import Catalogue, catalogue
from resurface.evidence.evidence import Evidence, evidence
from resurface.language.language import english
from resurface.record.folder import load, stamps
from resurface.tables.problem import Notice, Problem

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Data:
    """One data version, checked, and what has been wrong with the files since (if anything)."""

    catalogue: Catalogue
    evidence: Evidence
    version: str
    read_at: datetime.datetime
    notices: tuple[Notice, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """There is no good data: the report to show in place of the dashboard."""

    problems: tuple[Problem, ...]


class Store:
    """Keeps the last good data of one folder; safe to share between sessions.

    `current` looks at the files' times and sizes only, and reads them again when one has changed.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        self._stamps: tuple[tuple[str, int, int], ...] | None = None
        self._served: Data | Refused = Refused(())

    def current(self) -> Data | Refused:
        """The data to serve, read anew where a file has changed; or why there is none."""
        with self._lock:
            now = stamps(self.folder)
            if now != self._stamps:
                self._served = self._read()
                self._stamps = now
            return self._served

    def _read(self) -> Data | Refused:
        tables = load(self.folder)
        for problem in tables.problems:
            log.error("refused: %s", problem.sentence(english()))
        for notice in tables.notices:
            log.warning("note: %s", notice.sentence(english()))
        if not tables.problems:
            return Data(
                catalogue(tables.rows),
                evidence(tables.rows),
                tables.version,
                datetime.datetime.now().astimezone(),
                tables.notices,
            )
        if isinstance(self._served, Data):
            return replace(self._served, problems=tables.problems)
        return Refused(tables.problems)
