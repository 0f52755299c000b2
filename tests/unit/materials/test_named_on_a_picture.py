"""With the picture alone a stranger finds which source gives each figure, wherever it has room.

What backs what is read off the record's rows, by none of the functions that make the list.
"""

from __future__ import annotations

import io
from itertools import product

import pypdf
import pytest

from resurface.comparison.shares import shares
from resurface.evidence.outcomes import DARK_MARKS
from resurface.language.language import language
from resurface.materials import piece_templates as templates
from resurface.materials.piece_picture import pictures
from resurface.text.short_name import bare_name
from tests.covering import few_of
from tests.unit.materials.some_pieces import LIGHT, a_piece
from tests.unit.materials.test_every_source import SAID, bare, counted_harms, ends, reach

_AFTER = {"downtime", "visible"}
_COURSE = {*_AFTER, "sessions", "interval", "results"}
SHOWN = {
    **dict.fromkeys(SAID, frozenset()),
    **dict.fromkeys((templates.DAYS.id, templates.MARKS.id, templates.PEOPLE.id), _AFTER),
    templates.SIDE.id: {*_AFTER, "sessions"},
    templates.COURSE.id: _COURSE,
    templates.ONE.id: {*_COURSE, "price"},
}
"""The figures that are drawn or said on the picture itself: its caption says visits too."""
ROOMY = ("slide", "mail", "letter", "a4", "half")
TOO_FULL = tuple((templates.PEOPLE.id, size, "es") for size in ("slide", "mail"))
"""In longer words there is room for the sources of harms alone."""
each_piece = few_of(
    ("template", "size", "code"),
    [each for each in product(SAID, ROOMY, ("en", "es")) if each not in TOO_FULL],
    "template size",
    "template code",
    "size code",
)


def names(template, size, code):
    """The piece, and the ids of sources that its picture names."""
    chosen = LIGHT[1:2] if template == templates.ONE.id else LIGHT
    piece = a_piece(chosen, code, template=template, size=size)
    (made,) = pictures(piece, "pdf")
    text = bare(pypdf.PdfReader(io.BytesIO(made)).pages[0].extract_text())
    known = piece.comparison.evidence.sources.values()
    return piece, {each.id for each in known if bare(bare_name(each, piece.words)) in text}


def lacking_harms(piece, listed):
    """Counts of harms, and the fewest and most dark marks, whose study is not named."""
    words = language(piece.words.code)
    for option in piece.comparison.treated:
        for row in counted_harms(option):
            if row.severity == "serious" and option.evidence.study(row).id not in listed:
                yield option.id, row.outcome
        found = shares(option, DARK_MARKS, words).studies
        marks = found.marks if found else ()
        named = [each for each in marks if option.evidence.study(each.row).id in listed]
        yield from ((option.id, DARK_MARKS, end) for end in reach(marks) if end not in reach(named))


@each_piece
def test_each_end_of_each_figure_has_its_source_on_a_picture_with_room(template, size, code):
    piece, listed = names(template, size, code)
    lacking = [
        each for one in piece.comparison.treated for each in ends(one, SHOWN[template], listed)
    ]
    assert lacking == []
    assert list(lacking_harms(piece, listed)) == []


@pytest.mark.parametrize(
    ("template", "size", "code"),
    [
        (templates.SIDE.id, "square", "en"),
        (templates.ONE.id, "square", "es"),
        *((each, "portrait", "en") for each in SAID),
        *TOO_FULL,
        *((each, "story", "es") for each in (templates.SIDE.id, templates.COURSE.id)),
    ],
)
def test_where_ends_have_no_room_the_sources_of_harms_stay(template, size, code):
    assert list(lacking_harms(*names(template, size, code))) == []
