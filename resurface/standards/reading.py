"""How hard the texts are to read: measured school grades, which a test works out anew.

The formula is that of Coleman and Liau over whole sentences; labels are left out, since they would
make it look easier.
"""

from __future__ import annotations

from dataclasses import dataclass

from resurface.language.language import Message, message

MOST = 8
"""The grade above which what a consultant reads is too hard."""


@dataclass(frozen=True, slots=True)
class Grade:
    """The measured grade of some texts as they are shipped."""

    texts: Message
    grade: float


APP = Grade(message("the app’s own words"), 4.8)
"""Each message that is translated, with the name of a value in its place."""
OWN = Grade(message("what treatments and scars are, and what to ask first"), 7.2)
"""Texts of the record that a consultant reads to a patient."""
BEHIND = Grade(message("the notes on sources behind figures"), 7.8)
"""What stands one tap away."""
READ = (APP, OWN, BEHIND)
"""What may be of grade `MOST` at most."""
