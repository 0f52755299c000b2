"""Where the app shows a column: the closed list that a column's `shown` is chosen from."""

from __future__ import annotations

from enum import StrEnum


class Surface(StrEnum):
    """A place on screen that says something else once a cell of the column is another.

    The value is how the data dictionary names it; those of charts are the ids of their headings.
    A test changes one column after the other and looks at every surface.
    """

    FILTER = "filters"
    SEARCH = "search"
    LIST = "list"
    """The rows of all treatments, with what stands beside and above them."""
    GLANCE = "at a glance"
    TABLE = "table"
    COURSE = "course"
    RANGES = "ranges"
    STUDIES = "studies"
    PEOPLE = "people"
    SOURCES = "sources"
    """What stands behind a figure or an answer: the dialog that a tap opens."""
    TREATMENT = "treatment page"
    GUIDE = "guide"
    """All three steps, with what their dialogs say."""
    CALENDAR = "calendar"
    EVIDENCE = "evidence page"
    """With every row of its lists."""
    LINK = "links"
