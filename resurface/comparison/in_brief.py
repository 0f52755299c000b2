"""Words of the patient's view that stand shorter where a column is narrow and a screen is low.

Figures stay as they are: only words become fewer.
"""

from __future__ import annotations

from dataclasses import dataclass

from resurface.evidence.evidence import Evidence
from resurface.language.language import Language
from resurface.text.reviewed import not_yet_reviewed


@dataclass(frozen=True, slots=True)
class Shorter:
    """Words as they stand elsewhere, and fewer that say the same."""

    long: str
    short: str


def in_brief(evidence: Evidence, words: Language) -> tuple[Shorter, ...]:
    """Each pair, alike where this language has no shorter words; what holds others stands first."""
    say = words.say
    pairs = (
        (say("of 100"), words.say_of("in a narrow column", "of 100")),
        (say("no days away"), words.say_of("in a narrow column", "no days")),
        (say("skin types not stated"), words.say_of("in a narrow column", "skin not stated")),
        (say("time not stated"), words.say_of("in a narrow column", "time not stated")),
        (say("after each visit"), words.say_of("in a narrow column", "after each visit")),
        (say("after treatment"), words.say_of("in a narrow column", "after treatment")),
        (
            say("No count does not mean no harm."),
            words.say_of("in a narrow column", "No count does not mean no harm."),
        ),
        (
            say("“How sure” is our own word, by a written rule."),
            words.say_of("in a narrow column", "“How sure”: our own word."),
        ),
        (
            say("The same results may not occur for all patients."),
            words.say_of("in a narrow column", "The same results may not occur for all patients."),
        ),
        (not_yet_reviewed(evidence, words), not_yet_reviewed(evidence, words, short=True)),
    )
    said = (Shorter(long, short) for long, short in pairs if long)
    return tuple(sorted(said, key=lambda pair: len(pair.long), reverse=True))
