"""Which source gives which figure of an option: each end of a range, each count that is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from resurface.catalogue.figures import PRICE, RESULTS, Figure
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.harms import harms, reported
from resurface.comparison.people import first, out_of_hundred
from resurface.comparison.shares import shares
from resurface.evidence.outcomes import DARK_MARKS, PAIN, RESPONDERS, SERIOUS, Outcome
from resurface.evidence.studies import HARMS, pain_scores
from resurface.evidence.witness import Witness
from resurface.language.language import Language
from resurface.materials.resting import FIGURES
from resurface.text import counts
from resurface.text.short_name import short_name


@dataclass(frozen=True, slots=True)
class End:
    """A figure as the page says it, and the source that gives it; `said` may be empty."""

    said: str
    source_id: str


def named_ends(
    option: Option,
    found: Mapping[str, list[str]],
    comparison: Comparison,
    words: Language,
    skin_type: int | None = None,
    *,
    drawn: bool = True,
) -> dict[str, tuple[End, ...]]:
    """The ends of each figure and outcome, by what is said; a source that gives several stands
    once. `found`: ids of the sources that each thing rests on.

    Where one source gives all of a figure, it needs no number, but of harms, where further sources
    tell of others; nor has who tells of a serious harm that nobody counted. Without `drawn` the
    study whose people are dots is left out.
    """
    ends = {each.id: _of_figure(option, each, found[each.id], words) for each in FIGURES}
    ends[RESPONDERS] = [
        *_better(option, comparison, skin_type, words, drawn=drawn),
        *_of_shares(option, RESPONDERS, words),
    ]
    told = (each for group in reported(option) for each in group if each.severity == SERIOUS)
    ends[SERIOUS] = [
        *_of_harms(option, words, skin_type, serious=True),
        *(End("", each.source_id) for each in told),
    ]
    ends[HARMS] = list(_of_harms(option, words, skin_type, serious=False))
    ends[PAIN] = list(_of_pain(option, words))
    told_once = {about: _each_once(given, bare=about != HARMS) for about, given in ends.items()}
    return {**told_once, DARK_MARKS: ends_of_marks(option, words)}


def ends_of_marks(option: Option, words: Language) -> tuple[End, ...]:
    """The studies with the fewest and the most dark marks."""
    return _each_once(_of_shares(option, DARK_MARKS, words), bare=True)


def ends_in_words(ends: Iterable[End], option: Option, words: Language) -> str:
    """Which study gives which figure, without addresses: "0: Al Qarqaz, no year; 17: Chan 2007"."""
    text = words.say("{said}: {source}")
    named = ((each.said, short_name(option.source(each.source_id), words)) for each in ends)
    return "; ".join(text.format(said=said, source=name) if said else name for said, name in named)


def _each_once(ends: Iterable[End], *, bare: bool) -> tuple[End, ...]:
    """Each source once with all that it gives; the only one `bare`, without."""
    by_source: dict[str, dict[str, None]] = {}
    for each in ends:
        by_source.setdefault(each.source_id, {})[each.said] = None
    if bare and len(by_source) < 2:
        return tuple(End("", each) for each in by_source)
    return tuple(End(", ".join(filter(None, said)), each) for each, said in by_source.items())


def _of_figure(option: Option, figure: Figure, ids: list[str], words: Language) -> list[End]:
    """`ids`: of both ends, else of the low and the high one.

    The full result is worked out with visits: what a source says of it stands nowhere on the page.
    """
    stated = option.treatment.range_of(figure).ends
    if len(ids) != len(stated) or figure is RESULTS:
        return [End("", each) for each in ids]
    say = words.money if figure is PRICE else words.number
    return [End(say(value), each) for value, each in zip(stated, ids, strict=True)]


def _better(
    option: Option, comparison: Comparison, skin_type: int | None, words: Language, *, drawn: bool
) -> Iterator[End]:
    """The study that a cell shows, of dots only where they are wanted."""
    better, *_ = out_of_hundred(comparison, skin_type)
    for each in better.cells:
        if each.option is option and each.named and (drawn or not each.drawn):
            yield _counted(option, each.named.row, words)


def _counted(option: Option, row: Outcome, words: Language) -> End:
    return End(counts.n_of_n(row, words), option.evidence.study(row).id)


def _of_shares(option: Option, outcome: str, words: Language) -> Iterator[End]:
    found = shares(option, outcome, words).studies
    if found:
        yield from _reach(option, found.marks, words)


def _reach(option: Option, marks: tuple[Witness, ...], words: Language) -> Iterator[End]:
    """The study with the lowest share, and the one with the highest."""
    low = min(marks, key=lambda each: min(each.figure.ends))
    high = max(marks, key=lambda each: max(each.figure.ends))
    for mark, end in ((low, min(low.figure.ends)), (high, max(high.figure.ends))):
        yield End(counts.from_to(end, end, words), option.evidence.study(mark.row).id)


def _of_harms(
    option: Option, words: Language, skin_type: int | None, *, serious: bool
) -> Iterator[End]:
    """Of each harm the study that is drawn and the highest other one, or what counts visits."""
    for harm in harms(option):
        if (harm.severity == SERIOUS) is not serious:
            continue
        for row in harm.otherwise:
            shares_ = "–".join(dict.fromkeys(map(words.number, row.range.ends)))
            yield End(shares_, option.evidence.study(row).id)
        if harm.studies and serious:
            yield _counted(option, first(harm.studies.marks, skin_type).row, words)
        marks = harm.studies.marks if harm.studies else ()
        if len(marks) > 1:
            yield from _reach(option, marks, words)
        else:
            yield from (_counted(option, each.row, words) for each in marks)


def _of_pain(option: Option, words: Language) -> Iterator[End]:
    if scores := pain_scores(option.outcomes):
        low, high = scores.lowest, scores.highest
        for row, end in ((low, min(low.range.ends)), (high, max(high.range.ends))):
            yield End(words.number(end), option.evidence.study(row).id)
