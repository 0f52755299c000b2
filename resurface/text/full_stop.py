"""The full stop at the end of a sentence that becomes part of another."""

from __future__ import annotations

_MORE = ".."
"""How three points end, of which none is a full stop."""


def without_stop(text: str) -> str:
    """A text without the full stop at its end; three points stay."""
    return text if text.endswith(_MORE) else text.removesuffix(".")
