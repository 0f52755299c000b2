"""The filters: at the left where there is room, else a strip above what they narrow down.

They are one part of the app's own component, and its style places them: the server does not know
how wide a screen is. What stands beside the first ones is open on a wide screen and folded on
others; what is folded away on a wide screen opens with them elsewhere. One part, because Streamlit
registers each of its own controls anew in every run: eleven of them took more than the list.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import streamlit as st

from resurface.choosing.choice import Choice
from resurface.choosing.criteria import CRITERIA
from resurface.choosing.criterion import Criterion, Limit, OneOf, Place, Several, Switch, Text
from resurface.language.language import Language
from resurface.ui.parts import limit_control
from resurface.ui.parts.component import draw
from resurface.ui.shell import session


def narrow(choice: Choice, words: Language) -> None:
    """Every filter, and how to take all of them off."""
    with st.container(key="filters"):
        draw(
            "filters",
            shown(choice, words),
            key=session.key("filters"),
            set=_set,
            toggle=_toggle,
            clear=session.ask_nothing,
        )


def shown(choice: Choice, words: Language) -> dict[str, Any]:
    """What the filters show; those that may be folded away are named while they are on."""
    say, count = words.say, len(choice.criteria.active())
    return {
        "title": say("The patient"),
        "clear": say("Clear {count}").format(count=words.number(count)) if count else "",
        "places": {
            "first": _place("first", "", choice, words),
            "beside": _place("beside", say("More filters"), choice, words),
            "folded": _place("folded", say("Search, visit length"), choice, words),
        },
    }


def _place(place: Place, unfolds: str, choice: Choice, words: Language) -> dict[str, Any]:
    """The filters of one place, and the button that unfolds them."""
    on = [each.name(words) for each in choice.criteria.active() if each.place == place]
    also = words.say("Also on: {names}.").format(names=words.listing(on)) if unfolds and on else ""
    controls = [
        {**_fixed(each, words), **_value(each, choice.criteria[each])}
        for each in CRITERIA
        if each.place == place
    ]
    return {"unfolds": unfolds, "also": also, "controls": controls}


@cache
def _fixed(criterion: Criterion[Any], words: Language) -> dict[str, Any]:
    """What a control says whatever is asked; its kind is that of its criterion."""
    told = {
        "id": criterion.id,
        "label": words.render(criterion.asks),
        "hint": words.render(criterion.hint) if criterion.hint else "",
    }
    match criterion:
        case Limit():
            return {**told, "kind": "limit", **limit_control.stops(criterion, words)}
        case Several():
            return {**told, "kind": "several", "options": _options(criterion, words)}
        case OneOf():
            options = _options(criterion, words)
            return {**told, "kind": "one", "options": options, "none": words.say("any")}
        case Switch():
            return {**told, "kind": "switch"}
        case Text():
            example = words.render(criterion.example)
            return {**told, "kind": "text", "example": example, "longest": criterion.longest}
        case _:
            raise TypeError(f"no control for a criterion of this kind: {criterion.id}")


def _options(criterion: Several | OneOf, words: Language) -> list[dict[str, Any]]:
    return [{"id": each, "label": criterion.option(each, words)} for each in criterion.options]


def _value(criterion: Criterion[Any], value: Any) -> dict[str, Any]:
    """What a control stands at: a place among what it offers, or what is on."""
    match criterion:
        case Limit():
            return {"at": limit_control.at(criterion, value)}
        case OneOf():
            return {"at": (None, *criterion.options).index(value)}
        case Several():
            return {"on": [each in value for each in criterion.options]}
        case Switch():
            return {"on": value}
        case _:
            return {"text": value}


def _set(criterion_id: str, value: object) -> None:
    """Asks for what a control was set to; what it does not offer asks for nothing."""
    for criterion in _named(criterion_id):
        given = _typed(criterion, value) if isinstance(criterion, Text) else value
        session.ask(criterion, criterion.checked(given))


def _toggle(criterion_id: str, option: object) -> None:
    """Takes one option more or less, of what is on at the tap."""
    for criterion in _named(criterion_id):
        if isinstance(criterion, Several) and option in criterion.options:
            on = session.choice().criteria[criterion]
            session.ask(criterion, criterion.ordered({*on} ^ {str(option)}))


def _named(criterion_id: str) -> list[Criterion[Any]]:
    return [each for each in CRITERIA if each.id == criterion_id]


def _typed(criterion: Text, value: object) -> str:
    """A typed text without signs that can't be seen, no longer than its field."""
    seen = "".join(sign for sign in value if sign.isprintable()) if isinstance(value, str) else ""
    return seen.strip()[: criterion.longest]
