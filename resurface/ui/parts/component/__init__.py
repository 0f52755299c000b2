"""The app's one component of its own: two tables, a button that copies the address, and the
memory of the tab.

Native tables can't keep the treatment names in view, open the sources of a cell, and read well on
a phone and to a screen reader at once. The hundred people are one such table, of pictures: as
charts they would be dozens, which a browser takes longer to draw than all the rest. No native
button reaches the clipboard. The script builds everything from plain strings with `textContent`,
never from HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components import v2

from resurface.charts import icon_array as charts
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.named_study import named_study
from resurface.comparison.people import Counted, OutOfHundred
from resurface.comparison.questions import Line
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS
from resurface.language.language import Language
from resurface.text import labels
from resurface.ui.shell import tab

_HERE = Path(__file__).parent
_SCRIPTS = ("keeping.js", "component.js")
_TAB = "tab"


@cache
def _component() -> Callable[..., Any]:
    """Registered once in a process."""
    return v2.component(
        "resurface",
        css=(_HERE / "component.css").read_text(encoding="utf-8"),
        js="\n".join((_HERE / name).read_text(encoding="utf-8") for name in _SCRIPTS),
    )


def copy_button(words: Language, *, key: str) -> None:
    """A button that copies the address of this screen; the tab keeps what that leaves out."""
    say = words.say
    data = {
        "label": say("Copy link"),
        "done": say("Copied"),
        "failed": say("The browser did not allow it. Copy this address by hand:"),
        "kept": tab.kept(),
    }
    _component()(key=key, data=data, width="content")


def listen_to_tab() -> None:
    """Takes what the tab has kept, where this session does not know it; nothing is to be seen.

    Stands outside every fragment: to a server that was started anew none is known. Nor is a
    callback, so that what was told is looked at here too.
    """

    def told() -> None:
        tab.hear(st.session_state[_TAB].told)

    data = {"tab": {**tab.known(), "hours": tab.HOURS_UNTOUCHED}}
    found = _component()(key=_TAB, data=data, on_told_change=told)
    if tab.hear(found.told):
        st.rerun()


def people(
    rows: Sequence[OutOfHundred],
    words: Language,
    *,
    key: str,
    on_open: Callable[[str, str], None],
) -> None:
    """Draws a hundred people for each outcome and option; `on_open` as in `table`."""
    data = {
        "label": words.say("Out of 100 people"),
        "sources": words.say("sources"),
        "people": [
            {
                "title": charts.title(row.outcome, words),
                "shade": charts.shade(row.outcome),
                "cells": [_people(row.outcome, cell, words) for cell in row.cells],
            }
            for row in rows
        ],
    }
    _component()(key=key, data=data, on_opened_change=_opener(key, on_open))


def _people(outcome: str, cell: Counted, words: Language) -> dict[str, object]:
    """One option's people; without a picture only the words for that."""
    said = named_study(cell, words)
    topic = outcome if outcome in (RESPONDERS, DARK_MARKS) else "harms"
    behind = cell.named or cell.otherwise or cell.undrawn or cell.reported
    shown = {
        "option": cell.option.id,
        "name": cell.option.treatment.name,
        "topic": topic if behind else "",
        "said": said.figure,
        "lines": list(said.lines),
    }
    if said.people is None:
        return {**shown, "said": said.instead or said.figure}
    return {**shown, "low": said.people, "high": said.people}


def table(
    comparison: Comparison,
    lines: tuple[Line, ...],
    words: Language,
    *,
    key: str,
    on_open: Callable[[str, str], None],
) -> None:
    """Draws the lines; `on_open` gets an option's id and a topic when a cell is tapped."""
    data = _data(comparison, lines, words)
    _component()(key=key, data=data, on_opened_change=_opener(key, on_open))


def _opener(key: str, on_open: Callable[[str, str], None]) -> Callable[[], None]:
    def opened() -> None:
        asked = st.session_state[key].opened
        if asked:
            on_open(str(asked["option"]), str(asked["topic"]))

    return opened


def _data(comparison: Comparison, lines: tuple[Line, ...], words: Language) -> dict[str, object]:
    say = words.say
    return {
        "caption": say("The chosen treatments side by side"),
        "questions": say("Question"),
        "unlike": say("differs from the others"),
        "sources": say("sources"),
        "options": [
            {
                "id": option.id,
                "name": option.treatment.name,
                "house": option.treatment.house_name,
                "depth": _depth(option, words),
            }
            for option in comparison.options
        ],
        "lines": [
            {
                "question": line.question,
                "differs": line.differs,
                "cells": [
                    {
                        "lines": list(cell.lines),
                        "topic": cell.topic,
                        "unlike": cell.unlike,
                        "sources": cell.sources,
                    }
                    for cell in line.cells
                ],
            }
            for line in lines
        ],
    }


def _depth(option: Option, words: Language) -> str:
    """The depth in words; empty for no treatment, whose name says it."""
    depth = option.treatment.depth
    return labels.depth(depth, words) if depth else ""
