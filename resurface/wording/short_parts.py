"""What short answers are put together from: a sentence with its rows, a figure with its study."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.catalogue.figures import PRICE, Figure, Range
from resurface.comparison.comparison import Option
from resurface.comparison.shares import study_name
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.evidence.ranges import feeding, stating
from resurface.evidence.studies import Studies
from resurface.evidence.witness import Witness
from resurface.language.language import Language
from resurface.text import amounts, counts
from resurface.text.short_name import short_name
from resurface.wording.held_numbers import Held

MOST_SOURCES = 2
"""Sources that are named where no figure tells which."""


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence, or a part of one, with the rows that it says and what was worked out from them.

    `quoted`: it is a regulator's own sentence, which no row of figures holds.
    """

    text: str
    rows: tuple[Held, ...] = ()
    worked_out: tuple[Range, ...] = ()
    quoted: bool = False


def in_a_sentence(name: str) -> str:
    """A treatment's name as it stands inside a sentence: its first letter small, but of "TCA"."""
    first = name.split(maxsplit=1)[0]
    return f"{name[:1].lower()}{name[1:]}" if first[1:].islower() else name


def reach(of: Option, figure: Figure, words: Language) -> Part | None:
    """A range with the source of each end: "2 days (AEDIT 2021) to 5 days (AE Skin, no year)".

    None where no source states each of its ends.
    """
    range_, counted = of.shown(figure).range, of.facts(figure.id)
    ends = stating(feeding(counted), range_)
    whole = any(each.range == range_ for each in ends)
    if not ends or not (whole or len(ends) == len(range_.ends)):
        return None
    if len(ends) == 1:
        text = words.say("{amount} ({source})").format(
            amount=amounts.in_words(figure, range_, words), source=_name(ends[0], of, words)
        )
        return Part(text, counted, (range_,))
    low, high = range_.ends
    text = words.say("{low} ({source}) to {high} ({other})").format(
        low=_end(figure, low, words),
        source=_name(ends[0], of, words),
        high=_end(figure, high, words),
        other=_name(ends[1], of, words),
    )
    return Part(text, counted, (range_,))


def _name(fact: Fact, of: Option, words: Language) -> str:
    return short_name(of.source(fact.source_id), words)


def _end(figure: Figure, value: float, words: Language) -> str:
    if figure is PRICE:
        return words.money(value)
    return amounts.number_of(value, figure.unit, words)


def share_reach(found: Studies, of: Option, words: Language) -> str:
    """People of a hundred from the lowest to the highest study, each before its name."""
    low, high = found.marks[0], found.marks[-1]
    if len(found.marks) == 1:
        return mark_in_words(low, of, words)
    names = [study_name(each.row, of.evidence, words) for each in (low, high)]
    ends = min(low.figure.ends), max(high.figure.ends)
    if names[0] == names[1]:
        text = words.say("{share} people ({study})")
        return text.format(share=counts.of_hundred(*ends, words), study=names[0])
    return words.say("{low} people ({study}) to {high} ({other})").format(
        low=counts.of_hundred(ends[0], ends[0], words),
        study=names[0],
        high=counts.of_hundred(ends[1], ends[1], words),
        other=names[1],
    )


def mark_in_words(mark: Witness, of: Option, words: Language) -> str:
    """One study's count: "22 of 30 people (Ishfaq 2022)", or its share where it has none."""
    ends = mark.figure.ends
    share = counts.n_of_n(mark.row, words) or counts.of_hundred(ends[0], ends[-1], words)
    text = words.say("{share} people ({study})")
    return text.format(share=share, study=study_name(mark.row, of.evidence, words))


def otherwise_in_words(row: Outcome, of: Option, words: Language) -> str:
    """A count of visits, scars or spots: "1.9 of 100 visits (Johnson 2020)"."""
    text = words.say("{amount} ({source})")
    return text.format(
        amount=counts.of_others(row, words), source=study_name(row, of.evidence, words)
    )
