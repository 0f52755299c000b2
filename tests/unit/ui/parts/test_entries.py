"""What stands behind a figure, as markdown."""

from __future__ import annotations

import pytest

from resurface.catalogue.figures import Range
from resurface.comparison.behind import topic
from resurface.comparison.comparison import compare, option
from resurface.comparison.entry import Entry, Note
from resurface.comparison.part import undrawn_head_to_head
from resurface.evidence.ranges import published
from resurface.language.language import english as english_language
from resurface.ui.parts.entries import alone, items, part_texts, texts
from tests.unit.making import (
    a_catalogue,
    a_fact,
    a_source,
    a_treatment,
    an_outcome,
    some_evidence,
)


def behind(topic_id, *rows):
    """What stands behind one topic of a treatment with these outcomes, without the escapes."""
    known = some_evidence(sources={"trial": a_source()}, outcomes={"peel": rows})
    peel = option(a_treatment("peel"), known)
    found = texts(topic(topic_id).behind(peel, english_language()))
    return [each.replace("\\", "") for each in found]


def test_an_undrawn_harm_is_listed_with_its_reason():
    row = an_outcome(None, 64.2, outcome="light marks", show=False, why_not="only an upper limit")
    said = behind("harms", row)
    assert said[:2] == [
        "No figure that can be shown beside others.",
        "**Published, not shown beside others** (1)",
    ]
    assert "**up to 64.2%** light marks" in said[2]
    assert "*Why it is not drawn*: only an upper limit" in said[2]


def test_a_share_of_visits_is_listed_as_not_shown_because_it_counts_visits():
    said = behind("dark marks", an_outcome(5, measure="share of sessions"))
    assert "*Why it is not drawn*: it counts visits, not people" in said[2]


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
    part = undrawn_head_to_head(compared, english_language())
    return "\n\n".join(part_texts(part)).replace("\\", "") if part else ""


def test_a_study_of_two_treatments_that_is_not_drawn_is_told_once_with_each_reason():
    assert undrawn_rows("improvement", "pain") == (
        "**Also compared with each other, but not drawn** (1)\n\n"
        "- **Peel and Laser**  \n"
        "  randomized trial, 2020: [A trial](<https://example.org/trial>)  \n"
        "  *Not drawn, improvement*: only a comparison  \n"
        "  *Not drawn, pain*: only a comparison"
    )


def test_a_relative_risk_is_told_in_the_words_of_its_row():
    told = undrawn_rows("pain", measure="relative", note="4.4 times the risk")
    assert told.splitlines()[-1] == "  *Peel, pain*: 4.4 times the risk"


def test_a_mean_change_and_a_share_of_people_who_improved_are_told_apart():
    told = undrawn_rows("improvement", "responders")
    assert "Not drawn, improvement" in told
    assert "Not drawn, people who improved" in told


def test_a_reason_that_is_a_markdown_link_stays_text():
    told = undrawn_rows("pain", why_not="[x](http://x.y)")
    assert "pain*: [x](http\u2060://x.y)" in told


def test_where_every_study_is_drawn_nothing_is_told():
    assert undrawn_rows() == ""


COURSE_TREATMENT = a_treatment("peel", sessions=Range(3, 5), price=Range(500, 800))
COURSE_FACTS = {
    ("peel", "sessions"): (a_fact(3, 5, source_id="trial"),),
    ("peel", "price"): (
        a_fact(500, 800, field="price", unit="USD per session", source_id="survey"),
    ),
}


@pytest.fixture(scope="module")
def course_said():
    """What stands behind the course of a peel whose visits and price are known."""
    known = some_evidence(
        facts=COURSE_FACTS,
        ranges={about: published(facts) for about, facts in COURSE_FACTS.items()},
        sources={
            "trial": a_source(title="A trial of visits"),
            "survey": a_source("survey", kind="price survey", title="A survey of prices"),
        },
    )
    found = texts(topic("course").behind(option(COURSE_TREATMENT, known), english_language()))
    return [each.replace("\\", "") for each in found]


def test_the_course_lists_each_figure_that_it_is_worked_out_from(course_said):
    headings = [each for each in course_said if each.startswith("---")]
    assert headings == [
        "---\n\n**Visits: 3–5 visits**",
        "---\n\n**Time between visits: not reported**",
        "---\n\n**Back at work after: not reported**",
        "---\n\n**May still show until: not reported**",
        "---\n\n**From the last visit to the full result: not reported**",
        "---\n\n**Price of one visit: $500–$800**",
    ]


def test_the_sources_of_each_figure_stand_under_it_in_the_course(course_said):
    text = "\n".join(course_said)
    visits, price = text.index("**Visits:"), text.index("**Price of one visit:")
    assert visits < text.index("A trial of visits") < price < text.index("A survey of prices")


def test_the_course_says_of_each_figure_how_its_range_follows(course_said):
    rule = "The range goes from the lowest to the highest of these sources."
    assert course_said.count(rule) == 2


def test_the_course_says_which_figure_no_source_states(course_said):
    assert course_said.count("No source read states this figure.") == 4


def test_the_course_sends_nobody_back_to_the_card(course_said):
    assert "card" not in " ".join(course_said)


def test_what_was_seen_at_the_visit_is_not_told_in_months():
    row = an_outcome(28.6, outcome="bleeding", follow_up_months=0)
    assert "; at the visit itself" in behind("harms", row)[0]


INSIDE = Entry("Icepick:", "Deep and thin.", about=(Note("A small pore.", "How to tell"),))


def test_an_entry_inside_another_is_a_list_in_its_item():
    assert items([Entry("Scars:", "A change.", inner=(INSIDE,))]).replace("\\", "") == (
        "- **Scars:** A change.\n"
        "  - **Icepick:** Deep and thin.  \n"
        "    *How to tell*: A small pore."
    )


def test_an_entry_alone_has_those_inside_it_as_a_list_below():
    assert alone(Entry("Scars:", "A change.", inner=(INSIDE,))).replace("\\", "") == (
        "**Scars:** A change.\n\n- **Icepick:** Deep and thin.  \n  *How to tell*: A small pore."
    )


def test_what_a_row_says_in_markdown_stays_text():
    assert items([Entry("[a](http://b)")]) == "- **\\[a\\]\\(http\u2060\\:\\/\\/b\\)**"
