"""At a glance: all that a patient asks first of two to four options, on one screen."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.choosing.criteria import Criteria
from resurface.comparison.answering import Asked
from resurface.comparison.behind import LASTS, THROUGH_IT
from resurface.comparison.burden_rows import burden_rows
from resurface.comparison.cell import Cell, Row, Said, silent
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.course_axis import CourseAxis, course_axis
from resurface.comparison.living import living_through_it
from resurface.comparison.outcome_rows import outcome_rows
from resurface.comparison.trial_box import TrialBox, trial_box
from resurface.comparison.tried import not_drawn_why
from resurface.language.language import Language
from resurface.text import amounts
from resurface.text.designs import Sample


@dataclass(frozen=True, slots=True)
class Glance:
    """The rows in their order, the trial above them, and the courses below.

    `tried`: where no trial stands above them, each study of two of the treatments in words.
    """

    rows: tuple[Row, ...]
    trial: TrialBox | None
    course: CourseAxis
    tried: tuple[str, ...] = ()

    @property
    def drawn(self) -> frozenset[Sample]:
        """The kinds of marks that are drawn: a key names these and no others."""
        cells = [cell for row in self.rows for cell in row.cells]
        marks = [mark for cell in cells for mark in cell.marks]
        if self.trial:
            marks += [each.mark for each in self.trial.groups]
        found: set[Sample] = {mark.design for mark in marks}
        if any(mark.fits for mark in marks):
            found.add("fits")
        if any(cell.bar and cell.bar.ticks for cell in cells):
            found.add("source")
        return frozenset(found)


def glance(comparison: Comparison, criteria: Criteria, words: Language) -> Glance:
    """What stands at a glance, held against what a person set."""
    rows = (
        *burden_rows(comparison, criteria, words),
        *outcome_rows(comparison, criteria, words),
        _living(comparison, words),
        _lasts(comparison, words),
    )
    box, course = trial_box(comparison, words), course_axis(comparison, criteria, words)
    return Glance(rows, box, course, () if box else tuple(not_drawn_why(comparison, words)))


def _living(comparison: Comparison, words: Language) -> Row:
    """Body, being seen and mind, in the words of the table of questions."""

    def cell(option: Option) -> Cell:
        answer = living_through_it(Asked(option, words))
        return Cell(Said(), THROUGH_IT.id if answer.opens else "", lines=answer.lines)

    label, cells = words.say("Living through it"), tuple(map(cell, comparison.options))
    return Row("living", label, Said(), cells, optional=True)


def _lasts(comparison: Comparison, words: Language) -> Row:
    """How long the result lasts, in the words of each treatment's row."""

    def cell(option: Option) -> Cell:
        if option.is_untreated:
            return silent(words.say("does not apply"))
        text = option.treatment.lasts
        if not text:
            return silent(amounts.not_reported(words))
        return Cell(Said(), LASTS.id, lines=(text,))

    label, cells = words.say("How long it lasts"), tuple(map(cell, comparison.options))
    return Row("lasts", label, Said(), cells, optional=True)
