"""A language's file says what the English says: same places, same figures, nothing else."""

from __future__ import annotations

import re

import pytest
from babel.messages.catalog import Catalog

from resurface.language.translate import (
    as_mo,
    as_po,
    catalog,
    compiled,
    edited,
    entries,
    languages,
    missing,
    template,
    updated,
)

_PLACES = re.compile(r"\{[^{}]*\}")
_FIGURES = re.compile(r"\d+(?:[.,]\d+)*")
_MARKUP = re.compile(r"[<>*`\[\]|#]|&\w+;|https?:")


def pairs() -> list[tuple[str, str]]:
    """Every English form with the form that is shown for it."""
    found: list[tuple[str, str]] = []
    for code in languages():
        for entry in (each for each in entries(catalog(code)) if not each.fuzzy):
            english, said = (
                (each,) if isinstance(each, str) else tuple(each)
                for each in (entry.id, entry.string)
            )
            found += [(one, other) for one, other in zip(english, said, strict=True) if other]
    return found


def test_spanish_is_there():
    assert "es" in languages()
    assert len(pairs()) > 1000


@pytest.mark.parametrize("code", languages())
def test_the_app_reads_what_the_translator_wrote(code):
    assert compiled(code).read_bytes() == as_mo(catalog(code))


@pytest.mark.parametrize("code", languages())
def test_no_sentence_is_shown_in_english(code):
    assert [str(each.id) for each in missing(code)] == []


@pytest.mark.parametrize("code", languages())
def test_bringing_a_language_up_to_date_twice_changes_nothing(code):
    once = updated(code)
    first = as_po(once)
    once.update(template(), update_header_comment=False, update_creation_date=False)
    assert as_po(once) == first


def test_changed_english_is_not_shown_in_old_words():
    before = Catalog(locale="es")
    before.add("Back at work after 3 days", "De vuelta al trabajo a los 3 días")
    now = Catalog()
    now.add("Back at work after 5 days")
    before.update(now)
    changed = before.get("Back at work after 5 days")
    assert changed is not None
    assert changed.fuzzy
    assert "3 días".encode() not in as_mo(before)


def test_the_places_for_values_are_the_same():
    assert [
        one for one in pairs() if set(_PLACES.findall(one[0])) != set(_PLACES.findall(one[1]))
    ] == []


def test_the_figures_are_the_same():
    def figures(text: str) -> list[str]:
        return sorted(_FIGURES.findall(text))

    assert [one for one in pairs() if figures(one[0]) != figures(one[1])] == []


def test_no_translation_has_markup_that_the_english_has_not():
    def markup(text: str) -> list[str]:
        return sorted(_MARKUP.findall(_PLACES.sub("", text)))

    assert [one for one in pairs() if markup(one[0]) != markup(one[1])] == []


def test_spaces_and_line_ends_at_both_ends_are_the_same():
    def ends(text: str) -> tuple[str, str]:
        bare = text.strip()
        return text[: text.index(bare)], text[text.index(bare) + len(bare) :]

    assert [one for one in pairs() if ends(one[0]) != ends(one[1])] == []


@pytest.mark.parametrize("code", languages())
def test_a_language_has_a_file_to_edit_and_one_to_read(code):
    assert edited(code).is_file()
    assert compiled(code).is_file()
