"""Papers that pages are set on, and what a clinic puts at the foot of each."""

from __future__ import annotations

import os
from dataclasses import dataclass

from resurface.language.language import Message, message

CLINIC_VARIABLE = "RESURFACE_CLINIC"
"""Names the clinic at the foot of paper; without it none is named."""
LICENCE_VARIABLE = "RESURFACE_LICENCE"
"""The line on who may treat there, as a state asks for it; without it there is none."""
LONGEST = 120
"""Letters of either; what is longer is cut off with an ellipsis."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One size of paper with its margins, in points (1/72 inch)."""

    id: str
    name: Message
    width: float
    height: float
    sides: float
    top: float
    bottom: float


LETTER = Paper("letter", message("US Letter"), 612, 792, 41.76, 32.4, 36)
A4 = Paper("a4", message("A4"), 595.28, 841.89, 42.52, 34.02, 36.85)
PAPERS = (LETTER, A4)


def paper(paper_id: str) -> Paper:
    """The paper of an id; KeyError where there is none."""
    return {each.id: each for each in PAPERS}[paper_id]


def clinic() -> tuple[str, ...]:
    """The clinic's name and its licence line, as they are set; those that are not are left out."""
    stated = (
        " ".join(os.environ.get(name, "").split()) for name in (CLINIC_VARIABLE, LICENCE_VARIABLE)
    )
    return tuple(map(_cut, filter(None, stated)))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
