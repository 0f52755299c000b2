"""Shapes on one slide, written as XML: fast, without shadows, and each told in words.

Places are in points from the top left. The order in which shapes are added is the order in which a
screen reader reads them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal
from xml.sax.saxutils import quoteattr

from resurface.materials.markup import Markup, element
from resurface.materials.slide_text import Text
from resurface.text.inert import writable

EMU = 12700
"""English metric units of a point."""
_NAMES = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
Geometry = Literal["rect", "roundRect", "ellipse", "diamond", "flowChartMerge", "rightArrow"]
KINDS: dict[str, tuple[Geometry, str]] = {
    "manual": ("ellipse", "#B0702A"),
    "chemical": ("diamond", "accent2"),
    "device": ("rect", "accent3"),
    "fractional laser": ("flowChartMerge", "#1B1440"),
}
"""The small shape of a kind of treatment, with its color."""
_LOCALES = {"en": "en-US", "es": "es-US"}


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def measures(self) -> tuple[int, int, int, int]:
        """Left, top, width and height as a slide counts them."""
        left, top, wide, high = (
            round(each * EMU) for each in (self.left, self.top, self.width, self.height)
        )
        return left, top, wide, high

    @property
    def right(self) -> float:
        """Where it ends to the right."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Where it ends below."""
        return self.top + self.height


class Sheet:
    """One slide that shapes are put on."""

    def __init__(self, slide: Any, language: str = "en") -> None:
        """`slide`: one of python-pptx, whose own types are not whole; or its layout."""
        self.slide = slide
        self.locale = _LOCALES.get(language, language)
        self._last = 100

    def text(self, box: Box, text: Text, *, name: str = "Text", anchor: str = "t") -> None:
        """Text without a frame."""
        self._put(self._shape(box, "rect", name, "", text=text, anchor=anchor, is_text=True))

    def title(self, text: Text) -> None:
        """The slide's title, at the place that its layout gives it."""
        body = self.slide.shapes.title.text_frame._txBody
        for each in body.p_lst:
            body.remove(each)
        for each in paragraphs_of(text, self.locale):
            body.append(parsed(each))
        body.bodyPr.set("anchor", "t")
        for side in ("lIns", "rIns", "tIns", "bIns"):
            body.bodyPr.set(side, "0")

    def notes(self, text: str) -> None:
        """What the speaker sees below the slide."""
        self.slide.notes_slide.notes_text_frame.text = writable(text)

    def shape(
        self,
        box: Box,
        geometry: Geometry,
        alt: str,
        *,
        fill: str = "",
        line: str = "",
        dashed: bool = False,
        text: Text | None = None,
        alpha: int = 100,
    ) -> None:
        """A filled or framed shape, with text in its middle where there is one."""
        self._put(
            self._shape(
                box,
                geometry,
                alt[:60] or "Shape",
                alt,
                fill=fill,
                line=line,
                dashed=dashed,
                text=text,
                alpha=alpha,
                anchor="ctr",
            )
        )

    def kind(self, depth: str, left: float, top: float, size: float, alt: str) -> None:
        """The small shape of a kind of treatment; a bar for no treatment."""
        if depth in KINDS:
            geometry, fill = KINDS[depth]
            self.shape(Box(left, top, size, size), geometry, alt, fill=fill)
        else:
            self.shape(Box(left, top + size * 0.4, size, size / 5), "rect", alt, fill="#7C7C76")

    def group(self, box: Box, alt: str, parts: Iterable[tuple[Box, Geometry, str, str]]) -> None:
        """Shapes that are one picture: each with its place, form, fill and line."""
        drawn = [
            self._shape(each, geometry, "Part", "", fill=fill, line=line)
            for each, geometry, fill, line in parts
        ]
        self._put(self._grouped(box, alt, drawn))

    def people(self, box: Box, lit: int, color: str, alt: str) -> None:
        """A hundred people in five rows of twenty: two shapes of real circles, grouped."""
        full = [_circle(place, box) for place in range(lit)]
        rest = [_circle(place, box) for place in range(lit, 100)]
        drawn = [
            self._shape(box, "rect", "People", "", fill=fill, path="".join(path))
            for path, fill in ((full, color), (rest, "#D9D6CC"))
            if path
        ]
        self._put(self._grouped(box, alt, drawn))

    def _grouped(self, box: Box, alt: str, drawn: Sequence[Markup]) -> Markup:
        place = _place(box)
        inner = place.replace("<a:off ", "<a:chOff ").replace("<a:ext ", "<a:chExt ")
        frame = element("a:xfrm", Markup(place), Markup(inner))
        named = element(
            "p:nvGrpSpPr", self._named(alt[:60], alt), Markup("<p:cNvGrpSpPr/><p:nvPr/>")
        )
        return element("p:grpSp", named, element("p:grpSpPr", frame), *drawn)

    def _shape(
        self,
        box: Box,
        geometry: Geometry,
        name: str,
        alt: str,
        *,
        fill: str = "",
        line: str = "",
        dashed: bool = False,
        text: Text | None = None,
        anchor: str = "t",
        alpha: int = 100,
        path: str = "",
        is_text: bool = False,
    ) -> Markup:
        kind = Markup('<p:cNvSpPr txBox="1"/>' if is_text else "<p:cNvSpPr/>")
        named = element("p:nvSpPr", self._named(name, alt), kind, Markup("<p:nvPr/>"))
        form = _custom(box, path) if path else _preset(geometry)
        looks = element(
            "p:spPr",
            element("a:xfrm", Markup(_place(box))),
            form,
            _fill(fill, alpha),
            _line(line, dashed),
        )
        return element("p:sp", named, looks, self._body(text, anchor, inset=0 if is_text else 4))

    def _named(self, name: str, alt: str) -> Markup:
        self._last += 1
        told = f" descr={quoteattr(writable(alt))}" if alt else ""
        return Markup(f'<p:cNvPr id="{self._last}" name={quoteattr(writable(name))}{told}/>')

    def _body(self, text: Text | None, anchor: str, inset: float) -> Markup:
        inset *= EMU
        body = Markup(
            f'<a:bodyPr wrap="square" lIns="{inset}" tIns="{inset // 2}" rIns="{inset}" '
            f'bIns="{inset // 2}" anchor="{anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        )
        paragraphs = paragraphs_of(text, self.locale, "ctr" if anchor == "ctr" else "l")
        return element("p:txBody", body, *paragraphs)

    def _put(self, made: Markup) -> None:
        self.slide.shapes._spTree.append(parsed(made))


def parsed(made: str) -> Any:
    """An element of a slide, a table or a chart."""
    from pptx.oxml import parse_xml

    end = "/>" if made.split(">", 1)[0].endswith("/") else ">"
    return parse_xml(made.replace(end, f" {_NAMES}{end}", 1))


def paragraphs_of(text: Text | None, locale: str, align: str = "l") -> list[Markup]:
    """Paragraphs as a text body holds them; one without words where there is no text."""
    if text is None:
        return [Markup("<a:p/>")]
    made = []
    for place, runs in enumerate(text.paragraphs):
        before = text.apart if place else 0
        space = Markup(
            f'<a:pPr algn="{align}" marL="0" indent="0"><a:spcBef>'
            f'<a:spcPts val="{round(before * 100)}"/></a:spcBef><a:buNone/></a:pPr>'
        )
        words = [
            element(
                "a:r",
                Markup(
                    f'<a:rPr lang="{locale}" sz="{round((run.size or text.size) * 100)}" '
                    f'b="{int(run.bold)}" dirty="0">{_fill(run.color)}'
                    f'<a:latin typeface="{"+mj-lt" if run.serif else "+mn-lt"}"/></a:rPr>'
                ),
                element("a:t", run.text),
            )
            for run in runs
        ]
        made.append(element("a:p", space, *words))
    return made


def _place(box: Box) -> str:
    left, top, wide, high = box.measures
    return f'<a:off x="{left}" y="{top}"/><a:ext cx="{wide}" cy="{high}"/>'


def _preset(geometry: Geometry) -> Markup:
    round_ = '<a:gd name="adj" fmla="val 6000"/>' if geometry == "roundRect" else ""
    return Markup(f'<a:prstGeom prst="{geometry}"><a:avLst>{round_}</a:avLst></a:prstGeom>')


def _custom(box: Box, path: str) -> Markup:
    wide, high = round(box.width * EMU), round(box.height * EMU)
    return Markup(
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{wide}" h="{high}">{path}</a:path></a:pathLst></a:custGeom>'
    )


def _circle(place: int, box: Box) -> str:
    """One of a hundred people as a part of a path."""
    step = box.width / 20 * EMU
    radius = round(step * 0.42)
    left = round(place % 20 * step + step / 2 - radius)
    middle = round(place // 20 * step + step / 2)
    return (
        f'<a:moveTo><a:pt x="{left}" y="{middle}"/></a:moveTo>'
        f'<a:arcTo wR="{radius}" hR="{radius}" stAng="10800000" swAng="21600000"/><a:close/>'
    )


def _fill(color: str, alpha: int = 100) -> Markup:
    if not color:
        return Markup("<a:noFill/>")
    seen = f'<a:alpha val="{alpha * 1000}"/>' if alpha < 100 else ""
    if color.startswith("#"):
        return Markup(f'<a:solidFill><a:srgbClr val="{color[1:]}">{seen}</a:srgbClr></a:solidFill>')
    return Markup(f'<a:solidFill><a:schemeClr val="{color}">{seen}</a:schemeClr></a:solidFill>')


def _line(color: str, dashed: bool) -> Markup:
    if not color:
        return Markup("<a:ln><a:noFill/></a:ln>")
    dash = '<a:prstDash val="dash"/>' if dashed else ""
    return Markup(f'<a:ln w="{EMU}">{_fill(color)}{dash}</a:ln>')
