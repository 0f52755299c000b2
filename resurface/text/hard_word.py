"""What a hard word is: its name, the forms that it has in texts, and one plain sentence."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.language.language import Message

BETWEEN = "; "
"""What stands between the forms of a word."""
NONE = Message("")
"""No other form."""


@dataclass(frozen=True, slots=True)
class Word:
    """A hard word: its name, the other forms that it has in texts, and what it means.

    A translator gives the forms of the other language, as many as it has.
    """

    name: Message
    forms: Message
    means: Message
