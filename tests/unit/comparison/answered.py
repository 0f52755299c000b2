"""What the table of questions answers, and parts to ask it with."""

from __future__ import annotations

from resurface.comparison.questions import table

BENEFITS = ("How much did scars improve in studies?", "How many people improved?")


def answered(compared, english, option_id):
    """The lines of each answer for one option, by question."""
    place = [each.id for each in compared.options].index(option_id)
    return {line.question: line.cells[place].lines for line in table(compared, english)}


def line_of(compared, english, question):
    return next(each for each in table(compared, english) if each.question == question)
