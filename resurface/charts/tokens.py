"""The colors of charts: by name on the page, where a style gives them for light and dark; on paper
as they are in light. The names and colors are those of the component's `tokens.css`.
"""

from __future__ import annotations

FOR_CHARTS = {
    "bg": "#fcfbf9",
    "ink": "#0b1016",
    "ink2": "#4e5250",
    "ink3": "#686963",
    "line": "#e3e0d7",
    "line2": "#c9c5b8",
    "bg2": "#f4f3ed",
    "prim": "#0f6b60",
    "ctl": "#8a877b",
    "slate": "#3b4458",
    "pale": "#7d8794",
    "good": "#23876b",
    "goodpale": "#a9d3c4",
    "bad": "#a8421c",
    "badpale": "#d5a895",
    "manual": "#ba7c0e",
    "chemical": "#9c6fbf",
    "device": "#3a4ba8",
    "laser": "#1d1440",
}
"""Colors by name, each as on light paper."""


def on_page(name: str) -> str:
    """A color that follows the theme of the page, without the server."""
    return f"var(--{name})"


def on_white(name: str) -> str:
    """A color for a picture; KeyError for a name that no chart uses."""
    return FOR_CHARTS[name]
