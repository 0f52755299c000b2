"""Every shipped table, saved once by each spreadsheet program, is read back as it was."""

from __future__ import annotations

import datetime
import shutil
import subprocess
from pathlib import Path

import pytest

from resurface.record.folder import ROW_CLASSES, SHIPPED, TABLES
from resurface.tables.check import check
from resurface.tables.read import read
from resurface.tables.schema import instances, table_of
from tests.unit.tables.programs import LIBREOFFICE, PROGRAMS, Program, us_day
from tests.unit.tables.samples import TREATMENTS, sentences, shipped_rows

PLAIN_DAY = datetime.date(2026, 11, 24)
CLASS = {table_of(each).name: each for each in ROW_CLASSES}
SOFFICE = shutil.which("soffice")
AS_US_WRITES = "44,34,76,1,,1033,false,true"
"""Commas, quotes, UTF-8, from the first row, US settings; days are known as days and saved as shown
(LibreOffice help, “Filter options for CSV”)."""


def by_description(workbook: str, folder: Path) -> dict[str, bytes]:
    """What LibreOffice is described to save, whatever the workbook in between."""
    described = Program(f"LibreOffice, {workbook}", LIBREOFFICE, us_day, line_end="\n")
    return {table.name: described.saved(table, shipped_rows(table.file)) for table in TABLES}


def by_libreoffice(workbook: str, folder: Path) -> dict[str, bytes]:
    """What the LibreOffice of this machine makes of all tables by way of a workbook."""
    books, saved = folder / "books", folder / "saved"

    def convert(to: str, out: Path, files: list[Path], *more: str) -> None:
        command = [str(SOFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
        command += ["--headless", *more, "--convert-to", to, "--outdir", str(out)]
        subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=300)  # noqa: S603

    shipped = [SHIPPED / table.file for table in TABLES]
    convert(workbook, books, shipped, f"--infilter=CSV:{AS_US_WRITES}")
    convert(
        f"csv:Text - txt - csv (StarCalc):{AS_US_WRITES}",
        saved,
        sorted(books.glob(f"*.{workbook}")),
    )
    return {table.name: (saved / table.file).read_bytes() for table in TABLES}


AT_HAND = (by_description, by_libreoffice) if SOFFICE else (by_description,)
"""How LibreOffice can be had here: as described, and as installed where it is."""


def meant(table, rows):
    """The rows as the app sees them: 68.0 and 68 are one number."""
    return instances(CLASS[table.name], {table.name: rows})


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.file)
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_a_shipped_table_saved_by_a_spreadsheet_is_read_back(program, table):
    rows = shipped_rows(table.file)

    found = read(table, program.saved(table, rows))

    assert sentences(check(found)) == []
    assert meant(table, found.rows) == meant(table, [program.kept(row) for row in rows])


@pytest.mark.parametrize("way", AT_HAND, ids=lambda way: way.__name__)
@pytest.mark.parametrize("workbook", ["xlsx", "ods"])
def test_all_tables_come_back_from_a_workbook_of_libreoffice(workbook, way, tmp_path):
    saved = way(workbook, tmp_path)

    found = {table: read(table, saved[table.name]) for table in TABLES}

    refused = [line for each in found.values() for line in sentences(check(each))]
    differing = [
        table.file
        for table, each in found.items()
        if meant(table, each.rows) != meant(table, shipped_rows(table.file))
    ]
    assert (refused, differing) == ([], [])


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_what_was_understood_is_told_in_one_notice_a_table(program):
    found = read(TREATMENTS, program.saved(TREATMENTS, shipped_rows("treatments.csv")))

    told = [line for line in sentences(found.notices) if "Read as the spreadsheet wrote it" in line]
    plain = program.day(PLAIN_DAY) == "2026-11-24" and program.money is None
    assert len(told) == (0 if plain else 1)
