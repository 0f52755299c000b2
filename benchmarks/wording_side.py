"""How long a page of checked copy takes once the rules are read: verdicts and ways to mend."""

from __future__ import annotations

import time

from resurface.catalogue.dates import today
from resurface.language.language import english
from resurface.record.folder import SHIPPED
from resurface.record.store import Refused, Store
from resurface.wording.check import Read
from resurface.wording.checked_copy import check_copy
from resurface.wording.instead import ways

WORDS = 1_000
_COPY = (
    "Microneedling usually takes three to six visits, about a month apart. Redness may last for "
    "some days, and makeup can hide it. Say goodbye to your scars in one lunch break! In some "
    "studies most people got better, in others few did. Ask us which type of scar you have, and "
    "call us if you get a fever. Our clients love their glow, and nobody at the office will know. "
)
"""What a clinic may write: plain sentences with claims between them."""


def checks(count: int) -> list[float]:
    """Milliseconds of each of so many pages of 1,000 words, the first one left out."""
    data = Store(SHIPPED).current()
    if isinstance(data, Refused):
        raise LookupError("no data")
    words = _COPY.split()
    found = []
    for turn in range(count + 1):
        # Another number in each turn: what was read once is not known from before.
        text = " ".join((words * (WORDS // len(words) + 1))[: WORDS - 2]) + f" Visit {turn}."
        begun = time.perf_counter()
        read = Read()
        verdicts = check_copy(text, data, english(), read_before=read)
        ways(text, verdicts, data, english(), today(), read)
        found.append((time.perf_counter() - begun) * 1000)
    return found[1:]
