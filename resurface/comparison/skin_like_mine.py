"""Whether the studies of an outcome included a skin type; that none did is said out loud."""

from __future__ import annotations

from functools import lru_cache

from resurface.evidence.evidence import Evidence
from resurface.evidence.skin import types_in
from resurface.evidence.studies import shares_of_people
from resurface.language.language import Language
from resurface.tables.kinds import ROMAN

_KEPT = 2048


@lru_cache(maxsize=_KEPT)
def included(
    treatment_id: str, outcome: str, skin_type: int, evidence: Evidence, words: Language
) -> str:
    """How many of the studies that count people included a Fitzpatrick type from 1 to 6."""
    studies = shares_of_people(evidence.outcomes_of(treatment_id), outcome)
    if studies is None:
        return ""
    by_trial: dict[str, set[int]] = {}
    for row in studies.rows:
        by_trial.setdefault(row.trial, set()).update(types_in(row.skin_types))
    with_it = sum(skin_type in types for types in by_trial.values())
    silent = sum(not types for types in by_trial.values())
    said = {
        "type": ROMAN[skin_type - 1],
        "found": words.number(with_it),
        "count": words.number(len(by_trial)),
        "silent": words.number(silent),
    }
    if with_it and silent:
        text = words.say("skin {type}: in {found} of {count}, {silent} don’t say")
    elif with_it:
        text = words.say("skin {type}: in {found} of {count}")
    elif silent:
        text = words.say("skin {type}: none of {count}, {silent} don’t say")
    else:
        text = words.say("skin {type}: none of {count}")
    return text.format(**said)
