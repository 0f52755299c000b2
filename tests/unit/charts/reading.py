"""What the tests of several charts read from a drawing."""

from __future__ import annotations

import pandas as pd

from resurface.charts.marks import NAME


def framed(drawn):
    """The rows of a drawing as a frame."""
    return pd.DataFrame(drawn.records)


def marks(drawn):
    """The rows of a drawing without the names of its options."""
    frame = framed(drawn)
    return frame[frame["kind"] != NAME]
