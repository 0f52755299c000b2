"""The one folder that the app itself writes into: the brand, and the pieces that were made.

It lies apart from the data that is served: never in the project, never in the catalogue's folder.
"""

from __future__ import annotations

import os
from pathlib import Path

from resurface.language.language import Message, message
from resurface.record.folder import SHIPPED, named_folder

STATE_VARIABLE = "RESURFACE_STATE"
"""Names that folder by its whole path."""
PROJECT = SHIPPED.parent
_NOT_WHOLE = message(
    "Nothing is kept: {variable} must be a whole path, such as /var/lib/resurface.",
    variable=STATE_VARIABLE,
)
_IN_PROJECT = message(
    "Nothing is kept: {variable} lies in the app's own folder. Name another folder.",
    variable=STATE_VARIABLE,
)
_IN_CATALOGUE = message(
    "Nothing is kept: {variable} lies in the folder of the clinic's tables. Name another folder.",
    variable=STATE_VARIABLE,
)


def state_folder() -> Path | Message:
    """Where the app keeps its own files; else the sentence that says why it keeps none.

    Without `RESURFACE_STATE` it is the user's data directory. The folder need not be there yet.
    """
    named = os.environ.get(STATE_VARIABLE, "").strip()
    try:
        path = Path(named).expanduser() if named else _of_user()
        if not path.is_absolute():
            return _NOT_WHOLE
        path = path.resolve()
    except (OSError, RuntimeError, ValueError):  # no home, a loop of links, a NUL in the name
        return _NOT_WHOLE
    if _within(path, PROJECT):
        return _IN_PROJECT
    if _within(path, named_folder()):
        return _IN_CATALOGUE
    return path


def made_state_folder() -> Path | Message:
    """The same, once it is there; `OSError` where it can't be made. Only its owner may enter."""
    path = state_folder()
    if isinstance(path, Path):
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def _of_user() -> Path:
    from platformdirs import user_data_path  # only for who keeps something

    return user_data_path("resurface", appauthor=False)


def _within(path: Path, folder: Path) -> bool:
    try:
        return path.is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        return False
