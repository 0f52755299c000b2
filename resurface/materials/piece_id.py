"""The id of a piece of paper, by which it is known what it was made from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without I, L, O and U, which are misread."""
_LENGTH = 8


def piece_id(parts: Iterable[str]) -> str:
    """A short digest of what it was made from: "R-6X94-MW3W"; another where any part differs."""
    digest = int.from_bytes(hashlib.sha256("\n".join(parts).encode()).digest())
    letters = "".join(_LETTERS[digest >> 5 * place & 31] for place in range(_LENGTH))
    return f"R-{letters[:4]}-{letters[4:]}"
