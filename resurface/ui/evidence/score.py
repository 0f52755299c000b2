"""The open IPDAS score, told on the page on evidence."""

from __future__ import annotations

import streamlit as st

from resurface.catalogue.dates import today
from resurface.language.language import Language
from resurface.record.store import Data
from resurface.standards import ipdas
from resurface.standards.ipdas import Judged
from resurface.standards.items import GROUPS, MET, NOT_APPLICABLE, NOT_YET, Group
from resurface.text.plain import plain
from resurface.ui.parts.fold import fold

IPDAS_PAPER = "https://doi.org/10.1177/0272989X13501721"


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
    after = say("The items are in our own words, after")
    st.caption(
        f"{after} [IPDASi 4.0]({IPDAS_PAPER}). "
        + say("Items 17 to 44 have not been checked against the paper itself.")
    )
    for group in GROUPS:
        _group(group, judged, words)


def _group(group: Group, judged: tuple[Judged, ...], words: Language) -> None:
    """How many items of one group are met; the items, folded away."""
    say = words.say
    title = {
        "qualifying": say("To count as a decision aid"),
        "certification": say("To be free of bias"),
        "quality": say("To be of good quality"),
    }[group]
    met, asked = ipdas.count(judged, group)
    count = say("{met} of {asked} met").format(met=met, asked=asked)
    items = [each for each in judged if each.item.group == group]

    def draw() -> None:
        st.markdown("\n".join(_item(each, words) for each in items))

    fold(f"ipdas-{group}", f"{title}: {count}", draw)


def _item(judged: Judged, words: Language) -> str:
    """One item as a line: number, what it asks, its status, where to see it, what is missing."""
    say, item = words.say, judged.item
    met, not_yet, not_applicable = say("met"), say("not yet"), say("not applicable")
    marks = {
        MET: f":material/check_circle: {met}",
        NOT_YET: f":material/radio_button_unchecked: {not_yet}",
        NOT_APPLICABLE: f":material/remove: {not_applicable}",
    }
    lines = [
        f"- **{item.number}\\.** {plain(words.render(item.asks))} **{marks[judged.status]}**",
        plain(words.render(item.where)),
    ]
    if judged.missing:
        text = say("Missing: {names}.").format(names=words.listing(judged.missing[:4]))
        lines.append(plain(text))
    return "  \n  ".join(lines)
