"""Why a measured outcome is shown nowhere, in words: the same on every surface."""

from __future__ import annotations

from resurface.evidence.outcomes import Outcome
from resurface.evidence.standing import Reason, standing
from resurface.language.language import Language, message

_REASONS = {
    "no figure": message("it states no figure"),
    "no reason given": message("its row gives no reason"),
    "counts visits": message("it counts visits, not people"),
    "counts scars": message("it counts scars, not people"),
    "counts spots": message("it counts spots, not people"),
    "no chart for this outcome": message("no chart is made of this outcome"),
}
"""By reason; a row's own reason is told in the words of its row."""


def reason_in_words(row: Outcome, words: Language) -> str:
    """Why an outcome is neither drawn nor stated in the table; empty where it is."""
    reason: Reason | None = standing(row).reason
    if reason is None:
        return ""
    return row.why_not if reason == "own reason" else words.render(_REASONS[reason])
