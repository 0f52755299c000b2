"""What the IPDAS items on deciding still lack: what matters, the way through it, what to ask."""

from __future__ import annotations

from resurface.choosing.answered import Answered
from resurface.choosing.criteria import HELPS
from resurface.choosing.weighed import MATTERS, MOST, Weighed
from resurface.comparison.asked_first import questions
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.to_ask import FEWEST, to_ask
from resurface.comparison.to_ask import MOST as MOST_ASKED
from resurface.comparison.weighing import named, weighing
from resurface.standards.judges import Record
from resurface.text import labels


def weighed(of: Record) -> tuple[str, ...]:
    """What may matter and changes nothing: no treatment has a figure of it, or no step is said."""
    treatments = of.catalogue.treatments
    missing = []
    for each in MATTERS:
        found = weighing(treatments, Weighed().weighing(each, MOST), of.words)
        if not found.steps or not any(each.longest(one) is not None for one in treatments):
            missing.append(named(each, of.words))
    return tuple(missing)


def guided(of: Record) -> tuple[str, ...]:
    """Steps with nothing in them: scars that no row tells apart, no question of which something
    follows, and what may matter and changes nothing.
    """
    told = {each.id for each in of.evidence.concerns if each.how_to_tell}
    unseen = (labels.concern(each, of.words) for each in HELPS.options if each not in told)
    ids = tuple(each.id for each in of.catalogue.treatments)
    asked = any(each.of_any for each in questions(ids, Answered(), of.evidence))
    unasked = () if asked else (of.words.say("what must be asked first"),)
    return (*unseen, *unasked, *weighed(of))


def to_take(of: Record) -> tuple[str, ...]:
    """Treatments of which, beside no treatment, too few or too many questions are there to ask."""
    untreated = tuple(each for each in of.options if each.is_untreated)
    treated = (each for each in of.options if not each.is_untreated)
    return tuple(each.treatment.name for each in treated if not _asked((each, *untreated), of))


def _asked(options: tuple[Option, ...], of: Record) -> bool:
    comparison = Comparison(options, (), of.evidence, of.comparison.version)
    return FEWEST <= len(to_ask(comparison, of.words)) <= MOST_ASKED
