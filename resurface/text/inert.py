"""Text that no spreadsheet takes for a formula."""

from __future__ import annotations

JOINER = "\u2060"
"""Takes no space and shows as nothing, on screen and in a sheet."""
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What OWASP's page on CSV injection names, with the wide signs of East Asian keyboards."""


def inert(text: str) -> str:
    """Text as it stands, behind an invisible joiner where it would start a formula in a sheet."""
    return f"{JOINER}{text}" if text.startswith(_STARTS_A_FORMULA) else text
