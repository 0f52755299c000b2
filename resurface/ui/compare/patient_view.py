"""The patient's view: the comparison turned round, large, without menu, and one way back."""

from __future__ import annotations

from dataclasses import asdict

import streamlit as st

from resurface.catalogue.dates import late, today
from resurface.choosing.criteria import SKIN_TYPE
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.for_patient import PatientRow, for_patient, too_many, without
from resurface.comparison.hundred import bracket
from resurface.comparison.in_brief import in_brief
from resurface.language.language import Language
from resurface.text import labels
from resurface.text.reviewed import not_yet_reviewed
from resurface.ui.parts.component import draw
from resurface.ui.shell import frame, session

_LEFT_OUT = "left-out"
"""The treatment that is not shown for now, of four."""


@st.fragment
def patient_view(comparison: Comparison, words: Language) -> None:
    """The five rows of two or three treatments; with four of them, which is left out for now.

    A tap draws no more. Data that changed meanwhile asks for a whole run.
    """
    if frame.data().version != comparison.version:
        st.rerun()
    chosen = comparison
    left_out = st.session_state.get(session.key(_LEFT_OUT), "")
    if too_many(comparison) and left_out in {each.id for each in comparison.treated}:
        chosen = without(comparison, left_out)
    draw(
        "patient",
        _data(chosen, comparison, words),
        key="patient",
        back=session.back_from_patient,
        without=_leave_out,
    )


def _leave_out(option_id: str) -> None:
    """Shows the others; with no treatment named, asks again which."""
    st.session_state[session.key(_LEFT_OUT)] = str(option_id)


def _data(shown: Comparison, comparison: Comparison, words: Language) -> dict[str, object]:
    """All of it as its script draws it."""
    say, asks = words.say, too_many(shown)
    rows = () if asks else for_patient(shown, words, session.choice().criteria[SKIN_TYPE])
    return {
        "title": say("Which treatment, if any?"),
        "back": say("Back to the comparison"),
        "caption": say("The chosen treatments side by side"),
        "corner": say("What is compared"),
        "options": [_head(each, words) for each in shown.options],
        "rows": [_row(each, words) for each in rows],
        "leaving": _leaving(shown, words) if asks else None,
        "again": "" if shown is comparison else _again(shown, comparison, words),
        "foot": _foot(shown, words) if rows else [],
        "shorter": [asdict(each) for each in in_brief(shown.evidence, words)],
        "below": say("Further down: {rows}").split("{rows}"),
    }


def _head(option: Option, words: Language) -> dict[str, str]:
    treatment = option.treatment
    return {
        "name": treatment.name,
        "depth": treatment.depth,
        "called": labels.depth(treatment.depth, words)
        if treatment.depth
        else words.say("the skin as it is"),
        "warning": words.say("Safety warning") if treatment.warning else "",
    }


def _row(row: PatientRow, words: Language) -> dict[str, object]:
    """A row with its word for the evidence, and the bracket over the groups of one trial."""
    said, both = bracket(row.paired, words)
    cells = [{**asdict(each), "sure": _sure(each.sure, words)} for each in row.cells]
    about = {"sure": _sure(row.certainty, words), "bracket": said, "both": both}
    return {**asdict(row), **about, "cells": cells}


def _sure(word: str, words: Language) -> str:
    return words.say("how sure: {word}").format(word=word) if word else ""


def _leaving(shown: Comparison, words: Language) -> dict[str, object]:
    say = words.say
    return {
        "title": say("This screen has room for two or three."),
        "about": say("Which one should be left out for now?"),
        "options": [{"id": each.id, "name": each.treatment.name} for each in shown.treated],
    }


def _again(shown: Comparison, comparison: Comparison, words: Language) -> str:
    """Which one is left out, as the button that asks anew."""
    there = {each.id for each in shown.options}
    names = [each.treatment.name for each in comparison.options if each.id not in there]
    return words.say("Left out for now: {names}").format(names=words.listing(names))


def _foot(shown: Comparison, words: Language) -> list[str]:
    """How to read it, and that results differ; what is past its day."""
    say = words.say
    treatments = [each.treatment for each in shown.options]
    said = [
        say("Each picture is one study of that many people."),
        say("No count does not mean no harm."),
        say("“How sure” is our own word, by a written rule."),
        say("The same results may not occur for all patients."),
    ]
    if unseen := not_yet_reviewed(shown.evidence, words):
        said.append(unseen)
    if overdue := late(treatments, today()):
        text = say("Past the day by which it was to be checked again: {names}.")
        said.append(text.format(names=words.listing(overdue)))
    return said
