"""Step 1, what do you see: six drawings, how to tell, and what a source supports for it."""

from __future__ import annotations

from typing import Any

from resurface.catalogue.treatments import DEPTHS
from resurface.choosing.choice import Choice
from resurface.choosing.criteria import HELPS
from resurface.comparison.behind import HELPED
from resurface.comparison.marked_skin import IN_ORDER, Claim, Group, claims, named
from resurface.language.language import Language
from resurface.record.store import Data


def shown(choice: Choice, data: Data, words: Language) -> dict[str, Any]:
    """Everything that the step shows."""
    say, marked = words.say, choice.criteria[HELPS]
    found = claims(marked, data.catalogue, data.evidence, words)
    return {
        "next": say("Next: ask first"),
        "lead": say(
            "Run a finger or a side light over the skin. Mark all that you see. This says what it "
            "looks like. It does not say what it is: a doctor does that."
        ),
        "drawings": say("Drawings: our own, a cut through the skin. Thick line: top of the skin."),
        "seen": [
            {
                "id": concern.id,
                "name": named(concern.id, words),
                "tell": concern.how_to_tell,
                "on": concern.id in marked,
                "about": say("What it is, and sources"),
            }
            for each in IN_ORDER
            if (concern := data.evidence.concern(each))
        ],
        "beside": say("What a source says helps"),
        "claims": [_claim(each, words) for each in found],
        "empty": say("Mark what you see. The treatments that a source supports then stand here."),
        "apart": say("Marks and scars are not the same. What helps a mark says nothing of a dent.")
        if len(found) > 1
        else "",
        "doctor": {
            "title": say("See a skin doctor (dermatologist) first"),
            "rows": [
                say("Deep, sore lumps (cystic acne)."),
                say("A scar that grows past the old pimple (keloid)."),
                say("A mole or patch that is new, that changes or that does not heal."),
                say("You are not sure what you see."),
            ],
        },
        "topic": HELPED.id,
        "words": {
            "warning": say("Safety warning"),
            "sources": say("Sources"),
        },
    }


def _claim(claim: Claim, words: Language) -> dict[str, Any]:
    return {
        "title": claim.title,
        "groups": [_group(each, words) for each in claim.groups],
        "rest": claim.rest,
    }


def _group(group: Group, words: Language) -> dict[str, Any]:
    against = words.say("against it for {names}")
    return {
        "title": group.title,
        "warns": group.warns,
        "none": "" if group.supported else words.say("none"),
        "rows": [
            {
                "id": each.treatment.id,
                "name": each.treatment.name,
                "depth": DEPTHS.index(each.treatment.depth) if each.treatment.depth else -1,
                "warning": bool(each.treatment.warning),
                "note": against.format(names=words.listing(each.against)) if each.against else "",
            }
            for each in group.supported
        ],
    }
