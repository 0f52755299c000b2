"""The sources of a comparison as rows: what each says, whether it counts, and how it is cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from resurface.comparison.comparison import Comparison
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.evidence.ranges import feeding
from resurface.evidence.reported_harms import ReportedHarm
from resurface.evidence.sources import Source
from resurface.language.language import Language
from resurface.materials.cells import Address
from resurface.materials.figures_sheet import Value
from resurface.text import amounts, labels
from resurface.text.citation import citation
from resurface.text.reasons import reason_in_words
from resurface.text.told import fact_told, outcome_told


def source_rows(comparison: Comparison, words: Language) -> Iterator[list[Value]]:
    """A heading, every fact behind every figure, every measured outcome, every reported harm, each
    with its source.

    Low, high and year are numbers; an empty low or high is an open end, or words alone.
    """
    say = words.say
    yield [
        say("Treatment"),
        say("Figure"),
        say("What the source says"),
        say("Low"),
        say("High"),
        say("Unit"),
        say("Feeds the range, or is drawn"),
        say("Why not"),
        *_heading(words),
        say("Note"),
    ]
    for option in comparison.options:
        name = option.treatment.full_name
        for shown in option.figures:
            fed = {fact.id for fact in feeding(shown.facts)}
            for fact in shown.facts:
                figure = labels.field(shown.figure.id, words)
                yield [name, figure, *_fact(fact, fact.id in fed, comparison, words)]
        for row in option.outcomes:
            measured = labels.measured(row.outcome, row.measure, words)
            yield [name, measured, *_outcome(row, comparison, words)]
        for each in option.reported:
            harm = labels.bare_outcome(each.harm, words)
            yield [name, harm, *_reported(each, comparison, words)]


def cited_rows(
    source_ids: Iterable[str], comparison: Comparison, words: Language
) -> Iterator[list[Value]]:
    """A heading, then a row for each source, the strongest kind first, the newest before others."""
    yield _heading(words)
    sources = [comparison.evidence.sources[each] for each in source_ids]
    for source in sorted(sources, key=lambda each: (each.strength, -int(each.year or 0), each.id)):
        yield _cited(source, words)


def _heading(words: Language) -> list[Value]:
    say = words.say
    return [
        say("Kind of source"),
        say("Authors"),
        say("Journal or publisher"),
        say("Year"),
        say("Title"),
        say("DOI"),
        say("Link"),
    ]


def _cited(source: Source, words: Language) -> list[Value]:
    """One source, a cell each; the DOI's address where no other is known."""
    cited = citation(source, words)
    return [
        cited.kind,
        source.authors,
        source.publisher,
        cited.year or cited.stated,
        cited.title,
        source.doi,
        Address(cited.url or (f"https://doi.org/{source.doi}" if source.doi else "")),
    ]


def _fact(fact: Fact, feeds: bool, comparison: Comparison, words: Language) -> list[Value]:
    source = comparison.evidence.sources[fact.source_id]
    why = "" if feeds else fact.use_why or words.say("only a limit, or no figure")
    return [
        fact_told(fact, words).whole,
        *(fact.range.low, fact.range.high, _unit(fact.unit, words)),
        *_counts(feeds, why, words),
        *_cited(source, words),
        fact.note,
    ]


def _outcome(row: Outcome, comparison: Comparison, words: Language) -> list[Value]:
    told, source = outcome_told(row, words), comparison.evidence.sources[row.source_id]
    why = reason_in_words(row, words)
    return [
        ", ".join((told.figure, *told.about)),
        *(row.range.low, row.range.high, _unit(row.unit, words)),
        *_counts(not why, why, words),
        *_cited(source, words),
        row.note,
    ]


def _reported(each: ReportedHarm, comparison: Comparison, words: Language) -> list[Value]:
    """A harm that nobody counted: it is told wherever harms are, and has no number."""
    source = comparison.evidence.sources[each.source_id]
    return [
        words.say("reported, nobody counted: {what}").format(what=each.what),
        *(None, None, ""),
        *_counts(True, "", words),
        *_cited(source, words),
        each.note,
    ]


def _counts(counts: bool, why: str, words: Language) -> list[str]:
    return [words.say("yes") if counts else words.say("no"), why]


def _unit(unit: str, words: Language) -> str:
    """The unit by name; as the table has it where it has no words of its own."""
    return amounts.unit_name(unit, words) if unit in amounts.NAMED else unit
