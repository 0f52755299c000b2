"""The 44 items of IPDASi v4.0 in our own words, each with where to see it and how it is judged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from resurface.language.language import Message, message
from resurface.standards import chance_judges, deciding_judges, judges
from resurface.standards.judges import Judge

Status = Literal["met", "not yet", "not applicable"]
Group = Literal["qualifying", "certification", "quality"]
MET: Status = "met"
NOT_YET: Status = "not yet"
NOT_APPLICABLE: Status = "not applicable"
GROUPS: tuple[Group, ...] = ("qualifying", "certification", "quality")


@dataclass(frozen=True, slots=True)
class Item:
    """One item: what it asks for, where to see it (or why not), and how it is judged."""

    number: int
    asks: Message
    where: Message
    judged_by: Status | Judge

    @property
    def group(self) -> Group:
        """The group of the paper that the item belongs to, by its number."""
        return GROUPS[(self.number > 6) + (self.number > 16)]


_TESTS_ONLY = message("This is for tests and screening. These are treatments.")
_NEEDS_PEOPLE = message("This needs real people. It has not been done.")
_NEEDS_A_STUDY = message("This needs a study. None has been done.")

ITEMS = (
    Item(
        1,
        message("Says what the condition is."),
        message("One treatment, “What it can and cannot do”; and at the top of this page."),
        judges.condition,
    ),
    Item(
        2,
        message("States the decision."),
        message("At the foot of each page: which treatment, if any, for acne scars on the face."),
        MET,
    ),
    Item(
        3,
        message("Lists the options, doing nothing among them."),
        message("Compare; and One treatment, “Left out of the comparison”."),
        judges.options,
    ),
    Item(
        4,
        message("Tells the good sides of each option."),
        message("Compare: what studies measured, and the table of questions."),
        judges.benefits,
    ),
    Item(
        5,
        message("Tells the bad sides of each option."),
        message("Compare: 100 people, and the table of questions. Silence is said."),
        judges.harms,
    ),
    Item(
        6,
        message("Says what it is like to live through each option."),
        message(
            "Compare, Questions: “Living through it”, on body, mind and being seen, with silence "
            "said. One treatment: the days after a visit."
        ),
        judges.living,
    ),
    Item(
        7,
        message("Shows good and bad sides with equal room."),
        message("Compare: the same 100 people, the same size, and side by side in the table."),
        judges.balance,
    ),
    Item(
        8,
        message("Names the sources."),
        message("Tap a figure on any page; or the lists above."),
        judges.cited,
    ),
    Item(
        9,
        message("Says when it was published."),
        message("Data version and dates at the foot of each page."),
        judges.dated,
    ),
    Item(
        10,
        message("Says when it will be checked again."),
        message("At the foot of each page; what is past its date is marked."),
        judges.checked_again,
    ),
    Item(
        11,
        message("Says how sure the figures are."),
        message(
            "Compare: a line at each count for what would fit too, in words beside a single one; "
            "and the number of studies. A diamond where no count is stated."
        ),
        chance_judges.uncertain,
    ),
    Item(
        12,
        message("Says who paid."),
        message(
            "Above: “Who pays”. The clinic can add who pays for this app; who paid for each study "
            "was not collected."
        ),
        NOT_YET,
    ),
    Item(13, message("Test: says what it measures."), _TESTS_ONLY, NOT_APPLICABLE),
    Item(14, message("Test: says what follows a positive one."), _TESTS_ONLY, NOT_APPLICABLE),
    Item(15, message("Test: says what follows a negative one."), _TESTS_ONLY, NOT_APPLICABLE),
    Item(
        16,
        message("Test: says what harm a needless finding can do."),
        _TESTS_ONLY,
        NOT_APPLICABLE,
    ),
    Item(
        17,
        message("Says what happens if nothing is done."),
        message("Compare: the column “No treatment”, from untreated and sham groups."),
        judges.nothing_done,
    ),
    Item(
        18,
        message("Lets good and bad sides be compared across options."),
        message("Compare: the table of questions, one column an option."),
        judges.side_by_side,
    ),
    Item(
        19,
        message("Gives the chance of each outcome."),
        message("Compare: so many of 100, or that no count was published."),
        chance_judges.chances,
    ),
    Item(
        20,
        message("Says which people each chance is for."),
        message(
            "Compare: below each count, which skin types, which people and when, or that it is not "
            "stated. At a glance it stands where there is room, else one tap away."
        ),
        chance_judges.whose,
    ),
    Item(
        21,
        message("Gives the rate of each event."),
        message(
            "Compare, 100 people: so many of so many. Of other studies one tap away, where they "
            "count people."
        ),
        chance_judges.rates,
    ),
    Item(
        22,
        message("Uses the same span of time for all options."),
        message("Studies waited for different times. Each figure says its own."),
        chance_judges.same_time,
    ),
    Item(
        23,
        message("Counts on the same base for all options."),
        message("Compare: always of 100 people."),
        MET,
    ),
    Item(
        24,
        message("Shows a chance in more than one way."),
        message("Compare: picture, number and words, from the same value."),
        MET,
    ),
    Item(
        25,
        message("Asks what matters most to the person."),
        message(
            "Guide, “What matters to you”: days, visits, how soon and cost sort the treatments. "
            "How a dark mark weighs against a dent is asked, and sorts nothing."
        ),
        deciding_judges.weighed,
    ),
    Item(
        26,
        message("Leads through the decision step by step."),
        message(
            "Guide: what do you see, what must be asked first, what matters to you. Then the "
            "comparison, the calendar, and what to take along."
        ),
        deciding_judges.guided,
    ),
    Item(
        27,
        message("Gives a worksheet or questions to take along."),
        message(
            "Compare, Take along: five to eight questions that fit the comparison, and a handout "
            "with room for notes."
        ),
        deciding_judges.to_take,
    ),
    Item(28, message("Patients were asked what they need to know."), _NEEDS_PEOPLE, NOT_YET),
    Item(
        29, message("Professionals were asked what patients need to know."), _NEEDS_PEOPLE, NOT_YET
    ),
    Item(30, message("Outside patients have reviewed it."), _NEEDS_PEOPLE, NOT_YET),
    Item(31, message("Experts from outside have reviewed it."), _NEEDS_PEOPLE, NOT_YET),
    Item(32, message("It was tried by people who face the choice."), _NEEDS_PEOPLE, NOT_YET),
    Item(33, message("It was tried by people who advise them."), _NEEDS_PEOPLE, NOT_YET),
    Item(
        34,
        message("Says how the evidence was found and put together."),
        message("Above: “How it was found” and “How it was put together”."),
        judges.found_and_put_together,
    ),
    Item(
        35,
        message("Says how good the evidence is."),
        message(
            "Compare, at a glance: a word for each outcome; tap it for the rule. A review’s own "
            "grade stands with it and is never passed."
        ),
        chance_judges.graded,
    ),
    Item(
        36,
        message("Names the authors and what they are qualified in."),
        message(
            "No authors are named, and no clinician has checked this. The clinic can add a "
            "clinician who has."
        ),
        NOT_YET,
    ),
    Item(
        37,
        message("States its reading level."),
        message("Above: “How hard it is to read”, with the formula."),
        judges.readable,
    ),
    Item(38, message("Choices were shown to match what people wanted."), _NEEDS_A_STUDY, NOT_YET),
    Item(39, message("People were shown to know more afterward."), _NEEDS_A_STUDY, NOT_YET),
    Item(40, message("Test: gives the chance of a true positive."), _TESTS_ONLY, NOT_APPLICABLE),
    Item(41, message("Test: gives the chance of a true negative."), _TESTS_ONLY, NOT_APPLICABLE),
    Item(42, message("Test: gives the chance of a false positive."), _TESTS_ONLY, NOT_APPLICABLE),
    Item(43, message("Test: gives the chance of a false negative."), _TESTS_ONLY, NOT_APPLICABLE),
    Item(
        44,
        message("Test: says how often the illness is found without it."),
        _TESTS_ONLY,
        NOT_APPLICABLE,
    ),
)
"""The 44 items; what each asks is put in our own words."""
