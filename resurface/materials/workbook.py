"""The comparison table as CSV and as a workbook, safe to open: text never becomes a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from resurface.comparison.behind import CAUTIONS
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.questions import Cell, Line
from resurface.evidence.evidence import Evidence
from resurface.language.language import Language
from resurface.materials.cells import Address, in_cells
from resurface.materials.figures_sheet import Value, figure_rows
from resurface.materials.piece import Piece
from resurface.materials.sources_sheet import cited_rows, source_rows
from resurface.text.inert import inert, writable

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = (34, 40)
LONGEST_LINK = 2079
"""Letters of a live link in Excel."""


def table_csv(
    piece: Piece, comparison: Comparison, lines: tuple[Line, ...], words: Language
) -> bytes:
    """Questions as rows, options as columns, sources and notes below; UTF-8 with Excel's mark.

    Every cell stands in quotes, and bears no formula for programs either that split at another
    letter than the comma and take quotes for text.
    """
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    rows = (
        *_table(comparison, lines, words),
        [""],
        *cited_rows(piece.sources, comparison, words),
        *_under(piece),
    )
    for row in rows:
        writer.writerows(in_cells(row, inert))
    return text.getvalue().encode("utf-8-sig")


def table_xlsx(
    piece: Piece, comparison: Comparison, lines: tuple[Line, ...], words: Language
) -> bytes:
    """A workbook: the table, its figures as numbers, and the sources of every figure in it."""
    import xlsxwriter

    written = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    with xlsxwriter.Workbook(written, options) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        sheets = (
            (words.say("Comparison"), (*_table(comparison, lines, words), *_under(piece))),
            (words.say("Figures"), figure_rows(comparison, words)),
            (words.say("Sources"), source_rows(comparison, words)),
        )
        for name, rows in sheets:
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 1)
            sheet.set_column(0, 0, _WIDTHS[0])
            sheet.set_column(1, 16, _WIDTHS[1])
            _fill(sheet, rows, bold, wrapped)
    return written.getvalue()


def _fill(sheet: Worksheet, rows: Iterable[list[Value]], bold: Format, wrapped: Format) -> None:
    """Every cell as text or as a number; the first row and column bold."""
    in_sheet = (cells for row in rows for cells in in_cells(row, writable))
    for place, row in enumerate(in_sheet):
        for column, cell in enumerate(row):
            form = wrapped if place and column else bold
            if not isinstance(cell, str):
                if cell is not None:
                    sheet.write_number(place, column, cell, form)
            elif not _linked(sheet, place, column, cell):
                sheet.write_string(place, column, cell, form)


def _linked(sheet: Worksheet, place: int, column: int, text: str) -> bool:
    """Whether a source's address was written so that a tap opens it; a sheet has room for 65,530.

    Any other text that is one stays text, as on screen.
    """
    if not isinstance(text, Address) or len(text) > LONGEST_LINK or " " in text:
        return False
    if not text.startswith(("https://", "http://")):
        return False
    return sheet.write_url(place, column, text) == 0


def _under(piece: Piece) -> Iterator[list[Value]]:
    """An empty row, and what stands under a table."""
    yield [""]
    for each in piece.under_table:
        yield [each]


def _table(
    comparison: Comparison, lines: tuple[Line, ...], words: Language
) -> Iterator[list[Value]]:
    options = comparison.options
    yield [words.say("Question"), *(option.treatment.full_name for option in options)]
    for line in lines:
        answers = zip(options, line.cells, strict=True)
        yield [line.question, *(_cell(*each, comparison.evidence) for each in answers)]


def _cell(option: Option, cell: Cell, evidence: Evidence) -> str:
    """An answer; what to ask first, of which a screen says the number only, stands here in full."""
    cautions = evidence.cautions_of(option.id) if cell.topic == CAUTIONS.id else ()
    sources = (cell.sources,) if cell.sources else ()
    return "\n".join([*cell.lines, *sources, *(each.question for each in cautions)])
