"""What stands behind a measured outcome: its studies one by one, and what nobody counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resurface.comparison.comparison import Option
from resurface.comparison.entry import reported_entry
from resurface.comparison.part import Part, outcomes_part
from resurface.evidence.outcomes import DARK_MARKS, Outcome
from resurface.evidence.reported_harms import ReportedHarm
from resurface.evidence.studies import HARMS, shown, undrawn, without_figure
from resurface.language.language import Language


@dataclass(frozen=True, slots=True)
class Measured:
    """Rows of one outcome that are alike: shown beside others, or not; `title` names the latter."""

    title: str
    rows: tuple[Outcome, ...]


def measured(outcome: str, option: Option, words: Language) -> Iterator[Measured]:
    """Those shown beside others, which may be none, then the others that there are."""
    say, rows = words.say, option.outcomes
    yield Measured("", tuple(shown(rows, outcome)))
    for title, found in (
        (say("Published, not shown beside others"), undrawn(rows, outcome)),
        (say("Words without a figure"), without_figure(rows, outcome)),
    ):
        if found:
            yield Measured(title, tuple(found))


def nothing_to_show(words: Language) -> str:
    """Where no figure can stand beside others."""
    return words.say("No figure that can be shown beside others.")


def nobody_counted(words: Language) -> str:
    """The heading of harms that sources report without a count."""
    return words.say("Reported, nobody counted")


def reported(outcome: str, option: Option) -> tuple[ReportedHarm, ...]:
    """What sources report without a count, of dark marks or of all other harms, worst first."""
    if outcome not in (DARK_MARKS, HARMS):
        return ()
    return tuple(
        each for each in option.reported if (each.harm == DARK_MARKS) == (outcome == DARK_MARKS)
    )


def behind_outcome(outcome: str, option: Option, words: Language) -> Iterator[Part]:
    """All of it in words."""
    evidence = option.evidence
    for group in measured(outcome, option, words):
        if group.rows:
            yield outcomes_part(group.rows, evidence, words, group.title)
        else:
            yield Part(lines=(nothing_to_show(words),))
    entries = tuple(reported_entry(each, evidence, words) for each in reported(outcome, option))
    if entries:
        yield Part(nobody_counted(words), entries=entries)
