"""How good the evidence for one outcome of an option is, in words: the word and its reasons."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.comparison.comparison import Option
from resurface.evidence.certainty import certainty
from resurface.evidence.facts import Fact
from resurface.evidence.studies import HARMS, Studies, shares_of_people, shown_in, studies
from resurface.language.language import Language, message
from resurface.text.short_name import short_name

_WORDS = {
    "none": message("none"),
    "very low": message("very low"),
    "low": message("low"),
    "moderate": message("moderate"),
    "high": message("high"),
}


@dataclass(frozen=True, slots=True)
class Sure:
    """How good the evidence is: a word, why, and what systematic reviews call it themselves.

    `reasons` are sentences in the order of the rule, the last that the word is ours; `reviews` name
    each review that grades it, with its word.
    """

    word: str
    reasons: tuple[str, ...]
    reviews: tuple[str, ...]


def how_sure(option: Option, outcome: str, words: Language) -> Sure:
    """How good the evidence is for one outcome, for a harm by name, or for all `HARMS` together."""
    judged = certainty(outcome, counted(option, outcome), option.facts("evidence"))
    return Sure(
        words.render(_WORDS[judged.word]),
        (
            *(words.render(each) for each in judged.reasons),
            words.say("This word is ours, by a written rule; no panel of experts gave it."),
        ),
        tuple(_review(each, option, words) for each in judged.grades),
    )


def evidence_word(option: Option, outcome: str, words: Language) -> str:
    """The word as it stands beside a share: "evidence: very low"; empty where nobody counted."""
    if not counted(option, outcome):
        return ""
    return evidence_said(how_sure(option, outcome, words).word, words)


def evidence_said(word: str, words: Language) -> str:
    """A word for how good the evidence is, as it stands wherever it needs its name."""
    return words.say("evidence: {word}").format(word=word)


def counted(option: Option, outcome: str) -> Studies | None:
    """The studies that the word is of; None where nobody counted people."""
    if outcome == HARMS:
        return studies(HARMS, shown_in("asked harms", option.outcomes))
    return shares_of_people(option.outcomes, outcome)


def _review(grade: Fact, option: Option, words: Language) -> str:
    return words.say("A review calls the evidence {word} ({review}).").format(
        word=words.render(_WORDS[grade.grade]),
        review=short_name(option.source(grade.source_id), words),
    )
