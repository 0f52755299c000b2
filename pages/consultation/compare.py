"""The comparison: narrow the treatments down, choose two to four, see them side by side."""

from functools import partial

import streamlit as st

from resurface.comparison.comparison import compare
from resurface.comparison.questions import table as questions
from resurface.evidence.concerns import with_kinds
from resurface.ui.compare import cards, take_along
from resurface.ui.compare.chart_headings import chart_headings
from resurface.ui.compare.fragment import choosing
from resurface.ui.compare.questions_table import table_of_questions
from resurface.ui.parts import sources_dialog
from resurface.ui.parts.entries import what_they_are
from resurface.ui.shell import frame, menu, session

data = frame.data()
words, choice = session.words(), session.choice()
compared = partial(
    compare,
    data.catalogue,
    data.evidence,
    choice.chosen,
    untreated=choice.untreated,
    version=data.version,
)
comparison = compared()

menu.heading(menu.COMPARE, words)
st.markdown(what_they_are(with_kinds(data.evidence.concerns)))
frame.notices(data, words)
top = st.container()
frame.untreated_toggle(data, choice, words)
marks = cards.cards(comparison, words) if comparison.treated else {}
below = st.container()
with top:
    choosing(data, marks, below)
if choice.comparable:
    chart_headings(comparison, words)
    lines = questions(comparison, words)
    table_of_questions(comparison, lines, choice, words)
    take_along.take_along(compared, words)
sources_dialog.draw(comparison, words)
shown = tuple(option.treatment for option in comparison.options)
frame.foot(data, words, shown)
