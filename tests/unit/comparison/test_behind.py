"""What stands behind each topic: entries with their sources, or why there is none."""

from __future__ import annotations

import pytest

from resurface.comparison.behind import TOPICS, topic
from resurface.comparison.comparison import compare
from tests.unit.making import a_treatment, an_option


@pytest.fixture(scope="module")
def options(catalogue, evidence):
    """Every shipped treatment, and no treatment."""
    ids = tuple(each.id for each in catalogue.treatments)
    return compare(catalogue, evidence, ids, untreated=True, version="").options


@pytest.fixture
def unknown():
    """A treatment of which nothing is known."""
    return an_option(a_treatment("peel", summary="A peel.", how_it_works=""))


def entries(parts):
    return [entry for part in parts for entry in part.entries]


@pytest.mark.parametrize("opened", TOPICS.values(), ids=TOPICS)
def test_every_topic_has_a_title(english, opened):
    assert english.render(opened.title).strip()


@pytest.mark.parametrize("opened", TOPICS.values(), ids=TOPICS)
def test_every_topic_says_something_of_every_option(english, options, opened):
    silent = [
        option.id
        for option in options
        if not any(
            part.title or part.lines or part.entries for part in opened.behind(option, english)
        )
    ]
    assert silent == []


@pytest.mark.parametrize("opened", TOPICS.values(), ids=TOPICS)
def test_what_a_topic_says_has_its_sources_or_says_that_there_is_none(english, options, opened):
    bare = [
        option.id
        for option in options
        if not any(
            part.lines or any(entry.sources for entry in part.entries)
            for part in opened.behind(option, english)
        )
    ]
    assert bare == []


@pytest.mark.parametrize("opened", TOPICS.values(), ids=TOPICS)
def test_where_nothing_is_known_a_topic_says_so(english, unknown, opened):
    parts = tuple(opened.behind(unknown, english))
    assert (entries(parts), any(part.lines for part in parts)) == ([], True)


def test_an_unknown_topic_is_an_error():
    with pytest.raises(KeyError):
        topic("no such topic")
