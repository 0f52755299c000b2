"""The data that the app serves: the last good reading of its folder, and what is wrong since."""

from __future__ import annotations

import datetime
import logging
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from resurface.catalogue.catalogue import Catalogue, catalogue
from resurface.catalogue.dates import now
from resurface.evidence.evidence import Evidence, evidence
from resurface.evidence.practices import asked_for
from resurface.language.language import SOURCE_LANGUAGE, english, message
from resurface.record.extent import Extent, losses
from resurface.record.folder import Tables, is_shipped, load, own_offers, stamps
from resurface.record.report import sentences
from resurface.record.spanish import SPANISH, findable, in_spanish, not_reviewed
from resurface.tables.problem import Notice, Problem
from resurface.tables.schema import Row

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Data:
    """One data version, checked, and what has been wrong with the files since (if anything).

    `own` names the tables that are the clinic's; `clinic`: a clinic's own folder is named;
    `own_offers`: its table says what it sells and asks, and is no copy of the shipped one. `rows`
    are those that it was made of, in the source language; the texts of the catalogue and of the
    evidence are in `language`.
    """

    catalogue: Catalogue
    evidence: Evidence
    version: str
    read_at: datetime.datetime
    notices: tuple[Notice, ...] = ()
    problems: tuple[Problem, ...] = ()
    own: frozenset[str] = frozenset()
    clinic: bool = False
    own_offers: bool = False
    rows: Mapping[str, tuple[Row, ...]] = field(default_factory=dict, repr=False)
    language: str = SOURCE_LANGUAGE

    @property
    def without_its_tables(self) -> bool:
        """Whether a clinic's folder is named in which there is no table."""
        return self.clinic and not self.own


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
        self._reader = threading.Lock()
        self._stamps: tuple[object, ...] | None = None
        self._served: Data | Refused | None = None
        self._whole: dict[str, Extent] = {}
        self._logged: object = None
        self._spoken: tuple[Data, Data] | None = None

    def current(self, code: str = SOURCE_LANGUAGE) -> Data | Refused:
        """The data to serve in a language; or why there is none.

        A text that is not there in that language is in the source language.
        """
        served = self._current()
        if code != SPANISH or isinstance(served, Refused):
            return served
        spoken = self._spoken
        if spoken is None or spoken[0] is not served:
            self._spoken = spoken = served, _in_spanish(served, spoken)
        return spoken[1]

    def _current(self) -> Data | Refused:
        """What is read anew where a file has changed.

        One screen looks and reads at a time. The others do not wait for it, however long a disk or
        a large table takes: they are served what was last served. Only the very first reading is
        waited for.
        """
        served = self._served
        if served is None:
            with self._reader:
                return self._looked()
        if not self._reader.acquire(blocking=False):
            return served
        try:
            return self._looked()
        finally:
            self._reader.release()

    def _looked(self) -> Data | Refused:
        found = stamps(self.folder)
        if self._served is None or found != self._stamps:
            tables, self._served = self._read()
            self._stamps = None if tables.passing else found
            self._log(tables.problems, tables.notices)
        return self._served

    def _read(self) -> tuple[Tables, Data | Refused]:
        """What was read, and what is to be served: what goes wrong unforeseen is one more problem.

        Then the last good data stays as well, and the log says what it was.
        """
        before = self._served if isinstance(self._served, Data) else None
        try:
            tables = load(self.folder, before.own if before else frozenset())
            if not tables.problems:
                return self._good(tables, before)
        except Exception:
            log.exception("the tables can't be read")
            why = message("The tables can't be read. The log of the app says why.")
            tables = Tables({}, (), (Problem("RESURFACE_DATA", None, "", "", why),), "")
        if before:
            return tables, replace(before, problems=tables.problems)
        return tables, Refused(tables.problems)

    def _good(self, tables: Tables, before: Data | None) -> tuple[Tables, Data]:
        lost, self._whole = losses(self._whole, tables.extents)
        tables = replace(tables, notices=(*lost, *tables.notices))
        same = before if before and before.version == tables.version else None
        served = Data(
            same.catalogue if same else catalogue(findable(tables.rows)),
            same.evidence if same else evidence(tables.rows, asked_for()),
            tables.version,
            now(),
            tables.notices,
            own=tables.own,
            clinic=not is_shipped(self.folder),
            own_offers=own_offers(tables),
            rows=same.rows if same else tables.rows,
        )
        return tables, served

    def _log(self, problems: tuple[Problem, ...], notices: tuple[Notice, ...]) -> None:
        """Writes what is wrong, and what was put right, once and not at each look."""
        if (problems, notices) == self._logged:
            return
        self._logged = (problems, notices)
        for sentence in sentences(problems, english()):
            log.error("refused: %s", sentence)
        for sentence in sentences(notices, english()):
            log.warning("note: %s", sentence)


def told_in(code: str, data: Data) -> Data:
    """The same data made anew from its rows, with its texts in a language."""
    if code != SPANISH:
        made = catalogue(findable(data.rows)), evidence(data.rows, asked_for())
        return replace(data, catalogue=made[0], evidence=made[1], language=code)
    rows = in_spanish(data.rows)
    told = replace(evidence(rows, asked_for()), not_reviewed=not_reviewed(data.rows))
    return replace(data, catalogue=catalogue(rows), evidence=told, language=code)


def _in_spanish(served: Data, before: tuple[Data, Data] | None) -> Data:
    """The same data with its texts in Spanish; made once for each data version."""
    if before is not None and before[0].rows is served.rows:
        known = before[1]
    else:
        known = told_in(SPANISH, served)
    return replace(
        served,
        catalogue=known.catalogue,
        evidence=known.evidence,
        language=SPANISH,
    )


_STORES: dict[Path, Store] = {}
_MAKING = threading.Lock()


def store(folder: Path) -> Store:
    """The one store of a folder in this process.

    It stands outside the caches of the library that draws the pages: any visitor may ask for those
    to be emptied, and the last good data would be gone.
    """
    with _MAKING:
        return _STORES.setdefault(folder, Store(folder))


def forget() -> None:
    """Drops every store, as a new process begins; for tests."""
    with _MAKING:
        _STORES.clear()
