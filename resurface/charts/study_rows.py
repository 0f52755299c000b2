"""The lines of studies as shapes: trials of two options, and under each panel its options."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from resurface.charts.marks import NAME, SILENT
from resurface.charts.shapes import WHOLE, Shape, name_and_depth, width
from resurface.charts.study_layout import (
    ABOUT,
    AMOUNT,
    ARM,
    BOX,
    FIGURE,
    FITS,
    GRID,
    HEAD,
    LETTERS_ACROSS,
    LETTERS_TO_JOIN,
    LINE,
    RULE,
    STUDY,
    SURE,
    TAP,
    TICK,
    Place,
)
from resurface.charts.study_lines import (
    CHANGES,
    NOTE,
    Group,
    Line,
    Panel,
    Trial,
    evidence_words,
    for_whom,
)
from resurface.charts.ticked import Axis
from resurface.comparison.comparison import Comparison
from resurface.comparison.how_sure import evidence_said
from resurface.evidence.witness import Design
from resurface.language.language import Language
from resurface.text import counts

LETTERS, LETTERS_OF_STUDY, LETTERS_OF_AMOUNT = 20, 46, 42
"""Letters of a name, a study and an amount in one line."""
LETTERS_BESIDE = 60
"""Letters of a name and of the study beside it."""
LETTERS_OF_TITLE = 50
"""Letters of a line of a trial's title on a phone."""
FORMS: dict[Design, str] = {"random": "circle", "not random": "ring", "no count": "diamond"}
SIZE = 8
SHARE = Axis(0, 100, (0, 25, 50, 75, 100))


class Page(Place):
    """Where the next line stands."""

    def shape(self, label: str = "", **more: float) -> Callable[..., Shape]:
        """Makes shapes of the line that is next; `down` is counted from its top."""
        return partial(_shape, replace(self), label, **more)


def _shape(place: Place, label: str, kind: str, **more: Any) -> Shape:
    more["down"] = place.down + more.get("down", 0)
    more["spare"] = place.spare + more.get("spare", 0)
    return Shape(label, kind, row=place.under, panel=place.options, **more)


def _lines(said: str, letters: int) -> list[str]:
    """Words in lines that can be joined again: none is parted or left out."""
    return textwrap.wrap(said, letters, break_long_words=False, break_on_hyphens=False)


def of_trials(found: Sequence[Trial], folded: int, page: Page, words: Language) -> Iterator[Shape]:
    """A box for each trial of two of the options: both arms on one axis, above everything."""
    for trial in found:
        title = _lines(trial.said, LETTERS_OF_TITLE)
        box = (1 + len(trial.arms)) * LINE + 10
        about = f"{trial.study}\n{trial.about}"
        taller = len(title) - 1 + len(trial.arms) + (len(about) > LETTERS_ACROSS)
        yield page.shape()(
            "bar", column=BOX, down=box / 2, size=box, taller=taller, tone="bg2", form="round"
        )
        said = {"size": 13, "form": "bold", "said": "\n".join(title)}
        yield page.shape()("words", column=WHOLE, down=13, right=10, **said)
        page.down += LINE + 6
        page.under += len(title) - 1
        yield page.shape()("words", column=ABOUT, down=LINE / 2, tone="ink2", said=about)
        for option, line in trial.arms:
            arm = page.shape(option.treatment.name)
            yield arm("words", column=ARM, down=LINE / 2, right=10, said=option.treatment.name)
            yield from _line(line, SHARE, False, arm, words)
            page.down += LINE
            page.under += 1
        page.down += 8
        page.under += len(about) > LETTERS_ACROSS
        page.options += 1
    if folded:
        text = words.say_n(
            "{count} more study compared two of these, folded",
            "{count} more studies compared two of these, folded",
            folded,
        )
        more = {"said": text.format(count=words.number(folded)), "form": "italic", "tone": "ink3"}
        yield page.shape()("words", column=WHOLE, down=4, **more)
        page.down += LINE


def of_panel(
    panel: Panel, options: Sequence[Group], comparison: Comparison, page: Page, words: Language
) -> Iterator[Shape]:
    """One thing that was measured: its title, each option with its lines, and the axis."""
    evidence = evidence_words(panel, comparison, words)
    alike = len({*evidence} - {""}) == 1
    title = words.render(panel.title)
    page.down += 1
    yield page.shape()("words", column=WHOLE, down=10, size=15, form="bold", said=title)
    about = _about(panel, options, max(evidence, default="") if alike else "", words)
    head = {
        "down": 10,
        "right": width(title, 15, bold=True) + 12,
        "tone": "ink2",
        "said": "\n".join(about),
    }
    yield page.shape()("words", column=HEAD, **head)
    page.down += 22
    page.under += len(about)
    if whom := for_whom(panel, options, words):
        lines = _lines(whom, LETTERS_ACROSS)
        said = "\n".join(lines)
        yield page.shape()("words", column=WHOLE, down=LINE / 2 - 2, tone="ink2", said=said)
        page.down += LINE - 2
        page.under += len(lines) - 1
    scale = _axis(panel, options)
    for place, group in enumerate(options):
        word = "" if alike or not evidence else evidence[place]
        yield from _group(group, word, scale, panel, page, words)
    for tick in scale.ticks:
        below = {"start": scale.at(tick), "down": 8, "size": 11, "tone": "ink2"}
        label = words.number(tick)
        yield page.shape()("words", column=TICK, **below, align="center", said=label)
    page.down += LINE + 2


def _about(panel: Panel, options: Sequence[Group], word: str, words: Language) -> list[str]:
    """What stands beside the title of a panel, in lines as a phone has them."""
    said = words.render(panel.about)
    if any(line.short.endswith(NOTE) for group in options for line in group.lines):
        text = words.say("{about} ({mark} amount not stated)")
        said = text.format(about=said, mark=NOTE)
    if word:
        said = f"{said}; {evidence_said(word, words)}"
    return _lines(said, LETTERS_ACROSS)


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
    group: Group, word: str, scale: Axis, panel: Panel, page: Page, words: Language
) -> Iterator[Shape]:
    """One option: its name, a line for each of its figures, and how many are folded."""
    page.options += 1
    name = group.option.treatment.name
    shape = page.shape(name)
    lines = tuple(_wrapped(each) for each in group.lines)
    wrapped = _name(name, lines)
    yield shape("bar", column=RULE, down=-2, size=1, tone="line2")
    where = {"row": page.under, "panel": page.options, "spare": page.spare}
    where |= {"column": NAME, "down": page.down + LINE / 2}
    yield from name_and_depth(group.option.treatment, said="\n".join(wrapped), size=14, **where)
    named = len(wrapped)
    if word:
        said = evidence_said(word, words)
        yield shape("words", column=SURE, down=LINE / 2, spare=named, tone="ink2", said=said)
        named += 1
    here = sum(each.high for each in lines) + bool(group.folded) + (not lines)
    spare = max(0, named - here)
    for each in lines:
        last = each is lines[-1] and not group.folded
        yield from _grid(scale, each.high, spare if last else 0, page, name)
        yield from _line(each.line, scale, panel.harm, page.shape(name), words, each)
        page.down += each.high * LINE
        page.under += 1
    if group.silent:
        silent = _lines(group.silent, LETTERS_ACROSS)
        where = {"column": SILENT, "down": LINE / 2, "form": "italic", "tone": "ink3"}
        yield page.shape(name)(SILENT, **where, said="\n".join(silent))
        page.down += LINE
        page.under += len(silent) - 1
    if group.folded:
        text = words.say_n("{count} more, folded", "{count} more, folded", group.folded)
        more = text.format(count=words.number(group.folded))
        yield from _grid(scale, 1, spare, page, name)
        where = {"column": STUDY, "down": LINE / 2, "form": "italic", "tone": "ink3"}
        yield page.shape(name)("words", **where, said=more)
        page.down += LINE
    page.spare += spare


@dataclass(frozen=True, slots=True)
class _Wrapped:
    """A figure of a study with its words in lines, and how many lines that takes."""

    line: Line
    study: list[str]
    amount: list[str]

    @property
    def high(self) -> int:
        return max(len(self.study), len(self.amount))


def _is_parted(wrapped: _Wrapped) -> bool:
    """Whether a study stands in more than one line on a phone too, so that its mark is lower."""
    return len("\n".join(wrapped.study)) > LETTERS_TO_JOIN


def _wrapped(line: Line) -> _Wrapped:
    return _Wrapped(
        line,
        _lines(f"{line.study}, {line.people}", LETTERS_OF_STUDY),
        _amount(line.short),
    )


def _amount(said: str) -> list[str]:
    """An amount in lines; where it is too long, first a harm and then for whom and when."""
    parts = [said] if len(said) <= LETTERS_OF_AMOUNT else said.split("; ")
    ends = [f"{each};" for each in parts[:-1]] + parts[-1:]
    return [line for each in ends for line in _lines(each, LETTERS_OF_AMOUNT)]


def _name(name: str, lines: Sequence[_Wrapped]) -> list[str]:
    """The name of an option in lines: in one where a single study leaves it the room."""
    if not lines or (len(lines) == 1 and len(name) + len(lines[0].study[0]) <= LETTERS_BESIDE):
        return [name]
    return _lines(name, LETTERS)


def _grid(scale: Axis, high: int, spare: int, page: Page, name: str) -> Iterator[Shape]:
    """The ticks of the axis behind one line."""
    shape = page.shape(name)
    for tick in scale.ticks:
        tone = "ctl" if tick == 0 and scale.least < 0 else "line"
        where = {"column": GRID, "start": scale.at(tick), "tone": tone}
        yield shape("post", **where, size=high * LINE, taller=spare)


def _line(
    line: Line,
    scale: Axis,
    harm: bool,
    shape: Callable[..., Shape],
    words: Language,
    wrapped: _Wrapped | None = None,
) -> Iterator[Shape]:
    """One figure of one study; in a trial, without `wrapped`, the study stands with the trial."""
    tone = "bad" if harm else "good"
    mark, down = line.mark, LINE / 2
    fits = counts.would_fit(mark.fits, words)
    told = (f"{line.study}, {line.people}", line.figure, fits, line.amount, line.whom)
    said = ". ".join(dict.fromkeys(filter(None, told)))
    if wrapped:
        study = "\n".join(wrapped.study)
        yield shape("words", column=STUDY, down=down, align="right", said=study)
    lower = {"down": down, "taller": int(wrapped is not None and _is_parted(wrapped))}
    start, end = (mark.fits or mark.figure).ends[0], (mark.fits or mark.figure).ends[-1]
    if start < end:
        yield shape("bar", start=scale.at(start), end=scale.at(end), size=1.5, tone=tone, **lower)
    yield shape(
        "point", start=scale.at(mark.at), size=SIZE, form=FORMS[mark.design], tone=tone, **lower
    )
    yield shape("words", column=FIGURE, down=down, form="bold", said=line.figure)
    amount = "\n".join(wrapped.amount) if wrapped else fits or line.short
    column = AMOUNT if wrapped else FITS
    yield shape("words", column=column, tone="ink2", said=amount, **lower)
    high = LINE * (wrapped.high if wrapped else 1)
    yield shape("line", column=TAP, down=high / 2, size=high, said=said, id=line.id)
