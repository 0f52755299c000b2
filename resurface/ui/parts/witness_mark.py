"""Figures of studies as marks on 0 to 100, and what their forms mean."""

from __future__ import annotations

from collections.abc import Iterable

from resurface.evidence.outcomes import Outcome
from resurface.evidence.witness import witness
from resurface.language.language import Language
from resurface.text.designs import forms_in_words


def mark_of(row: Outcome) -> dict[str, object] | None:
    """Where it stands, and what else would fit.

    None for what is no percent of that scale, and where an end is open: a mark would close it.
    """
    if row.unit != "percent" or None in (row.range.low, row.range.high):
        return None
    found = witness(row)
    if not 0 <= found.at <= 100:
        return None
    fits = None if found.fits is None else [round(end, 1) for end in found.fits.ends]
    return {"at": round(found.at, 1), "fits": fits, "design": found.design}


def key_of(rows: Iterable[Outcome], words: Language) -> tuple[str, ...]:
    """What each form of mark means that is drawn; empty where none is."""
    marks = [witness(row) for row in rows if mark_of(row)]
    lines = (words.say("Line: would fit too."),) if any(each.fits for each in marks) else ()
    return (*forms_in_words({each.design for each in marks}, words), *lines)
