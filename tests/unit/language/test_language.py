"""One language of the app: words, plurals, numbers, money, dates."""

from __future__ import annotations

import datetime
import gettext
import io
import locale

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from resurface.language.language import Language, available, language, message


@pytest.fixture(scope="module")
def spanish() -> Language:
    """A few translated sentences, compiled as a translator's file is."""
    catalog = Catalog(locale="es")
    catalog.add("not reported", "no consta")
    catalog.add(("day", "days"), ("día", "días"))
    catalog.add("{words} and {last}", "{words} y {last}")
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return Language("es", gettext.GNUTranslations(compiled))


@pytest.mark.parametrize(
    ("count", "word"),
    [(0, "days"), (1, "day"), (1.0, "day"), (1.5, "days"), (0.5, "days"), (2, "days")],
)
def test_the_plural_follows_the_count(english, count, word):
    assert english.say_n("day", "days", count) == word


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (3, "3"),
        (3.0, "3"),
        (0, "0"),
        (1.5, "1.5"),
        (43.73, "43.7"),
        (1234.56, "1,234.6"),
        (10000, "10,000"),
        (-14.4, "\N{MINUS SIGN}14.4"),
        (-1234, "\N{MINUS SIGN}1,234"),
        (-0.04, "0"),
    ],
)
def test_numbers_have_one_decimal_at_most(english, value, said):
    assert english.number(value) == said


@pytest.mark.parametrize(
    ("dollars", "said"),
    [
        (75, "$75"),
        (1249, "$1,249"),
        (0, "$0"),
        (149.5, "$149.50"),
        (3 * 149.5, "$448.50"),
        (3 * 19.99, "$59.97"),
        (2500.001, "$2,500"),
        (1234.05, "$1,234.05"),
    ],
)
def test_money_is_told_with_cents_only_where_there_are_some(english, dollars, said):
    assert english.money(dollars) == said


def test_a_date_is_written_out(english):
    assert english.date(datetime.date(2026, 11, 24)) == "November 24, 2026"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], ""),
        (["redness"], "redness"),
        (["redness", "dark marks"], "redness and dark marks"),
        (("icepick", "boxcar", "rolling"), "icepick, boxcar and rolling"),
    ],
)
def test_words_are_joined_as_a_list(english, words, said):
    assert english.listing(words) == said


def test_a_message_is_filled_in_when_it_is_shown(english):
    notice = message("Row {row} of {file}", row=12, file="facts.csv")
    assert english.render(notice) == "Row 12 of facts.csv"


def test_braces_in_a_value_are_only_text(english):
    notice = message("Found: {found}", found="{row} {0} {{}}")
    assert english.render(notice) == "Found: {row} {0} {{}}"


def test_a_sentence_is_translated(spanish):
    assert spanish.say("not reported") == "no consta"


def test_a_sentence_without_a_translation_stays_english(spanish):
    assert spanish.say("One visit.") == "One visit."


@pytest.mark.parametrize(("count", "word"), [(1, "día"), (2, "días"), (1.5, "días")])
def test_plurals_are_translated(spanish, count, word):
    assert spanish.say_n("day", "days", count) == word


def test_a_list_is_joined_in_its_language(spanish):
    assert spanish.listing(["uno", "dos", "tres"]) == "uno, dos y tres"


@pytest.mark.parametrize(
    ("last", "said"),
    [
        ("infección", "costras e infección"),
        ("Ícaro", "costras e Ícaro"),
        ("hinchazón", "costras e hinchazón"),
        ("hielo", "costras y hielo"),
        ("hierba", "costras y hierba"),
        ("enrojecimiento", "costras y enrojecimiento"),
    ],
)
def test_spanish_says_e_before_the_sound_of_i(spanish, last, said):
    assert spanish.listing(["costras", last]) == said


def test_a_word_with_two_meanings_is_said_for_one_of_them(english):
    assert english.say_of("facts", "none") == "none"
    assert language("es").say_of("facts", "none") == "ninguno"
    assert language("es").say("none") == "ninguna"


def test_numbers_are_written_as_in_the_united_states_in_every_language(spanish):
    assert (spanish.number(1234.5), spanish.money(2500)) == ("1,234.5", "$2,500")


def test_dates_are_written_in_their_language(spanish):
    assert spanish.date(datetime.date(2026, 11, 24)) == "24 de noviembre de 2026"


def test_the_source_language_is_always_there_and_first():
    assert available()[0] == "en"


@pytest.mark.parametrize("code", ["xx", "", "../en", "EN"])
def test_a_language_that_is_not_there_is_english(code):
    assert language(code).code == "en"


def test_a_language_that_is_not_there_speaks_english():
    assert language("xx").say("not reported") == "not reported"


def test_no_language_changes_the_locale_of_the_process(spanish):
    before = locale.setlocale(locale.LC_ALL)
    spanish.date(datetime.date(2026, 11, 24))
    spanish.money(2500)
    language("es").number(1.5)
    assert locale.setlocale(locale.LC_ALL) == before


@pytest.mark.parametrize("variable", ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"])
def test_the_language_of_the_process_is_not_asked(monkeypatch, variable):
    monkeypatch.setenv(variable, "es")
    assert language.__wrapped__("en").say("not reported") == "not reported"
