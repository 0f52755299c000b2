"""What studies measured as lines: a line for each count of a study, under what it counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from resurface.comparison.comparison import Comparison, HeadToHead, Option
from resurface.comparison.how_sure import how_sure
from resurface.comparison.shares import not_drawn, shares, study_name
from resurface.comparison.told_apart import names_apart, to_tell_apart
from resurface.comparison.trial_box import title_of
from resurface.evidence.outcomes import (
    DARK_MARKS,
    IMPROVEMENT,
    RESPONDERS,
    SERIOUS,
    SEVERITIES,
    Outcome,
)
from resurface.evidence.standing import CHANGES, MARKS, SHARES, is_harm
from resurface.evidence.studies import shown_in, studies, undrawn
from resurface.evidence.witness import Witness, witness
from resurface.language.language import Language, Message, message
from resurface.text import amounts, counts, labels

MOST, LEAST = 8, 3
"""Lines of one option that stand there at once, at most and in any case; more are folded."""
LINES, TRIAL, TRIALS = 56, 4, 3
"""Lines that two screens hold, those that a trial takes, and how many trials stand there."""
NOTE = "*"
"""Stands behind an amount that is a word only, in place of the record's words for that."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One thing that studies measured: its id, its outcome, and how its lines are read.

    `about` stands beside the title. `harm`: what it counts is a harm.
    """

    id: str
    outcome: str
    title: Message
    about: Message
    harm: bool = False


PANELS = (
    Panel(
        SHARES,
        RESPONDERS,
        message("People who got better"),
        message("of 100; each study sets by how much"),
    ),
    Panel(SERIOUS, SERIOUS, message("Serious harms"), message("people of 100"), harm=True),
    Panel(
        MARKS,
        DARK_MARKS,
        message("People with dark marks"),
        message("of 100, after treatment"),
        harm=True,
    ),
    Panel(
        CHANGES,
        IMPROVEMENT,
        message("How much scars changed"),
        message(
            "average change of a score, percent; scales differ; below zero: worse; "
            "no line: the tables hold no spread"
        ),
    ),
)
"""What studies measured, in the order of the page: serious harms before those that fade."""


@dataclass(frozen=True, slots=True)
class Line:
    """One figure of one study in words, and its mark.

    `figure`: "22 of 30", else the figure as it is stated. `amount`: what counted as better, or
    `whom`: for whom and when; `short`: the amount as it stands in the chart, where one note says
    of all what is not stated. `people`: how many, or that it is not stated.
    """

    mark: Witness
    study: str
    people: str
    figure: str
    amount: str
    short: str
    whom: str

    @property
    def id(self) -> str:
        """What opens when it is tapped."""
        return self.mark.row.id


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one option in one panel; `silent` says why there is none.

    `folded` is how many more there are.
    """

    option: Option
    lines: tuple[Line, ...]
    folded: int = 0
    silent: str = ""


@dataclass(frozen=True, slots=True)
class Trial:
    """One trial that compared two of the options: what is said above, its study, whose skin and
    when, and both arms.
    """

    said: str
    study: str
    about: str
    arms: tuple[tuple[Option, Line], ...]


def most(comparison: Comparison) -> int:
    """How many lines of an option stand there at once, so that all of them fill two screens."""
    shown = [
        studies(panel.outcome, rows_of(panel, option))
        for panel in PANELS
        for option in comparison.options
    ]
    found = [(len(each.rows), to_tell_apart(each.rows)) if each else (0, 0) for each in shown]
    room = LINES - TRIAL * min(TRIALS, len(_pairs(comparison)))

    def lines(limit: int) -> int:
        """Those of one study by the same name take a second line each."""
        return sum(
            max(1, min(each, limit) + (each > limit)) + min(twice, limit) for each, twice in found
        )

    return next((each for each in range(MOST, LEAST, -1) if lines(each) <= room), LEAST)


def groups(
    panel: Panel, comparison: Comparison, words: Language, *, limit: int | None = MOST
) -> tuple[Group, ...]:
    """The lines of every option in one panel; none for a panel that no option has a line in.

    `limit`: how many of one option at most; None: all.
    """
    found = tuple(_group(panel, each, comparison, words, limit) for each in comparison.options)
    if panel.id == SERIOUS:
        return tuple(each for each in found if each.lines)
    return found


def rows_of(panel: Panel, option: Option) -> tuple[Outcome, ...]:
    """The measured outcomes of one option that stand in one panel."""
    if panel.id == SERIOUS:
        harms = shown_in("asked harms", option.outcomes)
        return tuple(each for each in harms if each.severity == SEVERITIES[0] and is_harm(each))
    return shown_in(panel.id, option.outcomes)  # type: ignore[arg-type]


def evidence_words(panel: Panel, comparison: Comparison, words: Language) -> tuple[str, ...]:
    """How good the evidence of each option is, by the rule; empty for an option without a study.

    Of an average change, and of serious harms together, nothing is said.
    """
    if panel.id not in (SHARES, MARKS):
        return ()
    return tuple(
        how_sure(each, panel.outcome, words).word if rows_of(panel, each) else ""
        for each in comparison.options
    )


def trials(
    comparison: Comparison, words: Language, *, limit: int | None = TRIALS
) -> tuple[Trial, ...]:
    """Trials of two options that counted people, or else measured a change of scars: of each one
    outcome, the first of its benefits that may be drawn.

    `limit`: how many at most, those at random first; None: all.
    """
    return tuple(_trial(each, comparison, words) for each in _pairs(comparison)[:limit])


def trials_folded(comparison: Comparison) -> int:
    """How many trials of two options are folded."""
    return max(0, len(_pairs(comparison)) - TRIALS)


def _pairs(comparison: Comparison) -> tuple[HeadToHead, ...]:
    found: dict[str, HeadToHead] = {}
    for pair in comparison.head_to_head:
        if pair.one.is_share_of_people or pair.outcome == IMPROVEMENT:
            found.setdefault(pair.one.trial, pair)
    return tuple(found.values())


def line(
    row: Outcome, panel: Panel, comparison: Comparison, words: Language, study: str = ""
) -> Line:
    """One measured outcome as a line; `study`: its name, where that tells it from others of it."""
    whom = counts.for_whom((row,), words)
    people = words.say("people not stated")
    if row.people:
        people = words.say_n("{count} person", "{count} people", row.people)
        people = people.format(count=words.number(row.people))
    amount = whom
    if panel.id == SHARES:
        amount = row.threshold or words.say("amount not stated")
    elif panel.id == SERIOUS:
        amount = f"{labels.bare_outcome(row.outcome, words)}; {whom}"
    bare = counts.without_amount(amount, words)
    return Line(
        witness(row),
        study or study_name(row, comparison.evidence, words),
        people,
        counts.n_of_n(row, words) or amounts.fact_in_words(row.range, row.unit, words),
        amount,
        amount if bare == amount else f"{bare}{NOTE}",
        whom,
    )


def for_whom(panel: Panel, options: Iterable[Group], words: Language) -> str:
    """For whom and when, over all lines of a panel whose lines say only by how much."""
    rows = [line.mark.row for group in options for line in group.lines]
    return counts.for_whom(rows, words) if rows and panel.id == SHARES else ""


def _group(
    panel: Panel, option: Option, comparison: Comparison, words: Language, limit: int | None
) -> Group:
    found = studies(panel.outcome, rows_of(panel, option))
    if found is None:
        return Group(option, (), silent=_silent(panel, option, words))
    marks = found.marks if limit is None else _kept(found.marks, limit)
    named = names_apart(found.rows, comparison.evidence, words)
    lines = tuple(line(each.row, panel, comparison, words, named[each.row.id]) for each in marks)
    return Group(option, lines, len(found.marks) - len(marks))


def _kept(marks: tuple[Witness, ...], limit: int) -> tuple[Witness, ...]:
    """The lowest and the highest, so that no fold makes a harm smaller or a benefit surer; then
    those compared at random, then those of most people. A single one more stays too.
    """
    if len(marks) == limit + 1:
        return marks
    ends = {marks[0].row.id, marks[-1].row.id}
    order = sorted(
        marks,
        key=lambda each: (each.row.id not in ends, not each.at_random, -(each.row.people or 0)),
    )
    first = order[:limit]
    return tuple(each for each in marks if each in first)


def _silent(panel: Panel, option: Option, words: Language) -> str:
    """Why an option has no line: what was counted instead, or how many figures are not drawn."""
    if panel.id == SERIOUS:
        return words.say("no count of people")
    if panel.id == CHANGES:
        hidden = not_drawn(undrawn(option.outcomes, panel.outcome), words)
        return "; ".join(filter(None, (words.say("no average change"), hidden)))
    said = shares(option, panel.outcome, words)
    return "; ".join(filter(None, (said.figure, said.about)))


def _trial(pair: HeadToHead, comparison: Comparison, words: Language) -> Trial:
    options = {each.id: each for each in comparison.options}
    panel = next((each for each in PANELS if each.outcome == pair.outcome), PANELS[0])
    arms = tuple(
        (options[row.treatment_id], line(row, panel, comparison, words))
        for row in (pair.one, pair.other)
    )
    study = study_name(pair.one, comparison.evidence, words)
    return Trial(title_of(pair, words), study, counts.for_whom((pair.one,), words), arms)


def in_words(found: Iterable[Group], panel: Panel, words: Language) -> str:
    """A panel in words, for who does not see it: each option with its studies."""
    said = []
    for group in found:
        lines = "; ".join(_aloud(each, panel) for each in group.lines) or group.silent
        if group.folded:
            more = words.say_n("{count} more folded", "{count} more folded", group.folded)
            lines = f"{lines}; {more.format(count=words.number(group.folded))}"
        said.append(f"{group.option.treatment.name}: {lines}.")
    return f"{words.render(panel.title)}. {' '.join(said)}"


def _aloud(line: Line, panel: Panel) -> str:
    """A line as it is read out; a serious harm by name, with for whom and when."""
    told = f"{line.study} {line.figure}"
    return f"{told} {line.amount}" if panel.id == SERIOUS else told
