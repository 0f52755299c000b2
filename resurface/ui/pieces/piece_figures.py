"""The figures of a piece as a table: each as printed, its own sources as links, and what is new."""

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

NAMED = 4
"""Sources of one figure that are named at once; the record's own page has the others."""


def piece_figures(piece: ChangedPiece, data: Data, words: Language) -> None:
    """A table for each treatment, in the order of the piece."""
    found = figures_of(piece, data.catalogue, data.evidence, words)
    for treatment, figures in groupby(found, key=lambda each: each.treatment):
        st.markdown("\n".join((f"**{plain(treatment)}**", "", *_table(figures, words))))


def _table(figures: Iterable[PieceFigure], words: Language) -> Iterator[str]:
    say = words.say
    yield f"| {say('What')} | {say('On the piece')} | {say('Sources')} |"
    yield "|---|---|---|"
    for each in figures:
        said = plain(each.said)
        if each.now:
            text = say("now: {value}").format(value=each.now)
            said = f"{said}, **{plain(text)}**"
        yield f"| {plain(each.what)} | {said} | {_linked(each.sources, words)} |"


def _linked(sources: tuple[Source, ...], words: Language) -> str:
    """Sources by short name, each a link that says its title; how many more there are."""
    named = [_link(each, words) for each in sources[:NAMED]]
    if left := len(sources) - len(named):
        named.append(plain(words.say("{count} more").format(count=words.number(left))))
    return "; ".join(named) or plain(words.say("from the row itself"))


def _link(source: Source, words: Language) -> str:
    name, where = plain(short_name(source, words)), where_read(source)
    return f'[{name}](<{where}> "{plain(source.title)}")' if where else name
