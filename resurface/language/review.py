"""Whether a bilingual clinician has read the app's sentences in a language, as they are now.

`reviewed.txt` beside a language's sentences holds one line for each reading: by what the file of
sentences was known then, who read it, and the day. Any sentence that changes afterward puts all of
them back among what is not yet reviewed.
"""

from __future__ import annotations

import hashlib
from functools import cache

from resurface.language.language import DOMAIN, SOURCE_LANGUAGE, TRANSLATIONS

FILE = "reviewed.txt"


@cache
def is_reviewed(code: str) -> bool:
    """Whether somebody has signed the sentences of a language; the source language needs nobody."""
    return code == SOURCE_LANGUAGE or known_by(code) in signatures(code)


def known_by(code: str) -> str:
    """Twelve signs that change with any sentence of the language."""
    read = (TRANSLATIONS / code / "LC_MESSAGES" / f"{DOMAIN}.mo").read_bytes()
    return hashlib.sha256(read).hexdigest()[:12]


def signatures(code: str) -> frozenset[str]:
    """By what the sentences were known that somebody has signed by name and day."""
    file = TRANSLATIONS / code / "LC_MESSAGES" / FILE
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return frozenset(line.split()[0] for line in lines if len(line.split()) >= 3)
