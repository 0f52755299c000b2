"""What each spreadsheet program makes of a table that is opened and saved once: value in, text out.

Told by its makers' pages, and checked against a real LibreOffice where one is installed
(`test_programs`). Settings are those that the program has in that country.
"""

from __future__ import annotations

import codecs
import csv
import datetime
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from resurface.tables.schema import Column, Table

NUMBERS = {"figure", "change", "whole"}
NARROW_SPACE = "\N{NARROW NO-BREAK SPACE}"
EXCEL = (
    "as documented: Microsoft, “Import or export text (.txt or .csv) files”; regional settings of "
    "Windows give the form of days, the decimal mark and the separator (“list separator”)"
)
EXCEL_BLOCKS = (
    "as documented: Microsoft, “Column delimiters are missing in an Excel spreadsheet that is "
    "saved as text”"
)
LIBREOFFICE = (
    "run here where installed (7.4.7); LibreOffice help, “Text export”: “save cell content as "
    "shown”; days that are written as the tables have them it leaves alone, and so it does with "
    "figures where they are none in the language that the table was opened in"
)
NUMBERS_APP = "as documented: Apple, “Export to Excel or another file format in Numbers”"
SHEETS = "as documented: Google, “Change your sheet's locale and calculation settings”"


def us_day(day: datetime.date) -> str:
    return f"{day.month}/{day.day}/{day.year}"


def short_us_day(day: datetime.date) -> str:
    return f"{day:%m/%d/%y}"


def british_day(day: datetime.date) -> str:
    return f"{day:%d/%m/%Y}"


def german_day(day: datetime.date) -> str:
    return f"{day:%d.%m.%Y}"


def iso_day(day: datetime.date) -> str:
    return day.isoformat()


def point(number: float) -> str:
    return f"{number:.15g}"


def comma(number: float) -> str:
    return point(number).replace(".", ",")


def us_dollars(number: float) -> str:
    return f"${number:,.2f}"


def german_dollars(number: float) -> str:
    return us_dollars(number)[1:].translate(str.maketrans(",.", ".,")) + "\N{NO-BREAK SPACE}$"


def french_dollars(number: float) -> str:
    return us_dollars(number)[1:].replace(",", NARROW_SPACE).replace(".", ",") + " $"


@dataclass(frozen=True)
class Program:
    """One program with the settings of one country, and the kind of file that it was told to write.

    `money` writes the cells of columns in dollars where they were given that format. `blocks`: rows
    are written 16 at a time, as wide as the widest of them. `above`: what stands over the table.
    `double_click`: it was opened by one, and this is what separates cells there.
    `locale` is the country of LibreOffice, `opened_in` the language that its dialog was given.
    """

    name: str
    source: str
    day: Callable[[datetime.date], str]
    number: Callable[[float], str] = point
    money: Callable[[float], str] | None = None
    separator: str = ","
    encoding: str = "utf-8"
    mark: bytes = b""
    line_end: str = "\r\n"
    blocks: bool = False
    above: str = ""
    ends_last_line: bool = True
    double_click: str = ""
    locale: str = ""
    opened_in: int = 0

    def cell(self, column: Column, value: str) -> str:
        """The text that a cell is saved as."""
        if not value:
            return ""
        if column.kind.id == "date":
            return self.day(datetime.date.fromisoformat(value))
        if column.kind.id not in NUMBERS:
            return value
        written = self.money if self.money and "USD" in column.unit else self.number
        return written(float(value))

    def saved(self, table: Table, rows: Sequence[Mapping[str, str]]) -> bytes:
        """The whole file."""
        lines = [list(table.column_names)]
        lines += [[self.cell(each, row[each.name]) for each in table.columns] for row in rows]
        if self.double_click:
            lines = _opened(lines, self.double_click)
        if self.blocks:
            starts = range(0, len(lines), 16)
            lines = [line for at in starts for line in _as_wide_as_needed(lines[at : at + 16])]
        text = io.StringIO()
        writer = csv.writer(text, delimiter=self.separator, lineterminator=self.line_end)
        writer.writerows(lines)
        whole = self.above + text.getvalue()
        if not self.ends_last_line:
            whole = whole.removesuffix(self.line_end)
        return self.mark + whole.encode(self.encoding, "replace")

    def kept(self, row: Mapping[str, str]) -> dict[str, str]:
        """The row without the letters that the encoding does not have."""
        return {
            name: cell.encode(self.encoding, "replace").decode(self.encoding)
            for name, cell in row.items()
        }


def _as_wide_as_needed(block: Sequence[list[str]]) -> list[list[str]]:
    """The rows of one block, as wide as the last cell of any that is not empty."""
    width = max(
        (place for line in block for place, cell in enumerate(line, start=1) if cell), default=0
    )
    return [[*line, *[""] * width][:width] for line in block]


def _opened(lines: Sequence[list[str]], separator: str) -> list[list[str]]:
    """The cells of a table with commas where programs separate by another mark."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(lines)
    return list(csv.reader(io.StringIO(text.getvalue()), delimiter=separator))


US_ENGLISH, BRITISH, GERMAN, FRENCH, SPANISH = 1033, 2057, 1031, 1036, 3082
"""Languages by Microsoft's numbers, which LibreOffice takes too."""


def _libreoffice(
    locale: str, opened_in: int, separator: str, number: Callable[[float], str] = point
) -> Program:
    return Program(
        f"LibreOffice, {locale}, opened in {opened_in}",
        LIBREOFFICE,
        iso_day,
        number,
        separator=separator,
        line_end="\n",
        locale=locale,
        opened_in=opened_in,
    )


LIBREOFFICES = (
    _libreoffice("en-US", US_ENGLISH, ","),
    _libreoffice("en-GB", BRITISH, ","),
    _libreoffice("de-DE", GERMAN, ";"),
    _libreoffice("de-DE", US_ENGLISH, ";", comma),
    _libreoffice("fr-FR", US_ENGLISH, ";", comma),
    _libreoffice("es-ES", SPANISH, ";"),
)

PROGRAMS = (
    Program("Excel, US, CSV UTF-8", EXCEL, us_day, mark=codecs.BOM_UTF8),
    Program("Excel, US, CSV", EXCEL, us_day, encoding="cp1252"),
    Program("Excel, US, Unicode text", EXCEL, us_day, separator="\t", encoding="utf-16"),
    Program("Excel, US, dollars", EXCEL, us_day, money=us_dollars, mark=codecs.BOM_UTF8),
    Program("Excel, US, blocks", EXCEL_BLOCKS, us_day, mark=codecs.BOM_UTF8, blocks=True),
    Program("Excel, UK, CSV UTF-8", EXCEL, british_day, mark=codecs.BOM_UTF8),
    Program(
        "Excel, Germany, CSV UTF-8", EXCEL, german_day, comma, separator=";", mark=codecs.BOM_UTF8
    ),
    *(
        Program(
            f"Excel, Germany, double click, {kind}",
            EXCEL_BLOCKS,
            iso_day,
            separator=saved_with,
            encoding=encoding,
            mark=mark,
            blocks=True,
            double_click=";",
        )
        for kind, saved_with, encoding, mark in (
            ("CSV UTF-8", ";", "utf-8", codecs.BOM_UTF8),
            ("CSV", ";", "cp1252", b""),
            ("Unicode text", "\t", "utf-16", b""),
        )
    ),
    Program("Excel, Germany, CSV", EXCEL, german_day, comma, separator=";", encoding="cp1252"),
    Program(
        "Excel, Germany, dollars",
        EXCEL,
        german_day,
        comma,
        german_dollars,
        separator=";",
        mark=codecs.BOM_UTF8,
    ),
    Program(
        "Excel, Germany, sep",
        EXCEL,
        german_day,
        comma,
        separator=";",
        mark=codecs.BOM_UTF8,
        above="sep=;\r\n",
    ),
    Program(
        "Excel, France, dollars",
        EXCEL,
        british_day,
        comma,
        french_dollars,
        separator=";",
        mark=codecs.BOM_UTF8,
    ),
    Program(
        "Excel, Spain, CSV UTF-8", EXCEL, british_day, comma, separator=";", mark=codecs.BOM_UTF8
    ),
    Program("Excel for Mac, US, CSV", EXCEL, us_day, encoding="mac_roman", line_end="\r"),
    *LIBREOFFICES,
    Program("LibreOffice, US, days formatted", LIBREOFFICE, short_us_day, line_end="\n"),
    Program("LibreOffice, Germany, days formatted", LIBREOFFICE, german_day, comma, line_end="\n"),
    Program("Numbers, US", NUMBERS_APP, us_day, above="Table 1\r\n"),
    Program("Numbers, Germany", NUMBERS_APP, german_day, comma, separator=";"),
    Program("Google Sheets, US", SHEETS, us_day, ends_last_line=False),
    Program("Google Sheets, Germany", SHEETS, german_day, comma, ends_last_line=False),
)
