"""The shipped record as the score sees it."""

from __future__ import annotations

import datetime

import pytest
from babel.messages.pofile import read_po

from resurface.language.language import TRANSLATIONS
from resurface.standards import ipdas

TODAY = datetime.date(2026, 11, 24)


@pytest.fixture(scope="session")
def shipped(catalogue, evidence, english):
    return ipdas.record(catalogue, evidence, "1a2b", english, TODAY)


@pytest.fixture(scope="session")
def own_sentences() -> list[str]:
    """Every message of the app."""
    with (TRANSLATIONS / "resurface.pot").open(encoding="utf-8") as file:
        found = [each.id for each in read_po(file) if each.id]
    return [text for each in found for text in ([each] if isinstance(each, str) else each)]
