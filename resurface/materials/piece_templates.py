"""What a piece can say: the one list of templates that pages, the command line and tests walk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from resurface.language.language import Message, message

Shows = Literal["picture", "document"]


@dataclass(frozen=True, slots=True)
class Template:
    """One kind of piece. `squares` are the templates that it is a row of; empty for one picture.

    `least` and `most`: how many treatments it is for.
    """

    id: str
    name: Message
    about: Message
    least: int = 1
    most: int = 4
    squares: tuple[str, ...] = ()


SIDE = Template(
    "side-by-side",
    message("Side by side"),
    message("Days off work, days it may still show, and visits."),
    least=2,
)
COURSE = Template(
    "whole-course",
    message("The whole course"),
    message("Visits, days away and the full result on one line of months."),
)
DAYS = Template(
    "day-by-day",
    message("Day by day after a visit"),
    message("What one sees in the days after a visit."),
    most=3,
)
MARKS = Template(
    "marks-or-scars",
    message("Marks or scars?"),
    message("How a flat mark is told from a scar, and what is supported for each."),
)
PEOPLE = Template(
    "of-100-people",
    message("Of 100 people"),
    message("Who got better and who was harmed, study by study."),
    most=3,
)
ASK = Template(
    "questions",
    message("Questions to ask"),
    message("What to ask a clinic before you choose."),
)
UNKNOWN = Template(
    "not-known",
    message("What is not known"),
    message("What no study has shown yet."),
)
ONE = Template(
    "one-treatment",
    message("One treatment"),
    message("One treatment with its figures and its risks."),
    most=1,
)
OPENING = Template(
    "choices",
    message("The choices"),
    message("What there is to choose from, and no treatment."),
)
CAROUSEL = Template(
    "carousel",
    message("Carousel of four"),
    message("Four pictures: the choices, side by side, of 100 people, what is not known."),
    least=2,
    most=3,
    squares=(OPENING.id, SIDE.id, PEOPLE.id, UNKNOWN.id),
)
TEMPLATES = (SIDE, COURSE, DAYS, MARKS, PEOPLE, ASK, UNKNOWN, ONE, OPENING, CAROUSEL)
"""Every template of a picture, in the order in which they are offered."""


def template(template_id: str) -> Template:
    """The template of an id; KeyError where there is none."""
    return {each.id: each for each in TEMPLATES}[template_id]
