"""The table of questions: those that the first screen leaves open, or every one."""

from __future__ import annotations

from dataclasses import asdict, replace

import streamlit as st

from resurface.comparison.comparison import Comparison
from resurface.comparison.questions import Line
from resurface.comparison.questions import table as lines_of
from resurface.language.language import Language
from resurface.text.plain import plain
from resurface.ui.compare.column_heads import draw_columns
from resurface.ui.shell import session

_MORE, _ALL = "more", "all"


def table_of_questions(comparison: Comparison, words: Language) -> None:
    """Heading, which questions are shown, and the table."""
    say, lines = words.say, lines_of(comparison, words)
    with st.container(horizontal=True, gap="small", key="titled"):
        st.header(say("What patients ask"), anchor="questions", width="content")
        about = say("A bar marks an answer that no other column gives.")
        st.caption(plain(about), width="content")
        _switches(lines, words)
    data: dict[str, object] = {
        "questions": say("Question"),
        "unlike": say("differs from the others"),
        "lines": [asdict(line) for line in shown(lines)],
    }
    draw_columns("table", data, comparison, words)


def shown(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines that are asked for; where no answers differ, that is no reason to hide any."""
    choice = session.choice()
    asked = lines if choice.every_row else _more(lines)
    differing = tuple(line for line in asked if line.differs)
    return differing if choice.differs and differing else asked


def _more(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(line for line in lines if not line.at_a_glance)


def _switches(lines: tuple[Line, ...], words: Language) -> None:
    """More questions or all, and only what differs where that would hide something."""
    say, choice = words.say, session.choice()
    asked = lines if choice.every_row else _more(lines)
    names = {
        _MORE: say("More questions {count}").format(count=words.number(len(_more(lines)))),
        _ALL: say("All {count}").format(count=words.number(len(lines))),
    }
    st.segmented_control(
        say("Questions"),
        list(names),
        format_func=names.__getitem__,
        required=True,
        label_visibility="collapsed",
        **session.bound(
            "rows",
            _ALL if choice.every_row else _MORE,
            lambda id_: session.change(lambda now: replace(now, every_row=id_ == _ALL)),
        ),
    )
    if 0 < sum(line.differs for line in asked) < len(asked):
        st.checkbox(
            say("Only what differs"),
            **session.bound(
                "differs",
                choice.differs,
                lambda on: session.change(lambda now: replace(now, differs=on)),
            ),
        )
