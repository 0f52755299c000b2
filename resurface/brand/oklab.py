"""Colors as the eye sees them: lightness, distance and contrast.

OKLab is Björn Ottosson's (2020); contrast is that of WCAG 2. A color is written "#RRGGBB".
"""

from __future__ import annotations

import math
from collections.abc import Sequence

_TO_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
_FROM_LAB = (
    (1.0, 0.3963377774, 0.2158037573),
    (1.0, -0.1055613458, -0.0638541728),
    (1.0, -0.0894841775, -1.2914855480),
)
_FROM_CONES = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)
_LUMINANCE = (0.2126, 0.7152, 0.0722)
_LESS_COLOR = 50
"""In so many steps a color loses its hue until a screen can show it."""
_SLACK = 0.0005
Triple = tuple[float, float, float]


def lab(color: str) -> Triple:
    """Lightness 0 to 1, then green to red, then blue to yellow."""
    return _times(_TO_LAB, [math.cbrt(each) for each in _times(_TO_CONES, _linear(color))])


def shown(lightness: float, red: float, yellow: float) -> str:
    """The color of an OKLab value; one that no screen can show loses hue until one can."""
    for step in range(_LESS_COLOR, -1, -1):
        part = step / _LESS_COLOR
        light = _light(lightness, red * part, yellow * part)
        if all(-_SLACK <= each <= 1 + _SLACK for each in light):
            return _written(light)
    return "#FFFFFF" if lightness > 0.5 else "#000000"


def distance(one: str, other: str) -> float:
    """How far apart two colors are: 0 is the same, 1 is black and white."""
    return math.dist(lab(one), lab(other))


def contrast(one: str, other: str) -> float:
    """The contrast of two colors, 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _light(lightness: float, red: float, yellow: float) -> Triple:
    cones = [each**3 for each in _times(_FROM_LAB, (lightness, red, yellow))]
    return _times(_FROM_CONES, cones)


def _luminance(color: str) -> float:
    return sum(part * each for part, each in zip(_LUMINANCE, _linear(color), strict=True))


def _linear(color: str) -> Triple:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _decoded(red), _decoded(green), _decoded(blue)


def _decoded(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _encoded(part: float) -> float:
    part = min(1.0, max(0.0, part))
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _written(light: Triple) -> str:
    return "#" + "".join(f"{round(255 * _encoded(each)):02X}" for each in light)


def _times(matrix: Sequence[Sequence[float]], values: Sequence[float]) -> Triple:
    first, second, third = (
        sum(part * each for part, each in zip(row, values, strict=True)) for row in matrix
    )
    return first, second, third
