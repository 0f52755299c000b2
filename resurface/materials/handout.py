"""The handout: what was compared on two pages of paper, to take home; three pages for four.

The template (`templates/handout.typ`) gets values and no markup. It measures before it sets: what
never may be left out and has no room is refused, since typst would set one part over another.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from typing import Any

from resurface.comparison.comparison import Comparison
from resurface.comparison.shares import study_name
from resurface.comparison.tried import tried
from resurface.language.language import Language, message
from resurface.materials.drawn_letters import all_writable, renderer, undrawable
from resurface.materials.handout_back import box, second_page
from resurface.materials.handout_front import first_page
from resurface.materials.handout_studies import named_studies
from resurface.materials.refusal import RefusedError
from resurface.materials.renderer import NotDrawnError
from resurface.materials.wanted_handout import Wanted
from resurface.standards.reading import ease
from resurface.text.reviewed import not_yet_reviewed

MOST_ON_TWO = 3
"""Treatments that two pages take; with more there are three."""
DROPS = ("air", "ends", "better", "marks", "named")
"""What the first page leaves out, first to last, until the rest fits: white between lines, which
studies have the fewest and the most dark marks, as the second page names them too, marks of
studies of who got better, those of harms, whose words stay, and who tells of a harm without a
count. Nothing else ever is."""
SECOND_DROPS = (
    *("sources", "days", "air", "more-sources", "most-sources"),
    *("addresses", "dots", "good", "other-ends"),
)
"""What the second page leaves out: sources of each thing beyond three, days after the first week,
white between lines, all but two sources of each thing, all but those that give a figure, addresses
of those with a year, studies that the first page names with every address, what is good to know,
and all but one source of what is neither benefit, serious harm nor dark marks.
Never harms, nor what is asked, told first or open."""
NOTES = 24
"""Points for notes below which the page is too full."""
STAND_IN = "?"
"""Stands for a letter that no font at hand has."""
NO_ROOM = message(
    "This comparison has no room on a handout: its texts are too long. Compare fewer treatments, "
    "or take a picture of it."
)
NOT_COMPARED = message("A handout needs two to four treatments side by side.")


class FullError(RefusedError):
    """A handout that would have to set one part over another, or leave out what never is."""


def handout(comparison: Comparison, wanted: Wanted, words: Language) -> bytes:
    """The handout as a tagged PDF.

    Raises `FullError` where it has no room, `NotDrawnError` where the library fails.
    """
    given = handout_given(comparison, wanted, words)
    if lacking := undrawable(given):
        given = without(given, set(lacking))
        given["dated"].append(words.say("“?” stands for a letter that could not be printed."))
    try:
        return renderer().ask(
            "paper", template="handout.typ", given=json.dumps(given), pages=given["pages"]
        )
    except NotDrawnError as error:
        if "no room" in str(error):
            raise FullError(NO_ROOM, words) from error
        raise


def handout_given(comparison: Comparison, wanted: Wanted, words: Language) -> dict[str, Any]:
    """What the template is given, as plain JSON."""
    given = {
        **_sheet(wanted, comparison, words),
        **first_page(comparison, wanted, words),
        **second_page(comparison, wanted, words),
        **box(comparison, wanted, words),
        "unread": not_yet_reviewed(comparison.evidence, words),
    }
    names = tuple(_names(comparison, wanted, words))
    measured = ease(_read(given), names, words.code)
    figure = words.number(measured.figure)
    given["reading"] = words.say(measured.said.text).format(figure=figure)
    return all_writable(given)


def _sheet(wanted: Wanted, comparison: Comparison, words: Language) -> dict[str, Any]:
    size = wanted.paper
    return {
        "width": size.width,
        "height": size.height,
        "sides": size.sides,
        "top": size.top,
        "bottom": size.bottom,
        "lang": words.code,
        "pages": 2 if len(comparison.treated) <= MOST_ON_TWO else 3,
        "notes-least": NOTES,
        "drops": list(DROPS),
        "second-drops": list(SECOND_DROPS),
        "year": wanted.day.year,
        "month": wanted.day.month,
        "day": wanted.day.day,
        "bars": list(wanted.brand.bars),
        "logo": list(wanted.brand.logo),
        "logo-alt": wanted.brand.name,
    }


_SENTENCES = (
    *("decision", "about", "same", "informs", "warnings", "ask", "tell-about"),
    *("not-known", "good", "think", "sources-about", "sells", "late", "code-about", "unread"),
)
"""Parts of the page that are whole sentences."""


def _read(given: dict[str, Any]) -> Iterator[str]:
    """The sentences on the page."""
    for name in _SENTENCES:
        part = given[name]
        yield from part if isinstance(part, list) else (part,)
    yield from (line for lines in given["legend"].values() for line in lines)
    yield from (each["text"] for part in ("normal", "harms") for each in given[part])
    if given["call"]:
        yield f"{given['call-title']} {given['call']['signs']}"
        yield given["call"]["about"]


def _names(comparison: Comparison, wanted: Wanted, words: Language) -> Iterator[str]:
    """What nobody can choose an easier name for: treatments, studies, records."""
    for option in comparison.options:
        yield from (option.treatment.name, option.treatment.house_name)
        yield from (each.number for each in option.clearances)
        yield from (each.device for each in option.clearances)
    for each in named_studies(comparison, words, wanted.skin_type):
        yield each.study
    for each in tried(comparison):
        yield study_name(each.row, comparison.evidence, words)


def without(part: Any, letters: set[str]) -> Any:
    """JSON with a stand-in for some letters; a mark over a letter is left out."""
    match part:
        case str():
            return "".join(_stand_in(each) if each in letters else each for each in part)
        case dict():
            return {key: without(value, letters) for key, value in part.items()}
        case list():
            return [without(each, letters) for each in part]
        case _:
            return part


def _stand_in(letter: str) -> str:
    return "" if unicodedata.category(letter).startswith("M") else STAND_IN
