"""The third slide: days after a visit as stacked bars, and when to call the clinic."""

from __future__ import annotations

import math

from resurface.catalogue.figures import DOWNTIME, SESSIONS, VISIBLE
from resurface.comparison.comparison import Comparison, Option
from resurface.evidence.outcomes import SERIOUS
from resurface.language.language import Language
from resurface.materials.handout_words import call
from resurface.materials.resting import WARNING
from resurface.materials.slide_deck import Deck
from resurface.materials.slide_frame import HARM, Frame, Paragraphs, worst
from resurface.materials.slide_native import Series, put_bars
from resurface.materials.slide_shapes import Box
from resurface.materials.slide_text import NoRoomOnSlideError, Run, Text, plain
from resurface.materials.time_said import away_said, shows_said, visits_said

_CHART = 0.6
"""Of the slide's width."""
_NAMES, _LEGEND, _AXIS = 168.0, 26.0, 42.0
"""Points of a chart beside, above and below its bars."""
_STEPS = (1, 2, 5, 10, 20, 30, 60, 90, 180)
_MOST_STEPS = 9
_LEAST_ROW = 46.0


def days(deck: Deck, size: float) -> None:
    """Puts the slide into a deck; `size`: points of its risk."""
    words, comparison = deck.words, deck.comparison
    title = words.say("Days off work and visits")
    frame = Frame(deck, title, (*_call(comparison, words), *worst(deck)), size)
    room, treated = frame.room, comparison.treated
    box = Box(room.left, room.top, room.width * _CHART, room.height)
    inner = Box(
        box.left + _NAMES,
        box.top + _LEGEND,
        box.width - _NAMES - 24,
        box.height - _LEGEND - _AXIS,
    )
    row = inner.height / len(treated)
    if row < _LEAST_ROW:
        raise NoRoomOnSlideError("no room: days")
    most, step = _axis(treated)
    told = "; ".join(_told(each, words) for each in treated)
    names = [each.treatment.name for each in treated]
    series = _series(treated, words)
    put_bars(frame.sheet, box, inner, names, series, most, step, told, _unit(treated, words))
    for place, option in enumerate(treated):
        _beside(frame, option, inner, row, place, most)
    ids = deck.ids(treated, [each.id for each in (DOWNTIME, VISIBLE, SESSIONS)])
    ids += deck.ids(treated, (SERIOUS, WARNING))
    frame.end([*ids, *_of_call(comparison)])


def _call(comparison: Comparison, words: Language) -> Paragraphs:
    """What to call the clinic for, where the record says."""
    found = call(comparison, words)
    if not found:
        return ()
    head = words.say("Call the clinic the same day for:")
    return ((Run(f"{head} ", bold=True, color=HARM), Run(found.signs)),)


def _of_call(comparison: Comparison) -> list[str]:
    return [each.source_id for each in comparison.evidence.when_to_call]


def _axis(treated: tuple[Option, ...]) -> tuple[float, float]:
    """Where the axis ends and how far its numbers are apart."""
    ends = [
        end
        for option in treated
        for figure in (DOWNTIME, VISIBLE)
        for end in option.shown(figure).range.ends
    ]
    longest = math.ceil(max(ends, default=0)) + 1
    step = next((each for each in _STEPS if longest / each <= _MOST_STEPS), _STEPS[-1])
    return step * math.ceil(longest / step), step


def _series(treated: tuple[Option, ...], words: Language) -> tuple[Series, ...]:
    """Off work for sure, perhaps off work, and may still show, each in days."""
    parts = [_parts(each) for each in treated]
    off, perhaps, shows = (tuple(each[at] for each in parts) for at in range(3))
    return (
        Series(words.say("off work"), "ACCENT_5", 100, off),
        Series(words.say("perhaps"), "ACCENT_5", 55, perhaps),
        Series(words.say("may still show"), "ACCENT_5", 20, shows),
    )


def _unit(treated: tuple[Option, ...], words: Language) -> str:
    """What the axis counts; and what an arrow is, where there is one."""
    open_ = any(map(_is_open, treated))
    return (
        words.say("days after a visit; arrow: or more")
        if open_
        else words.say("days after a visit")
    )


def _is_open(option: Option) -> bool:
    ranges = (option.shown(each).range for each in (DOWNTIME, VISIBLE))
    return any(each.reported and each.high is None for each in ranges)


def _parts(option: Option) -> tuple[float, float, float]:
    """How many days long each part of a bar is; what no source says is nought long."""
    away, shows = (option.shown(each).range for each in (DOWNTIME, VISIBLE))
    low = (away.low or 0) if away.reported else 0
    high = max((low, *away.ends))
    return low, high - low, max(0, max(shows.ends, default=0) - high)


def _told(option: Option, words: Language) -> str:
    text = words.say("{name}: {told}")
    told = f"{away_said(option, words)}, {shows_said(option, words)}"
    return text.format(name=option.treatment.name, told=told)


def _beside(frame: Frame, option: Option, inner: Box, row: float, place: int, most: float) -> None:
    """The bar in words beside it; behind its end an arrow where it is open, else that it is not
    reported where no source says until when it may show.
    """
    words, sheet = frame.words, frame.sheet
    middle = inner.top + row * (place + 0.5)
    end = inner.left + inner.width * min(1, sum(_parts(option)) / most)
    ranges = [option.shown(each).range for each in (DOWNTIME, VISIBLE)]
    left = inner.right + 36
    if _is_open(option):
        arrow = Box(end + 2, middle - 7, 16, 14)
        sheet.shape(arrow, "rightArrow", words.say("or more"), fill="accent5")
    elif not all(each.reported for each in ranges):
        mark = Text(((Run(words.say("not reported"), color="tx2"),),), 12)
        room = left - end - 8
        if (high := mark.height(room)) <= row:  # else the words beside the bar say it alone
            sheet.text(Box(end + 4, middle - high / 2, room, high), mark)
    text = Text(
        (
            *plain(away_said(option, words), bold=True),
            *plain(shows_said(option, words)),
            *plain(visits_said(option, words), bold=True, color="accent6"),
        ),
        14 if row >= 60 else 12,
    )
    wide = frame.room.right - left
    high = text.height(wide)
    if high > row:
        raise NoRoomOnSlideError(f"no room: {option.treatment.name}")
    sheet.text(Box(left, middle - high / 2, wide, high), text, name=option.treatment.name)
