"""What studies measured, a line a count."""

from __future__ import annotations

from dataclasses import replace

import pytest

from resurface.charts import dot_plot
from resurface.charts.dot_plot import about, drawing, folded, left_out, sources
from resurface.charts.study_lines import LEAST, MOST, PANELS, groups, most, trials
from resurface.comparison.comparison import compare
from tests.unit.charts.reading import of, said
from tests.unit.making import (
    a_catalogue,
    a_comparison,
    a_source,
    a_treatment,
    an_outcome,
    no_treatment,
    some_evidence,
)

BY_ID = {each.id: each for each in PANELS}


def responder(id_="r", share=50, **cells):
    return an_outcome(share, id=id_, outcome="responders", **cells)


def counted(events, people, id_="r", **cells):
    share = 100 * events / people
    return responder(id_, share, events=events, people=people, **cells)


def change(share, **cells):
    return an_outcome(share, outcome="improvement", measure="mean change", **cells)


def compared(*rows, **sources):
    """A comparison of one treatment with these outcomes."""
    return a_comparison(
        a_treatment(), outcomes={"peel": rows}, sources={"trial": a_source(), **sources}
    )


def drawn(english, *rows):
    return drawing(compared(*rows), english)


def points(drawn):
    return of(drawn, "Peel", "point", "plot")


def titles(drawn):
    return [row.said for row in of(drawn, "", "words", "whole") if row.form == "bold"]


@pytest.mark.parametrize(
    ("cells", "form"),
    [
        ({"events": 15, "people": 30, "allocation": "random"}, "circle"),
        ({"events": 15, "people": 30, "allocation": "not random"}, "ring"),
        ({"events": None, "people": 30}, "diamond"),
    ],
)
def test_the_form_of_a_mark_tells_the_design(english, cells, form):
    assert [row.form for row in points(drawn(english, responder(**cells)))] == [form]


def test_all_marks_have_one_size(english):
    found = points(drawn(english, counted(2, 4, "a"), counted(50, 100, "b"), responder("c")))
    assert len({row.size for row in found}) == 1


def test_a_count_has_its_exact_interval_as_a_thin_line(english):
    (fits,) = (row for row in of(drawn(english, counted(22, 30)), "Peel", "bar", "plot"))
    assert (round(fits.start, 3), round(fits.end, 3)) == (0.541, 0.877)


def test_a_share_without_a_count_has_no_line(english):
    assert of(drawn(english, responder()), "Peel", "bar", "plot") == []


def test_an_average_change_has_no_line(english):
    assert of(drawn(english, change(40, people=30)), "Peel", "bar", "plot") == []


def test_a_line_names_the_study_its_people_its_count_and_its_amount(english):
    found = drawn(english, counted(22, 30, threshold="more than 1 grade"))
    assert [said(found, "Peel", each) for each in ("study", "figure", "amount")] == [
        ["A trial 2020, 30 people"],
        ["22 of 30"],
        ["more than 1 grade"],
    ]


def test_people_that_are_not_stated_are_said_to_be(english):
    assert said(drawn(english, responder(people=None)), "Peel", "study") == [
        "A trial 2020, people not stated"
    ]


def test_a_study_that_counted_two_amounts_has_two_lines(english):
    found = drawn(
        english, counted(25, 31, "a", threshold="2 grades"), counted(4, 31, "b", threshold="good")
    )
    assert said(found, "Peel", "figure") == ["4 of 31", "25 of 31"]


def test_benefit_and_harm_have_colors_of_their_own(english):
    marks = an_outcome(5, id="m", outcome="dark marks", events=1, people=20)
    tones = {row.tone for row in points(drawn(english, counted(1, 2), marks))}
    assert tones == {"good", "bad"}


def test_serious_harms_stand_before_dark_marks(english):
    harm = an_outcome(5, id="h", outcome="new scars", severity="serious", events=1, people=20)
    assert titles(drawn(english, harm)) == [
        "People who got better",
        "Serious harms",
        "People with dark marks",
        "How much scars changed",
    ]


def test_where_no_serious_harm_was_counted_its_panel_is_left_out(english):
    assert "Serious harms" not in titles(drawn(english, counted(1, 2)))


def test_below_zero_the_axis_begins_there(english):
    found = drawn(english, change(-10, id="a"), change(90, id="b"))
    ticks = [row.said for row in of(found, "", "words", "tick")]
    assert ticks[-6:] == ["\N{MINUS SIGN}25", "0", "25", "50", "75", "100"]


def test_an_option_without_a_study_says_so(english):
    found = drawn(english, counted(1, 2))
    assert [row.said for row in of(found, "Peel", "silent")] == ["no count", "no average change"]


def test_how_good_the_evidence_is_stands_once_where_all_share_it(english):
    found = drawn(english, counted(1, 2))
    beside = [row.said.replace("\n", " ") for row in of(found, "", "words", "head")]
    assert "of 100; each study sets by how much; evidence: very low" in beside
    whole = [row.said for row in of(found, "", "words", "whole")]
    assert "skin types not stated, time not stated" in whole


def test_lines_beyond_eight_are_folded_and_counted(english):
    rows = [counted(1, 10 + place, f"r{place}") for place in range(10)]
    found = compared(*rows)
    few, every = (drawing(found, english, all_lines=each) for each in (False, True))
    assert (folded(found, english), len(points(few)), len(points(every))) == (2, 8, 10)
    assert said(few, "Peel", "study")[-1] == "2 more, folded"


def test_a_single_line_beyond_eight_is_not_folded(english):
    rows = [counted(1, 10 + place, f"r{place}") for place in range(9)]
    found = compared(*rows)
    assert (folded(found, english), len(points(drawing(found, english)))) == (0, 9)


def test_the_more_there_is_the_fewer_lines_of_an_option_stand_there(english):
    marks = [
        an_outcome(5, id=f"m{place}", outcome="dark marks", events=1, people=20)
        for place in range(40)
    ]
    shares = [counted(1, 10 + place, f"r{place}") for place in range(40)]
    assert most(compared(*shares, *marks)) == MOST
    treatments = a_catalogue(*(a_treatment(f"peel-{place}") for place in range(4)))
    outcomes = {
        each: (*(replace(row, treatment_id=each) for row in (*shares, *marks)),)
        for each in (f"peel-{place}" for place in range(4))
    }
    known = some_evidence(outcomes=outcomes, sources={"trial": a_source()})
    many = compare(treatments, known, tuple(outcomes), untreated=False, version="version")
    assert LEAST <= most(many) < MOST


WORST = (
    ("superficial-peel", "microneedling", "nonablative-fractional"),
    ("tca-cross", "microneedling", "pro-fractional"),
    ("microneedling", "pro-fractional", "fractional-co2"),
    ("pro-fractional", "fractional-co2", "nonablative-fractional"),
    ("microneedling", "fractional-co2", "nonablative-fractional"),
)
"""Shipped treatments with most lines."""


@pytest.mark.parametrize("chosen", WORST, ids="-".join)
def test_three_options_and_no_treatment_leave_two_screens_room_for_the_page(
    catalogue, evidence, english, chosen
):
    found = compare(catalogue, evidence, chosen, untreated=True, version="version")
    beside, lined, _ = (high for _, high in drawing(found, english).heights)
    assert (beside <= 2 * 768 - 334, lined <= 2 * 1024 - 334) == (True, True)


def test_a_word_that_states_no_amount_has_a_mark_that_the_head_explains(english):
    found = drawn(english, counted(22, 30, threshold="good result (amount not stated)"))
    (head,) = (each.said for each in of(found, "", "words", "head") if "by how much" in each.said)
    assert said(found, "Peel", "amount") == ["good result*"]
    assert "(* amount not stated)" in head.replace("\n", " ")


def test_a_mark_is_not_explained_where_none_stands(english):
    found = drawn(english, counted(22, 30, threshold="more than 1 grade"))
    assert [each.said for each in of(found, "", "words", "head") if "*" in each.said] == []


def test_a_long_amount_stands_in_two_lines_and_makes_its_line_higher(english):
    long = "good or very good result (4 to 9 points of 9)"
    found = drawn(english, counted(1, 30, "a", threshold=long), counted(2, 30, "b"))
    assert said(found, "Peel", "amount")[0].split("\n") == [
        "good or very good result (4 to 9 points of",
        "9)",
    ]
    first, second = of(found, "Peel", "line")
    assert (first.size, second.size) == (32, 16)


def test_what_was_compared_at_random_is_folded_last(english):
    rows = [counted(1, 100, f"r{place}", allocation="not random") for place in range(8)]
    found = drawn(english, *rows, counted(1, 10, "small", allocation="random"))
    assert "circle" in [row.form for row in points(found)]


@pytest.mark.parametrize("events", [0, 60], ids=["the lowest", "the highest"])
def test_a_fold_hides_neither_end_however_few_the_people_are(english, events):
    rows = [counted(20 + place, 100, f"r{place}", allocation="random") for place in range(10)]
    few = counted(events * 10 // 100, 10, "few", allocation="not random")
    lines = said(drawn(english, *rows, few), "Peel", "figure")
    assert f"{events // 10} of 10" in lines


def trial(**cells):
    """A comparison of two treatments with the trial that compared them."""
    peel = counted(10, 30, "p", compared_with_id="needle", **cells)
    needle = counted(22, 30, "n", treatment_id="needle", **cells)
    known = some_evidence(
        outcomes={"peel": (peel,), "needle": (needle,)}, sources={"trial": a_source()}
    )
    treatments = a_catalogue(a_treatment(), a_treatment("needle"))
    return compare(treatments, known, ("peel", "needle"), untreated=False, version="version")


def test_a_trial_of_two_options_stands_first_with_both_arms_on_one_axis(english):
    found = drawing(trial(allocation="random"), english)
    assert titles(found)[0].startswith("One trial compared these two at random")
    arms = [of(found, name, "point", "plot")[0] for name in ("Peel", "Needle")]
    assert [round(row.start, 2) for row in arms] == [0.33, 0.73]


def test_trials_beyond_three_are_folded_and_counted(english):
    pairs = [
        (
            counted(10, 30, f"p{place}", compared_with_id="needle", source_id=f"s{place}"),
            counted(22, 30, f"n{place}", treatment_id="needle", source_id=f"s{place}"),
        )
        for place in range(5)
    ]
    known = some_evidence(
        outcomes={"peel": tuple(a for a, _ in pairs), "needle": tuple(b for _, b in pairs)},
        sources={f"s{place}": a_source(f"s{place}") for place in range(5)},
    )
    treatments = a_catalogue(a_treatment(), a_treatment("needle"))
    found = compare(treatments, known, ("peel", "needle"), untreated=False, version="version")
    few, every = (drawing(found, english, all_lines=each) for each in (False, True))
    boxes = [len(of(each, "", "bar", "box")) for each in (few, every)]
    said = [each.said for each in of(few, "", "words", "whole")]
    assert (boxes, folded(found, english)) == ([3, 5], 4)
    assert "2 more studies compared two of these, folded" in said


def test_a_trial_that_was_not_at_random_is_said_to_be(english):
    (found,) = trials(trial(allocation="not random"), english)
    assert found.said.startswith("One study compared these two, not at random")


def test_a_tap_on_a_line_names_its_study(english):
    assert [row.id for row in of(drawn(english, counted(1, 2, "mine")), "Peel", "line")] == ["mine"]


def test_a_line_that_is_pointed_at_tells_the_whole_of_it(english):
    (line,) = of(drawn(english, counted(22, 30, threshold="a grade")), "Peel", "line")
    assert line.said == (
        "A trial 2020, 30 people. 22 of 30. 54 to 88 of 100 would fit too. a grade. "
        "skin types not stated, time not stated"
    )


def test_how_to_read_it_names_only_the_forms_that_are_drawn(english):
    text = about(compared(counted(1, 2, allocation="random")), english)
    assert ("Full:" in text, "Ring:" in text, "Diamond:" in text) == (True, False, False)


def test_each_shipped_study_has_a_line(comparison, english):
    found = groups(BY_ID["shares"], comparison, english, limit=None)
    assert [len(each.lines) for each in found] == [
        len(
            [
                row
                for row in option.outcomes
                if row.drawable and row.outcome == "responders" and row.is_share_of_people
            ]
        )
        for option in comparison.options
    ]


def test_figures_that_are_not_drawn_are_counted(english):
    assert left_out(compared(responder(show=False)), english) == (
        "Published, but not drawn here: Peel 1."
    )


def test_nothing_is_said_of_what_is_not_drawn_where_all_is(english):
    assert left_out(compared(counted(1, 2)), english) == ""


def test_no_treatment_stands_among_the_options(english):
    found = drawing(a_comparison(a_treatment(), no_treatment()), english)
    assert of(found, no_treatment().name, "silent")


def test_the_sources_are_those_of_the_lines():
    assert sources(compared(counted(1, 2))) == frozenset({"trial"})


def test_who_does_not_see_it_is_told_each_study(english):
    assert "Peel: A trial 2020 22 of 30." in drawn(english, counted(22, 30)).alt


def test_its_title_is_that_of_its_view(english):
    assert drawn(english).title == english.render(dot_plot.TITLE)
