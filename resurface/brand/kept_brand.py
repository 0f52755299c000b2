"""The brand in the state folder: read, checked, and written in one go."""

from __future__ import annotations

import base64
import json
import logging
import os
import tempfile
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from resurface.brand.brand import FEWEST_COLORS, MOST_COLORS, NEUTRAL, Brand
from resurface.brand.color_rules import is_color
from resurface.brand.logo import is_sound
from resurface.language.language import Message, message
from resurface.record.state_folder import made_state_folder, state_folder

log = logging.getLogger(__name__)

FILE = "brand.json"
LONGEST = {
    "name": 60,
    "contact": 120,
    "licence": 120,
    "disclaimer_en": 300,
    "disclaimer_es": 300,
}
"""Letters of each line of text."""
_MOST_BYTES = 8 * 1024 * 1024
_LARGEST_LOGO = 4 * 1024 * 1024
_DAMAGED = message(
    "The brand can't be read, so pieces are made without it. Save it again, or move the file "
    "{file} out of the state folder.",
    file=FILE,
)
_NOT_WRITTEN = message(
    "The brand was not saved: the app may not write into its state folder. Allow it to whoever "
    "runs the app, or name another folder in RESURFACE_STATE."
)


@dataclass(frozen=True, slots=True)
class Kept:
    """The brand, and what is wrong with its file: then the brand is the neutral one."""

    brand: Brand
    trouble: Message | None = None


def line_of(text: str, longest: int) -> str:
    """A text as one line without what can't be seen, cut at its length."""
    seen = "".join(" " if each.isspace() else each for each in text)
    kept = "".join(each for each in seen if unicodedata.category(each) not in _UNSEEN)
    return " ".join(kept.split())[:longest].rstrip()


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def kept_brand() -> Kept:
    """The brand that was saved; the neutral one where none was, or where it can't be read."""
    folder = state_folder()
    if isinstance(folder, Message):
        return Kept(NEUTRAL)
    path = folder / FILE
    try:
        state = path.stat()
    except FileNotFoundError:
        return Kept(NEUTRAL)
    except OSError:
        return Kept(NEUTRAL, _DAMAGED)
    return _read(path, (state.st_mtime_ns, state.st_size, state.st_ino))


def keep_brand(brand: Brand) -> Message | None:
    """Saves the brand whole or not at all; the sentence that says why not."""
    try:
        folder = made_state_folder()
        if isinstance(folder, Message):
            return folder
        _write(folder / FILE, json.dumps(_as_json(brand), ensure_ascii=False).encode())
    except OSError as error:
        log.warning("the brand was not saved: %s", type(error).__name__)
        return _NOT_WRITTEN
    return None


@lru_cache(maxsize=2)
def _read(path: Path, _state: tuple[int, int, int]) -> Kept:
    """The file as it stands now; the same state is read once."""
    try:
        with path.open("rb") as opened:
            raw = opened.read(_MOST_BYTES + 1)
        return Kept(_brand(json.loads(raw[:_MOST_BYTES])))
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        log.warning("the brand can't be read: %s", type(error).__name__)
        return Kept(NEUTRAL, _DAMAGED)


def _as_json(brand: Brand) -> dict[str, Any]:
    texts = {name: getattr(brand, name) for name in LONGEST}
    logo = base64.b64encode(brand.logo).decode("ascii")
    return {**texts, "colors": list(brand.colors), "logo": logo}


def _brand(stored: Any) -> Brand:
    """A brand of what stands in the file; ValueError, TypeError or KeyError where it is none."""
    if not isinstance(stored, Mapping):
        raise TypeError("no brand")
    texts = {name: _text(stored[name], most) for name, most in LONGEST.items()}
    colors = tuple(_text(each, 7) for each in stored["colors"])
    if not FEWEST_COLORS <= len(colors) <= MOST_COLORS or not all(map(is_color, colors)):
        raise ValueError("no colors")
    logo = base64.b64decode(stored["logo"], validate=True)
    if logo and (len(logo) > _LARGEST_LOGO or not is_sound(logo)):
        raise ValueError("no logo")
    return replace(NEUTRAL, **texts, colors=colors, logo=logo)


def _text(value: object, longest: int) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return line_of(value, longest)


def _write(path: Path, raw: bytes) -> None:
    """In one go: a reader sees the old file or the new one, and never half of it."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".brand-")  # only its owner may read it
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(raw)
            opened.flush()
            os.fsync(opened.fileno())
        Path(name).replace(path)
    except OSError:
        with suppress(OSError):
            Path(name).unlink()
        raise
