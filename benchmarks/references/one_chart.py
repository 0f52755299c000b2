"""The floor of any app with a chart: a select box, a line of text and one small Altair chart."""

import altair as alt
import pandas as pd
import streamlit as st

ROWS = {
    "manual": (3, 5, 8, 2),
    "chemical": (4, 1, 6, 9),
    "device": (7, 7, 2, 5),
    "fractional laser": (1, 9, 4, 6),
}

chosen = st.sidebar.selectbox("Depth", list(ROWS), key="depth")
st.markdown(f"Days away of **{len(ROWS[chosen])}** visits, {chosen}")
frame = pd.DataFrame({"visit": ["first", "second", "third", "fourth"], "days": ROWS[chosen]})
st.altair_chart(alt.Chart(frame).mark_bar().encode(x="days:Q", y=alt.Y("visit:N", sort=None)))
