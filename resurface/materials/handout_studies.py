"""The studies that the handout draws people of: whose they are, and what each set and found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resurface.comparison.comparison import Comparison, Option, names_of
from resurface.comparison.people import Counted, OutOfHundred, out_of_hundred
from resurface.comparison.shares import (
    controls,
    study_name,
)
from resurface.evidence.outcomes import RESPONDERS, SERIOUS
from resurface.evidence.witness import Witness
from resurface.language.language import Language
from resurface.materials.handout_people import counted_serious, is_drawn, shown_mark
from resurface.text import counts
from resurface.text.short_name import bare_name


@dataclass(frozen=True, slots=True)
class Named:
    """One study that dots are of: whose they are, and the study with what it set and for whom.

    `outcome`: whether it counted who got better, or a serious harm.
    """

    whose: str
    study: str
    outcome: str = RESPONDERS


def studies_of_pieces(comparison: Comparison, words: Language) -> tuple[str, ...]:
    """The studies whose people a picture draws, in few words: of benefit, then of harm."""
    better, *_ = out_of_hundred(comparison)
    drawn = [each for each in better.cells if each.named and each.drawn and _is_treated(each)]
    by_study: dict[str, list[Option]] = {}
    for cell in drawn:
        if cell.named:
            told = _short(cell.option, cell.named, words)
            by_study.setdefault(told, []).append(cell.option)
    text = words.say("{name}: {told}.")
    of_harm = [
        _short(option, mark, words)
        for option in comparison.treated
        for harm in counted_serious(option)[:1]
        if is_drawn(mark := shown_mark(harm, None))
    ]
    said = [text.format(name=names_of(found), told=told) for told, found in by_study.items()]
    if of_harm:
        said.append(text.format(name=words.say("Serious harm"), told="; ".join(of_harm)))
    return tuple(said)


def _is_treated(cell: Counted) -> bool:
    return not cell.option.is_untreated


def _short(option: Option, mark: Witness, words: Language) -> str:
    """A study by name, the amount that it set, for whom and when."""
    study, threshold = option.evidence.study(mark.row), mark.row.threshold
    named = " ".join(filter(None, (bare_name(study, words), study.year)))
    if threshold and mark.row.outcome == RESPONDERS:
        threshold = words.say("better means {amount}").format(amount=threshold)
    whom = counts.for_whom((mark.row,), words)
    return ", ".join(filter(None, (named, threshold, whom)))


def named_studies(
    comparison: Comparison, words: Language, skin_type: int | None = None
) -> tuple[Named, ...]:
    """The study behind every picture of people, each once, with the options that it is of."""
    better, *_ = out_of_hundred(comparison, skin_type)
    return (*_of_better(better, words), *_of_harm(comparison, skin_type, words))


def _of_better(row: OutOfHundred, words: Language) -> Iterator[Named]:
    paired = [each for each in row.cells if each.paired and each.named]
    if paired and paired[0].named:
        names = names_of(each.option for each in paired)
        at_random = words.say("{names} (both in one trial)")
        yield Named(at_random.format(names=names), _study(paired[0], paired[0].named, words))
    for each in row.cells:
        if each.named and not each.paired and each.drawn:
            yield Named(each.option.treatment.name, _study(each, each.named, words))


def _of_harm(comparison: Comparison, skin_type: int | None, words: Language) -> Iterator[Named]:
    text = words.say("{name}, serious harm")
    for option in comparison.options:
        for harm in counted_serious(option)[:1]:
            mark = shown_mark(harm, skin_type)
            if is_drawn(mark):
                name = text.format(name=option.treatment.name)
                yield Named(name, study_behind(option, mark, words), SERIOUS)


def _study(cell: Counted, mark: Witness, words: Language) -> str:
    return study_behind(cell.option, mark, words)


def study_behind(option: Option, mark: Witness, words: Language) -> str:
    """A study by name, the amount that it set, what was done untreated, for whom and when."""
    design = words.say("at random") if mark.at_random else words.say("not at random")
    parts = (
        study_name(mark.row, option.evidence, words),
        mark.row.threshold,
        *controls((mark.row,), words),
        counts.for_whom((mark.row,), words),
        design,
    )
    return ", ".join(filter(None, parts))
