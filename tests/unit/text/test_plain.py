"""Catalogue text inside Streamlit's markdown, as the plain text that it is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resurface.text.plain import keeps_a_language, kept, linked, plain, unmarked
from tests.unit.making import law

JOINER = "\u2060"
READ_BY_MARKDOWN = "\\`*_{}[]()<>#+-.!|~$:&^=@\"'/"

hostile = st.text(alphabet=st.sampled_from([*READ_BY_MARKDOWN, *"htpsw.@ \n\t,;?%aé漢"]))


@pytest.mark.parametrize("mark", sorted(set(READ_BY_MARKDOWN) - {"@"}))
def test_a_mark_that_markdown_could_read_is_escaped(mark):
    assert plain(f"a{mark}b") == f"a\\{mark}b"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Needle release", id="words"),
        pytest.param("3 to 5 days, 40% better; why?", id="marks that mean nothing"),
        pytest.param("“Two” – façade, 漢字, naïve", id="other letters and quotes"),
        pytest.param("", id="nothing"),
    ],
)
def test_other_text_stays_as_it_is(text):
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("**bold**", r"\*\*bold\*\*", id="bold"),
        pytest.param("# Heading", r"\# Heading", id="heading"),
        pytest.param("1. first", r"1\. first", id="list"),
        pytest.param("a | b", r"a \| b", id="table"),
        pytest.param(":red[alarm]", r"\:red\[alarm\]", id="Streamlit's color"),
        pytest.param(":material/home:", r"\:material\/home\:", id="Streamlit's icon"),
        pytest.param("$75-$200", r"\$75\-\$200", id="formula"),
        pytest.param("<b onclick='x'>", r"\<b onclick\=\'x\'\>", id="HTML"),
        pytest.param("&lt;b&gt;", r"\&lt;b\&gt;", id="entity"),
        pytest.param("![x](y)", r"\!\[x\]\(y\)", id="image"),
        pytest.param("a\\*b", r"a\\\*b", id="a backslash does not undo an escape"),
        pytest.param("~~gone~~", r"\~\~gone\~\~", id="struck out"),
        pytest.param("---", r"\-\-\-", id="rule"),
    ],
)
def test_markdown_is_shown_as_text(text, shown):
    assert plain(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("http://a.b", rf"http{JOINER}\:\/\/a\.b"),
        ("https://a.b", rf"http{JOINER}s\:\/\/a\.b"),
        ("HTTPS://a.b", rf"HTTP{JOINER}S\:\/\/a\.b"),
        ("www.a.b", rf"www{JOINER}\.a\.b"),
        ("WWW.a.b", rf"WWW{JOINER}\.a\.b"),
        ("me@a.b", rf"me\@{JOINER}a\.b"),
        ("see www.a.b or me@c.d", rf"see www{JOINER}\.a\.b or me\@{JOINER}c\.d"),
    ],
)
def test_an_address_in_a_text_is_broken_so_that_it_makes_no_link(text, shown):
    assert plain(text) == shown


@pytest.mark.parametrize("text", ["http 2", "www", "httpd", "awwwful"])
def test_what_is_no_address_is_not_broken(text):
    assert plain(text) == text


@pytest.mark.parametrize(
    "text",
    ["one\ntwo", "one\r\ntwo", "one\n\n\ntwo", "one\ttwo", "one\u2028two", "  one   two \n"],
)
def test_line_breaks_and_runs_of_blanks_become_one_space(text):
    assert plain(text) == "one two"


@law
@given(text=hostile)
def test_no_mark_that_markdown_could_read_stands_without_an_escape(text):
    unescaped = re.sub(r"\\[!-/:-@\[-`{-~]", "", plain(text))
    assert set(unescaped) & set(READ_BY_MARKDOWN) == set()


@law
@given(text=hostile)
def test_every_character_is_shown_as_it_stands(text):
    shown = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", plain(text)).replace(JOINER, "")
    assert shown.split() == text.split()


@law
@given(text=hostile)
def test_a_text_stays_on_one_line(text):
    assert "\n" not in plain(text)


def test_a_link_has_a_plain_label():
    assert linked("A *bold* [title]", "https://a.b/c_d") == (
        r"[A \*bold\* \[title\]](<https://a.b/c_d>)"
    )


def test_an_address_with_parentheses_stays_whole():
    assert linked("Paper", "https://a.b/(c)d") == "[Paper](<https://a.b/(c)d>)"


def test_the_label_of_a_link_makes_no_second_link():
    assert linked("www.a.b", "https://a.b") == rf"[www{JOINER}\.a\.b](<https://a.b>)"


def test_without_an_address_there_is_a_label_and_no_link():
    assert linked("A *bold* title", "") == r"A \*bold\* title"


@pytest.mark.parametrize("name", ["streamlit", "smile", "+1", "-1", "material_home", "e-mail", "a"])
def test_a_name_between_colons_is_broken_so_that_it_makes_no_picture(name):
    shown = plain(f"a :{name}: b").replace("\\", "")
    assert shown == f"a :{JOINER}{name}: b"


@pytest.mark.parametrize("sign", ["<->", "->", "<-", "--", ">=", "<=", "~="])
@pytest.mark.parametrize(("before", "after"), [("", ""), ("a ", " b"), ("", " b"), ("a ", "")])
def test_a_sign_that_stands_alone_is_broken_so_that_it_stays_as_it_is(sign, before, after):
    shown = plain(f"{before}{sign}{after}").replace("\\", "")
    assert shown == f"{before}{sign[0]}{JOINER}{sign[1:]}{after}"


@pytest.mark.parametrize("text", ["a--b", "10:30 to 11:00", "ratio 1:2", "x->y"])
def test_what_is_no_name_and_no_lone_sign_is_not_broken(text):
    assert JOINER not in plain(text)


def test_a_text_that_was_made_plain_reads_as_before_without_its_links():
    shown = (
        f"{plain('Split-face, (a) *b*.')} {linked('A [title] of ablative', 'https://a.example/x')}"
    )
    assert unmarked(shown) == "Split-face, (a) *b*. "


def test_a_text_in_another_language_says_so():
    assert kept("Dents [sic]", "en") == r'<span lang="en">Dents \[sic\]</span>'
    assert (
        linked("A trial", "https://x.y", "en") == '[<span lang="en">A trial</span>](<https://x.y>)'
    )
    assert keeps_a_language(linked("A trial", "", "en"))


@pytest.mark.parametrize(("text", "lang"), [("Dents", ""), ("", "en")])
def test_one_in_the_page_s_language_or_none_is_left_as_it_is(text, lang):
    assert kept(text, lang) == text
    assert not keeps_a_language(kept(text, lang))


@given(hostile)
def test_no_text_says_that_it_keeps_a_language_by_itself(text):
    assert not keeps_a_language(plain(f'<span lang="en">{text}</span>'))


def test_hard_words_are_not_looked_for_in_another_language():
    shown = f"Atrófica. {kept('Atrophic <b> scars.', 'en')} Fin"
    assert unmarked(shown) == "Atrófica.  Fin"
