"""What answers mean for one treatment: its sign, and all that stands behind it, a tap away."""

from __future__ import annotations

import streamlit as st

from resurface.catalogue.treatments import Treatment
from resurface.choosing.answered import Answered
from resurface.choosing.flagged import flags
from resurface.comparison.flag_words import flag_parts, flags_in_words, mark_in_words
from resurface.evidence.evidence import Evidence
from resurface.language.language import Language
from resurface.text.plain import plain
from resurface.ui.parts.entries import texts
from resurface.ui.parts.markdown import write
from resurface.ui.shell import session

_FLAGGED = "flagged"
"""The treatment whose marks are asked for."""


def sign(
    treatment_id: str, answers: Answered, evidence: Evidence, words: Language
) -> dict[str, str] | None:
    """The strongest mark of a treatment as a script draws it; None where nothing marks it."""
    found = flags(treatment_id, answers, evidence)
    if not found:
        return None
    return {
        "mark": found[0].mark,
        "said": mark_in_words(found[0].mark, words),
        "told": flags_in_words(found, words),
    }


def open_(treatment_id: object) -> None:
    """Asks for what stands behind the marks of a treatment."""
    session.touched()
    st.session_state[_FLAGGED] = str(treatment_id)


def draw(find: dict[str, Treatment], evidence: Evidence, words: Language) -> None:
    """The dialog of one of these treatments, where it was asked for."""
    treatment = find.get(st.session_state.pop(_FLAGGED, ""))
    if treatment is None:
        return
    found = flags(treatment.id, session.choice().answers, evidence)
    lines = [text for each in found for text in texts(flag_parts(each, evidence, words))]

    def body() -> None:
        for each in lines:
            write(each)

    if lines:
        title = words.say("{name}: what the answers mean").format(name=plain(treatment.name))
        st.dialog(title, width="large")(body)()
