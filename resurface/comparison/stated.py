"""A figure and each source that states it, on the figure's own scale: what stands behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resurface.catalogue.figures import DOWNTIME, NOT_REPORTED, VISIBLE, Figure, Range
from resurface.comparison.comparison import Option
from resurface.comparison.entry import cited
from resurface.comparison.said import Shown
from resurface.comparison.shared_axis import Axis, axis
from resurface.evidence.facts import Fact
from resurface.evidence.ranges import FEW, Published, feeding
from resurface.language.language import Language
from resurface.text import amounts
from resurface.text.citation import Citation


@dataclass(frozen=True, slots=True)
class Stated:
    """What one source states of a figure; `why` it does not feed the range, empty where it does."""

    id: str
    range: Range
    text: str
    statement: str
    why: str
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Behind:
    """One figure: its range, how that follows, who feeds it, and who else speaks of it.

    `tail` is the range that is drawn thin behind it: days that it may still show.
    """

    heading: str
    unit: str
    text: str
    range: Range
    tail: Range
    scale: Axis
    lines: tuple[str, ...]
    feeding: tuple[Stated, ...]
    beside: tuple[Stated, ...]


def stated(option: Option, figure: Figure, words: Language) -> tuple[Behind, ...]:
    """What stands behind a figure; of one that is worked out, it and each figure that it is of."""
    if not figure.of:
        return (_behind(option, figure, words),)
    return _product(option, figure, words), *(_behind(option, each, words) for each in figure.of)


def report(option: Option, figure: Figure, version: str, words: Language) -> str:
    """A figure with the ids of what it rests on, to say which one is wrong."""
    said = option.said(figure, words)
    ids = [fact.id for part in figure.parts for fact in feeding(option.shown(part).facts)]
    return words.say("{treatment}. {figure}: {text}. Facts: {ids}. Data version {version}.").format(
        treatment=option.treatment.name,
        figure=words.render(figure.heading),
        text=said.text,
        ids=", ".join(ids) or words.say_of("facts", "none"),
        version=version,
    )


def rows_report(
    option: Option, title: str, ids: Iterable[str], version: str, words: Language
) -> str:
    """What a dialog shows with the ids of its rows, to say which one is wrong."""
    return words.say("{treatment}. {topic}. Rows: {ids}. Data version {version}.").format(
        treatment=option.treatment.name,
        topic=title,
        ids=", ".join(ids) or words.say_of("facts", "none"),
        version=version,
    )


def _behind(option: Option, figure: Figure, words: Language) -> Behind:
    shown, said = option.shown(figure), option.said(figure, words)
    fed = feeding(shown.facts)
    tail = option.shown(VISIBLE).range if figure is DOWNTIME else NOT_REPORTED
    facts = sorted(shown.facts, key=lambda fact: fact not in fed)
    ends = [
        end for each in (shown.range, tail, *(fact.range for fact in facts)) for end in each.ends
    ]
    return Behind(
        words.render(figure.heading),
        figure.unit,
        said.text,
        shown.range,
        tail,
        axis(ends, figure.unit),
        (*said.beside, *_follows(shown, words)),
        tuple(_stated(fact, figure, option, words) for fact in facts if fact in fed),
        tuple(_stated(fact, figure, option, words) for fact in facts if fact not in fed),
    )


def _product(option: Option, figure: Figure, words: Language) -> Behind:
    """A figure of the whole course: low end times low end, high end times high end."""
    said = option.said(figure, words)
    parts = [words.render(each.heading) for each in figure.of]
    how = words.say("Worked out: {one} times {other}, low end by low end and high end by high end.")
    lines = (*said.beside, how.format(one=parts[0], other=parts[1]))
    heading, scale = words.render(figure.heading), axis(said.range.ends, figure.unit)
    return Behind(heading, figure.unit, said.text, said.range, NOT_REPORTED, scale, lines, (), ())


def _stated(fact: Fact, figure: Figure, option: Option, words: Language) -> Stated:
    text = amounts.in_words(figure, fact.range, words) if fact.range.reported else ""
    return Stated(
        fact.id,
        fact.range,
        text or words.say("no figure"),
        fact.value or fact.note,
        fact.use_why if fact.use != "yes" else "",
        cited(fact.source_ids, option.evidence, words),
    )


def _follows(shown: Shown, words: Language) -> Iterator[str]:
    if shown.facts:
        yield from rule(shown.published, shown.figure.unit, words)
    else:
        yield words.say("No source read states this figure.")


def rule(published: Published, unit: str, words: Language) -> Iterator[str]:
    """How a published range follows from its sources, in sentences; none where nothing feeds it."""
    say, count = words.say, published.count
    if published.bound:
        yield say("Only a limit was found, so the range is that limit.")
    elif count > FEW:
        yield say(
            "The range is the middle of these sources: it leaves out the lowest and the highest "
            "quarter. From lowest to highest they say {spread}."
        ).format(spread=amounts.fact_in_words(published.spread, unit, words))
    elif count:
        yield say("The range goes from the lowest to the highest of these sources.")
    if published.range.reported and published.range.high is None:
        yield say("It stays open at the top: a source that says “at least” reaches that far.")
    if published.range.reported and published.range.low is None:
        yield say("It stays open at the bottom: a source that says “up to” reaches that low.")
