"""On a Spanish page what is never translated says that it is English; on an English one nothing is.

Titles of sources, what a fact says, and notes keep the record's language. A data grid is drawn as a
picture, which has no languages.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache, partial
from typing import Any

import pytest

from resurface.choosing.views import COMPARED, PATIENT
from resurface.comparison.behind import TOPICS
from resurface.record.folder import SHIPPED
from resurface.text.plain import kept, plain
from resurface.ui.shell.menu import TREATMENT
from tests.app.conftest import asks
from tests.app.seeing import given, seen_in, unfolded
from tests.app.states import CLOSE, comparing, guided, on, planned, with_a_dialog

COLUMNS = {
    "sources": ("title",),
    "facts": ("value", "note", "use_why"),
    "outcomes": ("note", "why_not"),
    "cautions": ("note",),
    "concerns": ("note",),
    "clearances": ("cleared_use", "note"),
}
LEAST = 25
"""Letters of a text that nothing else on a page is likely to hold."""
MARKED = re.compile(re.escape(kept("x", "en")).replace("x", r"(?:\\.|[^<\\])*"))
SCREENS = {
    **{topic: partial(with_a_dialog, topic) for topic in TOPICS},
    **{
        view.id: lambda view=view, **link: unfolded(comparing(view.id, **link)) for view in COMPARED
    },
    "for the patient": partial(comparing, PATIENT.id, compare="microneedling~subcision"),
    "calendar": partial(planned, CLOSE),
    "one treatment": lambda **link: unfolded(
        on(TREATMENT.script, treatment="rf-microneedling", **link)
    ),
    "guide, a caution": lambda **link: asks(
        guided(2, **link), "guide-0", "about", "caution", "isotretinoin-light"
    ),
    "guide, home care": lambda **link: unfolded(guided(3, **link)),
}


@cache
def originals() -> frozenset[str]:
    """Texts of the record that keep their language."""
    found = set()
    for table, columns in COLUMNS.items():
        with (SHIPPED / f"{table}.csv").open(newline="", encoding="utf-8") as file:
            found |= {row[each] for row in csv.DictReader(file) for each in columns}
    return frozenset(each for each in found if len(each) >= LEAST)


def unmarked(part: Any) -> Iterator[str]:
    """What a part of the page is given in the record's language without saying so."""
    if isinstance(part, dict):
        lists = (each for each in part.values() if isinstance(each, list))
        beside = [*part.values(), *(text for each in lists for text in each)]
        found = [each for each in beside if isinstance(each, str) and each in originals()]
        if "en" not in (part.get("lang"), part.get("why_lang")):
            yield from found
    for each in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from unmarked(each)


@pytest.mark.parametrize("screen", SCREENS)
def test_what_keeps_its_language_says_so(screen):
    app = SCREENS[screen](lang="es")
    shown = [MARKED.sub("", text) for node, text in seen_in(app) if node.type == "markdown"]
    bare = {each for each in originals() if any(plain(each) in text for text in shown)}
    assert bare == set()
    assert [each for part in given(app) for each in unmarked(part)] == []


def test_something_does():
    texts = [text for _, text in seen_in(with_a_dialog("cautions", lang="es"))]
    assert sum(len(MARKED.findall(text)) for text in texts) > 5


def test_in_english_nothing_has_to():
    app = with_a_dialog("cautions")
    assert not any(MARKED.search(text) for _, text in seen_in(app))
    assert not any(each.allow_html for each in (node.proto for node in app.get("markdown")))
