"""Where the app shows a column: the closed list that a column's `shown` is chosen from."""

from __future__ import annotations

from enum import StrEnum


class Surface(StrEnum):
    """A place on screen; its value is how the data dictionary names it."""

    CARD = "cards"
    FILTER = "filters"
    SEARCH = "search"
    TABLE = "table"
    RANGES = "ranges"
    COURSE = "course"
    STUDIES = "studies"
    PEOPLE = "people"
    SOURCES = "sources"
    DEPTH = "treatment page"
    LISTS = "evidence lists"
    EVIDENCE = "evidence page"
    FOOT = "page foot"
    LINK = "links"
