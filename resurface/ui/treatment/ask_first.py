"""What to ask first, strongest first, with what follows from a yes."""

from __future__ import annotations

from resurface.comparison.behind import CAUTIONS
from resurface.comparison.comparison import Option
from resurface.evidence.cautions import MARKS
from resurface.language.language import Language


def ask_first(option: Option, words: Language) -> dict[str, object] | None:
    """Every question; None where none is on record. Sources and reasons are one tap away."""
    if not option.cautions:
        return None
    say, count = words.say, len(option.cautions)
    said = (say("stop"), say("wait"), say("tell"))
    counted = words.say_n("{count} question.", "{count} questions.", count).format(count=count)
    how = say(
        "“Stop” means do not treat until it is settled. “Wait” means put it off or pause something."
        " “Tell” means that the clinician has to know and decides."
    )
    return {
        "kind": "ask",
        "title": say("Ask first"),
        "note": f"{counted} {how}",
        "rows": [
            {
                "weight": MARKS[each.weight],
                "word": said[each.weight],
                "question": each.question,
                "follows": each.consequence,
            }
            for each in sorted(option.cautions, key=lambda each: each.weight)
        ],
        "sources": {"label": say("Sources and reasons"), "topic": CAUTIONS.id},
    }
