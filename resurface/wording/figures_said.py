"""Figures in a sentence: numbers with their unit, as ranges, and what they are about."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.catalogue.figures import Range
from resurface.wording.grammar import Found, Span

DAYS_IN = {
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "month": 365 / 12,
    "year": 365.0,
}
"""How many days a unit of time has."""
UNITS = ("percent", "visit", "day", "week", "month", "year", "minute", "hour")
_BETWEEN = 2
"""Words that may stand between a number and the visits that it counts: "five gentle sessions"."""
FIELDS = {
    "interval": ("interval",),
    "erythema": ("erythema", "visible"),
    "downtime": ("downtime",),
    "visible": ("visible", "erythema"),
    "results": ("results",),
    "lasts": ("lasts",),
}
"""What days, weeks or months may be about, by the list of words that says so; then the fields of
facts that they are held against."""
_OF = ("of", "de", "cada")
_ONE_OR, _FOR, _LONGER = "a-single", "for-how-long", "or-longer"
_NEAR_HOURS, _NEAR_END = 6, 6
"""Words between hours and what they are about; and between a figure and "sometimes longer"."""
_AFTER_A_VISIT = ("erythema", "downtime", "visible")


@dataclass(frozen=True, slots=True)
class Said:
    """One figure as it is said; `range` is in its own unit, an open end for "up to" or "at least".

    `fields` are those of the record's facts that it may be held against; none: nobody can tell
    what it is about. `small`: said with "just" or "only".
    """

    range: Range
    unit: str
    fields: tuple[str, ...]
    span: Span
    small: bool = False


def figures_said(found: Found) -> tuple[Said, ...]:
    """Every figure of a sentence that has a unit."""
    words, out, spot = found.words, [], 0
    while spot < len(words):
        low, after = _number(found, spot)
        if low is None and (one := _one(found, spot)):
            out.append(one)
            spot = one.span.end
            continue
        if low is None or _is_share(found, spot, after):
            spot += 1
            continue
        high, end = _upper(found, after)
        unit, last = _unit(found, end if high is not None else after)
        if unit and not _money(found, spot, after):
            span = Span(spot, last)
            out.append(_said(found, low, high, unit, span))
            spot = last
        else:
            spot = max(after, spot + 1)
    return tuple(out)


def _said(found: Found, low: float, high: float | None, unit: str, span: Span) -> Said:
    ends = Range(low, low if high is None else high)
    if high is None and _stands_before(found, "up-to", span.start):
        ends = Range(None, low)
    elif _goes_up(found, span) or (high is None and _stands_before(found, "at-least", span.start)):
        ends = Range(low, None)
    small = _stands_before(found, "just", span.start)
    return Said(ends, unit, _fields(found, unit, span), span, small)


def _goes_up(found: Found, span: Span) -> bool:
    """Whether what follows leaves the top open: "for two days, sometimes longer"."""
    return any(0 <= each.start - span.end <= _NEAR_END for each in found.spans(_LONGER))


def _one(found: Found, spot: int) -> Said | None:
    """One unit of time without a number: "a day or two", "for an hour"; None for any other."""
    if f"<{_ONE_OR}>" not in found.starts[spot]:
        return None
    unit, last = _unit(found, spot + 1)
    if unit not in DAYS_IN or last > spot + 2:
        return None
    high, end = None, last
    if last < len(found.words) and "<range-to>" in found.starts[last]:
        high, end = _number(found, last + 1)
    if high is None and not _stands_before(found, _FOR, spot):
        return None
    return _said(found, 1, high, unit, Span(spot, last if high is None else end))


def _number(found: Found, spot: int) -> tuple[float | None, int]:
    """A number at a word, and where it ends: "eighty seven" is one, and so is "a couple of"."""
    words = found.words
    couples = [each.end for each in found.spans("a-couple") if each.start == spot]
    if couples:
        return 2, max(couples)
    first = words[spot].number if spot < len(words) else None
    if first is None:
        return None, spot
    if words[spot].form.isalpha() and spot + 1 < len(words) and first >= 20:
        second = words[spot + 1]
        if second.number is not None and second.form.isalpha() and 0 < second.number < 10:
            return first + second.number, spot + 2
    return first, spot + 1


def _upper(found: Found, spot: int) -> tuple[float | None, int]:
    """The top end of a range that goes on at a word: "to 10", or the next number of "3-5"."""
    words = found.words
    if spot < len(words) and "<range-to>" in found.starts[spot]:
        spot += 1
    elif spot < len(words) and words[spot].form in ("%", "$"):
        further = spot + 1
        if further < len(words) and "<range-to>" in found.starts[further]:
            spot = further + 1
    elif spot < len(words) and words[spot].before:
        return None, spot
    return _number(found, spot)


def _unit(found: Found, spot: int) -> tuple[str, int]:
    for further in range(spot, min(spot + _BETWEEN, len(found.words) - 1) + 1):
        for unit in UNITS:
            if f"<unit-{unit}>" in found.starts[further] and (further == spot or unit == "visit"):
                ends = [each.end for each in found.spans(f"unit-{unit}") if each.start == further]
                return unit, max(ends)
        if further < len(found.words) and found.words[further].number is not None:
            break
    return "", spot


def _is_share(found: Found, spot: int, after: int) -> bool:
    """Whether a number is what a share is of: "1.9 of 100 visits" counts no visits."""
    if "<unit-visit>" not in found.starts[min(after, len(found.words) - 1)]:
        return False
    first = spot
    while first and found.words[first - 1].form in _OF:
        first -= 1
    return 0 < first < spot and found.words[first - 1].number is not None


def _money(found: Found, spot: int, after: int) -> bool:
    """Whether a number is a price: "$250 a visit" counts no visits."""
    signed = spot > 0 and found.words[spot - 1].form == "$"
    return signed or (after < len(found.words) and "<unit-dollar>" in found.starts[after])


def _stands_before(found: Found, name: str, start: int) -> bool:
    return any(0 <= start - each.end <= 1 for each in found.spans(name) if each.end <= start)


def _fields(found: Found, unit: str, span: Span) -> tuple[str, ...]:
    match unit:
        case "percent":
            return _shares(found, span)
        case "visit":
            return ("sessions",)
        case "minute" | "hour":
            return _of_hours(found, span)
        case _:
            apart = {each: _apart(found, f"about-{each}", span) for each in FIELDS}
            if min(apart[each] for each in _AFTER_A_VISIT) < 99:
                apart["lasts"] = 99  # "bruising lasts two weeks" is about the bruise
            name = min(apart, key=lambda each: apart[each])
            return FIELDS[name] if apart[name] <= 12 else ()


def _of_hours(found: Found, span: Span) -> tuple[str, ...]:
    """What hours are about: redness, days away and marks; not how long a visit or a cream takes."""
    apart = {each: _apart(found, f"about-{each}", span) for each in _AFTER_A_VISIT}
    name = min(apart, key=lambda each: apart[each])
    most = min(_NEAR_HOURS, _apart(found, "hours-of-a-visit", span) - 1)
    return FIELDS[name] if apart[name] <= most else ()


def _shares(found: Found, span: Span) -> tuple[str, ...]:
    if _apart(found, "pih-words", span) <= 8:
        return ("pih_rate",)
    if _apart(found, "harm", span) <= 6 < _apart(found, "gain-words", span):
        return ("adverse_rate", "pih_rate")
    if _apart(found, "satisfied-words", span) <= 6:
        return ("satisfaction", "responders")
    return ("improvement", "responders")


def _apart(found: Found, name: str, span: Span) -> int:
    """How many words lie between a list and a figure; many where the list does not stand."""
    return min(
        (max(each.start - span.end, span.start - each.end, 0) for each in found.spans(name)),
        default=99,
    )
