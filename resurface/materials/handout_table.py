"""The first page of the handout: options and no treatment as columns, what is asked as rows.

People of one named study are dots; the studies beside it are marks. A harm told without a count
stands in the place and in the type of one that was counted, and serious harms before dark marks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from resurface.catalogue.figures import COURSE_PRICE, DOWNTIME, RESULTS, SESSIONS, VISIBLE
from resurface.comparison.answering import Asked
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.people import out_of_hundred
from resurface.comparison.questions import question
from resurface.comparison.sentences import studies_in_words
from resurface.comparison.skin_said import SKIN_HEADING, types_in_studies
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS, SERIOUS
from resurface.evidence.studies import pain_scores
from resurface.language.language import Language, message
from resurface.materials.asked_rows import Cell as AskedCell
from resurface.materials.asked_rows import Row as AskedRow
from resurface.materials.asked_rows import Tone, asked_rows
from resurface.materials.handout_people import Cell, better, dark_marks, serious
from resurface.tables.kinds import ROMAN
from resurface.text import amounts, labels

_NOTES = {
    DOWNTIME.id: message("days after each visit"),
    VISIBLE.id: message("days after each visit"),
    SESSIONS.id: message("in all"),
    RESULTS.id: message("from the first visit"),
    COURSE_PRICE.id: message("all visits, in US dollars"),
}
_IN_SHORT = (RESULTS.id, COURSE_PRICE.id)
"""Rows whose note says the rest of their name."""
FIGURES = tuple(_NOTES)
"""Rows of time and money, in their order."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `note` stands small below its label and may be empty."""

    id: str
    label: str
    note: str
    tone: Tone
    cells: tuple[Cell, ...]


def rows(
    comparison: Comparison,
    words: Language,
    skin_type: int | None = None,
    helps: tuple[str, ...] = (),
) -> tuple[Row, ...]:
    """Every row; studies of `skin_type` (1 to 6) come first; `helps`: ids of concerns."""
    asked = {each.id: each for each in asked_rows(comparison, words)}
    return (
        *(_row_of_figure(asked[name], words) for name in FIGURES),
        *(_helps(each, comparison, words) for each in helps),
        *_of_people(comparison, asked[SERIOUS], skin_type, words),
        _each("pain", words.say("Pain, 0 to 10"), comparison, lambda o: _pain(o, words)),
        _each(
            "skin",
            words.render(SKIN_HEADING),
            comparison,
            lambda option: _skin(option, skin_type, words),
        ),
    )


def _each(row_id: str, label: str, comparison: Comparison, cell: Callable[[Option], Cell]) -> Row:
    return Row(row_id, label, "", "figure", tuple(map(cell, comparison.options)))


def _row_of_figure(asked: AskedRow, words: Language) -> Row:
    note, label = words.render(_NOTES[asked.id]), asked.label
    if asked.id in _IN_SHORT:
        label = asked.short
    return Row(asked.id, label, note, "figure", tuple(map(_figure, asked.cells)))


def _of_people(
    comparison: Comparison, harmful: AskedRow, skin_type: int | None, words: Language
) -> tuple[Row, ...]:
    """Who got better, serious harms, then dark marks."""
    say, note = words.say, words.say("of 100 people")
    improved, *_ = out_of_hundred(comparison, skin_type)
    found = tuple(better(each, words) for each in improved.cells)
    pairs = zip(comparison.options, harmful.cells, strict=True)
    harms = tuple(serious(option, silent, skin_type, words) for option, silent in pairs)
    marks = tuple(dark_marks(each, words) for each in comparison.options)
    return (
        Row(RESPONDERS, say("Got better"), note, "benefit", found),
        Row(SERIOUS, say("Serious harm"), note, "harm", harms),
        Row(DARK_MARKS, say("Dark marks"), note, "harm", marks),
    )


def _figure(asked: AskedCell) -> Cell:
    figure, *more = asked.said
    return Cell(figure=figure, sources=asked.sources, small=(*more, *asked.below, *asked.extra))


def _helps(concern_id: str, comparison: Comparison, words: Language) -> Row:
    """Whether sources support each option for one thing that a person sees on their skin."""
    concern = comparison.evidence.concern(concern_id)
    label = words.say("Said to help")

    def cell(option: Option) -> Cell:
        if option.is_untreated:
            return Cell(figure=words.say("does not apply"))
        if concern and option.id in concern.supported:
            return Cell(figure=words.say("a source says yes"))
        if concern and option.id in concern.not_supported:
            return Cell(figure=words.say("a source says no"))
        return Cell(figure=words.say("no source says"))

    note = labels.kind_of_scar(concern_id, words)
    return Row(f"helps-{concern_id}", label, note, "figure", tuple(map(cell, comparison.options)))


def _pain(option: Option, words: Language) -> Cell:
    """Scores from 0 to 10, and of how many studies and people."""
    scores = pain_scores(option.outcomes)
    if scores:
        said = amounts.of_ten(scores.spread, words)
        return Cell(figure=said, small=(studies_in_words(scores, words),))
    if option.is_untreated:
        return Cell(figure=question("pain").answer(Asked(option, words)).lines[0])
    return Cell(figure=words.say("no score"))


def _skin(option: Option, skin_type: int | None, words: Language) -> Cell:
    """Skin types of people in its studies; whether the person's own is among them, out loud."""
    if option.is_untreated:
        return Cell(figure=words.say("does not apply"))
    studied = option.evidence.skin_types_studied(option.id)
    said = types_in_studies(option, words)
    small: list[str] = []
    if skin_type is not None:
        own = ROMAN[skin_type - 1]
        text = (
            words.say("type {type}: yes")
            if skin_type in studied
            else words.say("type {type}: none")
        )
        small.append(text.format(type=own))
    excluded = option.treatment.excluded
    told: tuple[str, ...] = ()
    if excluded:
        text = words.say("A source says not for {types}")
        told = (text.format(types=amounts.several_skin_types(excluded, words)),)
    return Cell(figure=said, small=tuple(small), told=told)
