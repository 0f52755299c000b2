"""A limit as any control sets it: its stops, at which one it stands, and what a tap asks for."""

from __future__ import annotations

from typing import Any

from resurface.choosing.criteria import CRITERIA
from resurface.choosing.criterion import Limit
from resurface.language.language import Language
from resurface.ui.shell import session


def stops(criterion: Limit, words: Language) -> dict[str, Any]:
    """What it can be set to, and how each is written; "any" stands behind the greatest."""
    told = [criterion.on_slider(each, words) for each in criterion.options]
    return {"values": [*criterion.options, None], "stops": [*told, words.say("any")]}


def at(criterion: Limit, value: int | None) -> int:
    """At which of its stops it stands."""
    return (*criterion.options, None).index(value)


def set_limit(criterion_id: object, value: object) -> None:
    """Asks for what a limit was set to; what it does not offer asks for nothing."""
    for each in CRITERIA:
        if each.id == criterion_id and isinstance(each, Limit):
            session.ask(each, each.checked(value))
