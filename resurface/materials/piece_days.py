"""Days after a visit as a piece draws them: one mark a day, and the same in words beside it."""

from __future__ import annotations

import math
from typing import Any

from resurface.catalogue.figures import DOWNTIME, SESSIONS, VISIBLE, Range
from resurface.comparison.comparison import Comparison, Option
from resurface.language.language import Language, message
from resurface.materials.time_said import away_said, shows_said, visits_said

FEWEST, MOST = 7, 14
"""Days that are drawn; what lies beyond is said, and an arrow points there."""
STATES = {
    "off": message("off work"),
    "perhaps": message("perhaps"),
    "shows": message("may still show"),
    "nothing": message("after that"),
    "unknown": message("not reported"),
}
"""What a day can be, in the order of the key."""
_MORE = "more"
"""The arrow behind the last day: something lasts beyond it."""


def side_by_side(comparison: Comparison, words: Language) -> dict[str, Any]:
    """Every treatment with its days, visits and the same in words."""
    days = _drawn(comparison)
    rows = [_row(each, days, words) for each in comparison.treated]
    used = {state for row in rows for state in row["days"]}
    used |= {_MORE for row in rows if row["more"]}
    named = {**STATES, _MORE: message("or more")}
    return {
        "legend-label": words.say("Day after a visit:"),
        "legend-short": words.say("Day:"),
        "legend": [
            {"state": state, "text": words.render(name)}
            for state, name in named.items()
            if state in used
        ],
        "stroke": words.say("a source"),
        "rows": rows,
    }


def days_in_words(option: Option, words: Language) -> tuple[str, str]:
    """When one is back at work, and how long it may still show: never the one without the other."""
    return away_said(option, words), shows_said(option, words)


def short_days(option: Option, words: Language) -> tuple[str, str]:
    """The same where there is little room: "0–3 days away", "may show 5–7 days"."""
    away, shows = option.said(DOWNTIME, words), option.said(VISIBLE, words)
    if not away.range.reported:
        first = words.say("days away: not reported")
    elif away.range.high == 0:
        first = away.text
    else:
        first = words.say("{days} away").format(days=away.text)
    text = words.say("may show {days}") if shows.range.reported else words.say("may show: {days}")
    return first, text.format(days=shows.text)


def _drawn(comparison: Comparison) -> int:
    ranges = [each.said_range for each in map(_Days, comparison.treated)]
    ends = [end for pair in ranges for range_ in pair for end in range_.ends]
    return int(min(MOST, max(FEWEST, *map(math.ceil, ends or [0]))))


class _Days:
    """The two ranges of days of one option."""

    def __init__(self, option: Option) -> None:
        self.away = option.treatment.range_of(DOWNTIME)
        self.shows = option.treatment.range_of(VISIBLE)

    @property
    def said_range(self) -> tuple[Range, Range]:
        return self.away, self.shows

    def state(self, day: int) -> str:
        """What a day is: certain before possible, and silence is not the same as nothing."""
        if self.away.reported and day <= (self.away.low or 0):
            return "off"
        if self.away.reported and day <= _last(self.away):
            return "perhaps"
        if self.shows.reported and day <= _last(self.shows):
            return "shows"
        return "nothing" if self.shows.reported and self.away.reported else "unknown"

    def beyond(self, days: int) -> bool:
        return any(each.reported and _last(each) > days for each in self.said_range)


def _last(days: Range) -> float:
    return math.inf if days.high is None else days.high


def _row(option: Option, days: int, words: Language) -> dict[str, Any]:
    of = _Days(option)
    away, shows = days_in_words(option, words)
    few_away, few_shows = short_days(option, words)
    visits = option.said(SESSIONS, words)
    return {
        "name": option.treatment.name,
        "house": option.treatment.house_name,
        "depth": option.treatment.depth,
        "days": [of.state(day) for day in range(1, days + 1)],
        "more": of.beyond(days),
        "away": away,
        "few-away": few_away,
        "away-sources": len(option.said(DOWNTIME, words).feeding),
        "shows": shows,
        "few-shows": few_shows,
        "shows-sources": len(option.said(VISIBLE, words).feeding),
        "visits": visits_said(option, words),
        "visits-sources": len(visits.feeding),
    }
