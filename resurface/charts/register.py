"""Every chart of the comparison, in the order of the page.

The page and its jump links, the pictures that are taken along and the tests walk this list, so that
a chart which stands here is missing nowhere.
"""

from __future__ import annotations

from resurface.charts import dot_plot, icon_array, range_bars, timeline
from resurface.charts.drawing import Chart, Heading

CHARTS: tuple[Chart, ...] = (
    timeline.CHART,
    range_bars.CHART,
    dot_plot.CHART,
    icon_array.CHART,
)


def headings() -> tuple[Heading, ...]:
    """The headings that have charts under them, each once, in the order of the page."""
    return tuple(dict.fromkeys(each.heading for each in CHARTS))


def under(heading: Heading) -> tuple[Chart, ...]:
    """The charts of one heading."""
    return tuple(each for each in CHARTS if each.heading == heading)


def chart(chart_id: str) -> Chart:
    """The chart of an id; raises `KeyError` where there is none."""
    for each in CHARTS:
        if each.id == chart_id:
            return each
    raise KeyError(chart_id)
