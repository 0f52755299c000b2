"""A whole data folder: each table from the folder, or from the shipped one where it lacks it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from resurface.catalogue.products import Product
from resurface.catalogue.treatments import Treatment
from resurface.evidence.cautions import Caution
from resurface.evidence.clearances import Clearance
from resurface.evidence.combinations import Combination, Omitted
from resurface.evidence.concerns import Concern
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.evidence.recovery import RecoveryDays
from resurface.evidence.reported_harms import ReportedHarm
from resurface.evidence.searches import Search
from resurface.evidence.sources import Source
from resurface.language.language import message
from resurface.record.references import crosscheck
from resurface.tables.check import check
from resurface.tables.problem import Notice, Problem
from resurface.tables.read import Reading, read
from resurface.tables.schema import Row, Table, table_of

SHIPPED = Path(__file__).resolve().parents[2] / "data"
ROW_CLASSES = (
    Treatment,
    Product,
    Fact,
    Source,
    Outcome,
    RecoveryDays,
    Concern,
    Caution,
    Combination,
    Omitted,
    Clearance,
    ReportedHarm,
    Search,
)
TABLES = tuple(map(table_of, ROW_CLASSES))
"""Every table, in the order in which it is read, reported on and described."""

_OWN_WORDS = tuple(map(table_of, (Treatment, Product, Omitted)))
"""Tables whose shipped ids a clinic's folder may do without."""


@dataclass(frozen=True, slots=True)
class Tables:
    """Every table, read and checked; `rows` is empty where there are problems.

    `version` is a short digest of all bytes: the data version.
    """

    rows: Mapping[str, tuple[Row, ...]]
    notices: tuple[Notice, ...]
    problems: tuple[Problem, ...]
    version: str
    own: frozenset[str] = frozenset()


def files(folder: Path) -> dict[str, Path]:
    """Where each table is read from: the folder's own file, else the shipped one."""
    return {
        table.name: folder / table.file if _there(folder / table.file) else SHIPPED / table.file
        for table in TABLES
    }


def stamps(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Path, time and size of each file: cheap, and different once a file was edited.

    The folder itself stands first, so that one that appears later is seen though it is empty.
    """
    found = [(str(folder), int(_is_folder(folder)), 0)]
    for path in files(folder).values():
        try:
            status = path.stat()
        except OSError:
            found.append((str(path), 0, 0))
        else:
            found.append((str(path), status.st_mtime_ns, status.st_size))
    return tuple(found)


def load(folder: Path) -> Tables:
    """Reads and checks all tables of a folder; never raises for what is in the files."""
    if not _is_folder(folder):
        why = message("There is no such folder: {folder}", folder=str(folder))
        return Tables({}, (), (Problem("RESURFACE_DATA", None, "", "", why),), "")
    readings: dict[str, Reading] = {}
    problems: list[Problem] = []
    digest = hashlib.sha256()
    for table, path in zip(TABLES, files(folder).values(), strict=True):
        try:
            raw = path.read_bytes()
        except OSError as error:
            why = message("The file can't be opened: {why}.", why=error.strerror or "")
            problems.append(Problem(table.file, None, "", "", why))
            continue
        digest.update(raw)
        reading, found = _checked(table, raw)
        problems += found
        if not found:
            readings[table.name] = reading
    problems += crosscheck(readings, _known_elsewhere(folder))
    notices = tuple(notice for reading in readings.values() for notice in reading.notices)
    rows = {} if problems else {name: reading.rows for name, reading in readings.items()}
    own = frozenset(
        table.name for table in TABLES if folder != SHIPPED and _there(folder / table.file)
    )
    return Tables(rows, notices, tuple(problems), digest.hexdigest()[:12], own)


def _is_folder(path: Path) -> bool:
    """Whether it is a folder; a name that the system does not take (too long) is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _there(path: Path) -> bool:
    """Whether the file exists; where the system does not tell, opening it will say why."""
    try:
        return path.exists()
    except OSError:
        return True


@lru_cache(maxsize=4 * len(TABLES))
def _checked(table: Table, raw: bytes) -> tuple[Reading, tuple[Problem, ...]]:
    """One file read and checked; an unchanged file is not checked again."""
    reading = read(table, raw)
    return reading, check(reading)


def _known_elsewhere(folder: Path) -> dict[str, frozenset[str]]:
    """Ids of the shipped tables, which the shipped facts may go on naming in a clinic's folder."""
    if folder.resolve() == SHIPPED:
        return {}
    known = {}
    for table in _OWN_WORDS:
        reading = read(table, (SHIPPED / table.file).read_bytes())
        known[table.name] = frozenset(row[table.key[0]] for row in reading.rows)
    return known
