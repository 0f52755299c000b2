"""Why there are no pictures of patients and no testimonials, and what platforms ask beforehand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import streamlit as st

from resurface.language.language import Language
from resurface.materials.posting_rules import (
    NO_PICTURES,
    NO_TESTIMONIALS,
    PLATFORMS,
    READ,
    PostingRule,
)
from resurface.text.plain import linked, plain
from resurface.ui.parts.markdown import write


def posting(words: Language) -> None:
    """Three short lists, each rule with its source."""
    say = words.say
    st.header(say("Before you post"), anchor="before-you-post")
    for title, about, rules in (
        (
            say("Why there are no pictures of patients"),
            say("This app holds none and takes none."),
            NO_PICTURES,
        ),
        (
            say("Why there are no testimonials"),
            say("A piece says what studies counted, with the people who did not get better."),
            NO_TESTIMONIALS,
        ),
        (
            say("What platforms ask"),
            say("Rules change: read the page before an ad."),
            PLATFORMS,
        ),
    ):
        st.subheader(title, anchor=False)
        st.caption(plain(about))
        write("\n".join(_lines(rules, words)))
    st.caption(plain(say("Read on {date}.").format(date=words.date(date.fromisoformat(READ)))))


def _lines(rules: Iterable[PostingRule], words: Language) -> Iterable[str]:
    """A rule a line; a title that has no other in the screen's language is marked as English."""
    for each in rules:
        who, asks = map(plain, map(words.render, (each.who, each.asks)))
        source = words.render(each.source)
        lang = words.of_record if source == each.source.text else ""
        yield f"- **{who}**: {asks} {linked(source, each.address, lang)}"
