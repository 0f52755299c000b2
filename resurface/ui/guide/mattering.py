"""What may matter, a column each: how much it does, and what would be too much."""

from __future__ import annotations

from typing import Any

from resurface.choosing.choice import Choice
from resurface.choosing.criterion import Limit
from resurface.choosing.weighed import COST, DAYS, SOON, VISIBLE_DAYS, VISITS
from resurface.comparison.axes import BURDENS, COURSE, RESULT, SHOWS, Burden, axes
from resurface.comparison.axes import DAYS as AWAY
from resurface.comparison.axes import VISITS as IN_A_COURSE
from resurface.comparison.weighing import LEVELS
from resurface.language.language import Language, message
from resurface.record.store import Data
from resurface.ui.parts import limit_control

_COLUMNS = (
    (DAYS, AWAY, message("Few days away"), message("Days away")),
    (VISIBLE_DAYS, SHOWS, message("Few days it shows"), message("Days it may show")),
    (VISITS, IN_A_COURSE, message("Few visits"), message("Visits")),
    (SOON, RESULT, message("Full result soon"), message("Months to full result")),
    (COST, COURSE, message("Low price"), message("Whole course")),
)
"""What may matter, the range that tells it, what a person wishes, and the figure by name."""


def columns(choice: Choice, data: Data, words: Language) -> list[dict[str, Any]]:
    """Each with its slider, and the limit of the list that cuts it."""
    return [
        {
            "id": concerned.id,
            "place": BURDENS.index(burden) if burden in BURDENS else -1,
            "topic": burden.topic,
            "head": words.render(head),
            "name": words.render(name),
            "at": choice.matters.level(concerned),
            "stops": [words.render(each) for each in LEVELS],
            **_limit(burden, choice, data, words),
        }
        for concerned, burden, head, name in _COLUMNS
    ]


def _limit(burden: Burden, choice: Choice, data: Data, words: Language) -> dict[str, Any]:
    """The filter of the list that cuts this burden, and where on its axis it cuts."""
    asked = burden.limit
    value = choice.criteria[asked]
    place = None if value is None else axes(data.catalogue)[burden.id].at(value)
    told = limit_control.stops(asked, words)
    return {
        "limit": {
            "id": asked.id,
            "over": words.say("at most"),
            "label": words.render(asked.asks),
            **told,
            "stops": [*told["stops"][:-1], words.say("no limit")],
            "at": limit_control.at(asked, value),
            "shorts": _shorts(asked, words) if burden is AWAY else [],
        },
        "limits": [] if place is None else [[place, "", False]],
    }


def _shorts(asked: Limit, words: Language) -> list[str]:
    """Each stop as its number alone, for a row of buttons that are small."""
    return [words.number(each) for each in asked.options]
