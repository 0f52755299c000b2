"""The sidebar: what a person can live with, undo, the link, and the next patient."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from resurface.choosing.choice import Choice
from resurface.choosing.criteria import CRITERIA
from resurface.choosing.criterion import Criterion, Limit, OneOf, Several, Switch, Text
from resurface.language.language import Language
from resurface.text.plain import plain
from resurface.ui.parts.component import copy_button
from resurface.ui.parts.fold import fold
from resurface.ui.shell import session

ANY = "any"
"""The last stop of a limit's slider."""


def narrow(choice: Choice, words: Language) -> None:
    """Every filter; the rarer ones are folded away, and named there while they are on."""
    st.header(words.say("Narrow it down"), anchor=False)
    in_view = [each for each in CRITERIA if each.in_view]
    rarer = [each for each in CRITERIA if not each.in_view]
    _filters(in_view, choice, words)
    # The label stays as it is: Streamlit would take another one for another, closed expander.
    more = words.say("More filters")
    unfolded = fold("more", more, lambda: _filters(rarer, choice, words))
    folded = [each for each in choice.criteria.active() if each in rarer]
    if folded and not unfolded:
        names = words.listing([each.name(words) for each in folded])
        st.caption(words.say("Also on: {names}.").format(names=plain(names)))


def _filters(criteria: list[Criterion[Any]], choice: Choice, words: Language) -> None:
    for each in criteria:
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
            st.pills(
                label,
                criterion.options,
                format_func=lambda option: criterion.option(option, words),
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

    def shown(stop: int | str) -> str:
        return words.say("any") if isinstance(stop, str) else criterion.on_slider(stop, words)

    def take(stop: int | str) -> None:
        session.ask(criterion, None if isinstance(stop, str) else stop)

    st.select_slider(
        words.render(criterion.asks),
        (*criterion.options, ANY),
        format_func=shown,
        help=words.render(criterion.hint) if criterion.hint else None,
        **session.bound(criterion.id, ANY if value is None else value, take),
    )


def whole_screen(words: Language) -> None:
    """Undo, the link (which holds nothing about a patient), and a fresh start."""
    say = words.say
    with st.container(horizontal=True, gap="small"):
        st.button(
            say("Undo"),
            icon=":material/undo:",
            on_click=session.undo,
            disabled=not session.past(),
            key="undo",
        )
        copy_button(words, key="copy-link")
        with st.popover(
            say("Next patient"), icon=":material/person_add:", key=session.key("next-menu")
        ):
            st.markdown(say("Clears every filter and choice on this screen."))
            st.button(
                say("Clear everything"),
                type="primary",
                on_click=session.next_patient,
                key="next-patient",
            )
    left_out = [each for each in session.choice().criteria.active() if each.link is None]
    if left_out:
        names = words.listing([each.name(words) for each in left_out])
        st.caption(say("The link leaves out: {names}.").format(names=plain(names)))
