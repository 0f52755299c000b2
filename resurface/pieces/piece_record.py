"""What is remembered of a piece. Nothing about a patient is in it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

Value = str | float | None
LONGEST_REASON = 200
LONGEST_INITIALS = 5


@dataclass(frozen=True, slots=True)
class ShownFact:
    """One thing that a piece says of a treatment, as the record stood when it was made.

    `kind`: one of `KINDS`. `about`: which figure, outcome, harm or record it is; with `treatment`
    and `kind` it names the thing in any data version. `value`: what is said, in the parts that
    its kind has. `facts`: ids of the rows that it rests on.
    """

    treatment: str
    kind: str
    about: str
    value: tuple[Value, ...]
    facts: tuple[str, ...] = ()

    @property
    def thing(self) -> tuple[str, str, str]:
        """What it is about, whatever is said of it."""
        return self.treatment, self.kind, self.about


@dataclass(frozen=True, slots=True)
class Passed:
    """A warning that was passed: the sentence, its rules, and the reason that was typed."""

    sentence: str
    rules: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Making:
    """One time that a piece was made: when, as what kind of file, and who approved it.

    `initials`: as typed; empty where nobody approved it.
    """

    at: datetime.datetime
    format: str
    initials: str = ""
    passed: tuple[Passed, ...] = ()


@dataclass(frozen=True, slots=True)
class PieceRecord:
    """One piece: what it was made from, what it says, and each time that it was made.

    `link`: the parameters of the comparison's link, without the address. `wording`: what was typed
    on it, in the order of its fields, an empty text where nothing was. `brand`: the digest of the
    brand. `check_by`: the first day by which one of its rows is to be checked again; None where no
    row states one.
    """

    id: str
    template: str
    size: str
    link: str
    language: str
    data_version: str
    shown: tuple[ShownFact, ...]
    makings: tuple[Making, ...]
    brand: str = ""
    wording: tuple[str, ...] = ()
    check_by: datetime.date | None = None

    @property
    def first_made(self) -> datetime.datetime:
        """When it was made for the first time."""
        return min(each.at for each in self.makings)
