"""What studies measured, a line a count: its mark, what would fit too, and its figure in words."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from resurface.charts.drawing import Chart, Drawing, Heading
from resurface.charts.marks import NAME, SILENT
from resurface.charts.shapes import WHOLE, Shape, key, name_and_depth
from resurface.charts.study_layout import (
    AMOUNT,
    BOX,
    FIGURE,
    GRID,
    GROUP,
    LINE,
    STUDY,
    SURE,
    heights,
    specification,
)
from resurface.charts.study_lines import (
    CHANGES,
    PANELS,
    Group,
    Line,
    Panel,
    Trial,
    evidence_words,
    for_whom,
    groups,
    in_words,
    rows_of,
    trials,
)
from resurface.charts.ticked import Axis
from resurface.comparison.comparison import Comparison
from resurface.evidence.witness import Design
from resurface.language.language import Language, message
from resurface.text import counts

LETTERS = 22
"""Letters of an option's name in one line."""
FORMS: dict[Design, str] = {"random": "circle", "not random": "ring", "no count": "diamond"}
SIZE, DIAMOND = 8, 8
SHARE = Axis(0, 100, (0, 25, 50, 75, 100))


class _Page:
    """Where the next line stands: whole lines, and how many options stand above it."""

    def __init__(self) -> None:
        self.row = 0.0
        self.groups = 0

    def shape(self, label: str = "", **more: float) -> Callable[..., Shape]:
        """Makes shapes of the line that is next."""
        return partial(Shape, label, row=self.row, panel=self.groups, **more)


def drawing(comparison: Comparison, words: Language, *, all_lines: bool = False) -> Drawing:
    """All that studies of the options measured; `all_lines`: also those that are folded."""
    page, rows, said = _Page(), [], []
    found = [(each, groups(each, comparison, words, all_lines=all_lines)) for each in PANELS]
    rows.extend(key(tuple(_key(found, words))))
    rows.extend(_trials(trials(comparison, words), page, words))
    for panel, options in found:
        if options:
            rows.extend(_panel(panel, options, comparison, page, words))
            said.append(in_words(options, panel, words))
    return Drawing(
        specification(),
        tuple(rows),
        " ".join(said),
        words.render(TITLE),
        heights=heights(page.row, page.groups),
    )


def folded(comparison: Comparison, words: Language) -> int:
    """How many lines are folded."""
    return sum(each.folded for panel in PANELS for each in groups(panel, comparison, words))


def about(comparison: Comparison, words: Language) -> str:
    """How to read it, as far as it has such marks, and why it makes no ranking."""
    said = [words.say("A mark for each count in a study; two where it counted two amounts.")]
    found = [(each, groups(each, comparison, words)) for each in PANELS]
    said += [f"{meaning}." for meaning in _meanings(found, words)]
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
    for design, text in _DESIGNS.items():
        if design in drawn:
            yield mark(form=FORMS[design]), words.render(text)
    if any(each.mark.fits for _, options in found for one in options for each in one.lines):
        line = Shape("", "bar", size=1.5, tone="ink2", right=-6, end=20)
        yield line, words.say("what would fit too (exact 95%)")


def _meanings(found: Sequence[tuple[Panel, tuple[Group, ...]]], words: Language) -> Iterator[str]:
    """What each form means that is drawn: "Ring: not at random"."""
    names = {
        "random": words.say("Full"),
        "not random": words.say("Ring"),
        "no count": words.say("Diamond"),
    }
    for design, text in _DESIGNS.items():
        if design in _designs(found):
            yield f"{names[design]}: {words.render(text)}"


def _designs(found: Sequence[tuple[Panel, tuple[Group, ...]]]) -> frozenset[Design]:
    return frozenset(
        each.mark.design for _, options in found for one in options for each in one.lines
    )


_DESIGNS = {
    "random": message("compared with something at random"),
    "not random": message("not at random"),
    "no count": message("count not stated"),
}


def _trials(found: Sequence[Trial], page: _Page, words: Language) -> Iterator[Shape]:
    """A box for each trial of two of the options: both arms on one axis, above everything."""
    for trial in found:
        shape = page.shape()
        box = (2 + len(trial.arms)) * LINE + 8
        yield shape("bar", column=BOX, down=box / 2, size=box, tone="bg2", form="round")
        yield shape("words", column=WHOLE, down=13, right=10, size=13, form="bold", said=trial.said)
        page.row += 1.3
        for option, line in trial.arms:
            arm = page.shape(option.treatment.name)
            yield arm("words", column=NAME, down=LINE / 2, right=10, said=option.treatment.name)
            yield from _line(line, SHARE, False, arm, words, in_trial=True)
            page.row += 1
        about = {"down": LINE / 2, "right": 10, "tone": "ink2"}
        yield page.shape()("words", column=WHOLE, **about, said=trial.about)
        page.row += 1.7


def _panel(
    panel: Panel, options: Sequence[Group], comparison: Comparison, page: _Page, words: Language
) -> Iterator[Shape]:
    evidence = evidence_words(panel, comparison, words)
    alike = len({*evidence} - {""}) == 1
    title = words.render(panel.title)
    yield page.shape()("words", column=WHOLE, down=12, size=15, form="bold", said=title)
    beside = words.render(panel.about)
    if evidence and alike:
        said = words.say("{about}; evidence: {word}")
        beside = said.format(about=beside, word=max(evidence))
    beside = "; ".join(filter(None, (beside, for_whom(panel, options, words))))
    head = page.shape()(
        "words", column=WHOLE, down=12, right=7.6 * len(title) + 8, tone="ink2", said=beside
    )
    yield head
    page.row += 1.35
    scale = _axis(panel, options)
    for place, group in enumerate(options):
        word = "" if alike or not evidence else evidence[place]
        yield from _group(group, word, scale, panel, page, words)
    for tick in scale.ticks:
        below = {"start": scale.at(tick), "down": 9, "size": 11, "tone": "ink2"}
        yield page.shape()("words", **below, align="center", said=words.number(tick))
    page.row += 1.4


def _axis(panel: Panel, options: Sequence[Group]) -> Axis:
    """From 0 to 100; from tens below zero where a score became worse."""
    if panel.id != CHANGES:
        return SHARE
    worst = min((min(each.mark.figure.ends) for one in options for each in one.lines), default=0)
    if worst >= 0:
        return SHARE
    least = math.floor(worst / 25) * 25
    return Axis(least, 100, tuple(range(least, 101, 25)))


def _group(
    group: Group, word: str, scale: Axis, panel: Panel, page: _Page, words: Language
) -> Iterator[Shape]:
    """One option: its name, a line for each of its figures, and how many are folded."""
    page.groups += 1
    name = group.option.treatment.name
    shape = page.shape(name)
    many = len(group.lines) > 1
    wrapped = textwrap.wrap(name, LETTERS, max_lines=2, placeholder="…") if many else [name]
    yield shape("bar", column=WHOLE, down=-GROUP / 2, size=1, tone="line2")
    where = {"row": page.row, "panel": page.groups, "column": NAME, "down": LINE / 2}
    yield from name_and_depth(group.option.treatment, said="\n".join(wrapped), size=14, **where)
    lines = len(wrapped)
    if word:
        said = words.say("evidence: {word}").format(word=word)
        yield shape("words", column=SURE, down=LINE * (lines + 0.5), tone="ink2", said=said)
        lines += 1
    lines = max(len(group.lines) + bool(group.folded) + (not group.lines), lines)
    for tick in scale.ticks:
        zero = tick == 0 and scale.least < 0
        tone = "ctl" if zero else "line"
        yield shape("post", column=GRID, start=scale.at(tick), size=lines, tone=tone)
    if group.silent:
        yield shape(SILENT, down=LINE / 2, form="italic", tone="ink3", said=group.silent)
    top = page.row
    for line in group.lines:
        yield from _line(line, scale, panel.harm, page.shape(name), words)
        page.row += 1
    if group.folded:
        text = words.say_n("{count} more, folded", "{count} more, folded", group.folded)
        more = text.format(count=words.number(group.folded))
        yield page.shape(name)("words", down=LINE / 2, form="italic", tone="ink3", said=more)
    page.row = top + lines


def _line(
    line: Line,
    scale: Axis,
    harm: bool,
    shape: Callable[..., Shape],
    words: Language,
    *,
    in_trial: bool = False,
) -> Iterator[Shape]:
    """One figure of one study."""
    tone = "bad" if harm else "good"
    mark, down = line.mark, LINE / 2
    fits = counts.would_fit(mark.fits, words)
    told = (f"{line.study}, {line.people}", line.figure, fits, line.amount, line.whom)
    said = ". ".join(dict.fromkeys(filter(None, told)))
    if not in_trial:
        study = f"{line.study}, {line.people}"
        yield shape("words", column=STUDY, down=down, align="right", said=study)
    start, end = (mark.fits or mark.figure).ends[0], (mark.fits or mark.figure).ends[-1]
    if start < end:
        yield shape("bar", start=scale.at(start), end=scale.at(end), down=down, size=1.5, tone=tone)
    yield shape(
        "point", start=scale.at(mark.at), down=down, size=SIZE, form=FORMS[mark.design], tone=tone
    )
    yield shape("words", column=FIGURE, down=down, form="bold", said=line.figure)
    amount = fits if in_trial and fits else line.amount
    yield shape("words", column=AMOUNT, down=down, tone="ink2", said=amount)
    yield shape("line", column=WHOLE, down=down, size=LINE, said=said, id=line.id)


TITLE = message("What studies measured")
CHART = Chart(
    "studies",
    Heading("studies", TITLE, message("studies")),
    lambda words: words.render(TITLE),
    about=about,
    draw=lambda comparison, words: (drawing(comparison, words),),
    sources=sources,
)
