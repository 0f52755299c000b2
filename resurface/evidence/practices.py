"""Whose screens these are: practices whose own statements stand beside what the sources give.

A practice speaks of what it sells. So its statement is shown on that practice's own screens, or
where whoever runs the app asked for it, and nowhere else.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Mapping

from resurface.evidence.sources import Source

log = logging.getLogger(__name__)

VARIABLE = "RESURFACE_PRACTICES"
"""Ids of practices' pages in `sources.csv`, with commas between them; unset: none is shown."""


def asked_for() -> tuple[str, ...]:
    """The ids that `RESURFACE_PRACTICES` names, in its order."""
    named = (each.strip() for each in os.environ.get(VARIABLE, "").split(","))
    return tuple(dict.fromkeys(filter(None, named)))


def practices(ids: Iterable[str], sources: Mapping[str, Source]) -> tuple[Source, ...]:
    """The practices of these ids.

    An id that is no practice's page of the record is left out, and the log says so.
    """
    return tuple(sources[each] for each in ids if _is_practice(each, sources))


def named(practice: Source) -> str:
    """A practice by its name; by its page's title where no name is known."""
    return practice.publisher or practice.title


def _is_practice(source_id: str, sources: Mapping[str, Source]) -> bool:
    found = sources.get(source_id)
    if found is not None and found.kind == "practice page":
        return True
    log.error("%s: “%s” is no practice's page in sources.csv; left out", VARIABLE, source_id)
    return False
