"""How good the evidence for one outcome is: the rule, and what it makes of each option."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from resurface.comparison.comparison import Comparison
from resurface.comparison.evidence_rule import RULE, judged
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS
from resurface.evidence.studies import HARMS
from resurface.language.language import Language, message
from resurface.text.plain import plain
from resurface.ui.parts.entries import with_hard_words

_ASKED = "asked-evidence"
_TITLES = {
    RESPONDERS: message("How good the evidence is: who got better"),
    HARMS: message("How good the evidence is: harms"),
    DARK_MARKS: message("How good the evidence is: dark marks"),
}


def open_(outcome: str) -> None:
    """Asks for the rule behind the words of one outcome; KeyError for one that has none."""
    st.session_state[_ASKED] = outcome if _TITLES[outcome] else ""


def draw(comparison: Comparison, words: Language) -> None:
    """The dialog that was asked for, if any."""
    outcome = st.session_state.pop(_ASKED, "")
    if outcome:
        title = words.render(_TITLES[outcome])
        st.dialog(title, width="large")(lambda: _body(comparison, outcome, words))()


def _body(comparison: Comparison, outcome: str, words: Language) -> None:
    for text in with_hard_words(_texts(comparison, outcome, words), words):
        st.markdown(text)


def _texts(comparison: Comparison, outcome: str, words: Language) -> Iterator[str]:
    """The rule, and how each option is judged by it."""
    yield "\n".join(f"- {plain(words.render(each))}" for each in RULE)
    for each in judged(comparison.options, outcome, words):
        said = " ".join((*each.sure.reasons, *each.sure.reviews))
        yield f"**{plain(each.name)}: {plain(each.sure.word)}.** {plain(said)}"
