"""The short caption of a picture, for posts that take few letters: risk first, sources in short.

What does not fit is left out in a fixed order, benefit before risk; where the risk itself has no
room there is no short caption. The full one stands in `piece_caption`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resurface.language.language import Language, message
from resurface.materials.asked_piece import Piece
from resurface.materials.foot import sources_in_short
from resurface.materials.piece_caption import alt, caption, counted, days_said, harms_said, own_said
from resurface.materials.piece_given import (
    content_of,
    dated,
    headline,
    risks_of,
    short_names,
    untreated_line,
)
from resurface.materials.piece_sources import source_ids
from resurface.materials.piece_templates import PEOPLE
from resurface.materials.refusal import RefusedError

LONGEST = 2200
"""Letters that Instagram takes below a picture."""
NO_ROOM = message(
    "There is no short caption: the risks alone have more than {count} letters, and none is left "
    "out. Compare fewer treatments, or take the full caption."
)
_MOST_SOURCES, _FEWEST_SOURCES = 4, 1


def short_caption(piece: Piece) -> str:
    """At most `LONGEST` letters; raises `RefusedError` where what must stand has no room.

    Left out until it fits: sources behind the first, what is said of no treatment behind its first
    sentences, what the template shows beside days, last line first, what stands behind the first
    sentence of a warning, and all but the short names behind the line of what is compared. Never:
    harms, warnings, ages and skin types, days with their ranges, no treatment, that results differ,
    date, id, clinic and license.
    """
    for made in _ways(piece):
        if len(made) <= LONGEST:
            return made
    raise RefusedError(message(NO_ROOM.text, count=piece.words.number(LONGEST)), piece.words)


def _ways(piece: Piece) -> Iterator[str]:
    """The caption, with less each time."""
    own = _own(piece)
    yield _written(piece, own, sources=_MOST_SOURCES, rest=True)
    yield _written(piece, own, sources=_FEWEST_SOURCES, rest=True)
    for count in range(len(own), -1, -1):
        yield _written(piece, own[:count])
    fewest = _written(piece, (), short=True)
    yield fewest
    compared = _compared(piece)
    first, _, rest = fewest.partition(compared)
    for name, short in short_names(piece.comparison):
        rest = rest.replace(name, short)
    yield f"{first}{compared}{rest}"


def _own(piece: Piece) -> tuple[str, ...]:
    """What the template shows beside days; of counts of people who got better, since who was
    harmed stands above it in every caption."""
    if piece.template != PEOPLE.id:
        return tuple(own_said(piece))
    shown = content_of(piece)
    return (next(counted(shown)), *shown["studies"], *filter(None, (shown["not-drawn"],)))


def _written(
    piece: Piece,
    own: Sequence[str],
    *,
    sources: int = _FEWEST_SOURCES,
    rest: bool = False,
    short: bool = False,
) -> str:
    words, brand, risks = piece.words, piece.brand, risks_of(piece)
    warned = risks.warned_short if short else risks.warned
    notes = risks.notes_short if short else risks.notes
    parts = (
        headline(piece),
        piece.typed.line,
        _compared(piece),
        "\n".join((*warned, *harms_said(piece), " ".join(notes))),
        "\n".join((*days_said(piece), *own, *_untreated(piece, rest=rest))),
        words.say("The same results may not occur for all patients."),
        piece.typed.action,
        " · ".join(filter(None, (brand.name, brand.licence, brand.contact))),
        brand.disclaimer(words.code),
        "\n".join((_sources(piece, sources), _where(piece))),
        " · ".join(dated(piece)),
    )
    return "\n\n".join(filter(None, parts))


def _compared(piece: Piece) -> str:
    """Every treatment by its generic name, and no treatment."""
    names = [each.treatment.name for each in piece.comparison.options]
    return piece.words.say("Acne scars: {name}").format(name=piece.words.listing(names)) + "."


def _untreated(piece: Piece, *, rest: bool) -> Iterator[str]:
    """Who got better without treatment stands as long as who got better with one."""
    yield from filter(None, (content_of(piece).get("untreated", ""),))
    yield from filter(None, (untreated_line(piece, rest=rest),))


def _sources(piece: Piece, most: int) -> str:
    return sources_in_short(source_ids(piece), piece.comparison, piece.words, most)


def _where(piece: Piece) -> str:
    """Where every source stands with its address."""
    say = piece.words.say
    if piece.code:
        return say("All sources with their addresses: {link}").format(link=piece.code)
    return say("Ask us for all sources with their addresses, by the id of this piece.")


def said_beside(piece: Piece) -> str:
    """Both captions and the alternative text as one text, each with its heading and its length."""
    say = piece.words.say
    try:
        short = short_caption(piece)
    except RefusedError as why:
        short = str(why)
    texts = (
        (say("Short caption"), short),
        (say("Full caption"), caption(piece)),
        (say("Alternative text"), alt(piece)),
    )
    headed = (f"{with_length(name, text, piece.words)}\n\n{text}" for name, text in texts)
    return "\n\n\n".join(headed) + "\n"


def with_length(name: str, text: str, words: Language) -> str:
    """A heading with how long its text is: "Short caption (1,834 letters)"."""
    said = words.say("{name} ({count} letters)")
    return said.format(name=name, count=words.number(len(text)))
