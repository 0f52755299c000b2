"""The list in groups, offered first, a page at a time."""

from __future__ import annotations

from resurface.catalogue.figures import Range
from resurface.choosing.choice import Choice
from resurface.choosing.criteria import Criteria
from resurface.choosing.loosen import loosenings
from resurface.choosing.order import DAYS, NAME, PRICE
from resurface.choosing.shortlist import shortlist
from resurface.comparison.bands import FEWEST, PAGE, layout, offers
from resurface.comparison.listed import rows
from tests.unit.making import a_catalogue, a_treatment, some_evidence

CATALOGUE = a_catalogue(
    a_treatment("sand", downtime=Range(7, 7), offered=False),
    a_treatment("peel", downtime=Range(0, 0), offered=True),
    a_treatment("laser", downtime=Range(3, 10), offered=False),
    a_treatment("needles", downtime=Range(0, 3), offered=False),
    a_treatment("cream", offered=True),
)


def laid(english, catalogue=CATALOGUE, room=PAGE, **choice):
    chosen, evidence = Choice(**choice), some_evidence()
    found = shortlist(catalogue, chosen.criteria, evidence)
    return layout(found, chosen, rows(catalogue, evidence, english), room, english)


def names(found) -> dict[str, list[list[str]]]:
    return {
        band.title: [[each.treatment.id for each in part.candidates] for part in band.parts]
        for band in found.bands
    }


def test_with_nothing_asked_what_is_offered_here_stands_first(english):
    found = laid(english)
    assert found.title == "5 treatments for acne scars"
    assert names(found) == {
        "Offered here": [["peel", "cream"]],
        "Not offered here": [["sand", "laser", "needles"]],
    }


def test_a_limit_makes_groups_in_each_of_which_the_offered_stand_first(english):
    found = laid(english, criteria=Criteria(days=5))
    assert found.title == "2 of 5 fit, 1 offered here"
    assert names(found) == {
        "Fits": [["peel"], ["needles"]],
        "May fit": [["laser"]],
        "Not reported": [["cream"]],
        "Does not fit": [["sand"]],
    }
    assert found.counts == "2 fit · 1 may fit · 1 do not say · 1 do not fit"


def test_where_none_is_offered_here_that_is_said_once_and_no_line_stands_between(english):
    band = laid(english, criteria=Criteria(days=5)).bands[1]
    assert band.about == ("1", "part of the range is inside", "none offered here")
    assert [part.label for part in band.parts] == [""]


def test_where_nothing_fits_the_title_says_so(english):
    found = laid(english, criteria=Criteria(search="filler"))
    assert (found.title, found.nothing_fits) == ("No treatment fits", True)


def test_what_is_chosen_and_no_longer_fits_stands_apart_with_the_reason(english):
    band = laid(english, criteria=Criteria(days=5), chosen=("sand",)).bands[0]
    assert (band.title, band.about) == ("Chosen, but no longer fits", ("1", "Sand (days away 7)"))


def test_an_order_holds_inside_what_is_offered_alike(english):
    found = laid(english, order=DAYS)
    assert names(found)["Not offered here"] == [["needles", "sand", "laser"]]
    assert names(laid(english, order=NAME))["Offered here"] == [["cream", "peel"]]


def test_an_open_range_never_sorts_before_a_closed_one_and_silence_comes_last(english):
    catalogue = a_catalogue(
        a_treatment("silent"),
        a_treatment("open", price=Range(1, None), sessions=Range(1, 1)),
        a_treatment("closed", price=Range(900, 900), sessions=Range(1, 1)),
    )
    found = laid(english, catalogue, order=PRICE)
    assert names(found) == {"Not said whether offered here": [["closed", "open", "silent"]]}


def test_ten_thousand_treatments_are_drawn_a_page_at_a_time_the_chosen_among_them(english):
    many = a_catalogue(*(a_treatment(f"t{number}") for number in range(10_000)))
    found = laid(english, many, chosen=("t9999",))
    drawn = names(found)["Not said whether offered here"][0]
    assert (len(drawn), drawn[-1]) == (PAGE + 1, "t9999")
    assert found.more == 10_000 - PAGE - 1


def test_the_groups_of_a_long_list_share_one_page_and_each_shows_some_of_its_own(english):
    days = (Range(0, 0), Range(3, 10), Range(), Range(7, 7))
    many = a_catalogue(*(a_treatment(f"t{n}", downtime=days[n % 4]) for n in range(400)))
    found = laid(english, many, criteria=Criteria(days=5))
    drawn = [sum(len(part.candidates) for part in band.parts) for band in found.bands]
    assert drawn == [PAGE - 3 * FEWEST, FEWEST, FEWEST, FEWEST]
    assert found.more == 400 - PAGE


def test_at_most_two_loosenings_are_offered_those_that_bring_most(english):
    evidence = some_evidence()
    asked = Criteria(days=0, depths=("manual",), search="sand")
    found = offers(loosenings(CATALOGUE, asked, evidence), english)
    assert len(found) <= 2
    assert [each.gain for each in found] == sorted((each.gain for each in found), reverse=True)
