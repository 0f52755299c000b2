"""A study's share that is told as what the reader, or everybody, will have.

"93% did well, so it would be odd if you didn't": a count of some people, turned on who reads it.
Doubt, advice to ask, and a denial ("that does not mean you will") leave it what it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from resurface.wording.beside_a_study import AS_A_PROMISE, asks, has_a_study
from resurface.wording.finding import stands
from resurface.wording.grammar import Span
from resurface.wording.held_against import SHARE
from resurface.wording.rule_table import Rules
from resurface.wording.scope import Context

_TURNED_ON = ("reader", "everyone")
"""Lists of whom a share is turned on."""
_LEFT_OPEN = ("leaves-open", "distrust")
"""Lists that leave a share what it is: doubt, advice, a warning of such claims."""


def told_to_the_reader(context: Context, known: Rules) -> Iterator[tuple[str, str, Span]]:
    """The rule, its severity and the words that turn a share on somebody; nothing where none do."""
    if asks(context) or any(map(context.found.holds, _LEFT_OPEN)):
        return
    of_treatment = bool(context.named) and stands(context, known.every[SHARE])
    if not of_treatment and not has_a_study(context, known):
        return
    for name in _TURNED_ON:
        for span in context.found.spans(name):
            if not context.denied(span) and not context.reported(span):
                yield AS_A_PROMISE, "block", span
                return
