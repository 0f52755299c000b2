"""What is wrong with a file (a problem) or was put right while reading it (a notice)."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.language.language import Language, Message


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why a file is refused.

    `row` is the row as a spreadsheet numbers it (the header is row 1); None where the whole file
    is meant. `found` is the cell as it stands in the file, cut to a readable length.
    """

    file: str
    row: int | None
    column: str
    found: str
    allowed: Message

    def sentence(self, words: Language) -> str:
        """File, row, column, what was found and what is allowed, as one line for a manager."""
        say = words.say
        place = [self.file]
        if self.row is not None:
            place.append(say("row {row}").format(row=self.row))
        if self.column:
            place.append(say("column {column}").format(column=self.column))
        allowed = words.render(self.allowed)
        if self.row is None:
            return f"{', '.join(place)}: {allowed}"
        found = say("found “{found}”").format(found=self.found) if self.found else say("empty cell")
        return f"{', '.join(place)}: {found}. {allowed}"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something unusual in a file that was read all the same."""

    file: str
    what: Message

    def sentence(self, words: Language) -> str:
        """File and what was noticed, as one line."""
        return f"{self.file}: {words.render(self.what)}"


def shortened(text: str, longest: int = 60) -> str:
    """The text on one line, cut with an ellipsis, for a report about it."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
