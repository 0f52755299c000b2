"""Whether a sentence asserts something good though no rule has its words: many small signs at once.

Each sign adds its weight (`signs.py`); what they add up to says how far the sentence reads like the
claims that the weights were learned from. What weighs most names the rule, and the words that weigh
most are marked.
"""

from __future__ import annotations

from resurface.wording.grammar import Span
from resurface.wording.scope import Context
from resurface.wording.signs import CLAIM, Sign, Signs, signs_in
from resurface.wording.word_signs import word_signs

LIKE_A_PROMISE = "C78"
"""The rule where nothing that a rule stands for weighs most."""
PROMISE = -0.9
"""From this sum on a sentence reads like a claim."""
_DOUBTED = 0.7
"""The same where it is asked, warned of, at the front desk, or has a source beside it."""
_FEWEST = 2
"""Words of a sentence that may claim something."""
_LABEL, _MANY = 3, 3
"""Words of a name, a number or a label, and kinds of claim that make it none."""
_LINE = 5
"""Words of a line that claims nothing where no list has a word of it."""
_ABOUT = ("tone-you", "tone-body")
"""Lists that make even a short line more than a label: the reader, skin."""
_LEAST = 0.3
"""What a list weighs at least where the rule is chosen that is named."""


def tone(context: Context, text: str, known: Signs) -> float:
    """The sum of all signs in a sentence: above 0 it rather claims, below it rather tells."""
    weights = known.weights
    said = signs_in(context, text, known.lists)
    return sum(count * weights.get(name, 0.0) for name, count in said.items())


def like_a_promise(context: Context, known: Signs) -> tuple[str, Span] | None:
    """The rule and the words where a sentence reads like a claim; None where it does not."""
    found = context.found
    if len(context.words) < _FEWEST or context.tone < (_DOUBTED if _doubted(context) else PROMISE):
        return None
    if _is_a_name(context):
        return None
    claims = [each for each in known.lists if each.kind == CLAIM and found.holds(each.list)]
    fewest = _MANY if len(context.words) <= _LABEL else 1 if len(context.words) <= _LINE else 0
    if len(claims) < fewest and not any(map(found.holds, _ABOUT)):
        return None
    return _weighs_most(context, claims, known), _speaks_most(context, claims, known)


def _doubted(context: Context) -> bool:
    """Whether it is asked, warned of, at the front desk, or has a source beside it."""
    everything = Span(0, len(context.words))
    return any(
        (
            context.question and context.asked(everything),
            context.at_the_desk,
            context.cited,
            context.found.holds("distrust"),
            context.found.holds("whether"),
        )
    )


def _weighs_most(context: Context, claims: list[Sign], known: Signs) -> str:
    weighed: dict[str, float] = {}
    for each in claims:
        count = len({span.start for span in context.found.spans(each.list)})
        weight = max(_LEAST, known.weights.get(f"<{each.list}>", 0.0))
        weighed[each.rule] = weighed.get(each.rule, 0.0) + count * weight
    return max(weighed, key=lambda each: weighed[each], default=LIKE_A_PROMISE)


def _is_a_name(context: Context) -> bool:
    """Whether nothing is said but which treatment it is."""
    whole = len(context.words)
    return any(each.span.end - each.span.start == whole for each in context.named)


def _speaks_most(context: Context, claims: list[Sign], known: Signs) -> Span:
    """The words in a row whose own signs add up to most; the whole sentence where none does."""
    weighs = [0.0] * len(context.words)
    for name, spot in word_signs(context.words):
        weighs[spot] += known.weights.get(name, 0.0)
    for each in claims:
        for span in context.found.spans(each.list):
            for spot in range(span.start, span.end):
                weighs[spot] += known.weights.get(f"<{each.list}>", 0.0) / (span.end - span.start)
    best, most, start, total = Span(0, len(weighs)), 0.0, 0, 0.0
    for spot, weight in enumerate(weighs):
        if total <= 0:
            start, total = spot, 0.0
        total += weight
        if total > most:
            best, most = Span(start, spot + 1), total
    return best
