"""The card of one study that is tapped on: what a mouse sees, its source, and both its groups."""

from __future__ import annotations

import streamlit as st

from resurface.choosing.views import PEOPLE
from resurface.comparison.comparison import Comparison
from resurface.comparison.shares import study_name
from resurface.evidence.outcomes import Outcome
from resurface.evidence.witness import witness
from resurface.language.language import Language
from resurface.text import counts, labels
from resurface.text.citation import citation
from resurface.text.plain import kept, plain
from resurface.text.told import outcome_told
from resurface.ui.parts.entries import with_hard_words
from resurface.ui.parts.markdown import write
from resurface.ui.shell import session

_OPENED = "study"


def open_(outcome_id: str) -> None:
    """Asks for the card of one measured outcome; it is drawn with the view that asks."""
    session.touched()
    st.session_state[_OPENED] = outcome_id


def draw(comparison: Comparison, words: Language) -> None:
    """The card that was asked for, if any."""
    asked = st.session_state.pop(_OPENED, None)
    rows = (row for option in comparison.options for row in option.outcomes if row.id == asked)
    row = next(rows, None)
    if row is None:
        return
    title = study_name(row, comparison.evidence, words)
    st.dialog(plain(title))(lambda: _body(row, comparison, words))()


def _body(row: Outcome, comparison: Comparison, words: Language) -> None:
    say, source = words.say, comparison.evidence.sources[row.source_id]
    cited = citation(source, words)
    write(kept(cited.title, cited.lang))
    st.caption(plain("; ".join(filter(None, (cited.short, source.publisher)))))
    for text in with_hard_words(_lines(row, comparison, words), words):
        st.markdown(text)
    with st.container(horizontal=True, gap="small", key="study-card"):
        if cited.url:
            st.link_button(say("Open the source"), cited.url)
        if any(row in (each.one, each.other) for each in comparison.head_to_head):
            st.button(
                say("Both groups as 100 people"),
                key="both-groups",
                on_click=session.look_at,
                args=(PEOPLE,),
            )


def _lines(row: Outcome, comparison: Comparison, words: Language) -> tuple[str, ...]:
    """What it found in whom, for whom and when, and who judged it."""
    say, told = words.say, outcome_told(row, words)
    name = next(each.treatment.name for each in comparison.options if each.id == row.treatment_id)
    figure = counts.n_of_n(row, words) or told.figure
    found = "; ".join(filter(None, (told.amount, counts.would_fit(witness(row).fits, words))))
    people = "" if row.events is not None else told.people
    about = "; ".join(filter(None, (people, counts.for_whom((row,), words), told.design)))
    rated = labels.rater(row.rated_by, words)
    judged = say("Rated by: {rater}.").format(rater=rated) if rated else ""
    if row.blinded in ("", "not said"):
        judged += " " + say("Whether who rated knew the group is not stated in the text read.")
    return (
        f"{plain(name)}, {plain(told.measured)}: **{plain(figure)}**"
        + (f" {plain(found)}" if found else ""),
        plain(say("Of whom and how: {about}.").format(about=about)),
        plain(judged.strip()),
    )
