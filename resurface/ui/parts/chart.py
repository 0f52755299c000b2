"""A chart on the screen: the one place where a drawing is handed to Streamlit."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from resurface.charts import placing
from resurface.charts.drawing import Drawing


def view(drawn: Drawing, key: str, tapped: Callable[[], None] | None = None) -> None:
    """Shows a drawing that is as wide as the page; `tapped` is called when a line of it is tapped.

    Its rows go beside its specification: other rows are swapped, and nothing is embedded anew.
    """
    spec = placing.on_screen(drawn)
    rows = pd.DataFrame(drawn.records)
    listening = {"on_select": tapped, "selection_mode": placing.TAPPED} if tapped else {}
    st.vega_lite_chart(
        None,
        {**spec, "datasets": {spec["data"]["name"]: rows}},
        key=key,
        alt=drawn.alt,
        width="stretch",
        **listening,
    )


def tapped(key: str) -> str | None:
    """The id of what was tapped on last in a chart that listens; None where it is not known.

    A tap adds a shape to those that are selected or takes it out, since a selection that stays as
    it is tells nothing: so what was tapped is what changed.
    """
    now = tuple(each["id"] for each in st.session_state[key].selection[placing.TAPPED])
    before = st.session_state.get(f"{key}-before", ())
    st.session_state[f"{key}-before"] = now
    changed = [*(each for each in now if each not in before), *(set(before) - set(now))]
    return next(iter((*changed, *reversed(now))), None)
