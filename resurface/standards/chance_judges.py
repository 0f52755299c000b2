"""What the items on chances still lack: how sure, for whom, counted how, after what time.

Judged by what the views show: the table of questions, at a glance, and the hundred people.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from resurface.comparison import shares
from resurface.comparison.comparison import Option
from resurface.comparison.how_sure import counted
from resurface.comparison.named_study import NamedStudy, named_study
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS, Outcome
from resurface.evidence.studies import (
    HARMS,
    Studies,
    other_harms,
    pain_shares,
    shares_of_people,
)
from resurface.evidence.witness import witness
from resurface.standards.judges import HARM_QUESTIONS, Record, answers, unanswered
from resurface.text import counts
from resurface.text.told import outcome_told

QUESTIONS = ("responders", *HARM_QUESTIONS)
"""Ids of the questions whose answers are chances."""


def chances(of: Record) -> tuple[str, ...]:
    """Questions about chances that are not asked, and options that one leaves unanswered."""
    return unanswered(of, QUESTIONS)


def uncertain(of: Record) -> tuple[str, ...]:
    """Chances that are told without what else would fit a count, or without how many studies."""
    if not any(row.events is not None and row.people for row in _rows(of)):
        return (of.words.say("what else would fit a count"),)
    unsaid = {
        option.treatment.name
        for option, studies, told in _told(of)
        if not any(each in told for each in _how_sure(studies, of))
    }
    undrawn = {
        of.options[place].treatment.name
        for row in of.glance
        for place, cell in enumerate(row.cells)
        if any(mark.design != "no count" and mark.fits is None for mark in cell.marks)
    }
    return _in_order(unsaid | undrawn | _unsaid_of_people(of, _fits), of)


def _how_sure(studies: Studies, of: Record) -> tuple[str, ...]:
    """Of one count what else would fit, behind a share or alone; of several how many studies, and
    from where to where.
    """
    first, *more = studies.marks
    if more:
        return (shares.in_words(studies, of.words).figure,)
    if first.fits is None:
        return (counts.people_behind(first, of.words),)
    return tuple(
        counts.would_fit(first.fits, of.words, behind_a_share=behind) for behind in (True, False)
    )


def whose(of: Record) -> tuple[str, ...]:
    """Options of which a chance is told without skin types, people and time, stated or not."""
    unsaid = {
        option.treatment.name
        for option, studies, told in _told(of)
        if counts.for_whom(studies.rows, of.words) not in told
    }
    unseen = {
        of.options[place].treatment.name
        for row in of.glance
        for place, cell in enumerate(row.cells)
        if cell.marks and not cell.whom
    }
    return _in_order(unsaid | unseen | _unsaid_of_people(of, _for_whom), of)


def _told(of: Record) -> Iterator[tuple[Option, Studies, str]]:
    """Each option's studies of a chance, with what the table says of it."""
    for place, option in enumerate(of.options):
        told = {line.id: "\n".join(line.cells[place].lines) for line in answers(of, QUESTIONS)}
        for outcome, question in ((RESPONDERS, "responders"), (DARK_MARKS, "dark-marks")):
            studies = shares_of_people(option.outcomes, outcome)
            if studies:
                yield option, studies, told.get(question, "")
        for harm in other_harms(option.outcomes):
            yield option, harm, told.get("harms", "")


def _unsaid_of_people(of: Record, says: Callable[[Outcome, Record], str]) -> set[str]:
    """Options whose named study of the hundred people lacks what `says` says of it."""
    return {
        cell.option.treatment.name
        for row in of.people
        for cell in row.cells
        if cell.named and says(cell.named.row, of) not in _all(named_study(cell, of.words))
    }


def _fits(row: Outcome, of: Record) -> str:
    return counts.would_fit(witness(row).fits, of.words, behind_a_share=True)


def _for_whom(row: Outcome, of: Record) -> str:
    return counts.for_whom((row,), of.words)


def rates(of: Record) -> tuple[str, ...]:
    """That too few studies count people, and options of which a count has no "6 of 40"."""
    rows, words = _rows(of), of.words
    counted = [row for row in rows if counts.n_of_n(row, words)]
    if 2 * len(counted) < len(rows) or not rows:
        text = words.say("{count} of {all} shares say how many of how many people")
        numbers = {"count": words.number(len(counted)), "all": words.number(len(rows))}
        return (text.format(**numbers),)
    unsaid = {
        option.treatment.name
        for option in of.options
        for row in counted
        if row.treatment_id == option.id
        and counts.n_of_n(row, words) not in outcome_told(row, words).people
    }
    return _in_order(unsaid | _unsaid_of_people(of, _count), of)


def _count(row: Outcome, of: Record) -> str:
    return counts.n_of_n(row, of.words)


def same_time(of: Record) -> tuple[str, ...]:
    """Shares that were counted after different times, or do not say after which."""
    shares, words = _rows(of), of.words
    if len({row.follow_up_months for row in shares}) <= 1 and all(
        row.follow_up_months is not None for row in shares
    ):
        return ()
    silent = sum(row.follow_up_months is None for row in shares)
    text = words.say("one follow-up for all; {count} of {all} counts do not say theirs")
    return (text.format(count=words.number(silent), all=words.number(len(shares))),)


def graded(of: Record) -> tuple[str, ...]:
    """Outcomes of options at a glance without a word for how good their evidence is."""
    rows = {row.outcome: row for row in of.glance if row.outcome}
    missing = [
        of.words.say("a word for each outcome")
        for outcome in (RESPONDERS, HARMS, DARK_MARKS)
        if outcome not in rows
    ]
    missing += [
        f"{option.treatment.name}: {row.label}"
        for outcome, row in rows.items()
        for option, cell in zip(of.options, row.cells, strict=True)
        if counted(option, outcome) and not cell.sure
    ]
    return tuple(dict.fromkeys(missing))


def _rows(of: Record) -> list[Outcome]:
    """Every share of people that is told as people of 100."""
    return [row for option in of.options for row in _rows_of(option)]


def _rows_of(option: Option) -> list[Outcome]:
    found = (
        shares_of_people(option.outcomes, RESPONDERS),
        shares_of_people(option.outcomes, DARK_MARKS),
        pain_shares(option.outcomes),
        *other_harms(option.outcomes),
    )
    return [row for studies in found if studies for row in studies.rows]


def _all(said: NamedStudy) -> str:
    return "\n".join((said.figure, said.instead, *said.lines))


def _in_order(names: set[str], of: Record) -> tuple[str, ...]:
    """Options by name, in the order of the comparison."""
    return tuple(each.name for each in of.rows if each.name in names)
