"""Every page of the menu: its heading, its foot, and nothing on it that is no word."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from resurface.language.language import english
from resurface.ui.shell.menu import COMPARE, GUIDE, PAGES, MenuPage
from tests.app.conftest import component_data, opened, texts, the_list
from tests.app.seeing import seen
from tests.app.states import FILLED, STATES, on

NO_WORD = re.compile(
    r"(?<![\w-])(?:nan|None|NaN|NaT|inf|null|undefined)(?![\w-])|<NA>|\[\]|\{\w*\}"
)
"""What a missing value looks like where nobody thought of it, and a gap left open in a sentence."""

IN_A_SENTENCE = re.compile(r"None(?=(;|\\?:)? [a-z])")
"""How a sentence begins that says that none of some people had something."""


def no_words(text: str) -> list[str]:
    return NO_WORD.findall(IN_A_SENTENCE.sub("", text))


@pytest.fixture(scope="module", params=PAGES, ids=lambda page: page.script)
def page(request):
    return request.param, on(request.param.script, **FILLED.get(request.param, {}))


def headings(app: AppTest, asked: MenuPage) -> list[str]:
    """The headings of the first order, those of the app's own parts among them."""
    own = [the_list(app)["question"]] if asked is COMPARE else []
    own += [component_data(app, "guide-0")["title"]] if asked is GUIDE else []
    return [*(each.value for each in app.title), *own]


def test_every_page_of_the_menu_begins_with_its_heading(page):
    asked, app = page
    assert headings(app, asked) == [english().render(asked.heading)]


def test_every_page_of_the_menu_says_at_its_foot_which_data_it_shows(page):
    _, app = page
    assert re.search(r"Data version [0-9a-f]{12}", app.caption[-1].value.replace("\\", ""))


def test_every_page_of_the_menu_says_at_its_foot_which_decision_it_is_about(page):
    _, app = page
    assert "Which treatment, if any, for acne scars on the face?" in app.caption[-1].value


def test_every_page_of_the_menu_says_at_its_head_what_a_link_lost(page):
    asked, _ = page
    app = on(asked.script, compare="gone")
    assert "isn't in this catalogue" in texts(opened(compare="gone")).replace("\\", "")
    assert headings(app, asked) == [english().render(asked.heading)]


@pytest.mark.parametrize(
    "text", ["nan–3 days", "**nan–3**", "3–nan", "(None)", "<NA>", "[]", "inf days", "{count} more"]
)
def test_a_missing_value_is_seen_wherever_it_stands(text):
    assert no_words(text)


@pytest.mark.parametrize("text", ["dominant", "non-ablative", "None of these", "information"])
def test_a_word_that_only_looks_like_a_missing_value_is_none(text):
    assert not no_words(text)


@pytest.mark.parametrize("state", STATES)
def test_nothing_on_any_screen_is_a_missing_value(state):
    assert [text for text in seen(STATES[state]()) if no_words(text)] == []
