"""The parts of the page on evidence: the lists, what is known, who pays, and the IPDAS score."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from resurface.catalogue.figures import FIGURES
from resurface.catalogue.treatments import Treatment
from resurface.charts import known
from resurface.charts.theme import INK, Drawing, inked
from resurface.evidence import listing
from resurface.evidence.concerns import widest
from resurface.evidence.evidence import Evidence
from resurface.evidence.listing import Page, Query
from resurface.evidence.ranges import feeding
from resurface.standards import ipdas
from resurface.standards.ipdas import Judged
from resurface.standards.items import GROUPS
from resurface.tables.store import Data
from resurface.text.language import Language
from resurface.ui import blocks, frame, session
from resurface.ui.dates import Dated, late, today
from resurface.ui.plain import plain

_QUERY, _TURN = "evidence", "evidence-turn"
_FORMULA = ("=", "+", "-", "@")
_JOINER = "\u2060"
NARROWEST_PANEL = 290
LIST_HEIGHT = 560
LINE_HEIGHT = 84
"""A row of the lists in pixels, for four lines; over 64, Streamlit breaks long texts into lines."""
IPDAS_PAPER = "https://doi.org/10.1177/0272989X13501721"


def shown_treatments(data: Data) -> tuple[Treatment, ...]:
    """Every treatment in catalogue order; no treatment last."""
    untreated = (data.catalogue.untreated,) if data.catalogue.untreated else ()
    return (*data.catalogue.treatments, *untreated)


def head(data: Data, words: Language) -> None:
    """The title, how much there is, and where to find it on the page."""
    say, evidence = words.say, data.evidence
    st.title(say("Evidence"), anchor=False)
    counts = say("{facts} facts and {outcomes} measured outcomes from {sources} sources.").format(
        facts=words.number(sum(map(len, evidence.facts.values()))),
        outcomes=words.number(sum(map(len, evidence.outcomes.values()))),
        sources=words.number(len(evidence.sources)),
    )
    parts = (
        ("scars", say("what an acne scar is")),
        ("rows", say("the lists")),
        ("known", say("what is known")),
        ("years", say("kinds and years")),
        ("made", say("how it was put together")),
        ("ipdas", say("IPDAS score")),
    )
    links = " · ".join(f"[{plain(name)}](#{anchor})" for anchor, name in parts)
    st.markdown(f"{plain(counts)}  \n{say('Go to: {links}').format(links=links)}")
    _what_is_treated(evidence, words)


def _what_is_treated(evidence: Evidence, words: Language) -> None:
    """What an acne scar is, and what is none; the kinds and how to tell them, folded away."""
    say = words.say
    st.header(say("What an acne scar is"), anchor="scars")
    st.markdown(blocks.what_they_are(widest(evidence.concerns)))
    label = say("Kinds of scars and marks, and how to tell them")
    box = st.expander(label, on_change="rerun", key=session.key("scars"))
    with box:
        if box.open:
            for text in blocks.scars_and_marks(evidence, words):
                st.markdown(text)


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
        listing.FACTS: say("Facts"),
        listing.OUTCOMES: say("Outcomes"),
        listing.SOURCES: say("Sources"),
    }
    st.segmented_control(
        say("List"),
        listing.LISTS,
        required=True,
        format_func=names.__getitem__,
        **session.bound("evidence-list", query.list, lambda listed: _ask(_query().of(listed))),
    )
    _narrow(query, data, words)
    number = st.session_state.get(_page_key(), 1)
    asked = replace(query, page=number)
    page = listing.rows(data.evidence, data.catalogue, asked, words, today())
    _page(page, names[query.list], words)


def what_is_known(data: Data, words: Language) -> None:
    """Treatments by fields: how many facts, and the strongest kind of source."""
    say = words.say
    st.header(say("What is known, and what is not"), anchor="known")
    st.caption(
        say(
            "In each cell: how many facts, and a letter for the strongest kind of source. "
            "Fuller color means more facts. A dotted outline: no source read says."
        )
        + "  \n"
        + " · ".join(
            f"**{letter}**&nbsp;{plain(kind)}" for letter, kind in known.key(words).items()
        )
    )
    grid = st.grid(len(known.PANELS), min_column_width=NARROWEST_PANEL, key="known")
    for panel in known.PANELS:
        with grid.cell():
            st.markdown(f"**{plain(known.title(panel, words))}**")
            drawn = known.facts(shown_treatments(data), data.evidence, panel, words)
            _chart(drawn, f"chart-known-{panel}")


def kinds_and_years(data: Data, words: Language) -> None:
    """How many sources of each kind were published in which years."""
    say = words.say
    st.header(say("Sources by kind and year"), anchor="years")
    st.caption(say("Strongest kind first. Many web pages do not state a year."))
    _chart(known.sources(data.evidence.sources.values(), words), "chart-years")


def made(data: Data, words: Language) -> None:
    """How the evidence was put together, what was read in part, who pays, and which dates hold."""
    say = words.say
    st.header(say("How it was put together"), anchor="made")
    st.markdown(
        say(
            "The list of treatments began with the pages of two practices, in California and in "
            "Florida. Treatments that reviews of acne scars name were added. Sources of every "
            "kind were read, and worse results were looked for on purpose. Each fact is in our "
            "own words, with its source and the place in it."
        )
    )
    st.markdown(
        say(
            "A range is made by one written rule, and a source states both of its ends. With "
            "three facts or fewer it goes from the lowest to the highest; with more, it leaves "
            "out the lowest and the highest quarter. Results of studies are shown one by one and "
            "never merged. Where no source says, it says “not reported”."
        )
    )
    st.subheader(say("What was kept, and what was left out"), anchor=False)
    st.markdown(_kept(data.evidence, words))
    st.markdown(
        say(
            "Where sources were looked for, with which words and on which days, is not on record. "
            "So the search can't be done again in the same way, and a source may have been missed."
        )
    )
    st.subheader(say("What was read only in part"), anchor=False)
    st.markdown(_in_part(data, words))
    st.subheader(say("Who pays"), anchor=False)
    st.markdown(
        say(
            "A clinic that shows you this may sell some of these treatments, and so do the two "
            "practices that the list began with. What they say is marked as theirs. Who paid for "
            "each study was not collected."
        )
    )
    st.subheader(say("Dates"), anchor=False)
    st.markdown(_dates(data, words))
    frame.overdue(words, data.catalogue.products)


def score(data: Data, words: Language) -> None:
    """The 44 items of IPDAS: how many are met, then each with where to see it."""
    say = words.say
    record = ipdas.record(data.catalogue, data.evidence, data.version, words, today())
    judged = ipdas.score(record)
    met, asked = ipdas.count(judged)
    st.header(say("The open IPDAS score"), anchor="ipdas")
    summary = say("{met} of {asked} met, provisional").format(met=met, asked=asked)
    st.markdown(f"**{plain(summary)}**")
    st.markdown(
        say(
            "IPDAS is a list of what a good decision aid does. It has 44 items; 9 of them are for "
            "tests and do not apply here. This score is our own: no outsider has checked it. "
            "Items that can be worked out from the data are worked out anew at each reading."
        )
    )
    st.caption(
        f"{say('The items are in our own words, after')} [IPDASi 4.0]({IPDAS_PAPER}). "
        + say("Items 17 to 44 have not been checked against the paper itself.")
    )
    titles = {
        "qualifying": say("To count as a decision aid"),
        "certification": say("To be free of bias"),
        "quality": say("To be of good quality"),
    }
    for group in GROUPS:
        met, asked = ipdas.count(judged, group)
        count = say("{met} of {asked} met").format(met=met, asked=asked)
        box = st.expander(
            f"{titles[group]}: {count}", on_change="rerun", key=session.key(f"ipdas-{group}")
        )
        with box:
            if box.open:
                items = [each for each in judged if each.item.group == group]
                st.markdown("\n".join(_item(each, words) for each in items))


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
            listing.FACTS: say("About"),
            listing.OUTCOMES: say("Outcome"),
            listing.SOURCES: say("Kind of source"),
        }
        _select("about", labels[query.list], said, query.about, words)
    with grid.cell():
        uses = {
            listing.USED: say("Feeds a range or a chart"),
            listing.UNUSED: say("Feeds none"),
        }
        _select("use", say("Where it is used"), uses, query.use, words)
    with grid.cell():
        orders = _orders(words)
        sorts = listing.SORTS[query.list]
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
    first = (page.number - 1) * listing.PAGE + 1
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


def _chart(drawn: Drawing, key: str) -> None:
    """A chart whose column headings are as dark as its other words: they are small."""
    theme = st.context.theme.type or "light"
    spec = inked(drawn.spec, theme)
    spec["config"]["axis"] = {"labelColor": INK[theme]}
    st.vega_lite_chart(drawn.frame, spec, key=key, alt=drawn.alt, width="stretch")


def _kept(evidence: Evidence, words: Language) -> str:
    """How many figures feed a range and how many results may be drawn, counted from the rows."""
    ruled = {figure.id for figure in FIGURES}
    groups = [group for (_, field), group in evidence.facts.items() if field in ruled]
    stated = sum(fact.range.reported for group in groups for fact in group)
    results = [row for group in evidence.outcomes.values() for row in group]
    text = words.say(
        "{fed} of {facts} figures on days, visits, weeks, months, prices and minutes feed a range. "
        "The others only set a limit, repeat another source or measure something else. "
        "{shown} of {results} measured results may stand beside others in a chart. Each that may "
        "not, such as a result of two treatments at once, has its reason in the lists above."
    )
    return plain(
        text.format(
            fed=words.number(sum(len(feeding(group)) for group in groups)),
            facts=words.number(stated),
            shown=words.number(sum(row.show for row in results)),
            results=words.number(len(results)),
        )
    )


def _in_part(data: Data, words: Language) -> str:
    """How many facts are from an abstract, counted from where each was found."""
    facts = [fact for group in data.evidence.facts.values() for fact in group]
    abstracts = sum(fact.locator.startswith("abstract") for fact in facts)
    text = words.say(
        "Most trials were read as abstracts or as the opening of a page, not as full papers: "
        "{count} of {all} facts are from an abstract. What a full paper adds, such as harms in a "
        "table, can be missing here."
    )
    return plain(text.format(count=words.number(abstracts), all=words.number(len(facts))))


def _dates(data: Data, words: Language) -> str:
    """Data version, when the rows were checked, and by when they are to be checked again."""
    say = words.say
    rows: tuple[Dated, ...] = (*shown_treatments(data), *data.catalogue.products)
    checked = sorted(each.checked_on for each in rows if each.checked_on)
    due = sorted(each.check_by for each in rows if each.check_by)
    undated = [each.name for each in rows if not each.check_by]
    past = late(rows)
    parts = [say("Data version {version}.").format(version=data.version)]
    if checked:
        parts.append(_span(say("Treatments and home care checked on {date}."), checked, words))
    if due:
        parts.append(_span(say("To be checked again by {date}."), due, words))
    if undated:
        text = say("No day is set for: {names}.")
        parts.append(text.format(names=words.listing(undated)))
    parts.append(
        say("Past that day: {names}.").format(names=words.listing(past))
        if past
        else say("None is past its day.")
    )
    return plain(" ".join(parts))


def _span(sentence: str, days: Iterable[datetime.date], words: Language) -> str:
    """A sentence about the first and the last of some days, where they differ."""
    first, *_, last = (*days, *days)
    said = words.date(first)
    if last != first:
        said = words.say("{first} to {last}").format(first=said, last=words.date(last))
    return sentence.format(date=said)


def _item(judged: Judged, words: Language) -> str:
    """One item as a line: number, what it asks, its status, where to see it, what is missing."""
    say, item = words.say, judged.item
    marks = {
        ipdas.MET: f":material/check_circle: {say('met')}",
        ipdas.NOT_YET: f":material/radio_button_unchecked: {say('not yet')}",
        ipdas.NOT_APPLICABLE: f":material/remove: {say('not applicable')}",
    }
    lines = [
        f"- **{item.number}\\.** {plain(words.render(item.asks))} **{marks[judged.status]}**",
        plain(words.render(item.where)),
    ]
    if judged.missing:
        text = say("Missing: {names}.").format(names=words.listing(judged.missing[:4]))
        lines.append(plain(text))
    return "  \n  ".join(lines)
