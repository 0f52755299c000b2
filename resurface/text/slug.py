"""A text in letters that every system takes in the name of a file."""

from __future__ import annotations

import re
import unicodedata


def slug(text: str) -> str:
    """Small letters, digits and hyphens: what is left of a text without accents."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
