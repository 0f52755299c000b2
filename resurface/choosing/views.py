"""The views of the comparison, in the order of the bar above it."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.language.language import Message, message


@dataclass(frozen=True, slots=True)
class View:
    """One way of looking at what is chosen: its id in links, and its name in the bar."""

    id: str
    name: Message


LIST = View("list", message("All treatments"))
GLANCE = View("glance", message("At a glance"))
COURSE = View("course", message("Course"))
RANGES = View("ranges", message("Ranges"))
STUDIES = View("studies", message("Studies"))
PEOPLE = View("people", message("100 people"))
QUESTIONS = View("questions", message("Questions"))
TAKE_ALONG = View("take-along", message("Take along"))
PATIENT = View("patient", message("For the patient"))
"""The screen turned round: large, without menu; opened by a button, not from the bar."""

COMPARED = (GLANCE, COURSE, RANGES, STUDIES, PEOPLE, QUESTIONS, TAKE_ALONG)
"""The views of two to four treatments side by side."""
VIEWS = (LIST, *COMPARED, PATIENT)


def view(view_id: str) -> View:
    """The view of an id; KeyError where there is none."""
    return {each.id: each for each in VIEWS}[view_id]
