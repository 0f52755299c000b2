"""What is said about a data folder: the same on screen, in the log and by the command."""

from __future__ import annotations

from collections.abc import Sequence

from resurface.language.language import Language, Message, message
from resurface.record.folder import TABLES
from resurface.tables.problem import Notice, Problem

MOST_SAID = 50
"""Sentences of one report: a table with ten thousand bad rows has one cause, not ten thousand."""

NOT_FOUND = message("Our clinic's table was not found: shipped figures are shown.")
"""Said where a folder is named in which there is no table."""


def sentences(report: Sequence[Problem | Notice], words: Language) -> list[str]:
    """The first sentences of a report and, where there are more, how many."""
    first = [each.sentence(words) for each in report[:MOST_SAID]]
    further = report[MOST_SAID:]
    if more := sum(each.stands_for if isinstance(each, Problem) else 1 for each in further):
        first.append(words.say("and {count} more").format(count=words.number(more)))
    return first


def origin(own: frozenset[str]) -> Message:
    """Which tables are the clinic's own, and which are the shipped ones."""
    if not own:
        return message("Shipped: all tables.")
    if len(own) == len(TABLES):
        return message("Our clinic's: all tables.")
    names = ", ".join(table.name for table in TABLES if table.name in own)
    return message("Our clinic's: {names}. Shipped: all others.", names=names)
