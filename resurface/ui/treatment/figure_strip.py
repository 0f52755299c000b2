"""The figures of a treatment as a strip: each opens its sources."""

from __future__ import annotations

from dataclasses import asdict

from resurface.catalogue.figures import DOWNTIME, FIGURES, NOT_REPORTED, VISIBLE, Figure
from resurface.comparison.cell import Bar
from resurface.comparison.comparison import Option
from resurface.comparison.shared_axis import axis
from resurface.evidence.ranges import feeding, middles
from resurface.language.language import Language


def figure_strip(option: Option, words: Language) -> dict[str, object] | None:
    """Every figure; days that it may still show stand with the days away. No treatment has none."""
    if option.is_untreated:
        return None
    cells = [_cell(each, option, words) for each in FIGURES if each is not VISIBLE]
    return {"kind": "figures", "cells": cells}


def _cell(figure: Figure, option: Option, words: Language) -> dict[str, object]:
    said = option.said(figure, words)
    notes = [said.sources, *said.beside]
    if figure is DOWNTIME and option.shown(VISIBLE).range.reported:
        days = option.said(VISIBLE, words).text
        notes.append(words.say("may still show: {days}").format(days=days))
    drawn = _bar(figure, option)
    return {
        "heading": words.render(figure.heading),
        "said": said.text,
        "silent": drawn is None,
        "topic": figure.id,
        "notes": list(filter(None, notes)),
        "bar": drawn and asdict(drawn),
    }


def _bar(figure: Figure, option: Option) -> Bar | None:
    """The range with a tick for each source that feeds it; None where nothing is reported."""
    shown = option.shown(figure)
    if not shown.range.reported:
        return None
    tail = option.shown(VISIBLE).range if figure is DOWNTIME else NOT_REPORTED
    stated = [fact.range for fact in feeding(shown.facts)]
    ends = [end for each in (shown.range, tail, *stated) for end in each.ends]
    return axis(ends, figure.unit).bar(shown.range, middles(shown.facts), tail)
