"""The evidence: every fact, outcome and source, what is known, and how far standards are met."""

from resurface.ui.evidence import overview
from resurface.ui.evidence.made import made
from resurface.ui.evidence.rows import lists
from resurface.ui.evidence.score import score
from resurface.ui.shell import frame, menu, session

data = frame.data()
words = session.words()

menu.heading(menu.EVIDENCE, words)
overview.head(data, words)
frame.notices(data, words)
lists(data, words)
overview.what_is_known(data, words)
overview.kinds_and_years(data, words)
made(data, words)
score(data, words)
treatments = overview.shown_treatments(data)
frame.foot(data, words, treatments)
