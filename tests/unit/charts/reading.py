"""What the tests of several charts read from a drawing."""

from __future__ import annotations

import pandas as pd


def framed(drawn):
    """The rows of a drawing as a frame."""
    return pd.DataFrame(drawn.records)


def of(drawn, label, kind, column=None):
    """The shapes of one kind of an option, in their order; of one column where it is named."""
    return [
        row
        for row in drawn.rows
        if row.label == label and row.kind == kind and column in (None, row.column)
    ]


def said(drawn, label, column):
    """The words of an option in one column."""
    return [row.said for row in of(drawn, label, "words", column)]
