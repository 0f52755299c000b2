"""The filters: at the left where there is room, else a strip above what they narrow down.

They are drawn once, and the page's style places them: the server does not know how wide a screen
is. What stands beside the first ones is open on a wide screen and folded on others; what is folded
away on a wide screen opens with them elsewhere.
"""

from __future__ import annotations

from functools import cache, partial
from typing import Any

import streamlit as st

from resurface.choosing.choice import Choice
from resurface.choosing.criteria import CRITERIA
from resurface.choosing.criterion import Criterion, Limit, OneOf, Place, Several, Switch, Text
from resurface.language.language import Language
from resurface.text.plain import plain
from resurface.ui.parts.component import draw
from resurface.ui.shell import session

ANY = "any"
"""The last stop of a limit's slider."""


def narrow(choice: Choice, words: Language) -> None:
    """Every filter; what is folded away is named while it is on."""
    say = words.say
    with st.container(key="filters"):
        _head(choice, words)
        _filters("first", choice, words)
        _folded("beside", say("More filters"), choice, words)
        _folded("folded", say("Search, visit length"), choice, words)


def _folded(place: Place, opens: str, choice: Choice, words: Language) -> None:
    """Filters under the button that opens them; those that are on are named while it has not."""
    draw("unfolder", {"label": opens, "opens": place}, key=f"open-{place}")
    on = [each.name(words) for each in choice.criteria.active() if each.place == place]
    with st.container(key=f"on-{place}"):
        if on:
            text = words.say("Also on: {names}.")
            st.caption(text.format(names=plain(words.listing(on))))
    with st.container(key=place):
        _filters(place, choice, words)


def _head(choice: Choice, words: Language) -> None:
    """Whose filters these are, and how to take all of them off."""
    with st.container(horizontal=True, key="patient"):
        st.header(words.say("The patient"), anchor=False)
        if count := len(choice.criteria.active()):
            text = words.say("Clear {count}").format(count=words.number(count))
            st.button(text, key="no-filters", type="tertiary", on_click=session.ask_nothing)


def _filters(place: Place, choice: Choice, words: Language) -> None:
    for each in CRITERIA:
        if each.place == place:
            _filter(each, choice.criteria[each], words)


def _filter(criterion: Criterion[Any], value: Any, words: Language) -> None:
    """The control of one criterion, by its kind."""
    label = words.render(criterion.asks)
    hint = words.render(criterion.hint) if criterion.hint else None
    take = partial(session.ask, criterion)
    match criterion:
        case Limit():
            _limit(criterion, value, words)
        case Several():
            st.pills(
                label,
                criterion.options,
                selection_mode="multi",
                format_func=lambda option: criterion.option(option, words),
                help=hint,
                **session.bound(
                    criterion.id, list(value), lambda chosen: take(criterion.ordered(chosen))
                ),
            )
        case OneOf():
            st.selectbox(
                label,
                criterion.options,
                format_func=lambda option: criterion.option(option, words),
                placeholder=words.say("any"),
                help=hint,
                **session.bound(criterion.id, value, take),
            )
        case Switch():
            st.toggle(label, help=hint, **session.bound(criterion.id, value, take))
        case Text():
            st.text_input(
                label,
                max_chars=criterion.longest,
                placeholder=words.render(criterion.example),
                help=hint,
                **session.bound(criterion.id, value, lambda text: take(text.strip())),
            )
        case _:
            raise TypeError(f"no control for a criterion of this kind: {criterion.id}")


def _limit(criterion: Limit, value: int | None, words: Language) -> None:
    """A slider over the stops of a limit; its last stop is "any"."""

    def take(stop: int | str) -> None:
        session.ask(criterion, None if isinstance(stop, str) else stop)

    st.select_slider(
        words.render(criterion.asks),
        (*criterion.options, ANY),
        format_func=_stops(criterion, words).__getitem__,
        help=words.render(criterion.hint) if criterion.hint else None,
        **session.bound(criterion.id, ANY if value is None else value, take),
    )


@cache
def _stops(criterion: Limit, words: Language) -> dict[int | str, str]:
    """What a slider says at each of its stops: asked for several times a run."""
    said: dict[int | str, str] = {
        each: criterion.on_slider(each, words) for each in criterion.options
    }
    return {**said, ANY: words.say("any")}
