"""What a person has set, in words: "up to 3 days away, by month 6, skin type IV"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from resurface.choosing.criteria import (
    BUDGET,
    DAYS,
    HELPS,
    MONTHS,
    NAME,
    SESSIONS,
    SKIN_TYPE,
    VISIBLE,
    VISIT_LENGTH,
    Criteria,
)
from resurface.choosing.criterion import Criterion, Limit, OneOf, Several
from resurface.language.language import Language, Message, message

_SAID: Mapping[Criterion[Any], Message] = {
    DAYS: message("up to {value} away"),
    HELPS: message("helps with {value}"),
    VISIBLE: message("seen for up to {value}"),
    SESSIONS: message("up to {value}"),
    SKIN_TYPE: message("skin type {value}"),
    BUDGET: message("up to {value} in all"),
    MONTHS: message("full result within {value}"),
    VISIT_LENGTH: message("visits of up to {value}"),
}
"""Criteria whose value does not say by itself what it is of."""


def in_words(criteria: Criteria, words: Language) -> tuple[str, ...]:
    """Each thing that was set; words that were searched for are none of a person's limits."""
    return tuple(
        one_in_words(each, criteria, words) for each in criteria.active() if each is not NAME
    )


def one_in_words(criterion: Criterion[Any], criteria: Criteria, words: Language) -> str:
    """One thing that was set, such as "up to 3 days away"."""
    value = criteria[criterion]
    match criterion:
        case Limit():
            said = criterion.in_words(value, words)
        case OneOf():
            said = criterion.option(value, words)
        case Several():
            said = words.listing([criterion.inside(each, words) for each in value])
        case _:
            said = criterion.name(words)
    text = _SAID.get(criterion)
    return words.say(text.text).format(value=said) if text else said
