"""Every fact, outcome and source: three lists, a page of rows at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from resurface.catalogue.dates import today
from resurface.catalogue.names import unlike
from resurface.language.language import Language
from resurface.lists.listing import LISTS, PAGE, Page, abouts, asked_of, rows, treatments
from resurface.lists.query import Query
from resurface.lists.where_used import USES
from resurface.record.store import Data
from resurface.text.plain import plain
from resurface.ui.evidence.row_table import row_table
from resurface.ui.shell import session

_QUERY, _TURN = "evidence", "evidence-turn"


@st.fragment
def every_row(data: Data, words: Language) -> None:
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
    _narrow(query, data, words)
    asked = replace(query, page=st.session_state.get(_page_key(), 1))
    page = rows(data.evidence, data.catalogue, asked, words, today())
    _page(page, words.render(LISTS[query.list].name), words)


def _query() -> Query:
    return st.session_state.get(_QUERY, Query())


def ask(query: Query) -> None:
    """Takes a new query; its pages are turned anew, from the first.

    What a browser put into it is not trusted: what is not there lists nothing.
    """
    st.session_state[_QUERY] = query
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1


def _page_key() -> str:
    """The key of the control that turns pages: a new one for each query."""
    return session.key(f"evidence-page-{st.session_state.get(_TURN, 0)}")


def _set(name: str) -> Callable[[Any], None]:
    """Takes one part of the query."""

    def take(value: Any) -> None:
        ask(replace(_query(), **{name: value or ""}))

    return take


def _narrow(query: Query, data: Data, words: Language) -> None:
    """Which list, the search box, the filters and the order."""
    say, listing = words.say, LISTS[query.list]
    grid = st.grid(3, min_column_width=240, key="evidence-filters")
    with grid.cell():
        st.segmented_control(
            say("List"),
            LISTS,
            required=True,
            format_func=lambda listed: words.render(LISTS[listed].name),
            **session.bound(
                "evidence-list", query.list, lambda listed: ask(asked_of(_query(), listed))
            ),
        )
    with grid.cell():
        st.text_input(
            say("Search"),
            max_chars=60,
            placeholder=say("for example: swelling"),
            help=say("Searches facts and sources. Please don't type a patient's name."),
            **session.bound("evidence-search", query.search, _set("search")),
        )
    with grid.cell():
        names = treatments(data.evidence, data.catalogue)
        _select("treatment", say("Treatment or product"), names, query.treatment, words)
    with grid.cell():
        about = abouts(data.evidence, query.list, words)
        _select("about", words.render(listing.about_heading), about, query.about, words)
    with grid.cell():
        uses = {use: words.render(said) for use, said in USES.items()}
        _select("use", say("Where it is used"), uses, query.use, words)
    with grid.cell():
        orders = {each.id: words.render(each.label) for each in listing.orders}
        st.selectbox(
            say("Order"),
            list(orders),
            format_func=orders.__getitem__,
            **session.bound("evidence-sort", listing.order(query.sort).id, _set("sort")),
        )


def _select(name: str, label: str, options: Mapping[str, str], value: str, words: Language) -> None:
    """A box that asks for one of these, or for all."""
    everything = unlike({"": words.say("All"), **options})
    st.selectbox(
        label,
        list(everything),
        format_func=everything.__getitem__,
        **session.bound(f"evidence-{name}", value if value in everything else "", _set(name)),
    )


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
    row_table(page.columns, page.rows, words, name="evidence-rows", alt=counted)
    if page.pages > 1:
        st.pagination(page.pages, max_visible_pages=5, key=_page_key())
