"""What a person's answers mean for the treatments of a plan: it stands above the dates."""

from __future__ import annotations

from typing import Any

from resurface.choosing.answered import Answered
from resurface.choosing.flagged import Flag, flags
from resurface.comparison.entry import cited
from resurface.comparison.flag_words import mark_in_words
from resurface.evidence.evidence import Evidence
from resurface.language.language import Language
from resurface.planning.plan import Plan


def marks(
    plan: Plan, answers: Answered, evidence: Evidence, words: Language
) -> list[dict[str, Any]]:
    """Each mark of each treatment, strongest first, with its consequence, strength and sources."""
    return [
        _mark(each, leg.treatment.name, evidence, words)
        for leg in plan.legs
        for each in flags(leg.treatment.id, answers, evidence)
    ]


def _mark(flag: Flag, treatment: str, evidence: Evidence, words: Language) -> dict[str, Any]:
    said = words.say("{treatment}: {mark}").format(
        treatment=treatment, mark=mark_in_words(flag.mark, words)
    )
    disagree = words.say("Its sources disagree.") if flag.conflicting else ""
    return {
        "mark": flag.mark,
        "said": said,
        "texts": [text for text in (flag.consequence, flag.strength, disagree) if text],
        "sources": [each.link for each in cited(flag.source_ids, evidence, words)],
    }
