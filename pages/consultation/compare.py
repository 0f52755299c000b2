"""The comparison: narrow the treatments down, choose two to four, see them side by side."""

import streamlit as st

from resurface.comparison.comparison import compare
from resurface.comparison.loosen import loosenings
from resurface.comparison.questions import table as questions
from resurface.comparison.shortlist import shortlist
from resurface.ui import cards, charts, frame, session, sources, take_along
from resurface.ui import shortlist as listed
from resurface.ui.differences import table_of_questions

data = frame.data()
words, choice = session.words(), session.choice()
criteria = choice.criteria

st.title(words.say("Acne-scar treatments, side by side"), anchor=False)
frame.notices(data, words)

found = shortlist(data.catalogue, criteria, data.evidence)
listed.counts(found, choice, words)
listed.picker(found, choice, words)
listed.cautions(criteria, words)
listed.loosening(loosenings(data.catalogue, criteria, data.evidence), found, criteria, words)
listed.does_not_fit(found, choice, words)

comparison = compare(
    data.catalogue, data.evidence, choice.chosen, untreated=choice.untreated, version=data.version
)
frame.untreated_toggle(choice, words)
if comparison.treated:
    cards.cards(comparison, found, words)
if choice.comparable:
    charts.whole_course(comparison, words)
    charts.all_ranges(comparison, words)
    charts.all_studies(comparison, words)
    charts.hundred_people(comparison, words)
    lines = questions(comparison, words)
    table_of_questions(comparison, lines, choice, words)
    take_along.take_along(comparison, lines, words)
else:
    frame.choose_more(choice, words)
    everyone = tuple(each.treatment.id for each in found.shown[: charts.OVERVIEW_ROWS])
    if everyone:
        charts.overview(
            compare(data.catalogue, data.evidence, everyone, untreated=False, version=data.version),
            words,
        )
sources.draw(comparison, words)
shown = tuple(option.treatment for option in comparison.options)
frame.overdue(words, shown)
frame.foot(data, words, shown)
