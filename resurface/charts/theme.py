"""What charts share: the name of their rows, and the finished specification."""

from __future__ import annotations

import altair as alt

from resurface.charts.drawing import Spec

BENEFIT_COLOR = "#158577"
HARM_COLOR = "#B85C3C"

INK = {"light": "#0B1016", "dark": "#ECEAE4"}
"""Text of a picture, by theme."""

ROWS = "rows"
"""The name of a chart's data in its specification."""


def only(base: alt.Chart, *kinds: str) -> alt.Chart:
    """The rows of some kinds. Few layers with several kinds each draw faster than one a kind."""
    return base.transform_filter(alt.FieldOneOfPredicate("kind", list(kinds)))


def finished(chart: alt.TopLevelMixin) -> Spec:
    """The chart as a plain specification without its data, which each drawing brings anew."""
    spec = chart.to_dict()
    for key in ("data", "datasets", "$schema", "config"):
        spec.pop(key, None)
    return spec
