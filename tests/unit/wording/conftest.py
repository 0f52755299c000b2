"""Checking one text against the shipped record."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from resurface.language.language import language
from resurface.record.folder import SHIPPED
from resurface.record.store import Data, Store
from resurface.wording.check import check
from resurface.wording.checked import Checked

Check = Callable[..., tuple[Checked, ...]]


def judged(text: str, code: str) -> Checked:
    """One sentence, held against the record in its language."""
    (found,) = check(text, served(code), language(code))
    return found


@cache
def served(code: str) -> Data:
    """The record in a language."""
    found = Store(SHIPPED).current(code)
    assert isinstance(found, Data)
    return found


@pytest.fixture(scope="session")
def data() -> Data:
    found = Store(SHIPPED).current()
    assert isinstance(found, Data)
    return found


@pytest.fixture(scope="session")
def checked(data: Data) -> Check:
    """Every sentence of a text with its verdict, in English if nothing else is said."""
    return lambda text, code="en": check(text, data, language(code))
