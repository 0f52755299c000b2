"""Pieces as files: how they are called, and a row of pictures as one archive."""

from __future__ import annotations

from resurface.language.language import SOURCE_LANGUAGE, Language, message
from resurface.materials.archive import archived
from resurface.materials.asked_piece import Piece
from resurface.materials.documents import DOCUMENTS
from resurface.materials.offered import file_name
from resurface.materials.piece_barred import stop_typed
from resurface.materials.piece_picture import Form, pictures, squares
from resurface.materials.piece_sizes import PIECE_SIZES
from resurface.materials.piece_templates import TEMPLATES, template
from resurface.materials.refusal import RefusedError
from resurface.materials.short_caption import said_beside
from resurface.text.slug import slug

KINDS: dict[str, str] = {
    "png": "image/png",
    "svg": "image/svg+xml",
    "pdf": "application/pdf",
    "zip": "application/zip",
}
ONE_FILE = message("“{name}” is a row of pictures: its file's name must end in .zip.")


def name_of(piece: Piece, ending: str, place: int = 0) -> str:
    """What is inside, in letters that every system takes; `place` in a row of pictures."""
    words = piece.words
    said = (part_in_words(each, words) for each in (piece.template, piece.size))
    part = "-".join(filter(None, (str(place or ""), *said, words.code)))
    return file_name(piece.comparison, ending, piece.today, words, part)


def part_in_words(id_: str, words: Language) -> str:
    """A template, a document or a size in the name of a file: its id, which is English; else the
    first words of its name in the file's language."""
    if words.code == SOURCE_LANGUAGE:
        return id_
    named = (each for each in (*TEMPLATES, *DOCUMENTS, *PIECE_SIZES) if each.id == id_)
    return next((slug(words.render(each.name).split(",")[0]) for each in named), id_)


def one_file(piece: Piece, form: Form, *, zipped: bool = False) -> bytes:
    """The piece as one file: itself, or a zip with its pictures, captions and alternative texts."""
    stop_typed(piece)
    row = squares(piece)
    if not zipped and len(row) > 1:
        why = message(ONE_FILE.text, name=template(piece.template).name)
        raise RefusedError(why, piece.words)
    made = pictures(piece, form)
    if not zipped:
        return made[0]
    found: dict[str, bytes] = {}
    for place, (each, drawn) in enumerate(zip(row, made, strict=True), 1):
        of = place if len(row) > 1 else 0
        found[name_of(each, form, of)] = drawn
        found[name_of(each, "txt", of)] = said_beside(each).encode()
    return archived(found)
