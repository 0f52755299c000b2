"""Sentences that stand on more than one kind of piece."""

from __future__ import annotations

from resurface.comparison.comparison import Comparison
from resurface.language.language import Language
from resurface.materials.risk_said import Told
from resurface.text import labels


def decision(comparison: Comparison, words: Language) -> str:
    """What there is to decide, with no treatment as one of the ways."""
    count = len(comparison.treated)
    ways = words.say_n(
        "You can treat your acne scars in {count} way, or leave them as they are.",
        "You can treat your acne scars in one of {count} ways, or leave them as they are.",
        count,
    )
    return ways.format(count=words.number(count))


def about_scars(words: Language) -> str:
    """What the piece is about and what it is not, on paper, on a slide or on a web page."""
    return words.say("This is about dents in the skin. Flat dark or red marks are not scars.")


def kind_of(depth: str, words: Language) -> str:
    """The kind of a treatment by name; of no treatment, what is done."""
    return labels.depth(depth, words) if depth else words.say("Leave as it is")


def listed(told: tuple[Told, ...], words: Language) -> str:
    """Sentences on several options behind one another; the name stands before its first only."""
    parts: list[str] = []
    for place, each in enumerate(told):
        again = place > 0 and told[place - 1].name == each.name
        parts.append(each.text if again else each.said(words))
    return f"{'; '.join(parts)}."
