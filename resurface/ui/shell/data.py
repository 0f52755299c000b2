"""The data folder that this process serves, read once per file version."""

from __future__ import annotations

import os
from pathlib import Path

from resurface.language.language import SOURCE_LANGUAGE
from resurface.record.folder import SHIPPED
from resurface.record.store import Data, Refused, store

FOLDER_VARIABLE = "RESURFACE_DATA"


def folder() -> Path:
    """The clinic's own folder where one is named, else the shipped one."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named).expanduser() if named else SHIPPED


def current(code: str = SOURCE_LANGUAGE) -> Data | Refused:
    """The last good data in a language, or the report where there is none."""
    return store(folder()).current(code)
