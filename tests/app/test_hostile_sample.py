"""A small sample of `make sweep`: each kind of hostile letter, string and file once."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

import pytest

from tests.sweep import straight
from tests.sweep.files import checked
from tests.sweep.hostile_files import hostile_files
from tests.sweep.hostile_record import HostileRecord
from tests.sweep.letters import INVISIBLE
from tests.sweep.mutations import mutated
from tests.sweep.reading import read_with
from tests.sweep.shown import look, where_shown

ONE_OF_EACH = tuple(letters[-1] for letters in INVISIBLE.values())
STRINGS = (
    "<script>window.hit=1</script>",
    "a;=HYPERLINK(1)",
    ":streamlit: :smile:",
    "->",
    "$x^2$ **bold**",
    "'; DROP TABLE treatments; --",
    "../../etc/passwd\\",
    "W" * 400,
    "Z\u0351\u036b\u0343A\u0334\u0335",
    "مرحبا עולם",
    "👩🏽 漢字 \ue000",
)
FILES = dict(hostile_files())


def test_a_letter_of_each_kind_that_is_left_out_is_so_in_every_column():
    assert read_with(ONE_OF_EACH).wrong == ()


def test_a_letter_of_each_kind_ends_no_picture_and_no_file():
    assert list(straight.files(ONE_OF_EACH)) == []


def test_a_string_of_each_kind_is_dropped_from_every_place_of_a_link():
    assert list(straight.links((*STRINGS, *ONE_OF_EACH))) == []


def test_a_string_of_each_kind_is_whole_and_never_run_wherever_it_is_shown():
    shown = where_shown()
    assert look(HostileRecord(STRINGS, 0), shown).wrong == []


@pytest.mark.parametrize(
    "name",
    [
        "a pipe",
        "links in a circle",
        "100,000 columns",
        "names, then line ends, 20 MB",
        "long lists",
    ],
)
def test_a_hostile_file_is_refused_in_words_and_within_500_mb(name):
    """How long it may take is held by `make sweep`: seconds are no matter of a test."""
    assert replace(checked(name, FILES[name]), seconds=0.0).wrong == ""


def test_a_change_at_random_of_each_table_is_read_or_refused():
    assert [each.name for each in islice(mutated(13), 13) if each.wrong] == []
