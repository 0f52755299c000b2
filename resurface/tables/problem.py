"""What is wrong with a file (a problem) or was put right while reading it (a notice)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, islice

from resurface.language.language import Language, Message, message

MOST_TOLD = 50
"""Problems of one file that are told one by one: a report must stay readable, and small."""

_LOOKED_AT = 2_000
"""Letters at the start of a text that a report may show: a row may have twenty million."""
ENOUGH = 300
"""Problems, or rows with any, after which the search ends: nobody mends more at once."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why a file is refused.

    `row` is the row as a spreadsheet numbers it (the first row is 1); None where the whole file
    is meant. `found` is the cell as it stands in the file, cut to a readable length. `cure` says
    how it came about and how to undo it, where that is known. `stands_for` is how many problems it
    is: more than one where one cure undoes it in further rows too, or where it counts those that
    are not told one by one.
    """

    file: str
    row: int | None
    column: str
    found: str
    allowed: Message
    cure: Message | None = None
    stands_for: int = 1

    def sentence(self, words: Language) -> str:
        """File, row, column, what was found and what is allowed, as one line for a manager."""
        say = words.say
        place = [self.file]
        if self.row is not None and self.stands_for > 1:
            rows = say("row {row} and {count} more")
            place.append(rows.format(row=self.row, count=self.stands_for - 1))
        elif self.row is not None:
            place.append(say("row {row}").format(row=self.row))
        if self.column:
            place.append(say("column {column}").format(column=self.column))
        told = [words.render(each) for each in (self.allowed, self.cure) if each is not None]
        if self.row is not None:
            empty, found = say("empty cell"), say("found “{found}”").format(found=self.found)
            told.insert(0, f"{found if self.found else empty}.")
        return f"{', '.join(place)}: {' '.join(told)}"


def bounded(problems: Iterable[Problem], *, stopped: bool = False) -> tuple[Problem, ...]:
    """The first problems of each file, and one more that says how many are not told.

    `stopped`: the search for them ended before the end of the file.
    """
    told: list[Problem] = []
    for file, of_file in groupby(problems, key=lambda problem: problem.file):
        every = tuple(of_file)
        told += every[:MOST_TOLD]
        more = every[MOST_TOLD:]
        if len(more) > 1:
            count = sum(problem.stands_for for problem in more)
            more = (_more(file, count, stopped=stopped),)
        told += more
    return tuple(told)


def first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The same of problems that are still to be found: the search ends where there are enough."""
    found = tuple(islice(problems, ENOUGH + 1))
    return bounded(found[:ENOUGH], stopped=len(found) > ENOUGH)


def _more(file: str, count: int, *, stopped: bool) -> Problem:
    if stopped:
        what = message("And more than {count} others, of the same kinds or not.", count=count)
    else:
        what = message("And {count} more.", count=count)
    return Problem(file, None, "", "", what, stands_for=count)


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
    start = text[:_LOOKED_AT]
    line = " ".join(start.split())
    whole = len(start) == len(text) and len(line) <= longest
    return line if whole else line[: longest - 1] + "…"
