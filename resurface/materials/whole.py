"""The whole comparison on one picture: options as columns, what is asked as rows.

The template (`templates/whole.typ`) measures: what does not fit is left out in the order of
`DROPS`, and what does not fit then is refused, never set over something else.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import urlsplit

from resurface.comparison.comparison import Comparison, Option
from resurface.language.language import Language, Message, message
from resurface.materials.asked_rows import (
    Cell,
    Row,
    asked_rows,
    sources,
)
from resurface.materials.drawn_letters import all_writable, lacks, renderer, undrawable
from resurface.materials.foot import addresses, foot, sources_in_short
from resurface.materials.handout_front import mark_given
from resurface.materials.piece import warnings
from resurface.materials.png_text import with_texts
from resurface.materials.qr import TooSmallError, pixels_of_module, qr_svg
from resurface.materials.refusal import RefusedError
from resurface.materials.renderer import NotDrawnError
from resurface.materials.rows_in_words import marks_in_words, untreated_in_sentences

Format = Literal["png", "svg"]
DROPS = ("house", "how", "behind", "marks", "sources", "whom", "others", "harms", "headline")
"""What is left out, first to last, until the rest fits.

House names, how to read it, for whom serious harms were counted and who reports them, marks (their
words stay), all but two sources, for whom a share was counted, names of other harms without a
count, all of other harms but their number, the headline's own line. Never: serious harms, dark
marks, no treatment, the warning, what varies, the date.
"""
NAMED_SOURCES = 8
FEWER_SOURCES = 2
NO_ROOM = message(
    "This comparison has no room on a picture of this size. Take the wide one, or compare fewer "
    "treatments."
)


class NoRoomError(RefusedError):
    """A picture that would have to leave out what is never left out."""


@dataclass(frozen=True, slots=True)
class Size:
    """One size of the picture, in pixels; no letter on it is smaller than `letters`.

    `label`: the width of the first column. `code`: of the QR code. `column_of_none`: no treatment
    is a column, else it stands below them. `most`: treatments that it is offered for.
    """

    id: str
    name: Message
    width: int
    height: int
    margin: int
    letters: int
    label: int
    code: int
    column_of_none: bool
    most: int


WIDE = Size("wide", message("The whole comparison, wide"), 1920, 1080, 48, 22, 215, 150, True, 4)
TALL = Size("tall", message("The whole comparison, tall"), 1080, 1350, 42, 28, 164, 196, False, 3)
SIZES = (WIDE, TALL)


def whole_picture(
    comparison: Comparison, size: Size, form: Format, words: Language, link: str = ""
) -> bytes:
    """The comparison on one picture, with a QR code of its link where there is one.

    A PNG names in its texts where each source is read. Raises `NoRoomError` where what is never
    left out does not fit, and `NotDrawnError` where the library fails.
    """
    given = whole_given(comparison, size, words, link)
    if lacking := undrawable(given):
        given["dated"] = f"{given['dated']}. {lacks(lacking, words)}"
    try:
        drawn = renderer().ask("typeset", template="whole.typ", kind=form, given=json.dumps(given))
    except NotDrawnError as error:
        if "no room" in str(error):
            raise NoRoomError(NO_ROOM, words) from error
        raise
    if form == "svg":
        return drawn
    texts = {
        "Title": words.listing([each.treatment.name for each in comparison.treated]),
        "Description": f"{given['varies']} {given['same']} {given['dated']}",
        "Source": addresses(sources(comparison), comparison, words),
        "URL": link,
    }
    return with_texts(drawn, texts)


def whole_given(comparison: Comparison, size: Size, words: Language, link: str) -> dict[str, Any]:
    """What the template is given, as plain JSON."""
    below, rows = foot(comparison, words), asked_rows(comparison, words)
    columns = comparison.options if size.column_of_none else comparison.treated
    aside = [each for each in comparison.options if each not in columns]
    found = sources(comparison)
    code = _code(link, size)
    return all_writable(
        {
            **_measures(size),
            "lang": words.code,
            "title": words.say("Acne scars, side by side"),
            "options": [_head(each) for each in columns],
            "rows": [_row(each, columns, size) for each in rows],
            "untreated": [line for each in aside for line in _beside(each, rows, words)],
            "code-below": bool(aside),
            "warnings": list(warnings(comparison, words)),
            "how": marks_in_words(rows, words),
            "strokes": words.say("A stroke behind a figure is a source."),
            "sure": _sure(rows, size),
            "varies": below.varies,
            "same": below.same,
            "sources": sources_in_short(found, comparison, words, NAMED_SOURCES),
            "fewer-sources": sources_in_short(found, comparison, words, FEWER_SOURCES),
            "dated": below.dated,
            "link": _open(link, words) if code else "",
            "code": code,
        }
    )


def _measures(size: Size) -> dict[str, Any]:
    return {
        "width": size.width,
        "height": size.height,
        "margin": size.margin,
        "size": size.letters,
        "label": size.label,
        "code-width": size.code,
        "drops": list(DROPS),
    }


def _head(option: Option) -> dict[str, str]:
    treatment = option.treatment
    return {"name": treatment.name, "house": treatment.house_name, "depth": treatment.depth}


def _row(row: Row, columns: tuple[Option, ...], size: Size) -> dict[str, Any]:
    label = row.label if size.column_of_none else row.short
    note = row.note if size.column_of_none else ""
    cells = [_cell(each) for each in row.cells[: len(columns)]]
    return {"label": label, "note": note, "tone": row.tone, "cells": cells}


def _sure(rows: tuple[Row, ...], size: Size) -> str:
    """How sure some rows are; empty where it stands below their labels, or in their cells."""
    noted = [f"{row.label}, {row.note}." for row in rows if row.note and not size.column_of_none]
    return " ".join(noted)


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "said": list(cell.said),
        "below": list(cell.below),
        "extra": list(cell.extra),
        "behind": list(cell.behind),
        "short": list(cell.short or cell.said),
        "least": list(cell.least or cell.short or cell.said),
        "sources": cell.sources,
        "marks": [mark_given(each) for each in cell.marks],
    }


def _beside(option: Option, rows: tuple[Row, ...], words: Language) -> tuple[str, str, str]:
    """No treatment in a few sentences: its name, what it does not take and who had what, the rest.

    The rest are other harms, the last of the rows.
    """
    *most, last = untreated_in_sentences(rows, words)
    return option.treatment.name, " ".join(most), last


def _open(link: str, words: Language) -> str:
    return words.say("All sources with links: {address}").format(address=urlsplit(link).netloc)


def _code(link: str, size: Size) -> str:
    """The QR code as SVG; empty without a link, or where its modules could not be read."""
    try:
        if not link:
            return ""
        pixels_of_module(link, size.code)
    except TooSmallError:
        return ""
    return qr_svg(link).decode()
