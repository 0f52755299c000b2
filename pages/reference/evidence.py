"""The evidence: every fact, outcome and source, what is known, and how far standards are met."""

from resurface.ui.evidence.acne_scar import acne_scar
from resurface.ui.evidence.contents import contents
from resurface.ui.evidence.every_row import every_row
from resurface.ui.evidence.kinds_and_years import kinds_and_years
from resurface.ui.evidence.made import made
from resurface.ui.evidence.score import score
<<<<<<< HEAD
from resurface.ui.shell import frame, menu, session
=======
from resurface.ui.evidence.what_is_known import what_is_known
from resurface.ui.shell import frame, session
>>>>>>> d323b03 (A column of the lists is written once, in a list a file; what is used where is worked out once a data version; the page on evidence is a file a heading)

data = frame.data()
words = session.words()

<<<<<<< HEAD
menu.heading(menu.EVIDENCE, words)
overview.head(data, words)
=======
contents(data, words)
acne_scar(data.evidence, words)
>>>>>>> d323b03 (A column of the lists is written once, in a list a file; what is used where is worked out once a data version; the page on evidence is a file a heading)
frame.notices(data, words)
every_row(data, words)
what_is_known(data, words)
kinds_and_years(data, words)
made(data, words)
score(data, words)
<<<<<<< HEAD
treatments = overview.shown_treatments(data)
frame.foot(data, words, treatments)
=======
frame.overdue(words, data.catalogue.options)
frame.foot(data, words, data.catalogue.options)
>>>>>>> d323b03 (A column of the lists is written once, in a list a file; what is used where is worked out once a data version; the page on evidence is a file a heading)
