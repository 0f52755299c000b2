"""Pieces that are no pictures, in one list: slides, a web page, a price list, a paragraph."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from resurface.language.language import Message, message
from resurface.materials.asked_piece import Piece
from resurface.materials.embed import embed
from resurface.materials.paragraph import paragraph
from resurface.materials.piece_barred import refused_for, stop_typed
from resurface.materials.price_list import PAGES, price_list
from resurface.materials.refusal import RefusedError
from resurface.materials.slides import slides


@dataclass(frozen=True, slots=True)
class Document:
    """One kind of document. `id` is the template of its piece, and `sizes` are those it comes in.

    `forms`: the endings of its file with what each is to a browser, which saves all of them and
    opens none at the app's own address; `write` gives the file's bytes for one of them. `most`:
    treatments that it is for.
    """

    id: str
    name: Message
    about: Message
    forms: dict[str, str]
    write: Callable[[Piece, str], bytes]
    sizes: tuple[str, ...]
    most: int = 4


def _slides(piece: Piece, _form: str) -> bytes:
    return slides(piece)


def _embed(piece: Piece, _form: str) -> bytes:
    return embed(piece)


def _prices(piece: Piece, _form: str) -> bytes:
    return price_list(piece)


def _paragraph(piece: Piece, form: str) -> bytes:
    return paragraph(piece, "plain" if form == "txt" else "markdown").encode()


SLIDES = Document(
    "slides",
    message("Slides to edit"),
    message("Six slides with charts and tables that PowerPoint edits as its own."),
    {"pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    _slides,
    ("wide",),
)
EMBED = Document(
    "embed",
    message("Web page"),
    message("One file for your own web page. It loads nothing and runs no script."),
    {"html": "application/octet-stream"},
    _embed,
    ("page",),
)
PRICES = Document(
    "prices",
    message("Price list"),
    message("What you sell with its price, how many visits that takes, and the risk."),
    {"pdf": "application/pdf"},
    _prices,
    tuple(each.id for each in PAGES),
)
PARAGRAPH = Document(
    "paragraph",
    message("Paragraph for a web page"),
    message("Text with numbered sources, as Markdown or plain."),
    {"md": "text/markdown", "txt": "text/plain"},
    _paragraph,
    ("text",),
)
DOCUMENTS = (SLIDES, EMBED, PRICES, PARAGRAPH)
"""Every kind of document, in the order in which they are offered."""


def document(document_id: str) -> Document:
    """The kind of an id; KeyError where there is none."""
    return {each.id: each for each in DOCUMENTS}[document_id]


def written(piece: Piece, form: str) -> bytes:
    """The file of a piece whose template is a document's.

    Raises `RefusedError` with the reason, and `NotDrawnError` where the library fails.
    """
    kind = document(piece.template)
    if why := refused_for(piece, kind.name, least=1, most=kind.most):
        raise RefusedError(why, piece.words)
    stop_typed(piece)
    return kind.write(piece, form)
