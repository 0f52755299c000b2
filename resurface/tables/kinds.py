"""What a cell may hold: for each kind of cell its test, its rule in words, and its value."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from resurface.language.language import Message, message

LARGEST_FIGURE = 10_000_000
LONGEST_TEXT = 1_000
LONGEST_LINK = 500
LONGEST_ID = 80
ROMAN = ("I", "II", "III", "IV", "V", "VI")
"""Fitzpatrick types 1 to 6 as they are written."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_FIGURE = re.compile(r"[0-9]{1,9}(\.[0-9]{1,6})?\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of cell. All that is done with a cell of it follows from here.

    `accepts` judges a trimmed cell that is not empty, `rule` says in words what it accepts, and
    `parse` makes the value of an accepted one. An empty cell has the value `empty`. `allowed` holds
    the words of a fixed list, in small letters; capitals in the file are read as small ones.
    """

    id: str
    rule: Message
    accepts: Callable[[str], bool]
    parse: Callable[[str], Any] = str
    empty: Any = ""
    allowed: tuple[str, ...] = ()

    def value(self, cell: str) -> Any:
        """The value of a checked cell."""
        return self.parse(cell) if cell else self.empty

    def tidy(self, cell: str) -> str:
        """A cell without blanks around it; words of a fixed list in small letters."""
        return " ".join(cell.lower().split()) if self.allowed else cell.strip()


def several(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds more than one, separated by “;”."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def figure(most: float | None = None) -> Kind:
    """Numbers from 0, with a decimal point, up to `most` in the unit of the column."""
    if most is None:
        rule = message("Allowed: a number with a point (4 or 4.5), or an empty cell.")
    else:
        rule = message(
            "Allowed: a number from 0 to {most}, with a point (4 or 4.5), or an empty cell.",
            most=f"{most:g}",
        )
    return Kind("figure", rule, _up_to(most), float, empty=None)


def whole(most: float | None = None) -> Kind:
    """Whole numbers from 0 up to `most` in the unit of the column."""
    if most is None:
        rule = message("Allowed: a whole number, or an empty cell.")
    else:
        rule = message(
            "Allowed: a whole number from 0 to {most}, or an empty cell.", most=f"{most:g}"
        )
    fits = _up_to(most)
    return Kind("whole", rule, lambda cell: cell.isdigit() and fits(cell), int, empty=None)


def choice(*allowed: str) -> Kind:
    """One of these words."""
    rule = message("Allowed: {words}", words=", ".join(allowed))
    return Kind("choice", rule, lambda cell: cell in allowed, allowed=allowed)


def as_written(kind: Kind) -> Kind:
    """The same cells, whose values stay text."""
    return replace(kind, parse=str, empty="")


def as_set(kind: Kind) -> Kind:
    """The same cells of more than one part, whose order means nothing."""
    return replace(kind, parse=lambda cell: frozenset(kind.parse(cell)), empty=frozenset())


def _up_to(most: float | None) -> Callable[[str], bool]:
    largest = LARGEST_FIGURE if most is None else most
    return lambda cell: bool(_FIGURE.match(cell)) and float(cell) <= largest


def _is_change(cell: str) -> bool:
    return _up_to(None)(cell.removeprefix("-"))


def _is_id(cell: str) -> bool:
    return len(cell) <= LONGEST_ID and bool(_ID.match(cell))


def _is_date(cell: str) -> bool:
    try:
        return datetime.date.fromisoformat(cell).isoformat() == cell
    except ValueError:
        return False


def _is_link(cell: str) -> bool:
    """A whole http or https address without blanks or quotes, safe to put behind a label."""
    if any(letter.isspace() or letter in "<>\"'`\\" for letter in cell):
        return False
    try:
        parts = urlsplit(cell)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and len(cell) <= LONGEST_LINK


def _type_number(cell: str) -> int:
    return ROMAN.index(cell) + 1


ID = Kind(
    "id",
    message(
        "Allowed: small letters a-z, digits and hyphens, as in “light-peel”, at most {most}.",
        most=LONGEST_ID,
    ),
    _is_id,
)
IDS = Kind(
    "ids",
    message("Allowed: ids with “;” between them."),
    lambda cell: all(_is_id(part.strip()) for part in cell.split(";")),
    several,
    empty=(),
)
TEXT = Kind(
    "text",
    message("Allowed: up to {most} characters.", most=LONGEST_TEXT),
    lambda cell: len(cell) <= LONGEST_TEXT,
)
TEXTS = replace(TEXT, parse=several, empty=())
"""Texts separated by “;”."""
FIGURE = figure()
CHANGE = Kind(
    "change",
    message("Allowed: a number with a point (4 or -4.5), or an empty cell."),
    _is_change,
    float,
    empty=None,
)
"""A number that is below zero where something got worse."""
WHOLE = whole()
YES_OR_NO = replace(choice("yes", "no"), parse=lambda cell: cell == "yes", empty=None)
"""True or False; None where the cell is empty."""
TYPE = Kind(
    "type",
    message("Allowed: I, II, III, IV, V or VI."),
    lambda cell: cell in ROMAN,
    _type_number,
    empty=None,
)
"""A Fitzpatrick type, 1 to 6."""
TYPES = Kind(
    "types",
    message("Allowed: I, II, III, IV, V or VI, separated by “;”."),
    lambda cell: all(part.strip() in ROMAN for part in cell.split(";")),
    lambda cell: tuple(map(_type_number, several(cell))),
    empty=(),
)
DATE = Kind(
    "date",
    message("Allowed: a date as year-month-day, as in 2026-11-24."),
    _is_date,
    datetime.date.fromisoformat,
    empty=None,
)
LINK = Kind("link", message("Allowed: a link that begins with http:// or https://"), _is_link)
