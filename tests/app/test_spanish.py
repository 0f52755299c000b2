"""In Spanish the app says the same figures, and that nobody reviewed it; a tap switches."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import partial

import pytest
from streamlit.testing.v1 import AppTest

from resurface.choosing.views import COMPARED, GLANCE, LIST, PATIENT
from resurface.language.language import language
from resurface.text.hard_words import HARD_WORDS
from resurface.ui.guide.guiding import STEPS
from resurface.ui.shell.menu import EVIDENCE, PAGES
from tests.app.conftest import opened, ran
from tests.app.seeing import seen
from tests.app.states import CLOSE, FILLED, FOUR, TWO_TREATMENTS, comparing, guided, planned

DIGEST = re.compile(r"[0-9a-f]{16,}")
"""By what the screen knows rows or a file again: no figure for anybody."""
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
UNREAD = (
    language("es").say("No bilingual clinician has reviewed these words yet.").removesuffix(".")
)
BEYOND_VIEWS: dict[str, Callable[..., AppTest]] = {
    "for the patient": partial(comparing, PATIENT.id, compare="microneedling~subcision"),
    **{f"guide, step {each}": partial(guided, each) for each in STEPS},
    "calendar": partial(planned, CLOSE),
    "calendar, two treatments": partial(planned, TWO_TREATMENTS),
}
VIEWS = [view.id for view in (LIST, *COMPARED)]


def figures(app: AppTest) -> Counter[str]:
    """Every figure of a screen as often as it stands; which words are hard differs by language."""
    shown = seen(app)
    said = {
        words.render(each.means) for words in map(language, ("en", "es")) for each in HARD_WORDS
    }
    texts = [text for text in shown if not DIGEST.fullmatch(text) and text not in said]
    return Counter(found for text in texts for found in FIGURE.findall(text))


@pytest.mark.parametrize("view", VIEWS)
def test_every_figure_of_a_view_is_the_same_in_both_languages(view):
    one, other = (opened(compare=FOUR, view=view, **link) for link in ({}, {"lang": "es"}))
    assert figures(one) == figures(other)


@pytest.mark.parametrize("state", BEYOND_VIEWS)
def test_so_is_every_figure_of_guide_calendar_and_patient_s_view(state):
    assert figures(BEYOND_VIEWS[state]()) == figures(BEYOND_VIEWS[state](lang="es"))


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_in_spanish_says_that_nobody_has_reviewed_it(view):
    assert any(UNREAD in text for text in seen(opened(compare=FOUR, view=view, lang="es")))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.script)
def test_a_page_in_spanish_says_so_too_and_in_english_says_nothing(page):
    for code in ("es", "en"):
        link = {**FILLED.get(page, {}), **({"lang": code} if code == "es" else {})}
        app = opened(**link)
        shown = seen(app if page.begins else ran(app.switch_page(page.script)))
        assert any(UNREAD in text for text in shown) is (code == "es")


def test_a_tap_changes_the_language_and_the_link_and_undo_does_not_change_it_back():
    app = opened(compare=FOUR, view=GLANCE.id)
    app.button(key="speak-es").click()
    app = ran(app)
    assert app.query_params["lang"] == "es"
    assert app.button(key="undo").label == language("es").say("Undo")
    assert app.button(key="undo").disabled
    app.button(key="speak-en").click()
    app = ran(app)
    assert "lang" not in app.query_params


def test_treatments_are_named_in_spanish():
    texts = seen(opened(compare=FOUR, lang="es"))
    assert any("Microagujas con radiofrecuencia" in text for text in texts)
    assert not any("Radiofrequency microneedling" in text for text in texts)


def test_the_evidence_page_opens_in_spanish():
    app = ran(opened(lang="es").switch_page(EVIDENCE.script))
    assert language("es").say("Evidence") in seen(app)
