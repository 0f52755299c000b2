"""The bar of views above two to four treatments, and the view that is open: no other is drawn.

The patient's view has no bar.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from resurface.choosing.in_words import in_words
from resurface.choosing.views import (
    COMPARED,
    COURSE,
    GLANCE,
    LIST,
    PATIENT,
    PEOPLE,
    QUESTIONS,
    RANGES,
    STUDIES,
    TAKE_ALONG,
    View,
)
from resurface.choosing.views import view as view_of
from resurface.comparison.comparison import Comparison
from resurface.language.language import Language
from resurface.text.plain import plain
from resurface.ui.compare.all_ranges import all_ranges
from resurface.ui.compare.at_a_glance import at_a_glance
from resurface.ui.compare.hundred_people import hundred_people
from resurface.ui.compare.patient_view import patient_view
from resurface.ui.compare.questions_table import table_of_questions
from resurface.ui.compare.study_charts import study_charts
from resurface.ui.compare.take_along import forget_picture, take_along
from resurface.ui.compare.whole_course import whole_course
from resurface.ui.shell import menu, session

_BODIES: Mapping[View, Callable[[Comparison, Language], None]] = {
    GLANCE: at_a_glance,
    COURSE: whole_course,
    RANGES: all_ranges,
    STUDIES: study_charts,
    PEOPLE: hundred_people,
    QUESTIONS: table_of_questions,
}


def compared(
    comparison: Comparison, anew: Callable[[], Comparison], treatments: int, words: Language
) -> None:
    """The bar, then the view; `treatments` is how many the list holds.

    `anew` makes the same comparison again, for files that are made on a click.
    """
    shown = session.choice().shown
    if shown is PATIENT:
        patient_view(comparison, words)
        return
    _bar(shown, treatments, words)
    if shown is TAKE_ALONG:
        take_along(anew, words)
    else:
        forget_picture()
        _BODIES[shown](comparison, words)


def _bar(shown: View, treatments: int, words: Language) -> None:
    """The way back to the list, and the views."""
    names = {each.id: words.render(each.name) for each in COMPARED}
    back = words.say_n("{count} treatment", "All {count} treatments", treatments)
    with st.container(key="heading"):
        menu.heading(menu.COMPARE, words)
    with st.container(horizontal=True, gap="small", key="views"):
        st.button(
            back.format(count=words.number(treatments)),
            icon=":material/chevron_left:",
            key="back-to-list",
            on_click=session.look_at,
            args=(LIST,),
        )
        st.segmented_control(
            words.say("View"),
            list(names),
            format_func=names.__getitem__,
            required=True,
            label_visibility="collapsed",
            **session.bound("view", shown.id, lambda id_: session.look_at(view_of(id_))),
        )
        if limits := in_words(session.choice().criteria, words):
            st.button(
                ", ".join(map(plain, limits)),
                key="limits",
                type="tertiary",
                on_click=session.look_at,
                args=(LIST,),
            )
