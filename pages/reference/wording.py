"""Wording: copy is checked as it is typed, and approved sentences are there to copy."""

from resurface.ui.shell import frame, session
from resurface.ui.wording.wordings import wordings

data = frame.data()

frame.notices(data, session.words())
wordings(data)
