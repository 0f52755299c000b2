"""The data folder that this process serves, read once per file version."""

from __future__ import annotations

from resurface.language.language import SOURCE_LANGUAGE
from resurface.record.folder import named_folder
from resurface.record.store import Data, Refused, store


def current(code: str = SOURCE_LANGUAGE) -> Data | Refused:
    """The last good data in a language, or the report where there is none."""
    return store(named_folder()).current(code)
