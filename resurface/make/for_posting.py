"""`make picture`: a piece of a comparison for a post, a slide, a mail or print."""

from __future__ import annotations

import argparse
from dataclasses import astuple, replace

from resurface.brand.kept_brand import kept_brand
from resurface.catalogue.dates import now, today
from resurface.choosing.address import full_link, reached_at
from resurface.comparison.of_data import compared
from resurface.make.kind import Asked, Kind, NotMadeError
from resurface.materials.asked_piece import Piece, Typed
from resurface.materials.piece_files import one_file
from resurface.materials.piece_picture import Form, squares
from resurface.materials.piece_sizes import PIECE_SIZES, SQUARE, piece_size
from resurface.materials.piece_templates import SIDE, TEMPLATES
from resurface.materials.renderer import NotDrawnError
from resurface.pieces.piece_record import Passed, PieceRecord
from resurface.pieces.record_made import piece_record
from resurface.wording.clinic_texts import typed_warned
from resurface.wording.typed_reason import KINDS, REFUSED, in_words, is_reason

NOTHING = "nothing is chosen: give --link with one to four treatments"
_ENDINGS: dict[str, Form] = {".png": "png", ".svg": "svg", ".pdf": "pdf", ".zip": "png"}


def add_typed(parser: argparse.ArgumentParser) -> None:
    """What a person may type onto a piece."""
    parser.add_argument("--headline", default="", help="in place of the template's headline")
    parser.add_argument("--line", default="", help="one line below it")
    parser.add_argument("--action", default="", help="a call to action")
    parser.add_argument("--reason", default="", help="why typed words that need one are said")
    parser.add_argument("--reason-kind", choices=tuple(KINDS), default="", help="of which kind")
    parser.add_argument("--initials", default="", help="of who approved it")


def asked_piece(asked: Asked, template: str, size: str) -> Piece:
    """The piece that the command line asks for; no treatment always stands beside."""
    given, choice, reached = asked.given, asked.choice, reached_at()
    if not choice.named:
        raise NotMadeError(NOTHING)
    comparison = compared(asked.data, choice.named, untreated=True)
    shared = replace(choice, chosen=choice.named, untreated=True, piece="")
    shared = replace(shared, view=shared.usual_view)
    link = full_link(reached, shared) if isinstance(reached, str) else ""
    typed = Typed(given.headline, given.line, given.action)
    for each in typed_warned(astuple(typed), asked.words):
        if not all(map(str.strip, (given.reason, given.reason_kind, given.initials))):
            raise NotMadeError(
                f"“{each.text}” needs a reason: {each.why}. Say it with --reason, --reason-kind "
                f"and the --initials of who approved it, or change it."
            )
        if not is_reason(given.reason):
            raise NotMadeError(asked.words.render(REFUSED))
    brand = kept_brand().brand
    return Piece(comparison, template, size, asked.words, today(), link, typed, brand)


def approval(asked: Asked) -> tuple[tuple[Passed, ...], str]:
    """The warnings that were passed, each with the reason given, and the initials."""
    given = asked.given
    texts = (given.headline, given.line, given.action)
    warned = typed_warned(texts, asked.words)
    reason = in_words(given.reason_kind, given.reason, asked.words)
    passed = tuple(Passed(each.text, each.rules, reason) for each in warned)
    return passed, given.initials


def _options(parser: argparse.ArgumentParser) -> None:
    templates = [each.id for each in TEMPLATES]
    sizes = [each.id for each in PIECE_SIZES]
    parser.add_argument("--template", choices=templates, default=SIDE.id, help="what it shows")
    parser.add_argument("--size", choices=sizes, default=SQUARE.id, help="how large it is")
    add_typed(parser)


def remembered(asked: Asked, template: str, size: str, form: str) -> tuple[PieceRecord, ...]:
    """What is kept of a piece, or of each piece of a row."""
    made = squares(asked_piece(asked, template, size))
    return tuple(piece_record(each, form, now(), *approval(asked)) for each in made)


def _remembered(asked: Asked) -> tuple[PieceRecord, ...]:
    given = asked.given
    return remembered(asked, given.template, given.size, _ENDINGS[given.out.suffix.lower()])


def _made(asked: Asked) -> bytes:
    """One picture by the ending of its file's name, or a zip of a row of pictures."""
    given = asked.given
    form = _ENDINGS.get(given.out.suffix.lower())
    if form is None:
        raise NotMadeError(f"{given.out}: its name must end in {', '.join(_ENDINGS)}")
    if form != "pdf" and piece_size(given.size).in_print:
        raise NotMadeError(f"{given.out}: paper is a PDF: its name must end in .pdf")
    piece = asked_piece(asked, given.template, given.size)
    try:
        return one_file(piece, form, zipped=given.out.suffix.lower() == ".zip")
    except NotDrawnError as why:
        raise NotMadeError(str(why)) from why


PICTURE = Kind(
    "picture",
    "a picture or a page of a comparison to post or to print",
    _options,
    _made,
    _remembered,
)
