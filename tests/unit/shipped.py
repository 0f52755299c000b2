"""The shipped data in a language, read once."""

from __future__ import annotations

from functools import cache

from resurface.record.folder import SHIPPED
from resurface.record.store import Data, Store


@cache
def served(code: str) -> Data:
    """As the app serves it."""
    found = Store(SHIPPED).current(code)
    assert isinstance(found, Data)
    return found
