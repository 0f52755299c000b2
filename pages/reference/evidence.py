"""The evidence: every fact, outcome and source, what is known, and how far standards are met."""

from resurface.ui import evidence_page, frame, session
from resurface.ui.evidence_lists import lists
from resurface.ui.evidence_made import made
from resurface.ui.evidence_score import score

data = frame.data()
words = session.words()

evidence_page.head(data, words)
frame.notices(data, words)
lists(data, words)
evidence_page.what_is_known(data, words)
evidence_page.kinds_and_years(data, words)
made(data, words)
score(data, words)
treatments = evidence_page.shown_treatments(data)
frame.overdue(words, treatments)
frame.foot(data, words, treatments)
