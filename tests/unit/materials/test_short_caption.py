"""The short caption: it fits a post and says the risk first; its figures are the record's."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pytest

from resurface.materials import short_caption as short
from resurface.materials.asked_piece import LONGEST_TYPED, Typed
from resurface.materials.piece_caption import caption, harms_said
from resurface.materials.piece_files import one_file
from resurface.materials.piece_given import content_of, risks_of, short_names
from resurface.materials.piece_templates import TEMPLATES
from resurface.materials.refusal import RefusedError
from resurface.materials.short_caption import LONGEST, short_caption
from tests.unit.materials.some_pieces import LANGUAGES, LIGHT, SETS, WARNED, a_piece, not_stated

PICTURES = [each for each in TEMPLATES if not each.squares]
COUNTED = re.compile(
    r"\b\d+ (?:studies|study|estudios?|others?|more|más)\b|[A-Z][\w ]+ (?:19|20)\d\d"
)
each_language = pytest.mark.parametrize("code", LANGUAGES)
each_template = pytest.mark.parametrize("template", PICTURES, ids=lambda each: each.id)


def asked(template="side-by-side", chosen=WARNED, code="en", **more):
    return a_piece(chosen, code, template=template, size="square", **more)


def fitting(template):
    return [each for each in SETS if template.least <= len(each) <= template.most] or [LIGHT[:1]]


def in_short(text, piece):
    """A text with the short names of treatments."""
    for name, short_name in short_names(piece.comparison):
        text = text.replace(name, short_name)
    return text


@each_language
@each_template
def test_it_fits_instagram_with_every_risk_no_treatment_date_and_id(template, code):
    typed = Typed(*("W" * LONGEST_TYPED for _ in range(3)))
    for chosen in fitting(template):
        for piece in (
            asked(template.id, chosen, code),
            asked(template.id, chosen, code, typed=typed),
        ):
            said, risks = short_caption(piece), risks_of(piece)
            assert len(said) <= LONGEST
            warned = (each.removesuffix(".") for each in risks.warned_short)
            figures = (each.figure for each in risks.dark)
            wanted = (*warned, *risks.serious, *figures)
            names = [each.treatment.name for each in piece.comparison.options]
            for each in (*names, piece.id, piece.code, piece.brand.licence):
                assert each in said
            for each in wanted:
                assert each in said or in_short(each, piece) in said


@each_language
@each_template
def test_every_figure_in_it_stands_in_the_full_caption(template, code):
    for chosen in fitting(template):
        piece = asked(template.id, chosen, code)
        lines = short_caption(piece).replace(piece.code, "").splitlines()
        whole = caption(piece)
        told = [each for each in lines if each and each not in whole]
        assert [
            each for each in told if not_stated(COUNTED.sub("", each), piece.comparison.options)
        ] == []


def test_serious_harms_stand_before_dark_marks_and_both_before_any_figure_of_days():
    said = short_caption(asked())
    places = [
        said.index(each)
        for each in ("the FDA warned", "Serious harm:", "Dark marks:", "back the same day")
    ]
    assert places == sorted(places)


def test_it_names_some_sources_says_how_many_more_and_where_all_of_them_stand():
    piece = asked()
    said = short_caption(piece)
    assert re.search(r"Sources: .+ and \d+ more", said)
    assert f"All sources with their addresses: {piece.code}" in said
    assert "doi.org" not in said
    alone = short_caption(replace(piece, link=""))
    assert "Ask us for all sources with their addresses, by the id of this piece." in alone


def test_counts_of_who_got_better_go_before_any_risk_does(monkeypatch):
    piece = asked("of-100-people")
    assert "Got better." in short_caption(piece)
    monkeypatch.setattr(short, "LONGEST", len(short_caption(asked())))
    said = short_caption(piece)
    assert "Got better." not in said
    assert all(each in said for each in harms_said(piece))


def test_there_is_none_where_the_risks_have_no_room(monkeypatch):
    monkeypatch.setattr(short, "LONGEST", 900)
    with pytest.raises(RefusedError, match="the risks alone have more than 900 letters"):
        short_caption(asked())
    assert "There is no short caption" in short.said_beside(asked())


@each_language
def test_an_archive_has_both_captions_with_their_lengths(code):
    piece = asked("carousel", LIGHT[:2], code)
    archive = zipfile.ZipFile(io.BytesIO(one_file(piece, "png", zipped=True)))
    texts = [archive.read(each).decode() for each in archive.namelist() if each.endswith(".txt")]
    assert len(texts) == 4
    heads = {"en": ("Short caption", "Full caption"), "es": ("Texto corto", "Texto completo")}[code]
    for text in texts:
        for head in heads:
            assert re.search(rf"^{head} \([\d,. ]+ (letters|letras)\)$", text, re.MULTILINE)
        assert "https://doi.org/" in text


@each_language
def test_a_full_caption_gives_no_count_to_a_harm_that_nobody_counted(code):
    piece = asked("of-100-people", ("superficial-peel", "microneedling", "pro-fractional"), code)
    row = next(
        each
        for each in content_of(piece)["rows"]
        if any(cell["told-short"] for cell in each["cells"])
    )
    said = " ".join(caption(piece).split("\n"))
    for cell in row["cells"]:
        if cell["told-short"]:
            assert f"{cell['told'][-1]} ({cell['told-short']})" in said
