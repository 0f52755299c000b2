"""Numbers as the spreadsheets of several countries write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

CURRENCIES = (
    *("EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "JPY", "CNY", "INR", "BRL", "MXN", "SEK", "NOK"),
    *("DKK", "PLN", "CZK", "HUF", "RON", "RUB", "TRY", "ZAR", "SGD", "HKD", "KRW", "ILS", "AED"),
    *("CA$", "C$", "AU$", "A$", "NZ$", "R$", "MX$", "HK$", "S$", "kr", "Kč", "zł", "Ft", "lei"),
    *("Fr.", "SFr.", *"€£¥₹₽₺₩₪₫₴₦฿"),
)
"""Signs and codes of currencies other than the US dollar, as spreadsheets put them to a price."""
UNITS = {"%": "percent", "$": "USD", "US$": "USD", "USD": "USD"}
"""The word of a column's unit that a sign stands for; other signs stand for no unit in use."""
_SIGN = "|".join(map(re.escape, (*CURRENCIES, *UNITS)))
_SIGNED = re.compile(
    rf"(?P<minus>[-−]?) ?(?P<before>{_SIGN})? ?(?P<inner>[-−]?)"
    rf"(?P<figures>[0-9][0-9.,'’ ]*?) ?(?P<after>{_SIGN})?\Z"
)
_SPACED = re.compile(r"(\d{1,3}(?:[ '’]\d{3})+)(?:[.,](\d+))?\Z", re.ASCII)
_GROUPED = re.compile(r"([1-9]\d{0,2}(?:([.,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?\Z", re.ASCII)
_PLAIN = re.compile(r"(\d+)(?:([.,])(\d+))?\Z", re.ASCII)
_EITHER = re.compile(r"[1-9]\d{0,2}[.,]\d{3}\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Number:
    """One number: its figures with a point, the sign beside it, and how it was written.

    `decimal`: the decimal mark that it shows (empty: none). `either`: the figures are under that
    mark, and could also be read with the mark between thousands.
    """

    figures: str
    sign: str = ""
    decimal: str = ""
    either: bool = False

    @property
    def as_thousands(self) -> str:
        """The figures with the mark read as one between thousands."""
        return self.figures.replace(".", "")

    @property
    def short(self) -> str:
        """Without noughts at the end of the fraction."""
        return shortened_fraction(self.figures)


def shortened_fraction(figures: str) -> str:
    """4 for 4.0, 4.5 for 4.50; whole numbers as they are."""
    return figures.rstrip("0").rstrip(".") if "." in figures else figures


def may_be_either(cell: str) -> bool:
    """Whether a mark before three figures may be the decimal mark or stand between thousands."""
    return bool(_EITHER.match(cell))


def read_number(cell: str) -> Number | None:
    """The number that a cell shows; None where it shows none."""
    signed = _SIGNED.match(" ".join(cell.split()))
    if signed is None or (signed["before"] and signed["after"]):
        return None
    minus = "-" if signed["minus"] or signed["inner"] else ""
    sign = signed["before"] or signed["after"] or ""
    figures = signed["figures"]
    if may_be_either(figures):
        mark = "," if "," in figures else "."
        return Number(minus + figures.replace(",", "."), sign, mark, either=True)
    for pattern in (_SPACED, _GROUPED, _PLAIN):
        found = pattern.match(figures)
        if found is not None:
            return _number(found, figures, minus, sign)
    return None


def _number(found: re.Match[str], figures: str, minus: str, sign: str) -> Number:
    whole, fraction = found[1], found[found.re.groups]
    digits = minus + re.sub(r"\D", "", whole) + (f".{fraction}" if fraction else "")
    if found.re is _GROUPED:
        return Number(digits, sign, "." if found[2] == "," else ",")
    return Number(digits, sign, figures[-len(fraction) - 1] if fraction else "")


def decimal_mark(cells: Iterable[str]) -> str:
    """The decimal mark that all numbers agree on which show one for sure; empty: none or two."""
    marks = {
        number.decimal
        for number in map(read_number, cells)
        if number is not None and number.decimal and not number.either
    }
    return marks.pop() if len(marks) == 1 else ""
