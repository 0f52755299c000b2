"""Why a file can't be made is told in the language of the screen, whatever went wrong."""

from __future__ import annotations

import pytest

from resurface.language.language import language
from resurface.materials.handout import NO_ROOM, FullError
from resurface.materials.refusal import FAILED, RefusedError, refused_in

ENGLISH, SPANISH = language("en"), language("es")


def test_a_reason_in_the_language_of_the_file_is_said_in_that_of_the_screen():
    with pytest.raises(RefusedError) as told, refused_in(ENGLISH):
        raise FullError(NO_ROOM, SPANISH)
    assert str(told.value) == ENGLISH.render(NO_ROOM)


def test_anything_else_says_what_to_do_and_nothing_of_what_broke():
    with pytest.raises(RefusedError) as told, refused_in(SPANISH):
        raise ValueError("/a/path/on/the/server")
    assert str(told.value) == SPANISH.render(FAILED)


def test_what_is_made_is_made():
    with refused_in(ENGLISH):
        made = b"%PDF-"
    assert made
