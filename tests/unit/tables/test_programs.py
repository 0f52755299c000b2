"""Every shipped table, saved once by each spreadsheet program, is read back as it was."""

from __future__ import annotations

import datetime
import shutil
import subprocess
from itertools import cycle, product
from pathlib import Path

import pytest

from resurface.record.folder import ROW_CLASSES, SHIPPED, TABLES
from resurface.tables.contract import check
from resurface.tables.read import read
from resurface.tables.schema import instances, table_of
from tests.covering import few_of
from tests.unit.tables.programs import LIBREOFFICES, PROGRAMS, Program
from tests.unit.tables.samples import TREATMENTS, sentences, shipped_rows

PLAIN_DAY = datetime.date(2026, 11, 24)
CLASS = {table_of(each).name: each for each in ROW_CLASSES}
SOFFICE = shutil.which("soffice") if shutil.which("localc") else None
"""LibreOffice, where its part for tables is installed: without it a table is never read."""
WRITTEN = "{separator},34,76,1,,{language},false,true"
"""Separator, quotes, UTF-8, from the first row, language; days are known as days and cells saved as
shown (LibreOffice help, “Filter options for CSV”)."""
OF_COUNTRY = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>{locale}</value></prop></item></oor:items>
"""


def by_description(program: Program, workbook: str, folder: Path) -> dict[str, bytes]:
    """What LibreOffice is described to save, whatever the workbook in between."""
    return {table.name: program.saved(table, shipped_rows(table.file)) for table in TABLES}


def by_libreoffice(program: Program, workbook: str, folder: Path) -> dict[str, bytes]:
    """What the LibreOffice of this machine makes of all tables by way of a workbook."""
    books, saved, profile = folder / "books", folder / "saved", folder / "profile"
    (profile / "user").mkdir(parents=True)
    settings = profile / "user" / "registrymodifications.xcu"
    settings.write_text(OF_COUNTRY.format(locale=program.locale), encoding="utf-8")
    opened = WRITTEN.format(separator=ord(","), language=program.opened_in)
    kept = WRITTEN.format(separator=ord(program.separator), language=program.opened_in)

    def convert(to: str, out: Path, files: list[Path], *more: str) -> None:
        command = [str(SOFFICE), f"-env:UserInstallation={profile.as_uri()}", "--headless", *more]
        command += ["--convert-to", to, "--outdir", str(out), *map(str, files)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)  # noqa: S603

    shipped = [SHIPPED / table.file for table in TABLES]
    convert(workbook, books, shipped, f"--infilter=CSV:{opened}")
    convert(f"csv:Text - txt - csv (StarCalc):{kept}", saved, sorted(books.glob(f"*.{workbook}")))
    return {table.name: (saved / table.file).read_bytes() for table in TABLES}


AT_HAND = (by_description, by_libreoffice) if SOFFICE else (by_description,)
"""How LibreOffice can be had here: as described, and as installed where it is."""


def named(each):
    """The name of a program, or the file of a table."""
    return each.name if isinstance(each, Program) else each.file


def meant(table, rows):
    """The rows as the app sees them: 68.0 and 68 are one number."""
    return instances(CLASS[table.name], {table.name: rows})


def is_read_back(program, table):
    rows = shipped_rows(table.file)

    found = read(table, program.saved(table, rows))

    assert sentences(check(found)) == []
    assert meant(table, found.rows) == meant(table, [program.kept(row) for row in rows])


@few_of(("program", "table"), list(product(PROGRAMS, TABLES)), ids=named)
def test_a_shipped_table_saved_by_a_spreadsheet_is_read_back(program, table):
    is_read_back(program, table)


@pytest.mark.parametrize("program", PROGRAMS, ids=named)
def test_the_table_with_most_kinds_of_cells_comes_back_from_every_spreadsheet(program):
    is_read_back(program, TREATMENTS)


@pytest.mark.parametrize("way", AT_HAND, ids=lambda way: way.__name__)
@pytest.mark.parametrize(
    ("program", "workbook"),
    list(zip(LIBREOFFICES, cycle(("xlsx", "ods")), strict=False)),
    ids=lambda each: getattr(each, "name", each),
)
def test_all_tables_come_back_from_a_workbook_of_libreoffice(program, workbook, way, tmp_path):
    saved = way(program, workbook, tmp_path)

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
