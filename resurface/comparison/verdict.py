"""How a range stands to a limit that a person set, in the words of the view at a glance."""

from __future__ import annotations

from resurface.catalogue.figures import Range
from resurface.choosing.fit import Fit, ends, within
from resurface.comparison.cell import Verdict
from resurface.language.language import Language, Message, message
from resurface.text import amounts

Words = tuple[Message, Message, Message, Message, Message]
"""Inside; may be over; by how much at most; over; by how much."""

OVER: Words = (
    message("inside"),
    message("may be over"),
    message("may be over by up to {amount}"),
    message("over"),
    message("over by {amount}"),
)
LATE: Words = (
    message("in time"),
    message("may be late"),
    message("may be late by up to {amount}"),
    message("too late"),
    message("too late by {amount}"),
)


def verdict(
    range_: Range, limit: float | None, unit: str, words: Language, said: Words = OVER
) -> Verdict | None:
    """How a range stands to an upper limit, and by how much it is over.

    None without a limit, and of a range that no source states. What only may be over stands
    without a number where it is seen, and with the most that it may be where it is heard.
    """
    found = None if limit is None else Fit(int(within(ends((range_,)), limit)[0]))
    if limit is None or found in (None, Fit.NOT_REPORTED):
        return None
    inside, may, may_by, over, over_by = said
    if found is Fit.FITS:
        text = words.render(inside)
        return Verdict(text, inside=True, aloud=text)
    beyond = Range(*(end if end is None else max(end - limit, 0) for end in _ends(range_)))
    if found is Fit.MAY:
        text, most = words.render(may), Range(beyond.high, beyond.high)
        return Verdict(text, inside=False, aloud=_by(text, may_by, most, unit, words))
    text = _by(words.render(over), over_by, beyond, unit, words)
    return Verdict(text, inside=False, aloud=text)


def _ends(range_: Range) -> tuple[float | None, float | None]:
    return range_.low, range_.high


def _by(bare: str, by: Message, beyond: Range, unit: str, words: Language) -> str:
    """By how much; without it where no end is known, or it rounds to nothing."""
    amount = amounts.rounded(beyond) if unit == "months" else beyond
    if not any(amount.ends):
        return bare
    return words.say(by.text).format(amount=amounts.in_unit(amount, unit, words))
