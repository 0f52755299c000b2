"""The sources of a handout in short: of each end of each figure, and of each study drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from resurface.catalogue.figures import DOWNTIME, PRICE, RESULTS, SESSIONS, VISIBLE, Figure
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.harms import harms, reported
from resurface.comparison.people import out_of_hundred
from resurface.evidence.outcomes import DARK_MARKS, PAIN, RESPONDERS, SERIOUS, Outcome
from resurface.evidence.ranges import feeding
from resurface.evidence.sources import STUDIES, Source
from resurface.evidence.studies import Studies, pain_scores, shares_of_people
from resurface.language.language import Language, message
from resurface.materials.handout_people import counted_serious, is_drawn, shown_mark
from resurface.text.short_name import bare_name, short_name

WARNING = "warning"
"""A regulator's warning, where it is asked what it rests on."""
_FIGURES = (DOWNTIME, VISIBLE, SESSIONS, RESULTS, PRICE)
_OUTCOMES = {
    RESPONDERS: message("got better"),
    SERIOUS: message("serious harm"),
    DARK_MARKS: message("dark marks"),
    PAIN: message("pain"),
    WARNING: message("safety warning"),
}


@dataclass(frozen=True, slots=True)
class Rests:
    """What one thing that is said of an option rests on: its name, and sources with addresses."""

    about: str
    sources: str


@dataclass(frozen=True, slots=True)
class OfOption:
    """The sources behind one option, in the order of the rows."""

    name: str
    rests: tuple[Rests, ...]


def in_short(
    comparison: Comparison, words: Language, skin_type: int | None = None, *, few: bool = False
) -> tuple[OfOption, ...]:
    """Sources by option; where each is read stands once, behind its first name.

    `few`: of each thing that is said only the first source, where there is room for no more.
    """
    addressed: set[str] = set()
    found = []
    for option in comparison.options:
        rests = []
        for about, ids in behind(option, comparison, words, skin_type):
            named = list(dict.fromkeys(ids))[: 1 if few else None]
            sources = [option.source(each) for each in named]
            told = "; ".join(_told(each, addressed, words) for each in sources)
            if told:
                rests.append(Rests(about, told))
        found.append(OfOption(option.treatment.name, tuple(rests)))
    return tuple(each for each in found if each.rests)


def behind(
    option: Option, comparison: Comparison, words: Language, skin_type: int | None = None
) -> Iterator[tuple[str, list[str]]]:
    """What is said of an option, by name, with ids of the sources that it rests on."""
    names = {each.id: each.short for each in _FIGURES} | _OUTCOMES
    for about, ids in resting(option, comparison, skin_type).items():
        yield words.render(names[about]), ids


def resting(
    option: Option, comparison: Comparison, skin_type: int | None = None
) -> dict[str, list[str]]:
    """Ids of the sources of what is said of an option, by figure and by outcome.

    Of a figure those of each end; of an outcome the study that is drawn, the lowest and the
    highest, and who tells of it without a count.
    """
    found: dict[str, list[str]] = {}
    if not option.is_untreated:
        found = {figure.id: list(_ends(option, figure)) for figure in _FIGURES}
    better, *_ = out_of_hundred(comparison, skin_type)
    drawn = [each.named.row for each in better.cells if each.option is option and each.named]
    studies = {
        RESPONDERS: [*drawn, *_extremes(shares_of_people(option.outcomes, RESPONDERS))],
        SERIOUS: [
            row
            for harm in harms(option)
            if harm.studies and harm.severity == SERIOUS
            for row in harm.studies.rows
        ],
        DARK_MARKS: list(_extremes(shares_of_people(option.outcomes, DARK_MARKS))),
        PAIN: list(_extremes(pain_scores(option.outcomes))),
    }
    told = {
        SERIOUS: [r.source_id for g in reported(option) for r in g if r.severity == SERIOUS],
        DARK_MARKS: [r.source_id for g in reported(option) for r in g if r.harm == DARK_MARKS],
        WARNING: list(filter(None, (option.treatment.warning_source_id,))),
    }
    for name in _OUTCOMES:
        pages = [option.evidence.study(row).id for row in studies.get(name, ())]
        found[name] = [*pages, *told.get(name, ())]
    return found


def studies_drawn(
    comparison: Comparison, words: Language, skin_type: int | None = None
) -> Iterator[str]:
    """The studies whose people are drawn, each once with where it is read."""
    found: dict[str, None] = {}
    better, *_ = out_of_hundred(comparison, skin_type)
    for cell in better.cells:
        if cell.named and cell.drawn:
            found[comparison.evidence.study(cell.named.row).id] = None
    for option in comparison.options:
        for harm in counted_serious(option)[:1]:
            mark = shown_mark(harm, skin_type)
            if is_drawn(mark):
                found[comparison.evidence.study(mark.row).id] = None
    addressed: set[str] = set()
    for source_id in found:
        yield _told(comparison.evidence.sources[source_id], addressed, words)


def all_ids(
    comparison: Comparison, words: Language, skin_type: int | None = None
) -> frozenset[str]:
    """Ids of every source that the first page rests on."""
    return frozenset(
        source_id
        for option in comparison.options
        for _, ids in behind(option, comparison, words, skin_type)
        for source_id in ids
    )


def _ends(option: Option, figure: Figure) -> Iterator[str]:
    """The source of both ends of a figure, else that of the low and that of the high one.

    Of several the strongest.
    """
    range_ = option.treatment.range_of(figure)
    fed = feeding(option.shown(figure).facts)
    low = [each for each in fed if range_.low is not None and each.range.low == range_.low]
    high = [each for each in fed if range_.high is not None and each.range.high == range_.high]
    both = [each for each in low if each in high]
    for stating in (both,) if both else (low, high):
        if stating:
            yield min(stating, key=lambda each: option.source(each.source_id).strength).source_id


def _extremes(studies: Studies | None) -> tuple[Outcome, ...]:
    """The lowest and the highest study."""
    return (studies.lowest, studies.highest) if studies else ()


def _told(source: Source, addressed: set[str], words: Language) -> str:
    """A source by name, the first time with its address; a site that is its name stands once."""
    whole = bool(source.year) or _is_study(source)
    name = short_name(source, words) if whole else bare_name(source, words)
    where = "" if source.id in addressed else _where(source, words)
    addressed.add(source.id)
    if not where:
        return name
    if _bare(name) in _bare(where):
        return where
    return words.say("{name} ({where})").format(name=name, where=where)


def _bare(text: str) -> str:
    """Letters and digits of a name, to hold it against a site's."""
    return "".join(filter(str.isalnum, text.casefold()))


def _is_study(source: Source) -> bool:
    """Whether a missing year is said: of pages that were read once it is said for all of them."""
    return source.kind in (*STUDIES, "guideline", "narrative review")


def _where(source: Source, words: Language) -> str:
    """Its DOI, else PubMed, else the site that it stands on; empty where none is known."""
    if source.doi:
        return f"doi.org/{source.doi}"
    if source.pmid:
        number = words.say("PubMed {number}").format(number=source.pmid)
        return "" if number in short_name(source, words) else number
    return urlsplit(source.url).netloc.removeprefix("www.")
