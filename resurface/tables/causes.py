"""Which program made a cell what it is, and how to undo it: told beside what is allowed."""

from __future__ import annotations

import re

from resurface.language.language import Message, message
from resurface.tables.written_days import is_day
from resurface.tables.written_numbers import CURRENCIES

_ERROR = re.compile(
    r"#[¡¿]?[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ0-9_]*(?:/0)?[!?]|#N/(?:A|D|B|DISP)|#NV|Err:\d{3}|#GETTING_DATA|¡CALC!"
)
"""#REF!, #DIV/0!, #N/A and their German, French, Spanish, Italian, Dutch and Portuguese forms, as
Microsoft lists them; Err:502 is LibreOffice's."""
_NARROW = re.compile(r"#{2,}")
_SHORTENED = re.compile(r"[0-9]+(?:[.,][0-9]+)?E[+-][0-9]+\Z", re.ASCII)
_COUNTED_DAYS = re.compile(r"[3-6][0-9]{4}(?:[.,][0-9]+)?\Z", re.ASCII)
_TURNED = re.compile(r"(?:\d{1,2}-[^\W\d]{3,4}\.?|[^\W\d]{3,4}\.?-\d{2}|\d{2}\. [^\W\d]{3})\Z")
"""How Excel shows a day without its year, or a month with it, where nobody chose a format."""

FAILED = message(
    "A formula failed here in the spreadsheet. Mend it, or empty the cell, and save again."
)
NARROW = message(
    "Excel saves what it shows, and the column was too narrow. Make it wider and save again."
)
DAY_OR_MONTH = message(
    "Excel and others save days in their country's form, and here day and month can't be told "
    "apart. Set the format of the column to year-month-day and save again."
)
COUNTED = message(
    "Excel counts days and saved the count. Set the format of the column to year-month-day and "
    "save again."
)
OTHER_DAY = message("In Excel, set the format of the column to year-month-day and save again.")
TURNED = message(
    "Excel and others turn cells such as 5-10 or mar-1 into days. Set the format of the column to "
    "text, type the cell anew and save again."
)
SHORTENED = message(
    "Excel shortened a long number. Set the format of the column to text, type the cell anew and "
    "save again."
)
COMMA_OR_THOUSANDS = message(
    "The mark may be a decimal mark or stand between thousands. In the spreadsheet, set the column "
    "to numbers with no marks between thousands, and save again."
)

OF_COLUMN = frozenset({NARROW, DAY_OR_MONTH, COUNTED, OTHER_DAY, COMMA_OR_THOUSANDS})
"""What one change to the whole column undoes: told once, with the count of its rows."""


def turned(cell: str) -> bool:
    """Whether a text is a day as a spreadsheet shows what it took for one: 5-Oct, Oct-05."""
    return bool(_TURNED.match(cell)) and is_day(cell)


def instead(cell: str, kind_id: str) -> Message | None:
    """What is said in place of the rule of a cell that holds no value at all; else None.

    A text has no form of its own: one that a spreadsheet turned into a day passes every rule.
    """
    if kind_id == "text" and turned(cell):
        return TURNED
    if "#" not in cell and "Err:" not in cell and "CALC" not in cell:
        return None
    parts = [part.strip() for part in cell.split(";")]
    if any(map(_ERROR.fullmatch, parts)):
        return FAILED
    return NARROW if any(map(_NARROW.fullmatch, parts)) else None


def cause(kind_id: str, cell: str) -> Message | None:
    """How a refused cell of this kind came about, where its form tells; else None."""
    if kind_id == "date":
        if _COUNTED_DAYS.match(cell):
            return COUNTED
        return OTHER_DAY if is_day(cell) else None
    if kind_id in {"text", "link"}:
        return None
    if _SHORTENED.match(cell):
        return SHORTENED
    return TURNED if any(is_day(part.strip()) for part in cell.split(";")) else None


def wrong_sign(sign: str, unit: str) -> Message:
    """What is said of a number with a sign of currency or percent that its column does not hold."""
    if sign in CURRENCIES and "USD" in unit:
        return message(
            "Prices are in US dollars, and “{sign}” is not: write the price in US dollars, or "
            "empty the cell.",
            sign=sign,
        )
    if unit:
        return message("The column holds {unit}: leave “{sign}” out.", unit=unit, sign=sign)
    return message("Leave “{sign}” out.", sign=sign)
