"""The top of the page on one treatment: the box that chooses it, and what it is."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.names import unlike
from resurface.catalogue.treatments import Treatment
from resurface.choosing.choice import Choice
from resurface.comparison.behind import WARNING, WHAT_IT_IS
from resurface.comparison.comparison import Option
from resurface.language.language import Language
from resurface.text import labels
from resurface.ui.shell import session


def choose(catalogue: Catalogue, choice: Choice, words: Language) -> Treatment | None:
    """The box, and the button that compares; gives what was chosen, None until something is."""
    compared_first = sorted(catalogue.options, key=lambda each: each.id not in choice.chosen)
    names = unlike({each.id: each.full_name for each in compared_first})
    with st.container(horizontal=True, vertical_alignment="bottom", key="choose-treatment"):
        st.selectbox(
            words.say("Treatment"),
            list(names),
            format_func=names.__getitem__,
            placeholder=words.say("Choose a treatment"),
            width=420,
            **session.bound(
                "treatment",
                choice.treatment or None,
                lambda chosen: session.change(lambda now: replace(now, treatment=chosen or "")),
            ),
        )
        if catalogue.treats(choice.treatment):
            _compare_button(choice, words)
    return catalogue.find(choice.treatment)


def choose_one(words: Language) -> None:
    """What to do while nothing is chosen."""
    st.info(words.say("Choose a treatment above to read about it."), icon=":material/touch_app:")


def head(option: Option, words: Language) -> dict[str, object]:
    """Name, kind, whether it is offered, warning, and what it is."""
    say, treatment = words.say, option.treatment
    about = [_kind(treatment, words)]
    if treatment.house_name:
        about.append(say("offered here as {name}").format(name=treatment.house_name))
    elif treatment.offered is not None:
        about.append(say("offered here") if treatment.offered else say("not offered here"))
    return {
        "kind": "head",
        "name": treatment.name,
        "depth": treatment.depth,
        "about": " · ".join(about),
        "warning": treatment.warning,
        "warned_by": {"label": say("Its source"), "topic": WARNING.id},
        "texts": [text for text in (treatment.summary, treatment.how_it_works) if text],
        "sources": {"label": say("What carries these words"), "topic": WHAT_IT_IS.id},
    }


def _kind(treatment: Treatment, words: Language) -> str:
    """Which of the four kinds it is; of no treatment, that it is none."""
    kind = labels.depth(treatment.depth, words)
    return words.say("Kind of treatment: {kind}").format(kind=kind) if treatment.depth else kind


def _compare_button(choice: Choice, words: Language) -> None:
    say = words.say
    inside = choice.treatment in choice.chosen
    st.button(
        say("Take out of the comparison") if inside else say("Add to the comparison"),
        key="toggle-in-comparison",
        disabled=choice.full and not inside,
        help=say("Four are chosen. Take one out first.") if choice.full and not inside else None,
        on_click=session.toggle,
        args=(choice.treatment,),
    )
