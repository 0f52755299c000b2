"""The risk in short answers: a regulator's warning, else what is most serious and dark marks.

A harm that studies counted is told with its count alone, never also as one that nobody counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from resurface.comparison.comparison import Option
from resurface.comparison.harms import Harm, harms, reported
from resurface.comparison.shares import counted_otherwise
from resurface.evidence.outcomes import DARK_MARKS, SERIOUS, Outcome
from resurface.evidence.reported_harms import ReportedHarm
from resurface.evidence.studies import shares_of_people, undrawn
from resurface.language.language import Language
from resurface.text import labels
from resurface.text.short_name import short_name
from resurface.wording.short_parts import (
    MOST_SOURCES,
    Part,
    in_a_sentence,
    mark_in_words,
    otherwise_in_words,
    share_reach,
)

_MOST = 2
"""Harms that one sentence tells."""
_DARK = "pih"
"""The concern whose sources say who gets dark marks."""


def risk(of: Option, words: Language) -> tuple[Part, ...]:
    """One sentence on what may go wrong; empty where no source tells of anything."""
    if of.treatment.warning:
        return (_warning(of, words),)
    found = tuple(_worst(of, words))[:_MOST]
    return _sentence(words.say("Sources also report {harms}."), found, words)


def harms_told(of: Option, words: Language) -> tuple[Part, ...]:
    """What may go wrong by itself: the warning, or what was counted and then what is only told."""
    counted = tuple(_counted(of, words))[:_MOST]
    told = tuple(_told(of, words))[:_MOST]
    also = words.say("Sources also report {harms}.")
    if of.treatment.warning:
        return (_warning(of, words), *_sentence(also, counted, words))
    text = words.say("With {treatment}, sources report {harms}.").replace(
        "{treatment}", in_a_sentence(of.treatment.name)
    )
    first, second = (counted, told) if counted else (told, ())
    return (*_sentence(text, first, words), *_sentence(also, second, words))


def dark_marks(of: Option, words: Language) -> tuple[Part, ...]:
    """How many got dark marks, and on whom they are more common; a warning in place of that."""
    studies = shares_of_people(of.outcomes, DARK_MARKS)
    found = _marks(of, words)
    if found is None:
        return ()
    if studies:
        name = labels.bare_outcome(DARK_MARKS, words)
        found = Part(_in(name, share_reach(studies, of, words), words), studies.rows)
    text = words.say("With {treatment}, sources report {harms}.").format(
        treatment=in_a_sentence(of.treatment.name), harms=found.text
    )
    said = Part(text, found.rows)
    return (said, _warning(of, words)) if of.treatment.warning else (said, *darker(of, words))


def darker(of: Option, words: Language) -> tuple[Part, ...]:
    """That dark marks are more common on darker skin, with who says so."""
    concern = of.evidence.concern(_DARK)
    if concern is None:
        return ()
    text = words.say("Dark marks are more common on darker skin ({sources}).")
    names = [short_name(of.source(each), words) for each in concern.source_ids[:MOST_SOURCES]]
    return (Part(text.format(sources="; ".join(names)), (concern,)),)


def _warning(of: Option, words: Language) -> Part:
    """The first sentence of a regulator's warning, with its source where it has one."""
    said = of.treatment.warning.split(". ")[0].removesuffix(".")
    if of.treatment.warning_source_id:
        source = short_name(of.source(of.treatment.warning_source_id), words)
        said = words.say("{amount} ({source})").format(amount=said, source=source)
    return Part(f"{said}.", quoted=True)


def _sentence(text: str, found: tuple[Part, ...], words: Language) -> tuple[Part, ...]:
    """Harms as one sentence; none where there is none."""
    if not found:
        return ()
    said = text.format(harms=words.listing([each.text for each in found]))
    return (Part(said, tuple(row for each in found for row in each.rows)),)


def _worst(of: Option, words: Language) -> Iterator[Part]:
    """The most serious harm, dark marks, then whatever else was counted or told."""
    serious = [each for each in _found(of) if each.severity == SERIOUS]
    told = [each for each in reported(of) if each[0].severity == SERIOUS]
    if serious:
        yield _harm(serious[0], of, words)
    elif told:
        yield _group(told[0], of, words)
    if marks := _marks(of, words):
        yield marks
    yield from (_harm(each, of, words) for each in _found(of) if each not in serious)
    others = (each for each in reported(of) if each not in told and not _is_dark(each))
    yield from (_group(each, of, words) for each in others)


def _counted(of: Option, words: Language) -> Iterator[Part]:
    """Serious harms that were found, dark marks, then the others."""
    serious = [each for each in _found(of) if each.severity == SERIOUS]
    yield from (_harm(each, of, words) for each in serious)
    if marks := _marks(of, words, only_counted=True):
        yield marks
    yield from (_harm(each, of, words) for each in _found(of) if each not in serious)


def _told(of: Option, words: Language) -> Iterator[Part]:
    yield from (_group(each, of, words) for each in reported(of) if _uncounted(each, of))


def _found(of: Option) -> Iterator[Harm]:
    """Harms that studies counted and found, worst first."""
    for each in harms(of):
        counted = any(max(row.range.ends, default=0) > 0 for row in each.otherwise)
        if counted or (each.studies and each.studies.found):
            yield each


def _harm(harm: Harm, of: Option, words: Language) -> Part:
    """A harm with the highest count of it: "new scars in 2 of 30 people (Dogra 2014)"."""
    name = labels.bare_outcome(harm.name, words)
    if harm.studies is None:
        row = max(harm.otherwise, key=lambda each: max(each.range.ends, default=0))
        return Part(_in(name, otherwise_in_words(row, of, words), words), (row,))
    worst = harm.studies.marks[-1]
    said = mark_in_words(worst, of, words)
    return Part(_in(name, said, words), (worst.row,))


def _marks(of: Option, words: Language, *, only_counted: bool = False) -> Part | None:
    """The highest count of dark marks, or that they are told; None where nobody tells of any."""
    name = labels.bare_outcome(DARK_MARKS, words)
    studies = shares_of_people(of.outcomes, DARK_MARKS)
    if studies:
        worst = studies.marks[-1]
        return Part(_in(name, mark_in_words(worst, of, words), words), (worst.row,))
    otherwise = counted_otherwise(undrawn(of.outcomes, DARK_MARKS))
    if otherwise:
        row: Outcome = max(otherwise, key=lambda each: max(each.range.ends, default=0))
        return Part(_in(name, otherwise_in_words(row, of, words), words), (row,))
    told = next((each for each in reported(of) if _is_dark(each)), None)
    return None if told is None or only_counted else _group(told, of, words)


def _in(harm: str, count: str, words: Language) -> str:
    return words.say("{harm} in {count}").format(harm=harm, count=count)


def _group(group: Iterable[ReportedHarm], of: Option, words: Language) -> Part:
    """Harms of one source that nobody counted: "infection without a count (Friedmann 2024)"."""
    rows = tuple(group)
    names = words.listing([labels.bare_outcome(each.harm, words) for each in rows])
    text = words.say("{harms} without a count ({source})")
    source = short_name(of.source(rows[0].source_id), words)
    return Part(text.format(harms=names, source=source), rows)


def _is_dark(group: Iterable[ReportedHarm]) -> bool:
    return any(each.harm == DARK_MARKS for each in group)


def _uncounted(group: Iterable[ReportedHarm], of: Option) -> bool:
    """Whether no study counted any of these harms in any way."""
    counted = {each.name for each in harms(of)}
    return counted.isdisjoint(each.harm for each in group)
