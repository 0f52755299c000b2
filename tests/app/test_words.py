"""Every word on screen can be translated: on every page, in every state, wherever it stands."""

from __future__ import annotations

import csv
import functools
import gc
import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from resurface.comparison.behind import TOPICS
from resurface.evidence.outcomes import BENEFITS, DARK_MARKS, PAIN
from resurface.language import language as languages
from resurface.record import store
from resurface.record.folder import FOLDER_VARIABLE, SHIPPED, TABLES
from resurface.record.state_folder import STATE_VARIABLE
from tests.app.seeing import held_back, seen
from tests.app.states import STATES, with_a_dialog

OPENS, CLOSES = "⟦", "⟧"
CACHE = functools._lru_cache_wrapper
NO_LETTERS = "▪"
"""What every text of the catalogue is made, so that letters on screen are the app's own."""

_TRANSLATED = re.compile(f"{OPENS}[^{OPENS}{CLOSES}]*{CLOSES}")
_CUT = re.compile(f"^[^{OPENS}]*{CLOSES}|{OPENS}[^{CLOSES}]*$")
"""The first or last part of a sentence that is cut where a figure stands in it."""
_NO_WORDS = re.compile(
    r"&nbsp;|:material/\w+:|:\w+\[|\]\(#[\w-]+\)|\(<[^>]*>|\(https?:[^)]*\)|https?://\S+|\b[IV]+\b|[0-9a-f]{12,}"
    r"|R-[0-9A-Z]{4}-[0-9A-Z]{4}"
)
"""Icons, colors, anchors, addresses, Fitzpatrick types, data versions, ids of pieces: no words."""

_NAMES = {"IPDASi", "IPDAS", "Resurface", "PNG", "SVG", *languages.NAMES.values()}
_LETTERS = re.compile(r"[^\W\d_▪]{2,}")


class Marked(gettext.NullTranslations):
    """A translation that puts each sentence into brackets, so that a bare one shows."""

    def gettext(self, message: str) -> str:
        return f"{OPENS}{message}{CLOSES}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"{OPENS}{msgid1 if n == 1 else msgid2}{CLOSES}"

    def pgettext(self, context: str, message: str) -> str:
        assert context
        return f"{OPENS}{message}{CLOSES}"


def untranslated(text: str) -> list[str]:
    """Words of a text that stand outside all brackets."""
    while (inner := _TRANSLATED.sub("", text)) != text:
        text = inner
    text = _CUT.sub("", text)
    return [word for word in _LETTERS.findall(_NO_WORDS.sub("", text)) if word not in _NAMES]


@pytest.fixture(scope="module")
def wordless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as shipped, but for its texts, which have no letters."""
    folder = tmp_path_factory.mktemp("wordless")
    for place, table in enumerate(TABLES):
        with (SHIPPED / table.file).open(newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        for number, row in enumerate(rows, start=10_000 * place):  # none alike
            for column in table.columns:
                if is_words(column.kind.id, column.name, row.get(column.name, "")):
                    row[column.name] = f"{NO_LETTERS}{number}"
        with (folder / table.file).open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, rows[0], lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    return folder


def is_words(kind: str, column: str, cell: str) -> bool:
    """Whether a cell holds the catalogue's own words; units and outcomes are ids."""
    if kind != "text" or not cell or column == "unit":
        return False
    return column != "outcome" or cell not in (*BENEFITS, DARK_MARKS, PAIN)


@pytest.fixture(scope="module")
def marked(wordless: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The app in brackets, on a catalogue without letters; no other test's pieces are kept here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(FOLDER_VARIABLE, str(wordless))
        patch.setenv(STATE_VARIABLE, str(tmp_path_factory.mktemp("state")))
        patch.setattr(languages.gettext, "translation", lambda *_, **__: Marked())
        for written in ("format_date", "format_skeleton"):
            patch.setattr(languages.dates, written, lambda *_, **__: "2026")
        for names in ("get_month_names", "get_day_names"):
            patch.setattr(languages.dates, names, lambda *_, **__: dict(enumerate("0123456789abc")))
        forget()
        yield
    forget()


def forget() -> None:
    """Empties every cache, which may hold words of the other language."""
    for kept in gc.get_objects():
        if isinstance(kept, CACHE) and kept.__module__.startswith("resurface"):
            kept.cache_clear()
    store.forget()


@functools.cache
def come_to(state: str) -> AppTest:
    """A session that has come to a state, in brackets."""
    return STATES[state]()


@pytest.mark.parametrize("text", ["Visits", f"{OPENS}a{CLOSES} visits", ":material/add: Add"])
def test_a_bare_word_is_seen(text):
    assert untranslated(text)


@pytest.mark.parametrize("state", STATES)
def test_every_word_of_every_screen_goes_through_gettext(marked, state):
    bare = {text: found for text in seen(come_to(state)) if (found := untranslated(text))}
    assert bare == {}


@pytest.mark.parametrize("state", STATES)
def test_no_words_stand_under_a_name_that_holds_none(marked, state):
    held = held_back(come_to(state))
    assert [text for text in held if OPENS in text or NO_LETTERS in text] == []


@pytest.mark.parametrize("topic", TOPICS)
def test_every_word_of_every_dialog_goes_through_gettext(marked, topic):
    bare = {text: found for text in seen(with_a_dialog(topic)) if (found := untranslated(text))}
    assert bare == {}
