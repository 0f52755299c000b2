"""The evidence: every fact, outcome and source, what is known, and how far standards are met."""

from resurface.ui import evidence_page, frame, session

data = frame.data()
words = session.words()

evidence_page.head(data, words)
frame.notices(data, words)
evidence_page.lists(data, words)
evidence_page.what_is_known(data, words)
evidence_page.kinds_and_years(data, words)
evidence_page.made(data, words)
evidence_page.score(data, words)
treatments = evidence_page.shown_treatments(data)
frame.overdue(words, treatments)
frame.foot(data, words, treatments)
