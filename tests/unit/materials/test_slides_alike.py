"""Slides say the same in both languages: the same units, sources and figures, row by row."""

from __future__ import annotations

import io
from functools import cache

import pptx
import pytest

from resurface.evidence.sources import Source
from resurface.language.language import language
from resurface.materials.slides import slides
from resurface.text.short_name import who_said
from tests.unit.materials.some_pieces import LANGUAGES, SETS, a_piece, compared, numbers

CROSS = ("rf-microneedling", "tca-cross")
each_set = pytest.mark.parametrize("chosen", [*SETS, CROSS], ids="-".join)


@cache
def deck(chosen, code):
    return list(pptx.Presentation(io.BytesIO(slides(a_piece(chosen, code)))).slides)


def rows_of_tables(chosen, code):
    """The rows of every table, without its head."""
    tables = [
        shape.table for slide in deck(chosen, code) for shape in slide.shapes if shape.has_table
    ]
    return [list(row.cells) for table in tables for row in list(table.rows)[1:]]


def named(text: str, chosen, code) -> set[str]:
    """Ids of the sources whose short name stands in a text."""
    sources: dict[str, Source] = compared(chosen, code).evidence.sources
    return {each.id for each in sources.values() if who_said(each, language(code)) in text}


def figures(chosen, code) -> set[float]:
    """Numbers on all slides but for those of titles and of the foot, which has dates and an id."""
    said = [
        shape.text_frame.text
        for slide in deck(chosen, code)
        for shape in slide.shapes
        if shape.has_text_frame and shape.name != "Foot" and shape != slide.shapes.title
    ]
    said += [cell.text_frame.text for row in rows_of_tables(chosen, code) for cell in row]
    return {number for text in said for number in numbers(text)}


@each_set
def test_each_row_has_its_unit_its_figures_and_its_sources_in_both_languages(chosen):
    both = [rows_of_tables(chosen, code) for code in LANGUAGES]
    assert len(both[0]) == len(both[1]) == 9
    with_units = 0
    for english, spanish in zip(*both, strict=True):
        units = [len(row[0].text_frame.paragraphs) for row in (english, spanish)]
        assert units[0] == units[1], spanish[0].text_frame.text
        with_units += units[0] == 2
        for one, other in zip(english[1:], spanish[1:], strict=True):
            texts = one.text_frame.text, other.text_frame.text
            assert sorted(numbers(texts[0])) == sorted(numbers(texts[1])), texts
            told = [named(text, chosen, code) for text, code in zip(texts, LANGUAGES, strict=True)]
            assert told[0] == told[1], texts
    assert with_units == 7


@each_set
def test_each_figure_of_one_language_stands_in_the_other(chosen):
    english, spanish = (figures(chosen, code) for code in LANGUAGES)
    assert english == spanish


def test_that_no_study_counts_is_said_no_stronger_in_spanish():
    said = [
        shape.text_frame.text
        for slide in deck(CROSS, "es")
        for shape in slide.shapes
        if shape.has_text_frame
    ]
    assert any("ningún estudio cuenta" in each for each in said)
    assert not any("nadie" in each for each in said)
