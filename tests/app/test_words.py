"""Every word on screen can be translated."""

from __future__ import annotations

import gettext
import re

import pytest

from resurface.language import language as languages
from tests.app.conftest import opened

MARK = "¤"


class Marked(gettext.NullTranslations):
    """A translation that marks each sentence, so that an unmarked one shows."""

    def gettext(self, message: str) -> str:
        return f"{MARK}{message}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"{MARK}{msgid1 if n == 1 else msgid2}"


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(languages.gettext, "translation", lambda *_, **__: Marked())
    languages.language.cache_clear()
    yield
    languages.language.cache_clear()


def test_every_label_heading_and_sentence_goes_through_gettext(marked):
    app = opened(compare="microneedling~tca-cross", days="3")
    unmarked = []
    for kind in (
        "title",
        "header",
        "subheader",
        "caption",
        "info",
        "toggle",
        "select_slider",
        "text_input",
        "expander",
    ):
        for element in app.get(kind):
            text = str(getattr(element, "label", "") or element.value)
            if MARK not in text and re.search("[A-Za-z]{3}", text):
                unmarked.append((kind, text))
    assert unmarked == []
