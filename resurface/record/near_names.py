"""Files of a clinic's folder whose names are near that of a table, but not it: they are not used.

Such names come from habit: a capital, a copy's "(1)", a spreadsheet's own ending or title, a folder
too many. Each is named with what to do; none is ever read.
"""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from resurface.language.language import Message, message
from resurface.tables.problem import Notice, shortened

MOST_ENTRIES = 1000
"""Entries looked at in one folder: a clinic's has a dozen."""
MOST_FOLDERS = 50
_ALIKE = 0.85
"""From this ratio of equal letters on, a name is taken for a table's with a slip in it."""

_OWN_FORMATS = ("xls", "xlsx", "xlsm", "xlsb", "ods", "fods", "numbers", "gsheet")
_ENDINGS = ("csv", "tsv", "txt", *_OWN_FORMATS)
_ENDING = re.compile(rf"\.({'|'.join(_ENDINGS)})\s*$")
_PACKAGE = ".numbers"
"""A spreadsheet that may be a folder of files."""
_NOT_MEANT = (".", "~", "__", "wording_")
"""How names begin that programs give to their own files and folders; rules of wording are no table
of the record.
"""


def near_names(folder: Path, names: Iterable[str], own: frozenset[str]) -> tuple[Notice, ...]:
    """What is not used in a folder though its name is near that of a table, each with what to do.

    `names` are those of all tables, `own` those that the folder has.
    """
    names = tuple(names)
    entries = _entries(folder, MOST_ENTRIES)
    found = [
        Notice(_shown(entry.name), _what_to_do(entry, name, name in own))
        for entry in entries
        if (name := _near(entry, names)) and not _is_used(entry, folder, names)
    ]
    inner = islice(
        (each for each in entries if _is_folder(each) and not each.name.startswith(_NOT_MEANT)),
        MOST_FOLDERS,
    )
    missing = tuple(name for name in names if name not in own)
    return (*found, *(notice for each in inner for notice in _one_down(each, missing)))


def _one_down(inner: os.DirEntry[str], missing: tuple[str, ...]) -> Iterator[Notice]:
    """Tables in a folder of the folder, where the folder itself lacks them."""
    for entry in _entries(Path(inner.path), MOST_ENTRIES):
        if _near(entry, missing):
            yield Notice(
                _shown(f"{inner.name}/{entry.name}"),
                message(
                    "This is not used: it lies one folder down. Move it up, or let "
                    "RESURFACE_DATA name that folder."
                ),
            )


def _what_to_do(entry: os.DirEntry[str], name: str, used: bool) -> Message:
    file = f"{name}.csv"
    if entry.name.lower().rstrip().endswith(tuple(f".{each}" for each in _OWN_FORMATS)):
        return message(
            "This is not used: it is a spreadsheet's own file. Save it as “CSV UTF-8” under the "
            "name {file}.",
            file=file,
        )
    if used:
        return message(
            "This is not used: {file} is. If this is the newer one, save it under that name.",
            file=file,
        )
    return message("This is not used. Give it exactly the name {file}.", file=file)


def _near(entry: os.DirEntry[str], names: tuple[str, ...]) -> str:
    """The table whose name an entry is near; empty where there is none."""
    lowered = entry.name.lower().strip()
    is_inner = _is_folder(entry) and not lowered.endswith(_PACKAGE)
    if is_inner or lowered.startswith(_NOT_MEANT):
        return ""
    stem = lowered
    while shorter := _ENDING.sub("", stem):
        if shorter == stem:
            break
        stem = shorter
    if stem == lowered and "." in stem:
        return ""
    words = re.sub(r"[\W\d_]+", " ", stem).split()
    spaced = f" {' '.join(words)} "
    for name in names:
        if f" {name.replace('_', ' ')} " in spaced:
            return name
    close = difflib.get_close_matches("_".join(words), names, 1, _ALIKE)
    return close[0] if close else ""


def _is_used(entry: os.DirEntry[str], folder: Path, names: tuple[str, ...]) -> bool:
    """Whether it is one of the tables: where case is ignored, another name is the same file."""
    files = {f"{name}.csv" for name in names}
    exact = entry.name.lower()
    try:
        return exact in files and os.path.samestat(
            (folder / exact).lstat(), entry.stat(follow_symlinks=False)
        )
    except OSError:
        return False


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _entries(folder: Path, most: int) -> list[os.DirEntry[str]]:
    """The entries of a folder by name; none where it can't be listed."""
    try:
        with os.scandir(folder) as entries:
            return sorted(islice(entries, most), key=lambda entry: entry.name)
    except (OSError, ValueError):
        return []


def _shown(name: str) -> str:
    """A file's name as text that can be shown: what is no letter becomes a mark."""
    text = os.fsencode(name).decode("utf-8", "replace")
    return shortened("".join(each if each.isprintable() else "�" for each in text), 120)
