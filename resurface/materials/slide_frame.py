"""What every slide has: title, what may go wrong, that results differ, its date and its sources."""

from __future__ import annotations

from collections.abc import Iterable

from resurface.materials.asked_piece import Piece
from resurface.materials.below_piece import below
from resurface.materials.cited import with_address
from resurface.materials.foot import APART, in_order, sources_in_short
from resurface.materials.piece_words import listed
from resurface.materials.slide_deck import Deck
from resurface.materials.slide_shapes import Box, Sheet
from resurface.materials.slide_text import BEHIND, Run, Text, fitted, plain
from resurface.materials.slide_theme import HIGH, SIDES, TITLE, WIDE

HARM, BENEFIT, HARM_PAPER = "#8A3415", "#12604E", "#FBEDE6"
SIZES = (14.0, 13.0, 12.0)
"""Points of the text in the box of risk, from the largest to the smallest that is taken."""
_TITLES = (32.0, 28.0, 24.0, 20.0)
_BELOW = 12.0
_INSET = 8.0
_MOST_OF_RISK = 0.42
"""Of a slide's height, at most, for the box of risk."""
Paragraphs = tuple[tuple[Run, ...], ...]


class Frame:
    """One slide begun: `room` is what is left of it between its title and what stands below."""

    def __init__(self, deck: Deck, title: str, box: Paragraphs, size: float) -> None:
        """`size`: points of the text in the box."""
        slide = deck.made.slides.add_slide(deck.made.slide_layouts[0])
        self.deck, self.words, self._size = deck, deck.words, size
        self.sheet = Sheet(slide, deck.words.code)
        top = self._title(title)
        bottom, foot = self._foot()
        if box:
            bottom = self._box(box, bottom)
        self.room = Box(SIDES, top, WIDE - 2 * SIDES, bottom - top)
        self._then = foot

    def _title(self, title: str) -> float:
        text = fitted(plain(title, serif=True), TITLE.width, TITLE.height, _TITLES)
        self.sheet.title(text)
        return TITLE.bottom + 2

    def _foot(self) -> tuple[float, tuple[Box, Text]]:
        """Where the lines at the bottom begin, and these lines, which are read last."""
        text = Text(foot_lines(self.deck), _BELOW)
        high = text.height(TITLE.width)
        top = HIGH - 12 - high
        return top - 6, (Box(SIDES, top, TITLE.width, high), text)

    def _box(self, box: Paragraphs, bottom: float) -> float:
        wide = TITLE.width - 2 * _INSET
        text = fitted(box, wide, HIGH * _MOST_OF_RISK, (self._size,), apart=2)
        high = text.height(wide) + 2 * _INSET
        self._risk = (Box(SIDES, bottom - high, TITLE.width, high), text)
        return bottom - high - 8

    def end(self, source_ids: Iterable[str]) -> None:
        """Puts the box and the foot behind the rest, and the citations into the notes."""
        if box := getattr(self, "_risk", None):
            place, text = box
            self.sheet.shape(place, "roundRect", "", fill=HARM_PAPER)
            inner = Box(
                place.left + _INSET,
                place.top + _INSET,
                place.width - 2 * _INSET,
                place.height - 2 * _INSET,
            )
            self.sheet.text(inner, text, name="Risk")
        self.sheet.text(*self._then, name="Foot")
        self.sheet.notes(notes(self.deck.piece, source_ids))


def foot_lines(deck: Deck) -> Paragraphs:
    """That results differ, sources in short, dates and id; then whose it is."""
    found, words = below(deck.piece), deck.words
    known = (found.piece, found.dated.data, found.dated.check_by, found.dated.late)
    sources = sources_in_short(deck.all_ids, deck.comparison, words, 1)
    first = (
        Run(f"{found.same} ", bold=True),
        Run(BEHIND.join(filter(None, (sources, *known))), color="tx2"),
    )
    whose = BEHIND.join(filter(None, (*found.whose, found.disclaimer)))
    second = (
        Run(whose, bold=True, color="tx2"),
        Run(f"{' ' if whose else ''}{found.unread}", bold=True, color=HARM),
    )
    kept = tuple(run for run in second if run.text.strip())
    return (first, kept) if kept else (first,)


def notes(piece: Piece, source_ids: Iterable[str]) -> str:
    """The citations of a slide with their addresses, and what it was made from."""
    words, found = piece.words, below(piece)
    sources = in_order(dict.fromkeys(source_ids), piece.comparison)
    lines = [words.say("Sources"), *(with_address(each, words) for each in sources)]
    return "\n".join((*lines, APART.join((*found.made_from, piece.code)).rstrip(APART)))


def risk_box(deck: Deck) -> Paragraphs:
    """The whole risk: warnings and serious harms, dark marks, then ages and skin types."""
    limits = (Run(listed(deck.risk.limits, deck.words)),)
    return (*worst(deck), dark_marks(deck), limits)


def worst(deck: Deck) -> Paragraphs:
    """Warnings and serious harms."""
    head, found = deck.words.say("Serious harm:"), listed(deck.risk.serious, deck.words)
    return (*warned(deck), (Run(f"{head} {found}", bold=True, color=HARM),))


def warned(deck: Deck) -> Paragraphs:
    """A regulator's warnings, whole."""
    text = deck.words.say("Safety warning, {treatment}: {warning}")
    said = (text.format(treatment=each.name, warning=each.text) for each in deck.risk.warnings)
    return plain(*said, bold=True, color=HARM)


def dark_marks(deck: Deck) -> tuple[Run, ...]:
    """Dark marks of every treatment, in one paragraph."""
    head = deck.words.say("Dark marks:")
    return Run(f"{head} ", bold=True, color=HARM), Run(listed(deck.risk.dark, deck.words))
