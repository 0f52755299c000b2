"""Options as columns: what stands in their heads, and what a tap on a head does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from resurface.catalogue.treatments import NO_TREATMENT
from resurface.choosing.choice import Choice
from resurface.choosing.link import to_link
from resurface.comparison.behind import WARNING
from resurface.comparison.comparison import Comparison, Option
from resurface.language.language import Language
from resurface.text import labels
from resurface.ui.compare import evidence_dialog
from resurface.ui.parts import flag_dialog, sources_dialog
from resurface.ui.parts.component import Kind, draw
from resurface.ui.shell import session
from resurface.ui.shell.menu import TREATMENT

_READ = "read-in-depth"


def draw_columns(
    kind: Kind,
    data: dict[str, object],
    comparison: Comparison,
    words: Language,
    **handlers: Callable[..., None],
) -> None:
    """Draws a part of which the options are columns; a name opens the page of its treatment.

    A figure opens its sources, a word for the evidence its rule; the key is the kind's name.
    """
    if st.session_state.pop(_READ, False):
        st.switch_page(TREATMENT.script, query_params=to_link(session.choice()))
    evidence_dialog.draw(comparison, words)
    treatments = {each.id: each.treatment for each in comparison.options}
    flag_dialog.draw(treatments, comparison.evidence, words)
    say = words.say
    shared = {
        "caption": say("The chosen treatments side by side"),
        "hint": say("Tap for sources"),
        "sources": say("Sources"),
        "evidence": [say("evidence:"), say("for all"), say("differs")],
        "options": [_head(each, words) for each in comparison.options],
    }
    draw(
        kind,
        {**shared, **data},
        key=kind,
        open=sources_dialog.open_,
        read=_read,
        rule=evidence_dialog.open_,
        leave=_leave,
        flag=flag_dialog.open_,
        **handlers,
    )


def _read(treatment_id: str) -> None:
    """Asks for the page on a treatment; a callback can't change the page itself."""
    if treatment_id in session.choice().chosen:
        st.session_state[_READ] = True
        session.change(lambda now: replace(now, treatment=treatment_id))


def _leave(option_id: str) -> None:
    """Takes an option out; with too few left the list is shown."""
    session.change(lambda now: _without(option_id, now))


def _without(option_id: str, choice: Choice) -> Choice:
    """The choice without this option; unchanged where it was taken out before."""
    if option_id in choice.chosen:
        return choice.toggled(option_id)
    return replace(choice, untreated=False) if option_id == NO_TREATMENT else choice


def _head(option: Option, words: Language) -> dict[str, object]:
    """The head of one column: what it is, whether it is offered here, and its warning."""
    say, treatment = words.say, option.treatment
    away = treatment.offered is False
    return {
        "id": option.id,
        "name": treatment.name,
        "opens": not option.is_untreated,
        "depth": treatment.depth,
        "depth_in_words": labels.depth(treatment.depth, words)
        if treatment.depth
        else say("the skin as it is"),
        "house": treatment.house_name,
        "away": [say("not offered here"), say("not offered")] if away else [],
        "warning": say("Safety warning") if treatment.warning else "",
        "topic": WARNING.id,
        "flag": flag_dialog.sign(option.id, session.choice().answers, option.evidence, words),
        "out": say("Take out {name}").format(name=treatment.name),
    }
