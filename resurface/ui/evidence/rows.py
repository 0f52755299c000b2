"""The lists on the page on evidence: facts, outcomes and sources, a page of rows at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from resurface.catalogue.dates import today
from resurface.language.language import Language
from resurface.lists import listing
from resurface.lists.query import (
    FACTS,
    LISTS,
    OUTCOMES,
    PAGE,
    SORTS,
    SOURCES,
    UNUSED,
    USED,
    Page,
    Query,
)
from resurface.record.store import Data
from resurface.text.plain import plain
from resurface.ui.shell import session

_QUERY, _TURN = "evidence", "evidence-turn"
_FORMULA = ("=", "+", "-", "@")
_JOINER = "\u2060"
LIST_HEIGHT = 560
LINE_HEIGHT = 84
"""A row of the lists in pixels, for four lines; over 64, Streamlit breaks long texts into lines."""


@st.fragment
def lists(data: Data, words: Language) -> None:
    """Facts, outcomes or sources: searched, filtered, sorted; a page of rows at a time.

    What is asked for stays in the session; no link carries it.
    """
    say = words.say
    st.header(say("Every fact, outcome and source"), anchor="rows")
    st.caption(
        say(
            "What feeds no range and no chart is here too, with the reason. The heading of a "
            "column sorts the rows of this page only."
        )
    )
    query = _query()
    names = {
        FACTS: say("Facts"),
        OUTCOMES: say("Outcomes"),
        SOURCES: say("Sources"),
    }
    st.segmented_control(
        say("List"),
        LISTS,
        required=True,
        format_func=names.__getitem__,
        **session.bound("evidence-list", query.list, lambda listed: _ask(_query().of(listed))),
    )
    _narrow(query, data, words)
    number = st.session_state.get(_page_key(), 1)
    asked = replace(query, page=number)
    page = listing.rows(data.evidence, data.catalogue, asked, words, today())
    _page(page, names[query.list], words)


def _query() -> Query:
    return st.session_state.get(_QUERY, Query())


def _ask(query: Query) -> None:
    """Takes a new query; its pages are turned anew, from the first."""
    st.session_state[_QUERY] = query
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1


def _page_key() -> str:
    """The key of the control that turns pages: a new one for each query."""
    return session.key(f"evidence-page-{st.session_state.get(_TURN, 0)}")


def _set(name: str) -> Callable[[Any], None]:
    """Takes one part of the query."""

    def take(value: Any) -> None:
        _ask(replace(_query(), **{name: value or ""}))

    return take


def _narrow(query: Query, data: Data, words: Language) -> None:
    """The search box, the filters and the order."""
    say = words.say
    grid = st.grid(3, min_column_width=240, key="evidence-filters")
    with grid.cell():
        st.text_input(
            say("Search"),
            max_chars=60,
            placeholder=say("for example: swelling"),
            help=say("Searches facts and sources. Please don't type a patient's name."),
            **session.bound("evidence-search", query.search, _set("search")),
        )
    with grid.cell():
        names = listing.treatments(data.evidence, data.catalogue)
        _select("treatment", say("Treatment or product"), names, query.treatment, words)
    with grid.cell():
        about = listing.abouts(data.evidence, query.list)
        said = {each: listing.about_in_words(each, query.list, words) for each in about}
        labels = {
            FACTS: say("About"),
            OUTCOMES: say("Outcome"),
            SOURCES: say("Kind of source"),
        }
        _select("about", labels[query.list], said, query.about, words)
    with grid.cell():
        uses = {
            USED: say("Feeds a range or a chart"),
            UNUSED: say("Feeds none"),
        }
        _select("use", say("Where it is used"), uses, query.use, words)
    with grid.cell():
        orders = _orders(words)
        sorts = SORTS[query.list]
        st.selectbox(
            say("Order"),
            sorts,
            format_func=orders.__getitem__,
            **session.bound("evidence-sort", query.sort or sorts[0], _set("sort")),
        )


def _select(name: str, label: str, options: dict[str, str], value: str, words: Language) -> None:
    """A box that asks for one of these, or for all."""
    everything = {"": words.say("All"), **options}
    st.selectbox(
        label,
        list(everything),
        format_func=everything.__getitem__,
        **session.bound(f"evidence-{name}", value if value in everything else "", _set(name)),
    )


def _orders(words: Language) -> dict[str, str]:
    say = words.say
    return {
        "treatment": say("By treatment"),
        "strongest": say("Strongest kind of source first"),
        "newest": say("Newest first"),
        "lowest": say("Lowest figure first"),
        "highest": say("Highest figure first"),
        "people": say("Most people first"),
        "most used": say("Most facts and outcomes first"),
        "title": say("By title"),
    }


def _page(page: Page, name: str, words: Language) -> None:
    """How many rows there are, the rows of this page, and the way to the others."""
    say = words.say
    if not page.total:
        st.info(say("No row answers that. Take a filter off, or search for less."))
        return
    first = (page.number - 1) * PAGE + 1
    counted = say("{name}: {first} to {last} of {total}").format(
        name=name,
        first=words.number(first),
        last=words.number(first + len(page.rows) - 1),
        total=words.number(page.total),
    )
    st.markdown(plain(counted))
    st.dataframe(
        _frame(page),
        hide_index=True,
        height=LIST_HEIGHT,
        row_height=LINE_HEIGHT,
        column_config=_columns(page, words),
        column_order=_order(page.columns),
        placeholder=say("not said"),
        alt=counted,
        key=session.key("evidence-rows"),
    )
    if page.pages > 1:
        st.pagination(page.pages, max_visible_pages=5, key=_page_key())


_NUMBERS = ("year", "people", "months", "facts", "outcomes")


def _frame(page: Page) -> pd.DataFrame:
    """The rows as columns; numbers that may be missing keep their kind."""
    columns = zip(*page.rows, strict=True)
    return pd.DataFrame(
        {
            name: pd.Series(values, dtype="Float64")
            if name in _NUMBERS
            else [_no_formula(each) for each in values]
            for name, values in zip(page.columns, columns, strict=True)
        }
    )


def _no_formula(value: str | None) -> str | None:
    """Text that no spreadsheet takes for a formula, once the rows are downloaded.

    The joiner in front takes no space.
    """
    return f"{_JOINER}{value}" if value and value.startswith(_FORMULA) else value


def _order(columns: tuple[str, ...]) -> list[str]:
    """The link stands right behind the figure, or what names the source: in view on a tablet."""
    behind = "figure" if "figure" in columns else "year"
    others = [name for name in columns if name != "link"]
    place = others.index(behind) + 1
    return [*others[:place], "link", *others[place:]]


def _columns(page: Page, words: Language) -> dict[str, Any]:
    """How each column is headed and shown."""
    say, config = words.say, st.column_config
    headings = {
        "treatment": (say("Treatment"), 150),
        "about": (say("About"), 150),
        "figure": (say("Figure"), 120),
        "said": (say("In words"), 260),
        "use": (say("Use"), 120),
        "why": (say("Why it feeds none") if "use" in page.columns else say("Used for"), 230),
        "kind": (say("Kind of source"), 140),
        "year": (say("Year"), 75),
        "source": (say("Source"), 280),
        "where": (say("Where in it"), 140),
        "note": (say("Note"), 320),
        "people": (say("People"), 75),
        "months": (say("Months after"), 105),
        "skin": (say("Skin types"), 110),
        "scale": (say("Scale or amount"), 200),
        "rated": (say("Rated by"), 160),
        "design": (say("Design"), 200),
        "facts": (say("Facts"), 70),
        "outcomes": (say("Outcomes"), 90),
        "authors": (say("Authors"), 180),
        "publisher": (say("Publisher"), 180),
    }
    shown: dict[str, Any] = {
        name: config.NumberColumn(label, width=width, format="%g")
        if name in _NUMBERS
        else config.TextColumn(label, width=width)
        for name, (label, width) in headings.items()
        if name in page.columns
    }
    return shown | {"link": config.LinkColumn(say("Link"), width=80, display_text=say("Open"))}
