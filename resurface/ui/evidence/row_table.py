"""Rows of a list as a table to scroll, sort and download; plain text, and no formulas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from resurface.language.language import Language
from resurface.lists.columns import LINK, NUMBER, Cell, Column
from resurface.text.inert import inert
from resurface.ui.shell import session

TABLE_HEIGHT = 560
LINE_HEIGHT = 84
"""A row in pixels, for four lines; over 64, Streamlit breaks long texts into lines."""


def row_table(
    columns: Sequence[Column[Any]],
    rows: Sequence[tuple[Cell, ...]],
    words: Language,
    *,
    name: str,
    alt: str,
) -> None:
    """At least one row, with its cells in the order of the columns; `name` is its own on a page."""
    st.dataframe(
        _frame(columns, rows),
        hide_index=True,
        height=TABLE_HEIGHT,
        row_height=LINE_HEIGHT,
        column_config={each.id: _config(each, words) for each in columns},
        placeholder=words.say("not said"),
        alt=alt,
        key=session.key(name),
    )


def _frame(columns: Sequence[Column[Any]], rows: Sequence[tuple[Cell, ...]]) -> pd.DataFrame:
    """The rows as columns; numbers that may be missing keep their kind."""
    return pd.DataFrame(
        {
            column.id: pd.Series(cells, dtype="Float64")
            if column.kind == NUMBER
            else [inert(each) if isinstance(each, str) else each for each in cells]
            for column, cells in zip(columns, zip(*rows, strict=True), strict=True)
        }
    )


def _config(column: Column[Any], words: Language) -> Any:
    """How a column is headed and shown."""
    config, heading = st.column_config, words.render(column.heading)
    if column.kind == NUMBER:
        return config.NumberColumn(heading, width=column.width, format="%g")
    if column.kind == LINK:
        return config.LinkColumn(heading, width=column.width, display_text=words.say("Open"))
    return config.TextColumn(heading, width=column.width)
