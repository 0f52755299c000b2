"""The comparison table as CSV and as a workbook, safe to open: text never becomes a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.questions import CAUTIONS, Cell, Line
from resurface.comparison.sentences import people_in_words
from resurface.evidence.evidence import Evidence
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.language.language import Language
from resurface.materials.figures_sheet import figure_rows
from resurface.materials.piece import Piece
from resurface.text import amounts, labels
from resurface.text.reasons import reason_in_words

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDTHS = (34, 40)


def table_csv(
    piece: Piece, comparison: Comparison, lines: tuple[Line, ...], words: Language
) -> bytes:
    """Questions as rows, options as columns, notes below; UTF-8 with the mark that Excel needs."""
    text = io.StringIO()
    writer = csv.writer(text)
    for row in _table(comparison, lines, words):
        writer.writerow([inert(cell) for cell in row])
    writer.writerow([])
    writer.writerows([[inert(each)] for each in piece.under_table])
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
                [*_table(comparison, lines, words), [], *([each] for each in piece.under_table)],
            ),
            (words.say("Figures"), list(figure_rows(comparison, words))),
            (words.say("Sources"), list(_sources(comparison, words))),
        )
        for name, rows in sheets:
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 1)
            sheet.set_column(0, 0, _WIDTHS[0])
            sheet.set_column(1, 12, _WIDTHS[1])
            for place, row in enumerate(rows):
                for column, cell in enumerate(row):
                    form = wrapped if place and column else bold
                    if isinstance(cell, str):
                        sheet.write_string(place, column, cell, form)
                    elif cell is not None:
                        sheet.write_number(place, column, cell, form)
    return written.getvalue()


def inert(cell: str) -> str:
    """A cell that a spreadsheet reads as text: an apostrophe before what would start a formula."""
    return f"'{cell}" if cell.startswith(_STARTS_A_FORMULA) else cell


def _table(comparison: Comparison, lines: tuple[Line, ...], words: Language) -> Iterator[list[str]]:
    options = comparison.options
    yield [words.say("Question"), *(option.treatment.full_name for option in options)]
    for line in lines:
        answers = zip(options, line.cells, strict=True)
        yield [line.question, *(_cell(*each, comparison.evidence) for each in answers)]


def _cell(option: Option, cell: Cell, evidence: Evidence) -> str:
    """An answer; what to ask first, of which a screen says the number only, stands here in full."""
    cautions = evidence.cautions_of(option.id) if cell.topic == CAUTIONS else ()
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
                    labels.topic(shown.figure.id, words),
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
    said = amounts.fact_in_words(fact.range, fact.unit, words)
    whole = ". ".join(part for part in (said, fact.value) if part)
    kind = labels.kind_of_source(source.kind, words)
    return [whole, kind, source.year, source.title, source.url, fact.note]


def _outcome(row: Outcome, comparison: Comparison, words: Language) -> list[str]:
    """A measured outcome; where no chart draws it, the note says why."""
    source = comparison.evidence.sources[row.source_id]
    parts = (
        amounts.fact_in_words(row.range, row.unit, words),
        people_in_words(row, words),
        row.threshold,
        row.scale,
    )
    kind = labels.kind_of_source(source.kind, words)
    note = ". ".join(part for part in (row.note, reason_in_words(row, words)) if part)
    said = ", ".join(part for part in parts if part)
    return [said, kind, source.year, source.title, source.url, note]
