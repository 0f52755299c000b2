"""What is said about rows of a comparison: how marks are read, no treatment in sentences."""

from __future__ import annotations

from resurface.evidence.witness import Design
from resurface.language.language import Language, Message, message
from resurface.materials.asked_rows import Row


def marks_in_words(rows: tuple[Row, ...], words: Language) -> str:
    """How to read the marks of studies: only those that are drawn; empty where none is."""
    marks = [mark for row in rows for cell in row.cells for mark in cell.marks]
    drawn = {mark.design for mark in marks}
    if not marks:
        return ""
    said = [words.say("A mark is a study, from 0 to 100 people.")]
    if any(mark.fits for mark in marks):
        said.append(words.say("Its line: what would fit too."))
    said += [words.render(each) for design, each in _MARKS.items() if design in drawn]
    return " ".join(said)


_MARKS: dict[Design, Message] = {
    "random": message("Full: put into groups at random."),
    "not random": message("Ring: not."),
    "no count": message("Diamond: no count."),
}


def untreated_in_sentences(rows: tuple[Row, ...], words: Language) -> tuple[str, ...]:
    """No treatment, the last column of rows, told a sentence a row; each sentence once."""
    return tuple(dict.fromkeys(_sentence(row, words) for row in rows))


def _sentence(row: Row, words: Language) -> str:
    """The last cell of a row as a sentence; that of an outcome names it."""
    cell = row.cells[-1]
    about = f" ({cell.below[0]})" if cell.below else ""
    said = "; ".join(cell.said).removesuffix(".") + about
    if row.tone == "figure":
        return f"{said[:1].upper()}{said[1:]}."
    return words.say("{question}: {answer}.").format(question=row.label, answer=said)
