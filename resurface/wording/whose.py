"""Which treatment each sentence of a text is about: the ones it names, else those it goes on with.

A sentence that names none goes on with what its paragraph named last, or with a title right above
it; not where it has a subject of its own ("our clinic", "the laser" after microneedling).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from resurface.wording.scope import Context
from resurface.wording.splitting import Sentence, is_ended

CallsIt = Callable[[str, str], bool]
"""Whether a treatment, by its id, is called by a word such as "laser"."""


def taken_over(
    parts: Sequence[Sentence], read: Sequence[Context], calls_it: CallsIt
) -> list[tuple[str, ...]]:
    """For each sentence the treatments that it takes over; empty where it names its own or none."""
    found: list[tuple[str, ...]] = []
    last: tuple[str, ...] = ()
    for nth, (part, context) in enumerate(zip(parts, read, strict=True)):
        if nth and part.block != parts[nth - 1].block:
            last = last if _is_title(parts, nth - 1, last) else ()
        own = treatments_of(context)
        if own:
            last = own
            found.append(())
            continue
        before = last or _only_one(parts, read, nth)
        found.append(tuple(each for each in before if _goes_on(context, each, calls_it)))
    return found


def treatments_of(context: Context) -> tuple[str, ...]:
    """The treatments that a sentence names, each once, in order."""
    return tuple(dict.fromkeys(each.treatment_id for each in context.named))


def _is_title(parts: Sequence[Sentence], nth: int, named: tuple[str, ...]) -> bool:
    """Whether a sentence is a line by itself that is no sentence, and names what comes below."""
    alone = nth == 0 or parts[nth - 1].block != parts[nth].block
    return alone and bool(named) and not is_ended(parts[nth].text)


def _only_one(parts: Sequence[Sentence], read: Sequence[Context], nth: int) -> tuple[str, ...]:
    """The treatment that the rest of a paragraph names, where it is a single one."""
    rest: dict[str, None] = {}
    for part, context in zip(parts[nth:], read[nth:], strict=True):
        if part.block != parts[nth].block:
            break
        rest |= dict.fromkeys(treatments_of(context))
    return tuple(rest) if len(rest) == 1 else ()


def _goes_on(context: Context, treatment: str, calls_it: CallsIt) -> bool:
    """Whether nothing else is spoken of: "it takes" goes on, "the laser" does so for a laser."""
    found = context.found
    if any(each.start == 0 for each in found.spans("goes-on")):
        return True
    kinds = [context.words[each.start].form for each in found.spans("a-kind")]
    if any(not calls_it(treatment, each) for each in kinds):
        return False
    return found.holds("goes-on") or not found.holds("own-subject")
