"""One language of the app: its translations, numbers, money and dates."""

from __future__ import annotations

import datetime
import gettext
import math
import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from babel import dates, lists, numbers

TRANSLATIONS = Path(__file__).resolve().parents[2] / "translations"
DOMAIN = "resurface"
SOURCE_LANGUAGE = "en"
NAMES = {"en": "English", "es": "Español"}
"""Each language by the name that it has for itself."""
_WITHOUT_DECIMALS = 1e15
_MINUS = "\N{MINUS SIGN}"
_SOUNDS_AS_I = re.compile(r"h?[ií](?![aeoáéó])", re.IGNORECASE)
"""How a word begins before which Spanish says "e" for "y": "e hinchazón", but "y hielo"."""
FORMATTED = 4096
"""Numbers kept in words: a screen shows a few hundred, and the same ones again at each run."""


def half_up(value: float) -> int:
    """To a whole number, half of one counted as one more: the one rounding of the app."""
    return math.floor(value + 0.5)


def tenths(value: float) -> float:
    """To one decimal, as numbers are written; one too large to have decimals stays as it is."""
    return _parts(value, 10)


def cents(value: float) -> float:
    """To two decimals, as money is written where it is not whole."""
    return _parts(value, 100)


def _parts(value: float, a_whole: int) -> float:
    return half_up(value * a_whole) / a_whole if abs(value) < _WITHOUT_DECIMALS else value


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence that is put into a language later: the English text and the values in it.

    A value that is a message itself is put into the same language.
    """

    text: str
    values: tuple[tuple[str, Value], ...] = ()


Value = str | int | float | Message


def message(text: str, **values: Value) -> Message:
    """A message to translate when it is shown; `make messages` collects the text."""
    return Message(text, tuple(values.items()))


@dataclass(frozen=True, slots=True)
class Plural:
    """A word that follows a count; the form is chosen when the count is known."""

    one: str
    many: str


def plural(one: str, many: str) -> Plural:
    """A counted word to translate when it is shown; `make messages` collects both forms."""
    return Plural(one, many)


@dataclass(frozen=True, slots=True)
class Language:
    """The words and number formats of one language; no process-wide locale is touched."""

    code: str
    translations: gettext.NullTranslations = field(compare=False, repr=False)

    def say(self, text: str) -> str:
        """The sentence in this language; the English one where it is not translated."""
        return self.translations.gettext(text)

    def say_n(self, one: str, many: str, count: float) -> str:
        """The plural form for a count; the caller fills in the number.

        A count that is not whole takes the plural, as in "1.5 months".
        """
        return self.translations.ngettext(one, many, int(count) if count == int(count) else 2)

    def say_of(self, about: str, text: str) -> str:
        """A word that stands for several things in English, for one of them."""
        return self.translations.pgettext(about, text)

    def render(self, sentence: Message) -> str:
        """A message in this language with its values filled in; `KeyError` where one is missing."""
        said = {
            name: self.render(value) if isinstance(value, Message) else value
            for name, value in sentence.values
        }
        return self.say(sentence.text).format(**said)

    def number(self, value: float) -> str:
        """Up to one decimal, none where the value is whole; never "−0".

        Below zero it begins with a true minus sign: a hyphen would start a formula in a file.
        """
        return _number(tenths(value) or 0, self.locale)

    def money(self, dollars: float) -> str:
        """US dollars, with cents only where there are some: "$149.50", "$150"."""
        return _money(cents(dollars), self.locale)

    def date(self, day: datetime.date) -> str:
        """A day written out, as this language writes it: "November 25, 2026"."""
        return dates.format_date(day, format="long", locale=self.locale)

    def short_date(self, day: datetime.date) -> str:
        """A day where there is little room: "Nov 25, 2026"."""
        return dates.format_date(day, format="medium", locale=self.locale)

    def listing(self, words: list[str] | tuple[str, ...]) -> str:
        """Words joined as this language joins them: "a, b and c"."""
        if len(words) < 2:
            return "".join(words)
        if self.code == SOURCE_LANGUAGE:
            return self.say("{words} and {last}").format(
                words=", ".join(words[:-1]), last=words[-1]
            )
        if self.code == "es" and _SOUNDS_AS_I.match(words[-1]):
            return f"{', '.join(words[:-1])} e {words[-1]}"
        return lists.format_list(words, locale=self.locale)

    @property
    def of_record(self) -> str:
        """The language that titles, facts and notes on them keep; empty where it is this one."""
        return "" if self.code == SOURCE_LANGUAGE else SOURCE_LANGUAGE

    @property
    def locale(self) -> str:
        """The locale of numbers, money and dates: the language as it is used in the US."""
        return "en_US" if self.code == SOURCE_LANGUAGE else f"{self.code}_US"


@lru_cache(maxsize=FORMATTED)
def _number(value: float, locale: str) -> str:
    return numbers.format_decimal(value, format="#,##0.#", locale=locale).replace("-", _MINUS)


@lru_cache(maxsize=FORMATTED)
def _money(dollars: float, locale: str) -> str:
    written = "¤#,##0" if dollars == int(dollars) else "¤#,##0.00"
    return numbers.format_currency(
        dollars, "USD", format=written, locale=locale, currency_digits=False
    )


def available() -> tuple[str, ...]:
    """Codes of the languages that the app can be shown in, the source language first."""
    compiled = TRANSLATIONS.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    return (SOURCE_LANGUAGE, *sorted(path.parts[-3] for path in compiled))


@cache
def language(code: str) -> Language:
    """The language of a code; the source language where its translations are missing."""
    found = gettext.translation(DOMAIN, str(TRANSLATIONS), [code], fallback=True)
    return Language(code if code in available() else SOURCE_LANGUAGE, found)


def english() -> Language:
    """The source language."""
    return language(SOURCE_LANGUAGE)
