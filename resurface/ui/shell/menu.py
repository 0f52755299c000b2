"""The pages of the app, in the order of the menu: the one list that menu, heads and tests walk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import streamlit as st

from resurface.language.language import Language, Message, message


@dataclass(frozen=True, slots=True)
class MenuPage:
    """One page: its script, its name in the menu and its heading.

    `address` is its part of the URL, worked out from the script's name as Streamlit does; empty for
    the page that the app begins with.
    """

    script: str
    name: Message
    heading: Message
    begins: bool = False

    @property
    def address(self) -> str:
        """The page's part of the URL; empty for the start page."""
        return "" if self.begins else self.script.rpartition("/")[2].removesuffix(".py")


COMPARE = MenuPage(
    "pages/consultation/compare.py",
    message("Compare"),
    message("Which treatment, if any, for acne scars on the face?"),
    begins=True,
)
GUIDE = MenuPage(
    "pages/consultation/guide.py",
    message("Guide"),
    message("Guide"),
)
CALENDAR = MenuPage(
    "pages/consultation/calendar.py",
    message("Calendar"),
    message("Calendar"),
)
TREATMENT = MenuPage(
    "pages/consultation/treatment.py",
    message("One treatment"),
    message("One treatment in depth"),
)
EVIDENCE = MenuPage(
    "pages/reference/evidence.py",
    message("Evidence"),
    message("Evidence"),
)

MATERIALS = MenuPage(
    "pages/marketing/materials.py",
    message("Materials"),
    message("Materials to post and to print"),
)

WORDING = MenuPage(
    "pages/reference/wording.py",
    message("Wording"),
    message("Wording"),
)

PAGES = (COMPARE, GUIDE, CALENDAR, TREATMENT, EVIDENCE, MATERIALS, WORDING)
"""Every page. A page that stands here is in the menu and met by every test of pages."""


def pages(words: Language) -> list[Any]:
    """The pages as Streamlit's navigation takes them."""
    return [
        st.Page(each.script, title=words.render(each.name), default=each.begins) for each in PAGES
    ]


def heading(page: MenuPage, words: Language) -> None:
    """The page's heading: what a screen reader is told first."""
    st.title(words.render(page.heading), anchor=False)
