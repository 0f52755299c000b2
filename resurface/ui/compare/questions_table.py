"""The table of questions with its switch: every question, or only what differs."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from resurface.choosing.choice import Choice
from resurface.comparison.comparison import Comparison
from resurface.comparison.questions import Line
from resurface.language.language import Language
from resurface.ui.parts import sources_dialog
from resurface.ui.parts.component import table
from resurface.ui.shell import session


def table_of_questions(
    comparison: Comparison, lines: tuple[Line, ...], choice: Choice, words: Language
) -> None:
    """Heading, sentence, switch (where it would change anything) and table."""
    say = words.say
    st.header(say("Questions a patient asks"), anchor="questions")
    st.caption(
        say(
            "≠ marks a question whose answers differ; a bar marks an answer that no other column "
            "gives. Tap an underlined answer for its sources."
        )
    )
    differing = tuple(line for line in lines if line.differs)
    if 0 < len(differing) < len(lines):
        st.toggle(
            say("Show only what differs"),
            **session.bound(
                "differs",
                choice.differs,
                lambda on: session.change(lambda now: replace(now, differs=on)),
            ),
        )
    shown = differing if choice.differs and differing else lines
    table(comparison, shown, words, key="questions", on_open=sources_dialog.open_)
