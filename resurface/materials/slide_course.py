"""The fifth slide: one course of each option on one axis of months, and the whole risk."""

from __future__ import annotations

from collections.abc import Iterator

from resurface.catalogue.figures import DOWNTIME, INTERVAL, RESULTS, SESSIONS, VISIBLE
from resurface.choosing.criteria import Criteria
from resurface.comparison.course_axis import CourseLine, course_axis, how_drawn
from resurface.language.language import Language
from resurface.materials.foot import APART
from resurface.materials.resting import RISKS
from resurface.materials.slide_deck import Deck
from resurface.materials.slide_frame import Frame, risk_box
from resurface.materials.slide_shapes import Box, Geometry
from resurface.materials.slide_text import NoRoomOnSlideError, Run, Text, plain

_LABEL, _ARROW = 214.0, 16.0
_TALLEST, _LOWEST = 58.0, 24.0
_AXIS, _LEGEND = 22.0, 17.0
Drawn = tuple[Box, Geometry, str, str]


def course(deck: Deck, size: float) -> None:
    """Puts the slide into a deck; `size`: points of its risk."""
    words, comparison = deck.words, deck.comparison
    frame = Frame(deck, words.say("One course, month by month"), risk_box(deck), size)
    on = course_axis(comparison, Criteria(), words)
    names = {each.id: each.treatment.name for each in comparison.options}
    room, reach = frame.room, frame.room.width - _LABEL - _ARROW
    left = room.left + _LABEL
    lines = len(on.lines) + comparison.has_untreated
    row = min(_TALLEST, (room.height - _AXIS - _LEGEND) / lines)
    if row < _LOWEST:
        raise NoRoomOnSlideError("no room: course")
    for place, line in enumerate(on.lines):
        top = room.top + place * row
        _label(frame, names[line.option], _full(line, words), top, row)
        drawn = list(_drawn(line, left, top + row / 2, reach))
        alt = f"{names[line.option]}: {line.spoken}"
        if drawn:
            frame.sheet.group(Box(left, top, reach + _ARROW, row), alt, drawn)
    if comparison.has_untreated:
        last = comparison.options[-1].treatment.name
        _label(frame, last, words.say("no visits"), room.top + len(on.lines) * row, row)
    _axis(frame, on.months, left, room.top + lines * row, reach)
    about = [each.id for each in (SESSIONS, INTERVAL, DOWNTIME, VISIBLE, RESULTS)]
    frame.end(deck.ids(comparison.treated, (*about, *RISKS)))


def _full(line: CourseLine, words: Language) -> str:
    if line.silent:
        return words.say("full result: not reported")
    full = words.say("full result after {months}").format(months=line.figure)
    return APART.join(filter(None, (full, line.drawn)))


def _label(frame: Frame, name: str, told: str, top: float, row: float) -> None:
    """An option by name, with its full result where there is room: the table tells it too."""
    both = ((Run(name, bold=True),), *plain(told, color="tx2"))
    for lines in (both, both[:1]):
        text = Text(lines, 12)
        high = text.height(_LABEL - 10)
        if high <= row:
            break
    else:
        raise NoRoomOnSlideError(f"no room: {name}")
    place = Box(frame.room.left, top + (row - high) / 2, _LABEL - 10, high)
    frame.sheet.text(place, text, name=name)


def _drawn(line: CourseLine, left: float, middle: float, reach: float) -> Iterator[Drawn]:
    """The way to the result, its block with an arrow where it is open, then each visit."""

    def at(place: float) -> float:
        return left + reach * place / 100

    visits = line.visits
    if visits:
        end = line.first if line.first is not None else visits[-1].at
        start = at(visits[0].at)
        yield Box(start, middle - 1, max(at(end) - start, 1), 2), "rect", "#A5A49C", ""
    if line.first is not None and line.result is not None:
        near = line.result if line.result_last is None else line.result_last
        last = min(100, near + 4) if line.last is None else line.last
        pale = Box(at(line.first), middle - 8, max(at(last) - at(line.first), 6), 16)
        yield pale, "rect", "#E4F2ED", "accent4"
        full = last if line.result_last is None else line.result_last
        wide = max(at(full) - at(line.result), 6)
        yield Box(at(line.result), middle - 8, wide, 16), "rect", "#A9D3C4", "accent4"
        if line.last is None:
            yield Box(pale.right + 1, middle - 6, 12, 12), "rightArrow", "accent4", ""
    for visit in visits:
        start = at(visit.at)
        if visit.shows is not None:
            yield Box(start, middle - 3, max(at(visit.shows) - start, 1), 6), "rect", "#D9A48F", ""
        if visit.away is not None:
            yield Box(start, middle - 6, max(at(visit.away) - start, 1), 12), "rect", "accent5", ""
        yield Box(start - 1, middle - 13, 2, 26), "rect", "#3B4458", ""


def _axis(
    frame: Frame, months: tuple[tuple[float, str], ...], left: float, top: float, reach: float
) -> None:
    words, sheet = frame.words, frame.sheet
    axis: list[Drawn] = [(Box(left, top, reach, 0.75), "rect", "#55606E", "")]
    for at, _ in months:
        axis.append((Box(left + reach * at / 100, top, 0.75, 4), "rect", "#55606E", ""))
    about = words.say("months from the first visit")
    sheet.group(Box(left, top, reach, 4), about, axis)
    sheet.text(Box(frame.room.left, top, _LABEL - 10, 16), Text(plain(about, color="tx2"), 12))
    for at, text in months:
        number = Text(plain(text, color="tx2"), 12)
        sheet.text(Box(left + reach * at / 100 - 4, top + 5, 30, 16), number, name=text)
    legend = how_drawn(words)
    text = Text(plain(legend, color="tx2"), 12)
    high = text.height(frame.room.width)
    sheet.text(Box(frame.room.left, top + _AXIS, frame.room.width, high), text)
