"""The part of a choice that a link carries, and links that are old or mangled."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resurface.choosing.choice import Choice
from resurface.choosing.criteria import CRITERIA, DAYS, DEPTH, Criteria
from resurface.choosing.link import CARRIED, PARAMETERS, from_link, to_link
from resurface.choosing.order import AS_LISTED, ORDERS, PRICE
from resurface.choosing.views import COURSE, QUESTIONS
from resurface.language.language import available
from tests.unit.making import a_catalogue, a_treatment, criteria, few, law, no_treatment, values

IDS = ("peel", "laser", "needles", "blade", "light", "freeze")
CATALOGUE = a_catalogue(*(a_treatment(each) for each in IDS), untreated=no_treatment())

LEFT_OUT = [each for each in CRITERIA if each.link is None]
carried_criteria = criteria([criterion for criterion, _ in CARRIED])
chosen = st.lists(st.sampled_from(IDS), unique=True, max_size=4).map(tuple)


def choices(of_criteria):
    return st.builds(
        Choice,
        criteria=of_criteria,
        chosen=chosen,
        untreated=st.booleans(),
        order=st.sampled_from((AS_LISTED, *ORDERS)),
        every_row=st.booleans(),
        differs=st.booleans(),
        treatment=st.sampled_from(("", *IDS)),
        language=st.sampled_from(available()),
    )


FIELD = {
    **{
        in_link.parameter: lambda choice, criterion=criterion: choice.criteria[criterion]
        for criterion, in_link in CARRIED
    },
    "compare": lambda choice: choice.chosen,
    "untreated": lambda choice: choice.untreated,
    "sort": lambda choice: choice.order,
    "view": lambda choice: choice.view,
    "rows": lambda choice: (choice.every_row, choice.differs),
    "treatment": lambda choice: choice.treatment,
    "lang": lambda choice: choice.language,
}
WHOLE = {
    "depth": "chemical~device",
    "days": "7",
    "visible": "10",
    "sessions": "4",
    "compare": "peel~laser",
    "untreated": "off",
    "sort": "price",
    "view": "course",
    "rows": "differs",
    "treatment": "needles",
}


def test_a_link_to_a_whole_choice():
    choice = Choice(
        criteria=Criteria(depths=("device", "fractional laser"), days=0, sessions=5),
        chosen=("peel", "laser"),
        untreated=False,
        order=PRICE,
        view=COURSE,
        differs=True,
        treatment="needles",
        language="es",
    )
    assert to_link(choice) == {
        "depth": "device~fractional-laser",
        "days": "0",
        "sessions": "5",
        "compare": "peel~laser",
        "untreated": "off",
        "sort": "price",
        "view": "course",
        "rows": "differs",
        "treatment": "needles",
        "lang": "es",
    }


@pytest.mark.parametrize(
    ("every_row", "differs", "rows"),
    [(True, False, "all"), (False, True, "differs"), (True, True, "all~differs")],
)
def test_a_link_names_the_rows_of_the_table(every_row, differs, rows):
    assert to_link(Choice(every_row=every_row, differs=differs)) == {"rows": rows}


def test_a_link_of_old_to_what_differs_opens_every_question_that_does():
    opened = from_link({"compare": "peel~laser", "view": "differs"}, CATALOGUE).choice
    assert (opened.view, opened.every_row, opened.differs) == (QUESTIONS, True, True)


def test_a_link_to_the_start_carries_nothing():
    assert to_link(Choice()) == {}


def test_a_link_without_parameters_opens_the_start():
    assert from_link({}, CATALOGUE).choice == Choice()


def test_a_whole_link_is_opened():
    assert from_link(WHOLE, CATALOGUE).choice == Choice(
        criteria=Criteria(depths=("chemical", "device"), days=7, visible=10, sessions=4),
        chosen=("peel", "laser"),
        untreated=False,
        order=PRICE,
        view=COURSE,
        differs=True,
        treatment="needles",
    )


@law
@given(choice=choices(carried_criteria))
def test_a_choice_comes_back_from_its_own_link(choice):
    assert from_link(to_link(choice), CATALOGUE).choice == choice


@law
@given(choice=choices(carried_criteria))
def test_opening_a_choice_s_own_link_gives_no_notice(choice):
    assert from_link(to_link(choice), CATALOGUE).notices == ()


@law
@given(choice=choices(criteria()))
def test_parameters_stand_in_one_order(choice):
    names = list(to_link(choice))
    assert names == [name for name in PARAMETERS if name in names]


def test_a_link_carries_these_criteria_and_no_others():
    assert {criterion.id: in_link.parameter for criterion, in_link in CARRIED} == {
        "depths": "depth",
        "days": "days",
        "visible": "visible",
        "sessions": "sessions",
    }


@pytest.mark.parametrize("criterion", LEFT_OUT, ids=lambda criterion: criterion.id)
@few
@given(choice=choices(criteria()), data=st.data())
def test_nothing_about_a_patient_changes_a_link(criterion, choice, data):
    patient = choice.criteria.asking(criterion, data.draw(values(criterion)))
    assert to_link(replace(choice, criteria=patient)) == to_link(choice)


@pytest.mark.parametrize(
    ("criterion", "in_link"), CARRIED, ids=[criterion.id for criterion, _ in CARRIED]
)
@few
@given(data=st.data())
def test_every_value_that_is_carried_comes_back(criterion, in_link, data):
    asked = Criteria().asking(criterion, data.draw(values(criterion)))
    link = to_link(Choice(criteria=asked))
    assert list(link) == [in_link.parameter]
    assert from_link(link, CATALOGUE).choice.criteria == asked


@pytest.mark.parametrize(
    ("criterion", "in_link"), CARRIED, ids=[criterion.id for criterion, _ in CARRIED]
)
def test_a_value_that_is_lost_is_told_in_the_criterion_s_own_words(criterion, in_link):
    opened = from_link({in_link.parameter: "?"}, CATALOGUE)
    assert opened.notices == (in_link.lost,)
    assert opened.choice.criteria == Criteria()


def test_what_a_link_never_carries_is_kept_from_the_session():
    patient = Criteria(
        days=3, helps=("pih",), skin_type=4, budget=500, months=6, offered=True, search="peel"
    )
    opened = from_link({"days": "7"}, CATALOGUE, Choice(criteria=patient)).choice
    assert opened.criteria == patient.asking(DAYS, 7)


@law
@given(parameters=st.dictionaries(st.sampled_from(PARAMETERS) | st.text(), st.text()))
def test_any_link_opens_to_something_that_can_be_shown(parameters):
    opened = from_link(parameters, CATALOGUE).choice
    assert from_link(to_link(opened), CATALOGUE).choice == opened


@pytest.mark.parametrize("name", PARAMETERS)
@law
@given(mangled=st.text().map(lambda text: "?" + text.replace("~", "")))
def test_a_mangled_parameter_falls_back_by_itself(name, mangled):
    opened = from_link({**WHOLE, name: mangled}, CATALOGUE).choice
    without = {key: value for key, value in WHOLE.items() if key != name}
    assert opened == from_link(without, CATALOGUE).choice


@pytest.mark.parametrize("name", PARAMETERS)
@law
@given(mangled=st.text().map(lambda text: "?" + text.replace("~", "")))
def test_a_mangled_parameter_gives_one_notice(name, mangled):
    assert len(from_link({**WHOLE, name: mangled}, CATALOGUE).notices) == 1


@pytest.mark.parametrize("name", PARAMETERS)
@law
@given(text=st.text())
def test_whatever_one_parameter_holds_the_others_are_taken(name, text):
    opened = from_link({**WHOLE, name: text}, CATALOGUE).choice
    whole = from_link(WHOLE, CATALOGUE).choice
    others = [read for key, read in FIELD.items() if key != name]
    assert [read(opened) for read in others] == [read(whole) for read in others]


@pytest.mark.parametrize(
    ("parameters", "notice"),
    [
        pytest.param(
            {"depth": "laser~device"},
            "The link named a depth that isn't known. It was left out.",
            id="depth",
        ),
        pytest.param(
            {"days": "9"},
            "The link's number of days isn't one of the steps. Days are set to any.",
            id="days between two steps",
        ),
        pytest.param(
            {"days": "-1"},
            "The link's number of days isn't one of the steps. Days are set to any.",
            id="negative days",
        ),
        pytest.param(
            {"visible": "forever"},
            "The link's days it may show aren't one of the steps. They are set to any.",
            id="days it may show",
        ),
        pytest.param(
            {"days": "٧"},
            "The link's number of days isn't one of the steps. Days are set to any.",
            id="a digit of another script",
        ),
        pytest.param(
            {"sessions": "9" * 5000},
            "The link's number of visits isn't one of the steps. Visits are set to any.",
            id="a number too long to read",
        ),
        pytest.param(
            {"compare": "peel~no-treatment"},
            "The link named a treatment that isn't in this catalogue. It was left out.",
            id="no treatment is not chosen by its id",
        ),
        pytest.param(
            {"compare": "peel~gone"},
            "The link named a treatment that isn't in this catalogue. It was left out.",
            id="a treatment that is gone",
        ),
        pytest.param(
            {"treatment": "gone"},
            "The link named a treatment that isn't in this catalogue. It was left out.",
            id="a treatment to read that is gone",
        ),
        pytest.param(
            {"untreated": "on"},
            "The link's view isn't known. The usual one is shown.",
            id="untreated",
        ),
        pytest.param(
            {"view": "all"}, "The link's view isn't known. The usual one is shown.", id="view"
        ),
        pytest.param(
            {"lang": "../en"}, "The link's language isn't there. English is shown.", id="language"
        ),
    ],
)
def test_a_part_that_cannot_be_taken_is_told(english, parameters, notice):
    opened = from_link(parameters, CATALOGUE)
    assert [english.render(each) for each in opened.notices] == [notice]


def test_the_known_parts_of_a_list_are_kept():
    opened = from_link({"depth": "device~laser", "compare": "gone~peel"}, CATALOGUE).choice
    assert (opened.criteria[DEPTH], opened.chosen) == (("device",), ("peel",))


def test_depths_are_taken_in_the_order_of_depths():
    opened = from_link({"depth": "fractional-laser~manual"}, CATALOGUE).choice
    assert opened.criteria[DEPTH] == ("manual", "fractional laser")


def test_a_treatment_named_twice_is_chosen_once():
    assert from_link({"compare": "peel~laser~peel"}, CATALOGUE).choice.chosen == ("peel", "laser")


def test_the_first_four_of_many_treatments_are_chosen():
    opened = from_link({"compare": "peel~laser~needles~blade~light"}, CATALOGUE).choice
    assert opened.chosen == ("peel", "laser", "needles", "blade")


def test_a_fifth_treatment_in_a_link_is_told(english):
    opened = from_link({"compare": "peel~laser~needles~blade~light"}, CATALOGUE)
    assert [english.render(each) for each in opened.notices] == [
        "The link named more than 4 treatments. The first 4 are shown."
    ]


def test_a_link_carries_the_piece_that_it_stands_on(catalogue):
    opened = from_link({"piece": "R-6X94-MW3W"}, catalogue)
    assert (opened.choice.piece, opened.notices) == ("R-6X94-MW3W", ())
    assert to_link(opened.choice) == {"piece": "R-6X94-MW3W"}


@pytest.mark.parametrize("value", ["R-6X94", "r-6x94-mw3w", "R-6X94-MW3W ", "x" * 5000, "<b>"])
def test_what_is_no_piece_is_left_out_with_a_notice(catalogue, value):
    opened = from_link({"piece": value}, catalogue)
    assert opened.choice.piece == ""
    assert len(opened.notices) == 1


def test_the_piece_goes_where_other_treatments_are_chosen():
    before = Choice(chosen=("a", "b"), piece="R-6X94-MW3W")
    assert replace(before, every_row=True).after(before).piece == "R-6X94-MW3W"
    assert replace(before, chosen=("a",)).after(before).piece == ""
    assert replace(before, untreated=False).after(before).piece == ""
