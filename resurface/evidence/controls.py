"""What people in the column of no treatment got in a study: nothing, a sham or a plain cream."""

from __future__ import annotations

from typing import Literal

from resurface.catalogue.treatments import NO_TREATMENT
from resurface.evidence.outcomes import Outcome

Control = Literal["untreated", "sham", "plain cream"]

_PLAIN = ("plain base", "placebo gel", "lotion", "cream only")
"""How a design names a cream, gel or lotion without the drug."""


def control(row: Outcome) -> Control | None:
    """What an untreated arm was, by its design; None for the arm of a treatment."""
    if row.treatment_id != NO_TREATMENT:
        return None
    if "sham" in row.design:
        return "sham"
    return "plain cream" if any(each in row.design for each in _PLAIN) else "untreated"


def is_direct(row: Outcome) -> bool:
    """Whether scars were treated with this option alone, as far as its row says.

    A sham or a plain cream is not the same as no treatment.
    """
    own = control(row) in (None, "untreated") and not row.combined_with
    return own and row.about in ("", "scars")
