"""The comparison table as CSV and as a workbook, safe to open: text never becomes a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from resurface.comparison.behind import CAUTIONS
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.questions import Cell, Line
from resurface.evidence.evidence import Evidence
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.evidence.sources import Source
from resurface.language.language import Language
from resurface.materials.cells import in_cells
from resurface.materials.figures_sheet import figure_rows
from resurface.materials.piece import Piece
from resurface.text import labels
from resurface.text.citation import citation
from resurface.text.inert import inert, writable
from resurface.text.reasons import reason_in_words
from resurface.text.told import fact_told, outcome_told

_WIDTHS = (34, 40)


def table_csv(
    piece: Piece, comparison: Comparison, lines: tuple[Line, ...], words: Language
) -> bytes:
    """Questions as rows, options as columns, notes below; UTF-8 with the mark that Excel needs.

    Every cell stands in quotes, and bears no formula for programs either that split at another
    letter than the comma and take quotes for text.
    """
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    for row in _whole_table(piece, comparison, lines, words):
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
            (
                words.say("Comparison"),
                _whole_table(piece, comparison, lines, words),
            ),
            (words.say("Figures"), figure_rows(comparison, words)),
            (words.say("Sources"), _sources(comparison, words)),
        )
        for name, rows in sheets:
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 1)
            sheet.set_column(0, 0, _WIDTHS[0])
            sheet.set_column(1, 12, _WIDTHS[1])
            in_sheet = (cells for row in rows for cells in in_cells(row, writable))
            for place, row in enumerate(in_sheet):
                for column, cell in enumerate(row):
                    form = wrapped if place and column else bold
                    if isinstance(cell, str):
                        sheet.write_string(place, column, cell, form)
                    elif cell is not None:
                        sheet.write_number(place, column, cell, form)
    return written.getvalue()


def _whole_table(
    piece: Piece, comparison: Comparison, lines: tuple[Line, ...], words: Language
) -> Iterator[list[str]]:
    """The table, an empty row, and what stands under it."""
    yield from _table(comparison, lines, words)
    yield [""]
    yield from ([each] for each in piece.under_table)


def _table(comparison: Comparison, lines: tuple[Line, ...], words: Language) -> Iterator[list[str]]:
    options = comparison.options
    yield [words.say("Question"), *(option.treatment.full_name for option in options)]
    for line in lines:
        answers = zip(options, line.cells, strict=True)
        yield [line.question, *(_cell(*each, comparison.evidence) for each in answers)]


def _cell(option: Option, cell: Cell, evidence: Evidence) -> str:
    """An answer; what to ask first, of which a screen says the number only, stands here in full."""
    cautions = evidence.cautions_of(option.id) if cell.topic == CAUTIONS.id else ()
    return "\n".join([*cell.lines, *(each.question for each in cautions)])


def _sources(comparison: Comparison, words: Language) -> Iterator[list[str]]:
    """Every fact behind every figure, then every measured outcome, with its source."""
    say = words.say
    yield [
        say("Treatment"),
        say("Figure"),
        say("What the source says"),
        say("Kind of source"),
        say("Year"),
        say("Title"),
        say("Link"),
        say("Note"),
    ]
    for option in comparison.options:
        for shown in option.figures:
            for fact in shown.facts:
                yield [
                    option.treatment.full_name,
                    labels.field(shown.figure.id, words),
                    *_fact(fact, comparison, words),
                ]
        for row in option.outcomes:
            yield [
                option.treatment.full_name,
                labels.measured(row.outcome, row.measure, words),
                *_outcome(row, comparison, words),
            ]


def _fact(fact: Fact, comparison: Comparison, words: Language) -> list[str]:
    source = comparison.evidence.sources[fact.source_id]
    return [fact_told(fact, words).whole, *_cited(source, words), fact.note]


def _outcome(row: Outcome, comparison: Comparison, words: Language) -> list[str]:
    """A measured outcome; where no chart draws it, the note says why."""
    told, source = outcome_told(row, words), comparison.evidence.sources[row.source_id]
    note = ". ".join(part for part in (row.note, reason_in_words(row, words)) if part)
    return [", ".join((told.figure, *told.about)), *_cited(source, words), note]


def _cited(source: Source, words: Language) -> list[str]:
    """Kind, year, title and link, a cell each."""
    cited = citation(source, words)
    return [cited.kind, cited.stated, cited.title, cited.url]
