"""The comparison page in the plainest Streamlit: what a first version of it would look like.

The same filters, the same four treatments and the same charts as the comparison page, and a table.
The files are read and every chart is built anew in each run, as the tutorials do it. It leaves out
what the app has beyond that: cards, sources, 100 people, links, undo and words in other languages.
"""

from pathlib import Path

import altair as alt
import pandas as pd
import streamlit as st

DATA = Path(__file__).resolve().parents[2] / "data"
FOUR = ["microneedling", "tca-cross", "pro-fractional", "rf-microneedling"]
WEEKS_PER_MONTH = 52 / 12
RANGES = {
    "Back at work after, days": ("downtime_days", 1),
    "May still show until, days": ("visible_days", 1),
    "Visits in a course": ("sessions", 1),
    "Weeks between visits": ("interval_weeks", 1),
    "Months from the last visit to the full result": ("results_months", 1),
    "Price of one visit, US dollars": ("price_usd", 1),
    "Price of the whole course, US dollars": ("price_usd", "sessions"),
}
STUDIES = {
    "How much scars improved": "improvement",
    "How many people improved by the amount stated": "responders",
}


def whole_course(chosen: pd.DataFrame) -> alt.LayerChart | alt.FacetChart:
    """Every visit of the middle course, its days away, and when the full result is expected."""
    rows = []
    for row in chosen.to_dict("records"):
        head = (row["name"], row["depth"])
        visits = int((row["sessions_low"] + row["sessions_high"]) / 2 + 0.5)
        gap = (row["interval_weeks_low"] + row["interval_weeks_high"]) / 2
        away = (row["downtime_days_low"] + row["downtime_days_high"]) / 2 / 7
        last = (visits - 1) * gap
        first_result = last + row["results_months_low"] * WEEKS_PER_MONTH
        last_result = last + row["results_months_high"] * WEEKS_PER_MONTH
        rows += [(*head, "visit", visit * gap, visit * gap + away) for visit in range(visits)]
        rows += [(*head, "waiting", 0, first_result), (*head, "result", first_result, last_result)]
    frame = pd.DataFrame(rows, columns=["name", "depth", "kind", "start", "end"])
    base = alt.Chart(frame).encode(
        x=alt.X("start:Q", title="weeks from the first visit"),
        x2="end:Q",
        y=alt.Y("name:N", sort=None, title=None),
        color=alt.Color("depth:N", legend=None),
        tooltip=["name", "kind", "start", "end"],
    )
    return alt.layer(
        base.transform_filter(alt.datum.kind == "waiting").mark_rule(strokeWidth=4, opacity=0.4),
        base.transform_filter(alt.datum.kind == "result").mark_bar(height=22, opacity=0.4),
        base.transform_filter(alt.datum.kind == "visit").mark_bar(height=20),
    ).properties(height=300)


def range_chart(
    chosen: pd.DataFrame, column: str, times: str | int
) -> alt.LayerChart | alt.FacetChart:
    """Low to high of one figure for each treatment."""
    frame = chosen[["name", "depth"]].copy()
    for end in ("low", "high"):
        by = 1 if times == 1 else chosen[f"{times}_{end}"]
        frame[end] = chosen[f"{column}_{end}"] * by
    base = alt.Chart(frame).encode(
        x=alt.X("low:Q", title=None),
        y=alt.Y("name:N", sort=None, title=None),
        color=alt.Color("depth:N", legend=None),
        tooltip=["name", "low", "high"],
    )
    return alt.layer(
        base.mark_rule(strokeWidth=8).encode(x2="high:Q"),
        base.mark_tick(size=14),
    ).properties(height=220)


def studies_chart(outcomes: pd.DataFrame, chosen: pd.DataFrame, outcome: str) -> alt.Chart:
    """One mark a study, larger for more people."""
    asked = f"outcome == '{outcome}' and show == 'yes' and unit == 'percent'"
    percent = outcomes.query(asked)
    named = chosen[["id", "name", "depth"]]
    rows = percent.merge(named, left_on="treatment_id", right_on="id")
    columns = ["name", "depth", "outcome", "low", "people", "scale", "source_id"]
    return (
        alt.Chart(rows[columns])
        .mark_circle()
        .encode(
            x=alt.X("low:Q", title="percent"),
            y=alt.Y("name:N", sort=None, title=None),
            size=alt.Size("people:Q", legend=None),
            color=alt.Color("depth:N", legend=None),
            tooltip=columns,
        )
        .properties(height=310)
    )


treatments = pd.read_csv(DATA / "treatments.csv")
for column in {name for name, _ in RANGES.values()}:  # an open end is drawn at the stated one
    low, high = f"{column}_low", f"{column}_high"
    treatments[low], treatments[high] = (
        treatments[low].fillna(treatments[high]),
        treatments[high].fillna(treatments[low]),
    )
outcomes = pd.read_csv(DATA / "outcomes.csv")
offered = treatments.query("id != 'no-treatment'")

with st.sidebar:
    depths = st.multiselect(
        "Depth",
        ["manual", "chemical", "device", "fractional laser"],
        key="depths",
    )
    days = st.slider("Days away after each visit, at most", 0, 28, 28, key="days")
    shows = st.slider("Days it may show, at most", 0, 84, 84, key="shows")
    sessions = st.slider("Visits, at most", 1, 12, 12, key="sessions")
    names = dict(zip(offered["id"], offered["name"], strict=True))
    compared = st.multiselect(
        "Compare", list(names), default=FOUR, format_func=names.__getitem__, key="compare"
    )

st.title("Acne-scar treatments, side by side")
wished = depths or offered["depth"].to_list()
fitting = offered.query(
    "depth in @wished and not downtime_days_low > @days and not sessions_low > @sessions"
    " and not visible_days_low > @shows"
)
st.markdown(f"**{len(fitting)}** of {len(offered)} treatments fit")
chosen = offered.query("id in @compared")

st.header("The whole course")
st.altair_chart(whole_course(chosen))
st.header("Ranges")
left, right = st.columns(2)
for place, (title, (column, times)) in enumerate(RANGES.items()):
    with (left, right)[place % 2]:
        st.markdown(f"**{title}**")
        st.altair_chart(range_chart(chosen, column, times))
st.header("What studies measured")
for title, outcome in STUDIES.items():
    st.markdown(f"**{title}**")
    st.altair_chart(studies_chart(outcomes, chosen, outcome))
st.header("Every treatment that fits")
columns = [f"{column}_{end}" for column, _ in list(RANGES.values())[:-1] for end in ("low", "high")]
st.dataframe(fitting[["name", "depth", "summary", *columns]], hide_index=True)
