"""A piece as its template is given it: one frame for all, and in it what each template shows."""

from __future__ import annotations

from typing import Any

from resurface.comparison.comparison import Comparison
from resurface.language.language import Language, Message, message
from resurface.materials import piece_templates as templates
from resurface.materials.asked_piece import Piece
from resurface.materials.asked_rows import asked_rows
from resurface.materials.drawn_letters import all_writable
from resurface.materials.foot import sources_in_short
from resurface.materials.paper import clinic
from resurface.materials.piece_named import named_sources
from resurface.materials.piece_parts import content
from resurface.materials.piece_risk import Risk, risk
from resurface.materials.piece_sizes import PieceSize, piece_size
from resurface.materials.piece_sources import source_ids
from resurface.materials.qr import FEWEST_PIXELS, modules, qr_svg
from resurface.text.reviewed import not_yet_reviewed

DROPS = (
    "every",
    "some",
    "house",
    "again",
    "wordy",
    "supported",
    "marks",
    "sources",
    "source",
    "lines",
    "large",
    "step",
    "columns",
    "names",
    "headline",
    "ends",
    "named",
    "repeat",
    "late",
    "trials",
    "rest",
    "benefit",
)
"""What is left out, first to last, until the rest fits.

House names, all but the short name of a treatment behind its head, all but the fewest words on
days, what is supported, marks of studies (their words stay), all but two sources of the list
without figures, all but one, the line breaks of the
foot, by what figures are larger than their words, the size of a dot, the columns of days (they
follow one another in a line), all but the short name anywhere, the headline's own line, names
behind figures but for harms, then those too, the sentence that repeats the drawing, days after the
first week, trials that are not drawn (the caption names them), the rest of a warning and of what is
said of no treatment behind the first sentence, and the dots of benefit, whose counts stay.
Never: serious harms, told harms, dark marks, the high end of days, no treatment, that results
differ, date, id, clinic, licence, ages, skin types, a warning.
"""
_WHERE = {
    "house": (templates.SIDE.id, templates.ONE.id, templates.OPENING.id),
    "again": (
        *(templates.SIDE.id, templates.COURSE.id, templates.DAYS.id, templates.PEOPLE.id),
        *(templates.ONE.id, templates.OPENING.id),
    ),
    "wordy": (templates.SIDE.id, templates.COURSE.id, templates.DAYS.id),
    "repeat": (templates.SIDE.id, templates.MARKS.id, templates.ONE.id, templates.OPENING.id),
    "supported": (templates.MARKS.id,),
    "trials": (templates.PEOPLE.id, templates.UNKNOWN.id),
    "marks": (templates.PEOPLE.id, templates.ONE.id),
    "columns": (templates.DAYS.id,),
    "late": (templates.DAYS.id,),
    "step": (templates.SIDE.id, templates.PEOPLE.id, templates.MARKS.id),
    "benefit": (templates.PEOPLE.id,),
}
"""The templates that have such a part; the others are parts of every piece."""
_BRIEF = ("again", "sources")
"""What is left out of every picture of a row, so that one language does not show what another, with
longer words, has no room for: of a hundred people all but the dots, and side by side house names,
which the first of them has."""
MODULE_ON_PAPER = 0.45 / 25.4 * 72
"""Points of one module of a code on paper."""
NAMED_SOURCES, FEWER_SOURCES = 8, 2
_HEADLINES: dict[str, tuple[Message, Message]] = {
    templates.SIDE.id: (message("side by side"), message("Days off work and visits")),
    templates.COURSE.id: (message("the whole course"), message("One course, month by month")),
    templates.DAYS.id: (message("after a visit"), message("Day by day after a visit")),
    templates.MARKS.id: (message("marks or scars?"), message("A flat mark is not a scar")),
    templates.PEOPLE.id: (message("people in studies"), message("Who got better, who was harmed?")),
    templates.ASK.id: (message("before you choose"), message("Questions to ask the clinic")),
    templates.UNKNOWN.id: (message("before you choose"), message("What is not known yet")),
    templates.ONE.id: (message("one treatment"), message("What it takes and what it may do")),
    templates.OPENING.id: (message("your choices"), message("Treat them, or leave them?")),
}
"""Kicker and headline of each template; a typed headline takes the place of the second."""


def piece_given(piece: Piece, place: tuple[int, int] = (0, 0)) -> dict[str, Any]:
    """What the template is given, as plain JSON; `place`: which of how many squares it is."""
    words = piece.words
    size, risks = piece_size(piece.size), risks_of(piece)
    kicker = words.render(_HEADLINES[piece.template][0])
    given = {
        **_measures(size),
        **_foot(piece),
        "lang": words.code,
        "description": "",
        "keywords": [],
        "template": piece.template,
        **_drops(piece.template, in_a_row=bool(place[1])),
        "kicker": words.say("Acne scars · {about}").format(about=kicker),
        "headline": headline(piece),
        "line": piece.typed.line,
        "action": piece.typed.action,
        "place": list(place),
        "place-text": _place(place, words),
        "bars": list(piece.brand.bars),
        "brand-text": piece.brand.text,
        "brand-link": piece.brand.link,
        "logo": list(piece.brand.logo),
        "logo-alt": piece.brand.name,
        "content": content_of(piece),
        "untreated": _untreated_of(piece),
        "warned": list(risks.warned),
        "warned-short": list(risks.warned_short),
        "serious-title": words.say("Serious harm:"),
        "serious": list(risks.serious),
        "dark-title": words.say("Dark marks"),
        "dark": [
            {"name": each.name, "figure": each.figure, "about": each.about} for each in risks.dark
        ],
        "notes": list(risks.notes),
        "notes-short": list(risks.notes_short),
        "names": short_names(piece.comparison),
    }
    return all_writable(given)


def _drops(template: str, *, in_a_row: bool) -> dict[str, Any]:
    """What may be left out, in order, and how many of these always are."""
    drops = [each for each in DROPS if template in _WHERE.get(each, (template,))]
    if not in_a_row:
        return {"drops": drops, "always": 0}
    dots = template == templates.PEOPLE.id
    brief = (*_BRIEF, "house") if template == templates.SIDE.id else _BRIEF
    gone = [each for each in drops if (each != "benefit" if dots else each in brief)]
    return {"drops": [*gone, *(each for each in drops if each not in gone)], "always": len(gone)}


def headline(piece: Piece) -> str:
    """The headline: what was typed, else what the template says of this comparison."""
    if piece.typed.headline:
        return piece.typed.headline
    if piece.template == templates.ONE.id:
        return piece.comparison.treated[0].treatment.name
    return piece.words.render(_HEADLINES[piece.template][1])


def short_names(comparison: Comparison) -> list[tuple[str, str]]:
    """Each name with its short one, where there is one; the longest first, since one may be part
    of another."""
    rows = (each.treatment for each in comparison.options)
    pairs = {each.name: each.short_name for each in rows if each.short_name not in {"", each.name}}
    return sorted(pairs.items(), key=lambda pair: -len(pair[0]))


def _place(place: tuple[int, int], words: Language) -> str:
    if not place[1]:
        return ""
    text = words.say("{place} of {count}")
    return text.format(place=words.number(place[0]), count=words.number(place[1]))


def _measures(size: PieceSize) -> dict[str, Any]:
    return {
        "width": size.width,
        "height": size.height,
        "unit": size.unit,
        "margin": size.margin,
        "headline-size": size.headline,
        "free": size.free,
        "bleed": size.bleed,
        "flat": size.flat,
        "stacked": size.height > 1.2 * size.width,
        "low": size.height / size.unit < 700,
    }


def _untreated(comparison: Comparison, words: Language) -> dict[str, str]:
    """No treatment: its name, what it takes, and what the record says of it."""
    option = comparison.options[-1]
    if not option.is_untreated:
        return {}
    rows = {each.id: each.cells[-1] for each in asked_rows(comparison, words)}
    takes = words.say("No days away, no visits. {result}")
    return {
        "name": option.treatment.name,
        "takes": takes.format(result=" ".join(rows["results"].said)),
        "rest": option.treatment.summary,
    }


def risks_of(piece: Piece) -> Risk:
    """The risks of the piece."""
    return piece.kept("risk", lambda: risk(piece.comparison, piece.words))


def content_of(piece: Piece, template: str = "") -> dict[str, Any]:
    """What the piece shows, or what another template would."""
    shown = template or piece.template
    return piece.kept(shown, lambda: content(shown, piece.comparison, piece.words))


def _untreated_of(piece: Piece) -> dict[str, str]:
    return piece.kept("untreated", lambda: _untreated(piece.comparison, piece.words))


def untreated_line(piece: Piece, *, rest: bool = True) -> str:
    """No treatment in one line: "No treatment: No days away, …"; empty where it is no option.

    Without the `rest` only what it takes.
    """
    told = _untreated_of(piece)
    if not told:
        return ""
    text = piece.words.say("{name}: {told}")
    said = f"{told['takes']} {told['rest']}" if rest else told["takes"]
    return text.format(name=told["name"], told=said)


def _foot(piece: Piece) -> dict[str, Any]:
    words, comparison, brand = piece.words, piece.comparison, piece.brand
    ids = source_ids(piece)
    named, licence = brand.name, brand.licence
    if not named:
        named, licence = (*clinic(), "", "")[:2]
    code = piece.code
    return {
        "same": words.say("The same results may not occur for all patients."),
        "sources": sources_in_short(ids, comparison, words, NAMED_SOURCES),
        "fewer-sources": sources_in_short(ids, comparison, words, FEWER_SOURCES),
        "one-source": sources_in_short(ids, comparison, words, 1),
        "named": named_sources(piece),
        "dated": list(dated(piece)),
        "unread": not_yet_reviewed(comparison.evidence, words, short=True),
        "clinic": named,
        "licence": licence,
        "contact": brand.contact,
        "disclaimer": brand.disclaimer(words.code),
        "code": qr_svg(code).decode() if code else "",
        "code-width": _code_width(code, piece_size(piece.size)) if code else 0,
        "code-alt": words.say("A code that opens this piece: {link}").format(link=code),
    }


def _code_width(code: str, size: PieceSize) -> float:
    """Wide enough for a phone: whole pixels a module, or 0.45 mm of paper."""
    if size.in_print:
        return MODULE_ON_PAPER * modules(code)
    return (FEWEST_PIXELS + (size.canvas > 1080 and not size.height < 700)) * modules(code)


def dated(piece: Piece) -> tuple[str, ...]:
    """The day of the data, by when it is to be checked again, and the id of the piece."""
    say, words = piece.words.say, piece.words
    rows = [each.treatment for each in piece.comparison.options]
    checked = [each.checked_on for each in rows if each.checked_on]
    due = [each.check_by for each in rows if each.check_by]
    data = say("Data {date}").format(date=words.short_date(min(checked))) if checked else ""
    by = say("check by {date}").format(date=words.short_date(min(due))) if due else ""
    return tuple(filter(None, (data, by, say("Piece {id}").format(id=piece.id))))
