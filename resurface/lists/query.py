"""What of the lists of facts, outcomes and sources is asked for."""

from __future__ import annotations

from dataclasses import dataclass

FACTS, OUTCOMES, SOURCES = "facts", "outcomes", "sources"
USED, UNUSED = "used", "unused"


@dataclass(frozen=True, slots=True)
class Query:
    """What of which list is asked for; empty text asks for everything.

    `about` is a fact's field, an outcome's name or a source's kind; `use` is USED or UNUSED; `sort`
    is the id of one of the list's orders, empty for the usual one; `page` counts from 1.
    """

    list: str = FACTS
    search: str = ""
    treatment: str = ""
    about: str = ""
    use: str = ""
    sort: str = ""
    page: int = 1
