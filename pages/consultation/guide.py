"""The guide: what do you see, what must be asked first, what matters to you."""

from resurface.ui.guide.guiding import guiding
from resurface.ui.shell import frame, session

data = frame.data()
words = session.words()

session.drawn_alone()
frame.notices(data, words)
guiding(data)
frame.foot(data, words, data.catalogue.options)
