"""Draws pictures in a process of its own, which `renderer` begins.

The libraries that draw are no Python: a fault in one ends the process that it runs in. Both draw
with the shipped fonts, and take from those of the machine what these lack. A request is a line of
JSON; an answer is its length in eight bytes, then "+" and what was asked for, or "-" and what was
wrong.
"""

from __future__ import annotations

import io
import json
import os
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import vl_convert

FONTS = Path(__file__).with_name("fonts")
TEMPLATES = Path(__file__).with_name("templates")
NO_FONT_HAS = "\U0010fffd"
"""The last letter of Unicode, kept for private use."""
_ONE_LETTER = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="40">'
    '<text x="8" y="28" font-size="20" font-family="{font}" {style}>{text}</text></svg>'
)
_STYLES = ("", 'font-weight="bold"', 'font-style="italic"')
"""What a picture writes in. A letter may be found for one of them and not for another."""
_UNSEEN = {"Cc", "Cf", "Zs", "Zl", "Zp"}


def png(asked: dict[str, Any]) -> bytes:
    """A Vega-Lite specification as PNG."""
    return vl_convert.vegalite_to_png(
        asked["spec"], vl_version=asked["version"], scale=asked["scale"]
    )


def svg(asked: dict[str, Any]) -> bytes:
    """A Vega-Lite specification as SVG."""
    return vl_convert.vegalite_to_svg(asked["spec"], vl_version=asked["version"]).encode()


def typeset(asked: dict[str, Any]) -> bytes:
    """A template filled with one JSON text, as PNG, SVG or PDF: one page, a point a pixel."""
    import typst

    made = typst.compile(
        TEMPLATES / asked["template"],
        root=TEMPLATES,
        font_paths=[FONTS],
        format=asked["kind"],
        ppi=72,
        sys_inputs={"given": asked["given"]},
    )
    if not isinstance(made, bytes):
        raise ValueError("more than one page")
    return made


def paper(asked: dict[str, Any]) -> bytes:
    """A template filled with one JSON text, as a PDF for screen readers (PDF/UA-1)."""
    import typst

    made = typst.compile(
        TEMPLATES / asked["template"],
        root=TEMPLATES,
        font_paths=[FONTS],
        format="pdf",
        pdf_standards=["ua-1"],
        sys_inputs={"given": asked["given"]},
    )
    if not isinstance(made, bytes):
        raise ValueError("no one file")
    return in_boxes(with_row_heads(made, asked["pages"]), asked.get("bleed", 0))


def in_boxes(made: bytes, bleed: float) -> bytes:
    """A PDF whose pages say where they are trimmed, so many points inside their edges.

    What is seen, and what an office printer takes for the page, ends at the trim; a print shop
    has the bleed around it.
    """
    import pikepdf

    if not bleed:
        return made
    with pikepdf.open(io.BytesIO(made)) as found:
        for page in found.pages:
            left, low, right, top = map(float, page.mediabox)
            page.bleedbox = page.mediabox
            page.trimbox = pikepdf.Rectangle(left + bleed, low + bleed, right - bleed, top - bleed)
            page.cropbox = page.trimbox
        written = io.BytesIO()
        found.save(written)
    return written.getvalue()


def with_row_heads(made: bytes, pages: int) -> bytes:
    """A PDF whose tables say that the first cell of a row is its head; so many pages, no other.

    typst marks the heads of columns; it has no way yet to mark those of rows from Python.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(made)) as found:
        if len(found.pages) != pages:
            raise ValueError(f"no room: {len(found.pages)} pages")
        for row in _rows_of(found.Root.StructTreeRoot):
            first = next(iter(_kids(row)), None)
            if first is not None and first.get("/S") == "/TD":
                first.S = pikepdf.Name.TH
                first.A = pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name.Row)
        written = io.BytesIO()
        found.save(written)
    return written.getvalue()


def _kids(part: Any) -> list[Any]:
    """The parts of a structure that lie in one of it; marked content has no name."""
    import pikepdf

    kids = part.get("/K", [])
    each = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in each if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _rows_of(part: Any) -> Iterator[Any]:
    """Every row of every table, in reading order."""
    for kid in _kids(part):
        if kid.get("/S") == "/TR":
            yield kid
        else:
            yield from _rows_of(kid)


def missing(asked: dict[str, Any]) -> bytes:
    """The letters of some texts for which the fonts at hand lack a shape, each once."""
    found = {letter for text in asked["texts"] for letter in _lacking(text, asked["font"])}
    return "".join(sorted(found)).encode()


def _lacking(text: str, font: str) -> Iterator[str]:
    """The library looks into other fonts until a letter is in none, and no further in that text."""
    given_up = False
    for letter in filter(lambda each: each > "~", text):
        if _missing(letter, font) or (given_up and _borrowed(letter, font)):
            given_up = True
            yield letter


def _borrowed(letter: str, font: str) -> bool:
    """Whether a letter is in other fonts only."""
    return _drawn(NO_FONT_HAS + letter, font, "") == _drawn(NO_FONT_HAS * 2, font, "")


@cache
def _missing(letter: str, font: str) -> bool:
    """Whether a style draws it like one that no font has; a mark is drawn over a letter."""
    kind = unicodedata.category(letter)
    if kind in _UNSEEN or 0xFE00 <= ord(letter) <= 0xFE0F:
        return False
    base = "o" if kind.startswith("M") else ""
    return any(
        _drawn(base + letter, font, style)
        in (_drawn(base, font, style), _drawn(base + NO_FONT_HAS, font, style))
        for style in _STYLES
    )


@cache
def _drawn(text: str, font: str, style: str) -> bytes:
    drawn = _ONE_LETTER.format(font=escape(font), style=style, text=escape(text))
    return vl_convert.svg_to_png(drawn)


FORMS = {"png": png, "svg": svg, "typeset": typeset, "paper": paper, "missing": missing}


def answer(line: bytes) -> bytes:
    """What is sent back for one request."""
    asked = json.loads(line)
    try:
        return b"+" + FORMS[asked["form"]](asked)
    except Exception as error:  # the other side says it
        return b"-" + str(error).encode(errors="replace")


def main() -> None:
    """Answers until nobody asks any more."""
    vl_convert.register_font_directory(str(FONTS))
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what the library prints is no answer
        for line in sys.stdin.buffer:
            sent = answer(line)
            answers.write(len(sent).to_bytes(8, "big") + sent)
            answers.flush()


if __name__ == "__main__":
    main()
