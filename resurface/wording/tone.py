"""Whether a sentence asserts something good though no rule has its words: many small signs at once.

What is spoken of and what is said of it count for a claim: a state of the skin, time, a cost that
is denied, everybody, the best, praise, hurry. Room for doubt, care, harms, the desk, how a thing
is done and figures count against it. What weighs most names the rule.
"""

from __future__ import annotations

from resurface.wording.grammar import Span
from resurface.wording.scope import Context
from resurface.wording.signs import CLAIM, Signs, signs_in

LIKE_A_PROMISE = "C78"
"""The rule where nothing that a rule stands for weighs most."""
PROMISE = 0.1
"""From this sum on a sentence reads like a claim."""
PLAIN = -0.4
"""Up to this sum it tells plainly: words of a rule then need a reason and stop nothing."""
_FEWEST = 2
"""Words of a sentence that may claim something."""
_LABEL, _MANY = 5, 3
"""Words of a name, a label or a button; kinds of claim that make it none."""
_LEAST = 0.3
"""What a list weighs at least where the rule is chosen that is named."""
PLAINER = -1.0
"""Up to this sum words that are said honestly too are taken to be so; none that stop a sentence."""


def tone(context: Context, text: str, known: Signs) -> float:
    """The sum of all signs in a sentence: above 0 it rather claims, below it rather tells."""
    weights = known.weights
    said = signs_in(context, text, known.lists)
    return sum(count * weights.get(name, 0.0) for name, count in said.items())


def like_a_promise(context: Context, known: Signs) -> tuple[str, Span] | None:
    """The rule and the words where a sentence reads like a claim; None where it does not."""
    found = context.found
    if len(context.words) < _FEWEST or context.tone < PROMISE:
        return None
    if context.question and found.holds("asked-of-care") and not found.holds("rhetorical"):
        return None
    if found.holds("distrust") or context.at_the_desk or context.cited:
        return None
    claims = [each.list for each in known.lists if each.kind == CLAIM and found.holds(each.list)]
    of_skin = found.holds("tone-you") or found.holds("tone-body")
    if not claims or (len(context.words) <= _LABEL and len(claims) < _MANY and not of_skin):
        return None
    weighed: dict[str, float] = {}
    for each in known.lists:
        if each.kind == CLAIM and found.holds(each.list):
            count = len({span.start for span in found.spans(each.list)})
            weight = max(_LEAST, known.weights[f"<{each.list}>"])
            weighed[each.rule] = weighed.get(each.rule, 0.0) + count * weight
    rule = max(weighed, key=lambda each: weighed[each], default=LIKE_A_PROMISE)
    return rule, Span(0, len(context.words))
