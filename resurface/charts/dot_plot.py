"""What studies measured, a line a count: its mark, what would fit too, and its figure in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from resurface.charts.drawing import Chart, Drawing, Heading
from resurface.charts.shapes import Shape, key
from resurface.charts.study_layout import heights, specification
from resurface.charts.study_lines import (
    PANELS,
    TRIALS,
    Group,
    Panel,
    groups,
    in_words,
    most,
    rows_of,
    trials,
    trials_folded,
)
from resurface.charts.study_rows import FORMS, SIZE, Page, of_panel, of_trials
from resurface.comparison.comparison import Comparison
from resurface.evidence.outcomes import DARK_MARKS, IMPROVEMENT, RESPONDERS
from resurface.evidence.studies import undrawn
from resurface.evidence.witness import Design
from resurface.language.language import Language, message
from resurface.text.designs import MEANINGS, forms_in_words


def drawing(comparison: Comparison, words: Language, *, all_lines: bool = False) -> Drawing:
    """All that studies of the options measured; `all_lines`: also those that are folded."""
    page, rows, said = Page(), [], []
    limit = None if all_lines else most(comparison)
    found = [(each, groups(each, comparison, words, limit=limit)) for each in PANELS]
    rows.extend(key(tuple(_key(found, words))))
    shown = trials(comparison, words, limit=None if all_lines else TRIALS)
    rows.extend(of_trials(shown, 0 if all_lines else trials_folded(comparison), page, words))
    for panel, options in found:
        if options:
            rows.extend(of_panel(panel, options, comparison, page, words))
            said.append(in_words(options, panel, words))
    return Drawing(
        specification(),
        tuple(rows),
        " ".join(said),
        words.render(TITLE),
        heights=heights(page),
    )


def folded(comparison: Comparison, words: Language) -> int:
    """How many lines are folded, with both groups of each folded trial."""
    limit = most(comparison)
    found = (groups(panel, comparison, words, limit=limit) for panel in PANELS)
    lines = sum(each.folded for options in found for each in options)
    return lines + 2 * trials_folded(comparison)


def about(comparison: Comparison, words: Language) -> str:
    """How to read it, as far as it has such marks, and why it makes no ranking."""
    said = [words.say("A mark for each count in a study; two where it counted two amounts.")]
    found = [(each, groups(each, comparison, words)) for each in PANELS]
    said += forms_in_words(_designs(found), words)
    said.append(words.say("Studies differ in amounts, people and time: look, don't rank."))
    return " ".join(said)


def sources(comparison: Comparison) -> frozenset[str]:
    """The sources of the studies that are drawn."""
    return frozenset(
        row.source_id
        for panel in PANELS
        for option in comparison.options
        for row in rows_of(panel, option)
    )


def _key(
    found: Sequence[tuple[Panel, tuple[Group, ...]]], words: Language
) -> Iterator[tuple[Shape, str]]:
    """Each kind of mark that is drawn, and what it means."""
    mark = partial(Shape, "", "point", size=SIZE, tone="ink2")
    drawn = _designs(found)
    for design, text in MEANINGS.items():
        if design in drawn:
            yield mark(form=FORMS[design]), words.render(text)
    if any(each.mark.fits for _, options in found for one in options for each in one.lines):
        line = Shape("", "bar", size=1.5, tone="ink2", right=-6, end=20)
        yield line, words.say("what would fit too (exact 95%)")


def _designs(found: Sequence[tuple[Panel, tuple[Group, ...]]]) -> frozenset[Design]:
    return frozenset(
        each.mark.design for _, options in found for one in options for each in one.lines
    )


TITLE = message("What studies measured")
CHART = Chart(
    "studies",
    Heading("studies", TITLE, message("studies")),
    lambda words: words.render(TITLE),
    about=about,
    draw=lambda comparison, words: (drawing(comparison, words),),
    sources=sources,
)


_OUTCOMES = (RESPONDERS, DARK_MARKS, IMPROVEMENT)


def left_out(comparison: Comparison, words: Language) -> str:
    """How many figures of each option are published and not drawn; empty where none is."""
    parts = [
        f"{option.treatment.name} {words.number(count)}"
        for option in comparison.options
        if (count := sum(len(undrawn(option.outcomes, each)) for each in _OUTCOMES))
    ]
    if not parts:
        return ""
    return words.say("Published, but not drawn here: {list}.").format(list=", ".join(parts))
