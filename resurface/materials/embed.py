"""A comparison as one file for a clinic's own web page: no script, and nothing that is requested.

It stands alone: risk first, days, people, a table of everything, every source with its address.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

from resurface.comparison.comparison import Option
from resurface.comparison.tried import not_drawn_said
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS, SERIOUS
from resurface.evidence.studies import HARMS
from resurface.evidence.witness import Design
from resurface.language.language import Language, message
from resurface.materials.asked_piece import Piece
from resurface.materials.below_piece import below
from resurface.materials.cited import whole_citation
from resurface.materials.embed_drawn import days, days_drawn, kind, marks, people
from resurface.materials.embed_risk import by_number, embed_risk
from resurface.materials.figure_marks import BEHIND_ROW, FigureMarks
from resurface.materials.foot import where_read
from resurface.materials.handout_people import Cell
from resurface.materials.handout_studies import named_studies
from resurface.materials.handout_table import Row, rows
from resurface.materials.handout_words import other_harms
from resurface.materials.markup import Markup, element, together
from resurface.materials.paragraph import headline
from resurface.materials.people_said import untreated_said
from resurface.materials.piece_sources import BESIDE, WHOLE
from resurface.materials.piece_words import about_scars, decision
from resurface.materials.qr import qr_svg
from resurface.materials.refusal import RefusedError
from resurface.materials.resting import ids_behind
from resurface.materials.time_said import away_said, shows_said, visits_said
from resurface.text.designs import forms_in_words

LARGEST = 60_000
"""Bytes that an embed may have."""
TOO_LARGE = message("This comparison makes a web page that is too large. Compare fewer treatments.")
_STYLE = Path(__file__).with_name("templates") / "embed.css"
_TONES = {RESPONDERS: "good", SERIOUS: "bad", DARK_MARKS: "bad"}


def embed(piece: Piece) -> bytes:
    """The page. Where it is too large the numbers of sources stand in its table alone, then the
    logo is left out. Raises `RefusedError`.
    """
    for logo, everywhere in product(dict.fromkeys((piece.brand.logo, b"")), (True, False)):
        made = _page(piece, logo, everywhere=everywhere).encode()
        if len(made) <= LARGEST:
            return made
    raise RefusedError(TOO_LARGE, piece.words)


def _page(piece: Piece, logo: bytes, *, everywhere: bool) -> str:
    words = piece.words
    style = _style(piece)
    title = piece.typed.headline or headline(piece.comparison, words)
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(style, logo)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", title),
        element("style", Markup(style)),
    )
    numbered = FigureMarks(piece.comparison, words, ids_behind(piece.comparison, WHOLE))
    drawn = numbered if everywhere else None
    parts = [*_opening(piece, title, logo, numbered, everywhere=everywhere), *_days(piece, drawn)]
    parts += [*_of_hundred(piece, drawn), *_table(piece, numbered), *_sources(words, numbered)]
    body = element("body", element("main", *parts), _below(piece))
    return f"<!doctype html>{element('html', head, body, lang=words.code)}\n"


def _policy(style: str, logo: bytes) -> str:
    """What the page may load: nothing but its own style, and a logo that is part of it."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    allowed = ["default-src 'none'", f"style-src 'sha256-{digest}'", "base-uri 'none'"]
    if logo:
        allowed.append("img-src data:")
    return "; ".join((*allowed, "form-action 'none'"))


def _style(piece: Piece) -> str:
    brand, columns = piece.brand, len(piece.comparison.treated)
    bar = f"linear-gradient(90deg,{_stops(brand.bars)})"
    light = f":root{{--bar:{bar};--link:{brand.link};--columns:{columns}}}"
    dark = f"@media(prefers-color-scheme:dark){{:root{{--link:{brand.dark_link}}}}}"
    return f"{light}{dark}{_shared_style()}"


def _stops(bars: tuple[str, ...]) -> str:
    """The bar's colors with where each begins and ends: the first has three quarters."""
    rest = len(bars) - 1
    ends = [75 if rest else 100, *(75 + 25 * place // rest for place in range(1, rest + 1))]
    begins = [0, *ends]
    return ",".join(
        f"{color} {begin}% {end}%" for color, begin, end in zip(bars, begins, ends, strict=False)
    )


@cache
def _shared_style() -> str:
    """The style of every embed, without the white space and the remarks of its file."""
    text = _STYLE.read_text(encoding="utf-8")
    kept = [part.split("*/")[-1] for part in text.split("/*")]
    return "".join(line.strip() for line in "".join(kept).splitlines())


def _opening(
    piece: Piece, title: str, logo: bytes, numbered: FigureMarks, *, everywhere: bool
) -> Iterator[Markup]:
    words, comparison = piece.words, piece.comparison
    if logo:
        data = f"data:image/png;base64,{base64.b64encode(logo).decode()}"
        yield element("img", class_="logo", src=data, alt=piece.brand.name)
    yield element("h1", title)
    yield element("p", piece.typed.line or decision(comparison, words))
    yield element("p", about_scars(words), class_="quiet")
    yield embed_risk(comparison, words, numbered, everywhere=everywhere)


def _days(piece: Piece, numbered: FigureMarks | None) -> Iterator[Markup]:
    """Days after a visit, an option a line."""
    words, comparison = piece.words, piece.comparison
    count = days_drawn(comparison)
    about = words.say(
        "Days after a visit, 1 to {last}. Dark: off work. Pale: perhaps. Ring: may still show. "
        "Dashed: no source says."
    )
    yield element("h2", words.say("Days off work and visits"))
    said = (about.format(last=words.number(count)), words.say("Gray: after that. Arrow: or more."))
    yield element("p", " ".join(said), class_="quiet")
    lines = [
        element("li", *_after(option, count, words, numbered)) for option in comparison.treated
    ]
    yield element("ul", *lines, class_="after")


def _after(
    option: Option, count: int, words: Language, numbered: FigureMarks | None
) -> Iterator[Markup]:
    said = (away_said(option, words), shows_said(option, words))
    named = element("b", kind(option.treatment.depth), option.treatment.name)
    pairs = zip((*said, visits_said(option, words)), BESIDE, strict=True)
    small = [
        element("small", each, by_number(numbered.of(option, about) if numbered else ""))
        for each, about in pairs
    ]
    yield element("div", named, *small)
    yield days(option, count, "; ".join(said))


def _of_hundred(piece: Piece, numbered: FigureMarks | None) -> Iterator[Markup]:
    """Who got better and who was harmed: the same rows for every treatment, beside each other."""
    words, comparison = piece.words, piece.comparison
    table = {each.id: each for each in rows(comparison, words)}
    shown = [table[each] for each in (RESPONDERS, SERIOUS, DARK_MARKS)]
    yield element("h2", words.say("Of 100 people"))
    for each in named_studies(comparison, words):
        text = words.say("{name}: {told}").format(name=each.whose, told=each.study)
        yield element("p", element("small", f"{text}."))
    if others := not_drawn_said(comparison, words):
        yield element("p", element("small", others))
    columns = []
    for place, option in enumerate(comparison.treated):
        name = element("h3", kind(option.treatment.depth), option.treatment.name)
        blocks = [
            _block(row, row.cells[place], numbered.of(option, row.id) if numbered else "")
            for row in shown
        ]
        columns.append(element("li", name, *blocks))
    yield element("ul", *columns, class_="of")
    if comparison.has_untreated:
        mark = by_number(numbered.of(comparison.options[-1], RESPONDERS) if numbered else "")
        yield element("p", untreated_said(comparison, words), mark, class_="none")
    yield element("p", _how_read(shown, words), class_="quiet")


def _how_read(shown: list[Row], words: Language) -> str:
    """How dots and marks are read; nothing on marks where there are none."""
    drawn: set[Design] = {mark.design for row in shown for cell in row.cells for mark in cell.marks}
    said = [words.say("Dots show one study, as if it had 100 people.")]
    if drawn:
        said.append(words.say("A mark is one study. Its line: what would fit too (95%)."))
        said += forms_in_words(drawn, words)
    said.append(words.say("Each study set its own “better”."))
    return " ".join(said)


def _block(row: Row, cell: Cell, mark: str) -> Markup:
    """One outcome of one option; counted and told harms are of one size."""
    tone = _TONES[row.id]
    parts = [element("b", row.label, class_=tone), " ", element("small", row.note)]
    if cell.people is not None:
        parts.append(people(cell.people, tone, cell.spoken[0] if cell.spoken else cell.count))
    elif cell.instead:
        parts.append(element("span", cell.instead, class_="instead"))
    if cell.count:
        parts.append(element("span", cell.count, class_=f"figure {tone}"))
    parts += [element("p", element("small", each)) for each in cell.small if each]
    parts += [element("span", each, class_="told") for each in cell.told]
    parts += [element("p", element("small", cell.told_by))] if cell.told_by else []
    if cell.marks:
        parts.append(marks(cell.marks, tone, "; ".join(cell.spoken)))
    if cell.spread:
        parts.append(element("span", cell.spread, class_=f"figure {tone}"))
    parts += [element("small", cell.sure)] if cell.sure else []
    parts.append(by_number(mark))
    return element("div", *parts)


def _table(piece: Piece, numbered: FigureMarks) -> Iterator[Markup]:
    """Everything in words: a table where there is room, else a card a row, with the same roles."""
    words, options = piece.words, piece.comparison.options
    heads = [
        element("th", each.treatment.name, scope="col", role="columnheader") for each in options
    ]
    first = element(
        "th", words.say("Ranges, as sources state them"), scope="col", role="columnheader"
    )
    lines = [_line(each, options, numbered) for each in rows(piece.comparison, words)]
    yield element("h2", words.say("Side by side"))
    yield element(
        "table",
        element("thead", element("tr", first, *heads, role="row"), role="rowgroup"),
        element("tbody", *lines, role="rowgroup"),
        role="table",
    )
    yield element("h2", words.say("Other harms"))
    text = words.say("{name}: {told}")
    pairs = zip(other_harms(piece.comparison, words), piece.comparison.treated, strict=True)
    harms = [
        element(
            "li", text.format(name=each.name, told=each.text), by_number(numbered.of(of, HARMS))
        )
        for each, of in pairs
    ]
    yield element("ul", *harms)


def _line(row: Row, options: tuple[Option, ...], numbered: FigureMarks) -> Markup:
    note = element("small", row.note) if row.note else ""
    head = element("th", row.label, note, scope="row", role="rowheader")
    pairs = zip(options, row.cells, strict=True)
    cells = [
        element(
            "td",
            element("i", option.treatment.name),
            *_said(cell),
            by_number(numbered.of(option, *BEHIND_ROW.get(row.id, (row.id,)))),
            role="cell",
        )
        for option, cell in pairs
    ]
    return element("tr", head, *cells, role="row")


def _said(cell: Cell) -> Iterator[Markup]:
    large = filter(None, (cell.figure, cell.count, "" if cell.figure else cell.instead))
    yield from (element("span", each) for each in large)
    yield from (element("small", each) for each in cell.small if each)
    yield from (element("span", each, class_="bad") for each in cell.told)
    small = (cell.told_by, cell.spread, cell.sure)
    yield from (element("small", each) for each in small if each)


def _sources(words: Language, numbered: FigureMarks) -> Iterator[Markup]:
    """Every source with its address by its number, the strongest kind first."""
    yield element("h2", words.say("Sources"))
    lines = []
    for source in numbered.sources:
        where, told = where_read(source), whole_citation(source, words)
        seen = where.split("://", 1)[-1]
        link = element("a", seen, href=where, rel="noreferrer") if where else ""
        lines.append(element("li", told, " ", link))
    yield element("ol", *lines, class_="sources")


def _below(piece: Piece) -> Markup:
    """That results differ, what it was made from, whose it is, and the code of its link."""
    found = below(piece)
    parts = [element("p", element("b", found.same))]
    if piece.typed.action:
        parts.insert(0, element("p", piece.typed.action))
    parts.append(element("p", " · ".join(found.made_from), class_="quiet"))
    parts += [element("p", each) for each in (*found.whose, found.disclaimer) if each]
    if found.unread:
        parts.append(element("p", found.unread, class_="bad"))
    if piece.code:
        code = Markup(qr_svg(piece.code).decode())
        parts += [code, element("p", element("a", piece.code, href=piece.code))]
    return element("footer", together(*parts))
