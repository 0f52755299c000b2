"""The same data with its texts in another language than it was served in."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from resurface.catalogue.catalogue import Catalogue
from resurface.language.language import SOURCE_LANGUAGE
from resurface.record.spanish import SPANISH
from resurface.record.store import Data, told_in

_KEPT = 4


@dataclass(frozen=True)
class _Served:
    """Data that is known by its catalogue alone, so that it can be kept by it."""

    catalogue: Catalogue
    data: Data = field(compare=False)


def in_language(data: Data, code: str) -> Data:
    """The data of that version in a language; the same where it is in that one, or has no rows."""
    if data.language == code or not data.rows or code not in (SOURCE_LANGUAGE, SPANISH):
        return data
    return _in_language(_Served(data.catalogue, data), code)


@lru_cache(maxsize=_KEPT)
def _in_language(served: _Served, code: str) -> Data:
    return told_in(code, served.data)
