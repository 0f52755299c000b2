"""The figures of a piece as a list: each as printed, its own sources as links, and what is new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import streamlit as st

from resurface.comparison.in_short import where_read
from resurface.evidence.sources import Source
from resurface.language.language import Language
from resurface.pieces.changed import ChangedPiece
from resurface.pieces.figures_of import PieceFigure, figures_of
from resurface.record.store import Data
from resurface.text.plain import plain
from resurface.text.short_name import short_name


def piece_figures(piece: ChangedPiece, data: Data, words: Language) -> None:
    """A list for each treatment, in the order of the piece; a table would be cut on a phone."""
    found = figures_of(piece, data.catalogue, data.evidence, words)
    for treatment, figures in groupby(found, key=lambda each: each.treatment):
        st.markdown("\n".join((f"**{plain(treatment)}**", "", *_lines(figures, words))))


def _lines(figures: Iterable[PieceFigure], words: Language) -> Iterator[str]:
    for each in figures:
        said = f"{plain(each.what)}: **{plain(each.said)}**"
        if each.now:
            text = words.say("now: {value}").format(value=each.now)
            said = f"{said}, **{plain(text)}**"
        yield f"- {said} · {_linked(each.sources, words)}"


def _linked(sources: tuple[Source, ...], words: Language) -> str:
    """Every source by short name, each a link that says its title."""
    named = [_link(each, words) for each in sources]
    return "; ".join(named) or plain(words.say("from the row itself"))


def _link(source: Source, words: Language) -> str:
    name, where = plain(short_name(source, words)), where_read(source)
    return f'[{name}](<{where}> "{plain(source.title)}")' if where else name
