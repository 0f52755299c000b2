"""An empty deck in a clinic's theme: its colors, two typefaces of every office, one layout."""

from __future__ import annotations

import re
from typing import Any

from resurface.brand.brand import Brand
from resurface.materials.slide_shapes import EMU, Box, Sheet

WIDE, HIGH = 960.0, 540.0
"""Points of a slide."""
SIDES = 42.0
TITLE = Box(SIDES, 16, WIDE - 2 * SIDES, 48)
BAR = 6.0
"""Points of the brand's bar at the top."""
_FONTS = {"major": "Georgia", "minor": "Arial"}
_LAYOUT = "Title Only"


def colors(brand: Brand) -> dict[str, str]:
    """The theme: ink and paper, then brand, chemical, device, benefit, harm and slate."""
    return {
        "dk1": "#0B1016",
        "lt1": "#FCFBF9",
        "dk2": "#4A4F55",
        "lt2": "#F4F3ED",
        "accent1": brand.bar,
        "accent2": "#8B64BA",
        "accent3": "#3C50A8",
        "accent4": "#158577",
        "accent5": "#A8421C",
        "accent6": "#55606E",
        "hlink": brand.link,
        "folHlink": brand.link,
    }


def empty_deck(brand: Brand) -> Any:
    """A deck without slides, of python-pptx."""
    import pptx

    deck: Any = pptx.Presentation()
    deck.slide_width, deck.slide_height = round(WIDE * EMU), round(HIGH * EMU)
    _in_colors(deck, brand)
    for layout in [each for each in deck.slide_layouts if each.name != _LAYOUT]:
        deck.slide_layouts.remove(layout)
    for holder in (deck.slide_master, *deck.slide_layouts):
        _only_title(holder)
    _bar(Sheet(deck.slide_layouts[0]), brand)
    return deck


def _bar(sheet: Sheet, brand: Brand) -> None:
    """The brand's bar at the top: its first color, and over the last quarter the others."""
    sheet.shape(Box(0, 0, WIDE, BAR), "rect", "", fill="accent1")
    rest = brand.bars[1:]
    for place, color in enumerate(rest):
        wide = WIDE / 4 / len(rest)
        sheet.shape(Box(WIDE * 3 / 4 + place * wide, 0, wide, BAR), "rect", "", fill=color)


def _in_colors(deck: Any, brand: Brand) -> None:
    """Writes colors and typefaces into the theme that the master has."""
    from pptx.opc.constants import RELATIONSHIP_TYPE

    part = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme = part.blob.decode()
    for name, color in colors(brand).items():
        shown = f'<a:{name}><a:srgbClr val="{color[1:]}"/></a:{name}>'
        theme = re.sub(rf"<a:{name}>.*?</a:{name}>", shown, theme)
    for name, font in _FONTS.items():
        theme = re.sub(rf'(<a:{name}Font><a:latin typeface=")[^"]*', rf"\g<1>{font}", theme)
    part.blob = theme.encode()


def _only_title(holder: Any) -> None:
    """Leaves of a master or a layout its title, at the place that slides have it."""
    for each in list(holder.placeholders):
        if each.placeholder_format.type.name in ("TITLE", "CENTER_TITLE"):
            each.left, each.top = round(TITLE.left * EMU), round(TITLE.top * EMU)
            each.width, each.height = round(TITLE.width * EMU), round(TITLE.height * EMU)
        else:
            each.element.getparent().remove(each.element)
