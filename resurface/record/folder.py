"""A whole data folder: each table from the folder, or from the shipped one where it lacks it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
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
from resurface.evidence.when_to_call import WhenToCall
from resurface.language.language import message
from resurface.record.extent import Extent
from resurface.record.lost_letters import lost_letters
from resurface.record.near_names import near_names
from resurface.record.ordinary_file import RefusedFileError, contents, is_named
from resurface.record.references import crosscheck
from resurface.record.spanish import SpanishText
from resurface.tables.contract import check
from resurface.tables.problem import Notice, Problem
from resurface.tables.read import Reading, read
from resurface.tables.schema import Row, Table, table_of

FOLDER_VARIABLE = "RESURFACE_DATA"
"""Names the clinic's own data folder."""
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
    WhenToCall,
    SpanishText,
)
TABLES = tuple(map(table_of, ROW_CLASSES))
"""Every table, in the order in which it is read, reported on and described."""

_OWN_WORDS = tuple(map(table_of, (Treatment, Product, Omitted)))
"""Tables whose shipped ids a clinic's folder may do without."""


def named_folder() -> Path:
    """The clinic's own folder where one is named, else the shipped one."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named).expanduser() if named else SHIPPED


_OFFER = ("id", "house_name", "offered", "price_usd_low", "price_usd_high")
"""Columns in which a clinic says what it sells and asks."""


@dataclass(frozen=True, slots=True)
class Tables:
    """Every table, read and checked; `rows` is empty where there are problems.

    `version` is a short digest of all bytes: the data version. `own` names the tables that are the
    clinic's, `extents` says how far each of these goes. `passing`: a file could not be read for a
    reason that may be gone a moment later, though nothing about the file has changed.
    """

    rows: Mapping[str, tuple[Row, ...]]
    notices: tuple[Notice, ...]
    problems: tuple[Problem, ...]
    version: str
    own: frozenset[str] = frozenset()
    extents: Mapping[str, Extent] = field(default_factory=dict)
    passing: bool = False


@dataclass(frozen=True, slots=True)
class _Checked:
    """One file read and checked, known by the digest of its bytes; refused rows are not kept."""

    digest: bytes
    reading: Reading
    problems: tuple[Problem, ...]


_LAST: dict[str, _Checked] = {}
"""The last reading of each table, and no other: an unchanged file is not checked again."""


def is_shipped(folder: Path) -> bool:
    """Whether the folder is the one that the app comes with."""
    return is_folder(folder) and folder.resolve() == SHIPPED


def own_tables(folder: Path) -> frozenset[str]:
    """Names of the tables that are the clinic's own: those whose very file is in its folder."""
    if is_shipped(folder):
        return frozenset()
    return frozenset(table.name for table in TABLES if is_named(folder / table.file))


def own_offers(tables: Tables) -> bool:
    """Whether the clinic has said what it sells and asks: its table is no copy of the shipped one.

    What the shipped one says of it is an example's.
    """
    table = table_of(Treatment)
    if table.name not in tables.own:
        return False
    return set(map(_offer, tables.rows[table.name])) != set(map(_offer, _shipped(table).rows))


def _offer(row: Row) -> tuple[object, ...]:
    return tuple(row[each] for each in _OFFER)


def files(folder: Path) -> dict[str, Path]:
    """Where each table is read from: the folder's own file, else the shipped one."""
    return {
        table.name: folder / table.file if is_named(folder / table.file) else SHIPPED / table.file
        for table in TABLES
    }


def stamps(folder: Path) -> tuple[tuple[str | int, ...], ...]:
    """Path, time, size and number of each file: cheap, and different once a file was edited.

    The folder itself stands first, so that one that appears later is seen though it is empty, and
    so is a file of another name.
    """
    return tuple(_stamp(path) for path in (folder, *files(folder).values()))


def _stamp(path: Path) -> tuple[str | int, ...]:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return (str(path),)
    return (str(path), status.st_mtime_ns, status.st_size, status.st_ino)


def load(folder: Path, served: frozenset[str] = frozenset()) -> Tables:
    """Reads and checks all tables of a folder; never raises for what is in the files.

    `served` names the clinic's tables that were in use before: one of these that is gone is a
    problem, because a share that is not there or a save in two steps looks like that, and other
    figures would stand in its place.
    """
    if not is_folder(folder):
        why = message("There is no such folder: {folder}", folder=str(folder))
        return Tables({}, (), (Problem("RESURFACE_DATA", None, "", "", why),), "")
    own = own_tables(folder)
    readings: dict[str, Reading] = {}
    extents: dict[str, Extent] = {}
    problems = [_gone(table) for table in TABLES if table.name in served - own]
    lost: list[Notice] = []
    digest, passing = hashlib.sha256(), False
    for table, path in zip(TABLES, files(folder).values(), strict=True):
        try:
            raw = contents(path)
        except RefusedFileError as refused:
            problems.append(Problem(table.file, None, "", "", refused.why))
            passing |= refused.passing
            continue
        digest.update(raw)
        checked = _checked(table, raw)
        problems += checked.problems
        if not checked.problems:
            readings[table.name] = checked.reading
            if table.name in own:
                extents[table.name] = Extent.of(raw, checked.reading)
                if b"?" in raw:
                    lost += lost_letters(checked.reading, _shipped(table))
    problems += crosscheck(readings, _known_elsewhere(folder))
    notices = [*lost, *(notice for reading in readings.values() for notice in reading.notices)]
    if not is_shipped(folder):
        notices += near_names(folder, (table.name for table in TABLES), own)
    rows = {} if problems else {name: reading.rows for name, reading in readings.items()}
    version = digest.hexdigest()[:12]
    return Tables(rows, tuple(notices), tuple(problems), version, own, extents, passing)


def is_folder(path: Path) -> bool:
    """Whether it is a folder; a name that the system does not take (too long) is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _gone(table: Table) -> Problem:
    why = message(
        "This table was in use and is gone. Put it back. To go over to the shipped one, start the "
        "app again without it."
    )
    return Problem(table.file, None, "", "", why)


def _checked(table: Table, raw: bytes) -> _Checked:
    digest = hashlib.sha256(raw).digest()
    last = _LAST.get(table.name)
    if last is not None and last.digest == digest:
        return last
    reading = read(table, raw)
    problems = check(reading)
    _LAST[table.name] = checked = _Checked(
        digest, Reading(table) if problems else reading, problems
    )
    return checked


def _known_elsewhere(folder: Path) -> dict[str, frozenset[str]]:
    """Ids of the shipped tables, which the shipped facts may go on naming in a clinic's folder."""
    if is_shipped(folder):
        return {}
    return {
        table.name: frozenset(row[table.key[0]] for row in _shipped(table).rows)
        for table in _OWN_WORDS
    }


def _shipped(table: Table) -> Reading:
    return read(table, (SHIPPED / table.file).read_bytes())
