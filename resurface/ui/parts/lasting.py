"""Where a file is served that never changes there, so that a browser asks for it once."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

_DIGITS = 16


@dataclass(frozen=True)
class Lasting:
    """A file by its name, such as "parts" and "js", and its text; another text, another address."""

    name: str
    kind: str
    text: str

    @cached_property
    def address(self) -> str:
        """Below the app's own address."""
        digest = hashlib.sha256(self.text.encode()).hexdigest()[:_DIGITS]
        return f"/resurface/{self.name}-{digest}.{self.kind}"
