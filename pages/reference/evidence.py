"""The evidence: every fact, outcome and source, what is known, and how far standards are met."""

from resurface.ui.evidence.acne_scar import acne_scar
from resurface.ui.evidence.contents import contents
from resurface.ui.evidence.every_row import every_row
from resurface.ui.evidence.glossary_section import glossary_section
from resurface.ui.evidence.how_found import how_found
from resurface.ui.evidence.kinds_and_years import kinds_and_years
from resurface.ui.evidence.made import made
from resurface.ui.evidence.score import score
from resurface.ui.evidence.what_is_known import what_is_known
from resurface.ui.shell import frame, menu, session

data = frame.data()
words = session.words()

menu.heading(menu.EVIDENCE, words)
contents(data, words)
frame.notices(data, words)
every_row(data, words)
what_is_known(data, words)
kinds_and_years(data, words)
acne_scar(data.evidence, words)
glossary_section(words)
how_found(data, words)
made(data, words)
score(data, words)
frame.foot(data, words, data.catalogue.options)
