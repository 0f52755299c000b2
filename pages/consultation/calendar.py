"""One course in dates: visits, days away, days it may show, and dates to keep free."""

from resurface.ui.calendar.one_course import one_course
from resurface.ui.shell import frame, session

data = frame.data()

frame.notices(data, session.words())
one_course(data)
