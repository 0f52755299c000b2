"""What is said about rows of a comparison: how marks are read, no treatment in sentences."""

from __future__ import annotations

from resurface.catalogue.figures import COURSE_PRICE, DOWNTIME, SESSIONS, VISIBLE
from resurface.language.language import Language, message
from resurface.materials.asked_rows import Row
from resurface.text.designs import forms_in_words
from resurface.text.full_stop import without_stop

_NOT_TAKEN = {
    DOWNTIME.id: message("No days away."),
    VISIBLE.id: message("No visits."),
    SESSIONS.id: message("No visits."),
    COURSE_PRICE.id: message("No price."),
}
"""What no treatment does not take, a sentence for each row of a figure that says it in a word."""


def marks_in_words(rows: tuple[Row, ...], words: Language) -> str:
    """How to read the marks of studies: only those that are drawn; empty where none is."""
    marks = [mark for row in rows for cell in row.cells for mark in cell.marks]
    if not marks:
        return ""
    said = [words.say("A mark is a study, from 0 to 100 people.")]
    if any(mark.fits for mark in marks):
        said.append(words.say("Its line: what would fit too."))
    return " ".join((*said, *forms_in_words({mark.design for mark in marks}, words)))


def untreated_in_sentences(rows: tuple[Row, ...], words: Language) -> tuple[str, ...]:
    """No treatment, the last column of rows, told a sentence a row; each sentence once."""
    return tuple(dict.fromkeys(_sentence(row, words) for row in rows))


def _sentence(row: Row, words: Language) -> str:
    """The last cell of a row as a sentence; that of an outcome names it."""
    cell = row.cells[-1]
    about = f" ({cell.below[0]})" if cell.below else ""
    said = without_stop("; ".join(cell.said)) + about
    if row.tone == "figure":
        return words.render(_NOT_TAKEN[row.id]) if row.id in _NOT_TAKEN else f"{said}."
    return words.say("{question}: {answer}.").format(question=row.label, answer=said)
