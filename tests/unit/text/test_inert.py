"""Text that no spreadsheet takes for a formula."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resurface.text.inert import inert, writable
from tests.unit.making import law

SIGNS = tuple("=+-@\uff1d\uff0b\uff0d\uff20")


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"]
)
def test_what_would_start_a_formula_stands_behind_a_joiner(start):
    assert inert(f"{start}1+1") == f"\u2060{start}1+1"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Light peel;=1+1", "Light peel;\u2060=1+1"),
        ("a,+1", "a,\u2060+1"),
        ("a\t-1", "a\t\u2060-1"),
        ("a|@b", "a|\u2060@b"),
        ("a\n=1", "a\n\u2060=1"),
        ("a\r\n\uff1d1", "a\r\n\u2060\uff1d1"),
        ('a;"=1+1', 'a;"\u2060=1+1'),
        (" =1", " \u2060=1"),
        ("a;\u3000\uff0b1", "a;\u3000\u2060\uff0b1"),
    ],
)
def test_what_would_start_a_formula_behind_a_separator_stands_behind_a_joiner_too(text, shown):
    assert inert(text) == shown


@law
@given(text=st.text(alphabet=st.sampled_from([*"=+-@\uff1d\uff0b\uff0d\uff20;,|\t\r\n\"' a1"])))
def test_no_part_of_a_text_begins_with_a_sign(text):
    parts = re.split("[;,|\t\r\n]", inert(text))
    assert [each for each in parts if each.strip(" \"'")[:1] in SIGNS] == []


@pytest.mark.parametrize("letter", ["\x00", "\x0b", "\x1f", "\ufffe", "\uffff", "\ud800"])
def test_what_xml_forbids_is_left_out(letter):
    assert writable(f"a{letter}b") == "ab"


@pytest.mark.parametrize("text", ["a\tb\nc\r", "CO₂ 😀 微针", "\x7f\x85\ue000\ufffd\U0010ffff"])
def test_what_xml_allows_stays(text):
    assert writable(text) == text


@pytest.mark.parametrize(
    "text", ["3–6 visits", "not reported", "", "$100–$700", "\N{MINUS SIGN}25 to 23.3%"]
)
def test_other_text_stays_as_it_is(text):
    assert inert(text) == text
