"""What is said wherever words stand that no bilingual clinician has read."""

from __future__ import annotations

from resurface.evidence.evidence import Evidence
from resurface.language.language import Language
from resurface.language.review import is_reviewed


def not_yet_reviewed(evidence: Evidence, words: Language, *, short: bool = False) -> str:
    """That the words in this language were read by no bilingual clinician; empty where they were.

    It holds for the app's sentences and for the record's texts: one of either is enough.
    """
    if is_reviewed(words.code) and not evidence.not_reviewed:
        return ""
    if short:
        return words.say("Translation not yet reviewed.")
    return words.say("No bilingual clinician has reviewed these words yet.")
