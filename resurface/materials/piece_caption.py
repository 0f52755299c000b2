"""The words beside a picture: its caption with every source, and its alternative text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from resurface.materials import piece_templates as templates
from resurface.materials.asked_piece import Piece
from resurface.materials.foot import addresses
from resurface.materials.piece_given import (
    content_of,
    dated,
    headline,
    risks_of,
    untreated_line,
)
from resurface.materials.piece_sources import source_ids
from resurface.text.full_stop import without_stop


def caption(piece: Piece) -> str:
    """What is posted below the picture: what it shows, the risks, and where each source is read."""
    words, brand = piece.words, piece.brand
    parts = (
        headline(piece),
        piece.typed.line,
        "\n".join(_shown(piece)),
        "\n".join(_risks(piece)),
        words.say("The same results may not occur for all patients."),
        piece.typed.action,
        " · ".join(filter(None, (brand.name, brand.licence, brand.contact))),
        brand.disclaimer(words.code),
        words.say("Sources:") + "\n" + sources(piece),
        " · ".join(dated(piece)),
        piece.link,
    )
    return "\n\n".join(filter(None, parts))


def alt(piece: Piece) -> str:
    """What the picture shows for who does not see it, in one paragraph."""
    words = piece.words
    parts = (
        f"{headline(piece).removesuffix('.')}.",
        *_shown(piece),
        *_risks(piece),
        words.say("The same results may not occur for all patients."),
    )
    return " ".join(parts)


def sources(piece: Piece) -> str:
    """A line for each source: its short name and where it is read, its DOI first."""
    return piece.kept(
        "addresses", lambda: addresses(source_ids(piece), piece.comparison, piece.words)
    )


def _shown(piece: Piece) -> Iterator[str]:
    """What the picture says, a sentence a line; days stand with every treatment."""
    yield from days_said(piece)
    yield from own_said(piece)
    yield from filter(None, (content_of(piece).get("untreated", ""), untreated_line(piece)))


def days_said(piece: Piece) -> Iterator[str]:
    """Days away, days it may still show and visits: a sentence a treatment."""
    text = piece.words.say("{name}: {told}.")
    for row in content_of(piece, templates.SIDE.id)["rows"]:
        told = "; ".join((row["away"], row["shows"], row["visits"]))
        yield text.format(name=row["name"], told=told)


def own_said(piece: Piece) -> Iterator[str]:
    """What the template shows beside days, a sentence a line."""
    text = piece.words.say("{name}: {told}.")
    shown = content_of(piece)
    match piece.template:
        case templates.COURSE.id:
            for line in shown["lines"]:
                yield text.format(name=line["name"], told=without_stop(line["alt"]))
        case templates.PEOPLE.id:
            yield from filter(None, (*shown["studies"], shown["not-drawn"]))
            yield from counted(shown)
        case templates.DAYS.id:
            for row in shown["rows"]:
                days = (
                    f"{each['days']}: {each['text'].removesuffix('.')}." for each in row["days"]
                )
                yield f"{row['name']}. {' '.join(days)}"
        case templates.MARKS.id:
            for kind in shown["kinds"]:
                said = (kind["text"], kind["supported"], kind["none"], kind["against"])
                yield text.format(
                    name=kind["name"],
                    told=without_stop(" ".join(filter(None, said))),
                )
        case templates.ASK.id | templates.UNKNOWN.id:
            yield from shown["lines"]
        case templates.ONE.id:
            yield shown["summary"]
            for row in shown["rows"]:
                said = "; ".join((*row["said"], *row["below"]))
                yield text.format(name=row["label"], told=without_stop(said))
        case _:
            pass


def counted(shown: dict[str, Any]) -> Iterator[str]:
    """Who got better, then who was harmed: a line each."""
    names = [head["name"] for head in shown["heads"]]
    for row in shown["rows"]:
        cells = (
            f"{name}: {_cell_said(cell)}" for name, cell in zip(names, row["cells"], strict=True)
        )
        yield f"{row['label']}. {'; '.join(cells)}."


def _cell_said(cell: dict[str, Any]) -> str:
    """A count with what would fit it, further counts, then what is told without one."""
    told = list(cell["told"])
    uncounted = f"{told.pop()} ({cell['told-short']})" if told and cell["told-short"] else ""
    said = (cell["count"], cell["instead"], *cell["small"], *told, uncounted)
    return ", ".join(filter(None, said))


def _risks(piece: Piece) -> Iterator[str]:
    found = risks_of(piece)
    yield from found.warned
    yield from harms_said(piece)
    yield " ".join(found.notes)


def harms_said(piece: Piece) -> Iterator[str]:
    """Serious harms, then dark marks, a line each."""
    found, words = risks_of(piece), piece.words
    if found.serious:
        yield " ".join((words.say("Serious harm:"), *found.serious))
    dark = (
        f"{each.name} {each.figure}" + (f" ({each.about})" if each.about else "")
        for each in found.dark
    )
    yield f"{words.say('Dark marks')}: {'; '.join(dark)}."
