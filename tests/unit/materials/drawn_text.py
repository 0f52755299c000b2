"""What is seen of a drawn piece, read back from its SVG: where letters are, and how they stand out.

Letters are outlines there, so that a box is what is truly inked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
_NUMBERS = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")
_COMMANDS = re.compile(r"([MmLlHhVvCcQqZz])([^MmLlHhVvCcQqZz]*)")
TOUCHES = 0.75
"""Pixels that two letters may share: edges are rounded."""

Box = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True)
class Letter:
    """One letter: its ink, its color, what lies under it, and which run of text it is of."""

    box: Box
    fill: str
    under: str
    run: int


def letters(svg: bytes) -> list[Letter]:
    """Every letter of a picture, in the order in which it is drawn."""
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own picture
    glyphs = {
        each.attrib["id"]: each.find(f"{SVG}path").attrib["d"] for each in root.iter(f"{SVG}symbol")
    }
    found: list[Letter] = []
    grounds: list[tuple[Box, str]] = []
    _walk(root, _SAME, glyphs, found, grounds)
    return found


def _walk(node, matrix: Matrix, glyphs, found, grounds) -> None:
    for place, child in enumerate(node):
        if child.tag in {f"{SVG}defs", f"{SVG}symbol", f"{SVG}clipPath", f"{SVG}image"}:
            continue
        inner = _times(matrix, _matrix(child.attrib.get("transform", "")))
        if child.tag == f"{SVG}path" and child.attrib.get("fill", "none").startswith("#"):
            grounds.append((_box(child.attrib["d"], inner), child.attrib["fill"]))
        elif child.tag == f"{SVG}use":
            outline = glyphs.get(child.attrib[HREF][1:], "")
            at = _times(inner, (1, 0, 0, 1, float(child.get("x", 0)), float(child.get("y", 0))))
            if len(_points(outline)) > 1:
                box = _box(outline, at)
                found.append(Letter(box, child.attrib["fill"], _under(box, grounds), id(node)))
        else:
            _walk(child, inner, glyphs, found, grounds)
        del place


def _under(box: Box, grounds) -> str:
    """The last surface that was painted under the middle of a letter."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    over = (fill for (l, t, r, b), fill in reversed(grounds) if l <= x <= r and t <= y <= b)  # noqa: E741
    return next(over, "#ffffff")


@cache
def _points(outline: str) -> tuple[tuple[float, float], ...]:
    """Every point of an outline, those that bend it too."""
    x = y = 0.0
    start, found = (0.0, 0.0), []
    for command, rest in _COMMANDS.findall(outline):
        numbers = [float(each) for each in _NUMBERS.findall(rest)]
        relative, kind = command.islower(), command.upper()
        if kind == "Z":
            x, y = start
        elif kind in "HV":
            for each in numbers:
                if kind == "H":
                    x = x + each if relative else each
                else:
                    y = y + each if relative else each
                found.append((x, y))
        else:
            step = {"M": 2, "L": 2, "Q": 4, "C": 6}[kind]
            for at in range(0, len(numbers) - step + 1, step):
                some = numbers[at : at + step]
                pairs = list(zip(some[::2], some[1::2], strict=True))
                points = [(x + a, y + b) if relative else (a, b) for a, b in pairs]
                x, y = points[-1]
                if kind == "M":
                    start = (x, y)
                else:
                    found.extend(points)
    return tuple(found)


def _box(outline: str, matrix: Matrix) -> Box:
    a, b, c, d, e, f = matrix
    points = [(a * x + c * y + e, b * x + d * y + f) for x, y in _points(outline)] or [(e, f)]
    across, down = zip(*points, strict=True)
    return min(across), min(down), max(across), max(down)


def _matrix(text: str) -> Matrix:
    numbers = [float(each) for each in _NUMBERS.findall(text)]
    if text.startswith("translate"):
        return (1, 0, 0, 1, numbers[0], numbers[1] if len(numbers) > 1 else 0)
    if text.startswith("scale"):
        return (numbers[0], 0, 0, numbers[-1], 0, 0)
    if text.startswith("matrix"):
        a, b, c, d, e, f = numbers
        return (a, b, c, d, e, f)
    assert not text, text
    return _SAME


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (
        a * g + c * h,
        b * g + d * h,
        a * i + c * j,
        b * i + d * j,
        a * k + c * m + e,
        b * k + d * m + f,
    )


def cut(found: list[Letter], within: Box) -> list[Box]:
    """Letters that reach beyond a frame."""
    left, top, right, bottom = within
    return [
        each.box
        for each in found
        if each.box[0] < left or each.box[1] < top or each.box[2] > right or each.box[3] > bottom
    ]


def over_each_other(found: list[Letter]) -> list[tuple[Box, Box]]:
    """Letters of two runs of text whose ink shares room."""
    lanes: dict[int, list[Letter]] = {}
    for each in found:
        for lane in range(int(each.box[1] // 40), int(each.box[3] // 40) + 1):
            lanes.setdefault(lane, []).append(each)
    wrong: dict[tuple[Box, Box], None] = {}
    for lane in lanes.values():
        ordered = sorted(lane, key=lambda each: each.box[0])
        for place, one in enumerate(ordered):
            for other in ordered[place + 1 :]:
                if other.box[0] >= one.box[2] - TOUCHES:
                    break
                if one.run != other.run and _share(one.box, other.box):
                    wrong[one.box, other.box] = None
    return list(wrong)


def _share(one: Box, other: Box) -> bool:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide > TOUCHES and high > TOUCHES


def contrast(one: str, other: str) -> float:
    """The contrast of two colors, as WCAG works it out."""
    low, high = sorted(map(_light, (one, other)))
    return (high + 0.05) / (low + 0.05)


@cache
def _light(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def faint(found: list[Letter], least: float = 4.5) -> set[tuple[str, str]]:
    """Pairs of colors in which letters can hardly be read."""
    pairs = {(each.fill, each.under) for each in found}
    return {pair for pair in pairs if contrast(*pair) < least}


def ordered(texts: list[str], wanted: list[str]) -> bool:
    """Whether each wanted beginning follows the one before it."""
    places = [next(i for i, text in enumerate(texts) if text.startswith(one)) for one in wanted]
    return all(a < b for a, b in pairwise(places))
