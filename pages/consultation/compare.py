"""The comparison: narrow the treatments down, choose two to four, see them side by side."""

import streamlit as st

from resurface.comparison.comparison import compare
from resurface.comparison.questions import table as questions
from resurface.evidence.concerns import with_kinds
from resurface.ui import blocks, cards, charts, frame, session, sources, take_along
from resurface.ui.choosing import choosing
from resurface.ui.differences import table_of_questions

data = frame.data()
words, choice = session.words(), session.choice()
comparison = compare(
    data.catalogue, data.evidence, choice.chosen, untreated=choice.untreated, version=data.version
)

st.title(words.say("Acne-scar treatments, side by side"), anchor=False)
st.markdown(blocks.what_they_are(with_kinds(data.evidence.concerns)))
frame.notices(data, words)
top = st.container()
frame.untreated_toggle(choice, words)
marks = cards.cards(comparison, words) if comparison.treated else {}
below = st.container()
with top:
    choosing(data, marks, below)
if choice.comparable:
    charts.whole_course(comparison, words)
    charts.all_ranges(comparison, words)
    charts.all_studies(comparison, words)
    charts.hundred_people(comparison, words)
    lines = questions(comparison, words)
    table_of_questions(comparison, lines, choice, words)
    take_along.take_along(comparison, lines, words)
sources.draw(comparison, words)
shown = tuple(option.treatment for option in comparison.options)
frame.overdue(words, shown)
frame.foot(data, words, shown)
