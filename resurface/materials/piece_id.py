"""The id of a piece of paper, by which it is known what it was made from."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without I, L, O and U, which are misread."""
_LENGTH = 8
_PREFIX = re.compile(r"^R[-–\s]")
_RUN_TOGETHER = re.compile(rf"R\w{{{_LENGTH}}}")
_MISREAD = str.maketrans("ILOU", "110V")


def piece_id(parts: Iterable[str]) -> str:
    """A short digest of what it was made from: "R-6X94-MW3W"; another where any part differs."""
    digest = int.from_bytes(hashlib.sha256("\n".join(parts).encode()).digest())
    letters = "".join(_LETTERS[digest >> 5 * place & 31] for place in range(_LENGTH))
    return f"R-{letters[:4]}-{letters[4:]}"


def written_id(text: str) -> str:
    """An id as it is kept, of what a person typed: "r 6x94mw3w"; empty where it can be none."""
    bare = _PREFIX.sub("", text.upper().strip())
    letters = "".join(each for each in bare if each.isascii() and each.isalnum())
    letters = (letters[1:] if _RUN_TOGETHER.fullmatch(letters) else letters).translate(_MISREAD)
    whole = len(letters) == _LENGTH and all(each in _LETTERS for each in letters)
    return f"R-{letters[:4]}-{letters[4:]}" if whole else ""
