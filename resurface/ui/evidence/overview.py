"""The page on evidence: its head and what is known; the longer parts have files of their own."""

from __future__ import annotations

import streamlit as st

from resurface.catalogue.treatments import Treatment
from resurface.charts import heat_map
from resurface.charts.theme import INK, Drawing, on_screen
from resurface.evidence.concerns import widest
from resurface.evidence.evidence import Evidence
from resurface.language.language import Language
from resurface.record.store import Data
from resurface.text.plain import plain
from resurface.ui.parts import blocks
from resurface.ui.parts.fold import fold_texts

NARROWEST_PANEL = 290


def shown_treatments(data: Data) -> tuple[Treatment, ...]:
    """Every treatment in catalogue order; no treatment last."""
    untreated = (data.catalogue.untreated,) if data.catalogue.untreated else ()
    return (*data.catalogue.treatments, *untreated)


def head(data: Data, words: Language) -> None:
    """How much there is, and where to find it on the page."""
    say, evidence = words.say, data.evidence
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
    fold_texts("scars", label, blocks.scars_and_marks(evidence, words))


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
            f"**{letter}**&nbsp;{plain(kind)}" for letter, kind in heat_map.key(words).items()
        )
    )
    grid = st.grid(len(heat_map.PANELS), min_column_width=NARROWEST_PANEL, key="known")
    for panel in heat_map.PANELS:
        with grid.cell():
            st.markdown(f"**{plain(heat_map.title(panel, words))}**")
            drawn = heat_map.facts(shown_treatments(data), data.evidence, panel, words)
            _chart(drawn, f"chart-known-{panel}")


def kinds_and_years(data: Data, words: Language) -> None:
    """How many sources of each kind were published in which years."""
    say = words.say
    st.header(say("Sources by kind and year"), anchor="years")
    st.caption(say("Strongest kind first. Many web pages do not state a year."))
    _chart(heat_map.sources(data.evidence.sources.values(), words), "chart-years")


def _chart(drawn: Drawing, key: str) -> None:
    """A chart whose column headings are as dark as its other words: they are small."""
    theme = st.context.theme.type or "light"
    spec = on_screen(drawn, theme)
    spec["config"]["axis"] = {"labelColor": INK[theme]}
    st.vega_lite_chart(None, spec, key=key, alt=drawn.alt, width="stretch")
