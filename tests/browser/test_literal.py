"""Every text that is made plain is shown letter by letter."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.serving import server
from tests.unit.text.naughty import NAUGHTY

SHOWN = """(kind) => [...document.querySelectorAll(`[class*="st-key-${kind}-"]`)]
    .map((it) => [it.textContent, it.querySelectorAll('img').length])"""


def shown(page: Page, kind: str) -> list[str]:
    """The texts of one kind; a picture among them is a find of its own."""
    found = page.evaluate(SHOWN, kind)
    return [text.replace("\u2060", "") + "[picture]" * pictures for text, pictures in found]


def test_every_text_is_shown_letter_by_letter_wherever_it_stands(screens):
    with server(script="tests/browser/literal.py") as address:
        page = screens().open(address)
        texts = [" ".join(text.split()) for text in NAUGHTY]
        assert shown(page, "alone") == texts
        assert shown(page, "inside") == [f"{text}: {text}" for text in texts]
        assert shown(page, "linked") == texts
        assert shown(page, "kept") == texts
        assert page.locator('[class*="st-key-kept-"] span[lang="en"]').count() == len(texts)
        assert shown(page, "label") == texts
