"""A note for the record: what was shown, as plain text, and nothing that tells of whom."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from resurface.choosing.choice import Choice
from resurface.choosing.criterion import Criterion, Limit, Several
from resurface.choosing.link import CARRIED
from resurface.comparison.comparison import Comparison, Option
from resurface.language.language import Language
from resurface.materials.asked_rows import Cell, Row, asked_rows
from resurface.materials.foot import foot
from resurface.materials.piece import warnings
from resurface.materials.rows_in_words import untreated_in_sentences


def note(
    comparison: Comparison, choice: Choice, day: datetime.date, words: Language, link: str = ""
) -> str:
    """The limits, a line for each option, warnings, date, data version, and the full link.

    Of the limits only those that a link carries are told: no skin type, scar, budget or search.
    """
    say, below, rows = words.say, foot(comparison, words), asked_rows(comparison, words)
    shown = say("Shown on {date}: acne scars, side by side.").format(date=words.date(day))
    limits = "; ".join(_limits(choice, words))
    told = (
        shown,
        say("Limits: {limits}.").format(limits=limits) if limits else "",
        *(_told(option, place, rows, words) for place, option in enumerate(comparison.options)),
        *warnings(comparison, words),
        f"{below.varies} {below.same}",
        f"{below.dated}.",
        link,
    )
    return "\n".join(filter(None, told))


def _told(option: Option, place: int, rows: tuple[Row, ...], words: Language) -> str:
    """One option in one line."""
    if option.is_untreated:
        told = " ".join(untreated_in_sentences(rows, words))
    else:
        told = f"{'; '.join(_answers(rows, place, words))}."
    return words.say("{name}: {told}").format(name=option.treatment.name, told=told)


def _answers(rows: tuple[Row, ...], place: int, words: Language) -> Iterator[str]:
    """What is said of one option, each with its question."""
    text = words.say("{question}: {answer}")
    for row in rows:
        label = f"{row.label[:1].lower()}{row.label[1:]}"
        answer = _answer(row.cells[place], row.note)
        yield text.format(question=label, answer=answer)


def _answer(cell: Cell, judged: str) -> str:
    """A cell in one line, and in brackets what stands below it and how sure it is."""
    about = ", ".join(
        (
            *cell.below,
            *cell.extra,
            *cell.behind,
            *cell.counted,
            *((judged,) if judged and cell.marks else ()),
        )
    )
    said = ", ".join(each.removesuffix(".") for each in cell.said)
    return f"{said} ({about})" if about else said


def _limits(choice: Choice, words: Language) -> Iterator[str]:
    """The limits in force that say nothing about a patient."""
    text = words.say("{question}: {answer}")
    for criterion, _ in CARRIED:
        if criterion in choice.criteria.active():
            asked = words.render(criterion.asks).lower()
            value = choice.criteria[criterion]
            yield text.format(question=asked, answer=_asked(criterion, value, words))


def _asked(criterion: Criterion[Any], value: Any, words: Language) -> str:
    match criterion:
        case Limit():
            return criterion.in_words(value, words)
        case Several():
            return words.listing([criterion.option(each, words).lower() for each in value])
        case _:
            return criterion.name(words)
