"""Step 2, ask first: a row a question, a column a treatment; a yes marks and hides nothing."""

from __future__ import annotations

from typing import Any

from resurface.choosing.choice import Choice
from resurface.choosing.flagged import Flag
from resurface.comparison.asked_first import Question, questions
from resurface.comparison.flag_words import mark_in_words
from resurface.evidence.cautions import MARKS
from resurface.language.language import Language
from resurface.record.store import Data
from resurface.ui.guide.in_view import InView

MOST_COLUMNS = 8
"""Treatments that stand beside the questions; further ones are marked all the same."""


def shown(choice: Choice, found: InView, data: Data, words: Language) -> dict[str, Any]:
    """Everything that the step shows."""
    say = words.say
    treatments = found.treatments[:MOST_COLUMNS]
    ids = tuple(each.id for each in treatments)
    asked = questions(ids, choice.answers, data.evidence)
    names = {each.id: each.name for each in data.catalogue.treatments}
    names |= {each.id: each.name for each in data.catalogue.products}
    return {
        "next": say("Next: what matters"),
        "lead": say(
            "A yes marks the treatments that it matters for, and hides none. Answers stay in this "
            "tab until “Next patient”."
        ),
        "key": [{"mark": each, "said": mark_in_words(each, words)} for each in MARKS],
        "names": [{"id": each.id, "name": each.name} for each in treatments],
        "rows": [_row(each, ids, names, words) for each in asked],
        "foot": _foot(asked, len(treatments), found, words),
        "mores": [_more(count, words) for count in range(len(asked) + 1)],
        "noes": _noes(len(asked), words),
        "words": {
            "yes": say("Yes"),
            "no": say("No"),
            "question": say("Question"),
            "answer": say("Answer"),
            "sources": say("Sources"),
            "asked": say("asked before it"),
            "all": say("All questions"),
            "one": say("One at a time"),
            "back": say("Back"),
            "on": say("Next question"),
            "talk": say("talk about it"),
            "disagree": say("Sources disagree."),
        },
    }


def _row(
    question: Question, ids: tuple[str, ...], names: dict[str, str], words: Language
) -> dict[str, Any]:
    """One question; an open one has its consequence beside it, because no answer brings it up."""
    row: dict[str, Any] = {
        "id": question.id,
        "text": question.text,
        "answer": question.answer,
        "open": not question.answered,
        "no_marks": question.marked_by_no,
        "first": question.of_any,
        "cells": [
            None if not each else {"mark": each, "said": _said(each, words)}
            for each in question.cells
        ],
        "follows": [
            _follows(each, len(question.cautions), ids, names, words) for each in question.follows
        ],
    }
    if not question.answered:
        row["talk"] = question.cautions[0].consequence
    return row


def _said(cell: str, words: Language) -> str:
    return words.say("asked before it") if cell == "asked" else mark_in_words(cell, words)


def _follows(
    flag: Flag, of: int, ids: tuple[str, ...], names: dict[str, str], words: Language
) -> dict[str, Any]:
    """What one answer brings up; where it differs by treatment, of which this is said."""
    about = [each for each in ids if each in flag.caution.treatment_ids]
    about = about or sorted(each for each in flag.caution.treatment_ids if each in names)
    return {
        "id": flag.id,
        "mark": flag.mark,
        "said": mark_in_words(flag.mark, words),
        "about": words.listing([names[each] for each in about]) if of > 1 else "",
        "whom": words.listing([names[each] for each in about]),
        "text": flag.consequence,
        "how_strong": flag.strength,
        "conflict": flag.conflicting,
    }


def _foot(
    asked: tuple[Question, ...], shown_columns: int, found: InView, words: Language
) -> list[str]:
    said = words.say_n("{count} question in all.", "{count} questions in all.", len(asked))
    lines = [
        said.format(count=words.number(len(asked))),
        words.say("What follows can differ by treatment."),
    ]
    more = len(found.treatments) - shown_columns
    if more > 0:
        text = words.say_n(
            "{count} more that fits has no column here; a yes marks it on the list too.",
            "{count} more that fit have no column here; a yes marks them on the list too.",
            more,
        )
        lines.append(text.format(count=words.number(more)))
    return lines


def _noes(count: int, words: Language) -> dict[str, list[str]]:
    """The button that answers no to all questions in view, and goes on; by how many are open."""
    told: dict[str, list[str]] = {"all": [], "other": []}
    for each in range(count + 1):
        every = words.say_n("No to this one, next", "No to these {count}, next", each)
        other = words.say_n("No to the other one, next", "No to the other {count}, next", each)
        told["all"].append(every.format(count=words.number(each)))
        told["other"].append(other.format(count=words.number(each)))
    return told


def _more(count: int, words: Language) -> str:
    """The button for questions that are folded: quieter ones, and those about other treatments and
    home care; empty for none."""
    if not count:
        return ""
    text = words.say_n("{count} more question", "{count} more questions", count)
    return text.format(count=words.number(count))
