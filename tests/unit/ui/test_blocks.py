"""What stands behind a figure, as markdown."""

from __future__ import annotations

import pytest

from resurface.comparison.comparison import compare
from resurface.text.language import english as english_language
from resurface.ui.blocks import blocks, undrawn_head_to_head
from tests.unit.comparison.making import (
    a_catalogue,
    a_source,
    a_treatment,
    an_option,
    an_outcome,
    some_evidence,
)

KNOWN = some_evidence(sources={"trial": a_source()})


def behind(topic, *rows):
    """What stands behind one topic of a treatment with these outcomes, without the escapes."""
    option = an_option(a_treatment("peel"), *rows)
    return [each.replace("\\", "") for each in blocks(option, topic, KNOWN, english_language())]


def test_an_undrawn_harm_is_listed_with_its_reason():
    row = an_outcome(None, 64.2, outcome="light marks", show=False, why_not="only an upper limit")
    said = behind("harms", row)
    assert said[:2] == [
        "No figure that can be shown beside others.",
        "**Published, not shown beside others** (1)",
    ]
    assert "**up to 64.2%** light marks" in said[2]
    assert "Why it is not drawn: only an upper limit" in said[2]


def test_a_share_of_visits_is_listed_as_not_shown_because_it_counts_visits():
    said = behind("dark marks", an_outcome(5, measure="share of sessions"))
    assert "Why it is not drawn: it counts visits, not people" in said[2]


def test_words_without_a_figure_are_listed_apart_from_figures():
    said = behind(
        "dark marks",
        an_outcome(10, id="drawn"),
        an_outcome(34, id="undrawn", show=False, why_not="a limit"),
        an_outcome(id="words", show=False, why_not="words only"),
    )
    assert [each for each in said if each.startswith("**")] == [
        "**Published, not shown beside others** (1)",
        "**Words without a figure** (1)",
    ]


@pytest.mark.parametrize("topic", ["improvement", "responders", "dark marks", "pain", "harms"])
def test_where_nothing_is_published_the_list_says_so(topic):
    assert behind(topic) == ["No figure that can be shown beside others."]


def test_a_share_of_people_with_pain_is_listed_as_shown():
    score = an_outcome(4, outcome="pain", measure="score", unit="points", id="score")
    said = behind("pain", score, an_outcome(8, outcome="pain", id="share"))
    assert len(said) == 1
    assert "**4 points** pain" in said[0]
    assert "**8%** people with pain" in said[0]


def test_a_count_of_people_stands_beside_its_share():
    row = an_outcome(8.3, 10, people=12, events=1, note="1 of 12 treated or of 10 evaluated")
    assert (
        "1 of 12 people (the share is given as 8.3–10%: its note says why)"
        in behind("dark marks", row)[0]
    )


def undrawn_rows(*outcomes, **changes):
    """What is told of one study of a peel against a laser that is not drawn."""
    given = {"compared_with_id": "laser", "show": False, "why_not": "only a comparison"}
    rows = tuple(an_outcome(id=each, outcome=each, **{**given, **changes}) for each in outcomes)
    known = some_evidence(
        outcomes={"peel": rows}, sources={"trial": a_source(url="https://example.org/trial")}
    )
    offered = a_catalogue(a_treatment("peel"), a_treatment("laser"))
    compared = compare(offered, known, ("peel", "laser"), untreated=False, version="")
    return undrawn_head_to_head(compared, english_language()).replace("\\", "")


def test_a_study_of_two_treatments_that_is_not_drawn_is_told_once_with_each_reason():
    assert undrawn_rows("improvement", "pain") == (
        "**Compared in one study too, not drawn**\n\n"
        "- Peel and Laser. Randomized trial, 2020: [A trial](<https://example.org/trial>)  \n"
        "  Improvement: not drawn, because: only a comparison  \n"
        "  Pain: not drawn, because: only a comparison"
    )


def test_a_mean_change_and_a_share_of_people_who_improved_are_told_apart():
    told = undrawn_rows("improvement", "responders")
    assert "Improvement: not drawn" in told
    assert "People who improved: not drawn" in told


def test_a_reason_that_is_a_markdown_link_stays_text():
    told = undrawn_rows("pain", why_not="[x](http://x.y)")
    assert "because: [x](http\u2060://x.y)" in told


def test_where_every_study_is_drawn_nothing_is_told():
    assert undrawn_rows() == ""
