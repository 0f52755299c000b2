"""A week's kit: pictures in every size, a carousel, a story, a mail block, slides, handout, prices.

All of it is one archive, made in memory: no file of it is half written. A picture that has no room
for this comparison is left out, and the archive says why; without slides, handout or any picture
there is no archive. In several languages each has a folder of its own. While it is made, what is
done is told at least once a second.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

from resurface.language.language import SOURCE_LANGUAGE, Language, Message, message
from resurface.materials.asked_piece import Piece
from resurface.materials.documents import PRICES, SLIDES, written
from resurface.materials.handout import handout
from resurface.materials.offered import file_name
from resurface.materials.paper import LETTER
from resurface.materials.piece_barred import refused_for, stop_typed
from resurface.materials.piece_files import name_of, part_in_words
from resurface.materials.piece_picture import pictures, squares
from resurface.materials.piece_sizes import CARD, MAIL, PORTRAIT, SLIDE, SQUARE, STORY
from resurface.materials.piece_templates import CAROUSEL, SIDE
from resurface.materials.refusal import RefusedError
from resurface.materials.short_caption import said_beside
from resurface.materials.wanted_handout import handout_of
from resurface.text.slug import slug

KIT = "kit"
NAME = message("The week’s kit")
LEAST, MOST = 2, 4
"""Treatments that a kit is for: the handout needs two."""
LEFT_OUT = "left-out.txt"
"""The file that says what the archive has not, and why, as it is called in English."""
_FOLDERS = {
    "posts": message("Posts"),
    CAROUSEL.id: CAROUSEL.name,
    "story": STORY.name,
    "mail": message("Mail"),
}
_MISSING = message("Left out")
Made = tuple[tuple[Piece, ...], dict[str, bytes]]
"""The pieces of a part, and its files by name."""
BEAT = 0.5
"""Seconds after which it is told again that a part is being made."""
_HANDOUT = "handout"
_HANDOUT_NAME = message("Handout")
_FORMS = {SLIDES.id: "pptx", PRICES.id: "pdf", _HANDOUT: "pdf"}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A part that a kit lacks in a language, by code, and why, to be said in any language."""

    why: Message
    language: str


@dataclass(frozen=True, slots=True)
class Step:
    """How far a kit is: so many parts of so many are done, and which is being made.

    `made` is the archive, with the last step alone; by then `left_out` says what has no room, and
    `kept` are the pieces in it.
    """

    done: int
    of: int
    making: Message
    made: bytes | None = None
    left_out: tuple[LeftOut, ...] = ()
    kept: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a kit: its name, its folder, the pieces in it, and how its files are made.

    `may_lack`: the kit is made without it where it is refused; `extra`: that it is one without
    which nothing lacks, and which no kit is made of alone. `elsewhere`: the same in other sizes,
    for where this one has no room.
    """

    name: Message
    folder: str
    pieces: tuple[Piece, ...]
    files: Callable[[], dict[str, bytes]]
    may_lack: bool = False
    extra: bool = False
    elsewhere: tuple[Part, ...] = ()


def kit(piece: Piece, *others: Piece, prices: str = PRICES.sizes[0]) -> Iterator[Step]:
    """Makes a kit of the comparison of a piece; the last step has the archive.

    `others`: the same in other languages; then each has a folder of its own in one archive.
    `prices`: id of the page of the price list, where it has room on it. Raises
    `RefusedError` or another `NotDrawnError` where a part can't be made: then there is none.
    """
    pieces = (piece, *others)
    for each in pieces:
        if why := refused_for(each, NAME, least=LEAST, most=MOST):
            raise RefusedError(why, each.words)
        stop_typed(each)
    spoken = [_Spoken(each, f"{each.words.code}/" if others else "", prices) for each in pieces]
    of, done, written_to = sum(len(each.parts) for each in spoken), 0, io.BytesIO()
    with (
        ThreadPoolExecutor(1, "kit") as aside,
        zipfile.ZipFile(written_to, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for one in spoken:
            for part in one.parts:
                yield Step(done, of, part.name)
                making = aside.submit(_made, part)
                while not _is_done(making):
                    yield Step(done, of, part.name)
                one.put(part, making, archive)
                done += 1
            one.end(archive)
    left_out = tuple(LeftOut(error.why, each.code) for each in spoken for error in each.left_out)
    kept = tuple(one for each in spoken for one in each.kept)
    yield Step(of, of, spoken[-1].parts[-1].name, written_to.getvalue(), left_out, kept)


class _Spoken:
    """The kit in one language, as it comes to stand in the archive below `under`.

    `left_out` are the reasons of parts that it lacks, `kept` the pieces in it.
    """

    def __init__(self, piece: Piece, under: str, prices: str) -> None:
        self.parts = kit_parts(piece, prices)
        self.left_out: list[RefusedError] = []
        self.kept: list[Piece] = []
        self._words, self._under, self._pictures = piece.words, under, 0
        self.code = piece.words.code

    def put(self, part: Part, making: Future[Made], archive: zipfile.ZipFile) -> None:
        """Puts the files of a part into the archive, or keeps why it is left out."""
        try:
            pieces, files = making.result()
        except RefusedError as why:
            if not part.may_lack:
                raise
            self.left_out.append(why)
            return
        folder = f"{self._under}{part.folder}/" if part.folder else self._under
        for name, file in files.items():
            archive.writestr(f"{folder}{name}", file)
        self.kept += pieces
        self._pictures += part.may_lack and not part.extra

    def end(self, archive: zipfile.ZipFile) -> None:
        """Says in the archive what it lacks; raises the first reason where it has no picture."""
        if not self.left_out:
            return
        if not self._pictures and any(each.may_lack and not each.extra for each in self.parts):
            raise self.left_out[0]  # a kit without a picture is none
        words = self._words
        name = LEFT_OUT if _is_english(words) else f"{_slug(_MISSING, words)}.txt"
        said = "\n".join((*map(str, self.left_out), ""))
        archive.writestr(f"{self._under}{name}", said)


def _made(part: Part) -> Made:
    """Its pieces and their files; of one without room those of the first other that has it."""
    try:
        return part.pieces, part.files()
    except RefusedError as why:
        in_size = {each.pieces[0].size: each for each in part.elsewhere}
        other = next((in_size[each] for each in why.sizes if each in in_size), None)
        if other is None:
            raise
        return _made(other)


def _is_done(making: Future[Made]) -> bool:
    """Whether a part is made or has failed, within one beat."""
    try:
        making.exception(BEAT)
    except TimeoutError:
        return False
    return True


def kit_parts(piece: Piece, prices: str = PRICES.sizes[0]) -> tuple[Part, ...]:
    """Every part of a kit, in the order in which they are made; `prices` as `kit` takes it."""
    sizes = (SQUARE, PORTRAIT, CARD, SLIDE)
    shown = [
        _of_pictures(replace(piece, template=SIDE.id, size=each.id), each.name, "posts")
        for each in sizes
    ]
    carousel = replace(piece, template=CAROUSEL.id, size=SQUARE.id)
    story = replace(piece, template=SIDE.id, size=STORY.id)
    mail = replace(piece, template=SIDE.id, size=MAIL.id)
    deck = replace(piece, template=SLIDES.id, size=SLIDES.sizes[0])
    return (
        *shown,
        _of_pictures(carousel, CAROUSEL.name, "carousel"),
        _of_pictures(story, STORY.name, "story"),
        _of_pictures(mail, MAIL.name, "mail"),
        Part(SLIDES.name, "", (deck,), lambda: {_named(deck, "pptx"): written(deck, "pptx")}),
        _of_handout(piece),
        _of_prices(piece, prices),
    )


def _of_pictures(piece: Piece, name: Message, folder: str) -> Part:
    """Pictures with their captions and alternative texts beside them."""

    def files() -> dict[str, bytes]:
        row = squares(piece)
        found: dict[str, bytes] = {}
        for place, (each, drawn) in enumerate(zip(row, pictures(piece, "png"), strict=True), 1):
            of = place if len(row) > 1 else 0
            found[name_of(each, "png", of)] = drawn
            found[name_of(each, "txt", of)] = said_beside(each).encode()
        return found

    words = piece.words
    folder = folder if _is_english(words) else _slug(_FOLDERS[folder], words)
    return Part(name, folder, squares(piece), files, may_lack=True)


def _of_handout(piece: Piece) -> Part:
    """The handout to print, with the code of the same link."""
    comparison, words = piece.comparison, piece.words
    wanted = handout_of(piece)
    file = replace(piece, template=_HANDOUT, size=LETTER.id)
    return Part(
        _HANDOUT_NAME,
        "",
        (file,),
        lambda: {_named(file, "pdf"): handout(comparison, wanted, words)},
    )


def _of_prices(piece: Piece, size: str) -> Part:
    """The price list on its page, else on one that has room; the archive says why there is none."""
    others = (_prices_on(piece, each) for each in PRICES.sizes if each != size)
    return replace(_prices_on(piece, size), elsewhere=tuple(others))


def _prices_on(piece: Piece, size: str) -> Part:
    file = replace(piece, template=PRICES.id, size=size)
    return Part(
        PRICES.name,
        "",
        (file,),
        lambda: {_named(file, "pdf"): written(file, "pdf")},
        may_lack=True,
        extra=True,
    )


def _named(piece: Piece, ending: str, codes: str = "") -> str:
    words = piece.words
    named = {KIT: NAME, _HANDOUT: _HANDOUT_NAME}.get(piece.template)
    kind = part_in_words(piece.template, words)
    if named and not _is_english(words):
        kind = _slug(named, words)
    return file_name(piece.comparison, ending, piece.today, words, f"{kind}-{codes or words.code}")


def _is_english(words: Language) -> bool:
    return words.code == SOURCE_LANGUAGE


def _slug(name: Message, words: Language) -> str:
    return slug(words.render(name))


def kit_name(pieces: tuple[Piece, ...], words: Language) -> str:
    """What the archive is called; it names every language.

    In that of who takes it where the kit is in it too, else in the first of its own.
    """
    named = next((each for each in pieces if each.words.code == words.code), pieces[0])
    codes = "-".join(each.words.code for each in pieces)
    return _named(replace(named, template=KIT), "zip", codes)


def forms(piece: Piece) -> str:
    """The kind of file that a part of a kit is."""
    return _FORMS.get(piece.template, "png")
