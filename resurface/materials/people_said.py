"""Who got better in sentences: a trial that compared options, then each option by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resurface.comparison.comparison import Comparison
from resurface.comparison.people import Counted, OutOfHundred, out_of_hundred
from resurface.comparison.shares import shares
from resurface.evidence.outcomes import RESPONDERS
from resurface.evidence.witness import Witness
from resurface.language.language import Language
from resurface.materials.handout_people import better
from resurface.materials.handout_studies import study_behind
from resurface.text import counts


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence and the ids of the sources that it is from."""

    text: str
    sources: tuple[str, ...] = ()


def people_said(comparison: Comparison, words: Language) -> tuple[Statement, ...]:
    """Who got better: every option is named, with what its studies found from low to high."""
    row, *_ = out_of_hundred(comparison)
    return (*_in_one_trial(row, words), *(_alone(each, words) for each in row.cells))


def untreated_said(comparison: Comparison, words: Language) -> str:
    """Who got better without treatment, where that is the last option; empty where it is none."""
    last = comparison.options[-1]
    if not last.is_untreated:
        return ""
    row, *_ = out_of_hundred(comparison)
    cell = better(row.cells[-1], words)
    said = "; ".join(filter(None, (cell.count, *cell.small, cell.spread))) or cell.instead
    text = words.say("{name}: got better: {told}.").format(name=last.treatment.name, told=said)
    return f"{text} {cell.sure}." if cell.sure else text


def _in_one_trial(row: OutOfHundred, words: Language) -> Iterator[Statement]:
    paired = [each for each in row.cells if each.paired and each.named]
    marks = [each.named for each in paired if each.named]
    if not marks:
        return
    found = [
        words.say("{name}: {count}").format(
            count=_count(mark, words), name=cell.option.treatment.name
        )
        for cell, mark in zip(paired, marks, strict=True)
    ]
    text = words.say("In one trial ({about}), so many got better: {found}.")
    evidence = paired[0].option.evidence
    yield Statement(
        text.format(about=study_behind(paired[0].option, marks[0], words), found="; ".join(found)),
        tuple(dict.fromkeys(evidence.study(mark.row).id for mark in marks)),
    )


def _alone(cell: Counted, words: Language) -> Statement:
    """What all studies of one option found, and the one that is drawn where it is in no trial."""
    option, name = cell.option, cell.option.treatment.name
    found = shares(option, RESPONDERS, words)
    if cell.named is None or found.studies is None:
        text = words.say("{name}: no study counts how many got better.")
        return Statement(text.format(name=name))
    parts = [found.figure if len(found.studies.marks) > 1 or cell.paired else ""]
    if not cell.paired:
        about = study_behind(option, cell.named, words)
        parts.insert(0, f"{_count(cell.named, words)}, {about}")
    rows = (cell.named.row, found.studies.lowest, found.studies.highest)
    text = words.say("{name}: got better: {told}.")
    return Statement(
        text.format(name=name, told="; ".join(filter(None, parts))),
        tuple(dict.fromkeys(option.evidence.study(each).id for each in rows)),
    )


def _count(mark: Witness, words: Language) -> str:
    """So many of so many people, and what would fit too."""
    count = counts.n_of_n(mark.row, words)
    if not count:
        share = counts.of_hundred(mark.figure.ends[0], mark.figure.ends[-1], words)
        return f"{share} ({counts.people_behind(mark, words)})"
    said = words.say("{count} people").format(count=count)
    return f"{said} ({counts.would_fit(mark.fits, words)})" if mark.fits else said
