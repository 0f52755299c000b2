"""One figure of a comparison as one value: its numbers and its words, made once for each language.

Card, table, chart, picture and workbook read it, so that none works out anything of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resurface.catalogue.course import product
from resurface.catalogue.figures import Figure, Range
from resurface.evidence.facts import Fact
from resurface.evidence.practices import named
from resurface.evidence.ranges import Published, feeding
from resurface.evidence.sources import Source
from resurface.language.language import Language
from resurface.text import amounts


@dataclass(frozen=True, slots=True)
class Shown:
    """One figure of one treatment: what the catalogue states, and what the sources do.

    `own`: the catalogue's range is not the published one, so it is the clinic's own. `practices`
    are those whose own statements are shown (`evidence/practices.py`).
    """

    figure: Figure
    range: Range
    published: Published
    facts: tuple[Fact, ...]
    practices: tuple[Source, ...] = ()

    @property
    def own(self) -> bool:
        """Whether the catalogue's figure is the clinic's own."""
        return self.range.reported and self.range != self.published.range

    @property
    def outside(self) -> bool:
        """The clinic's own figure reaches beyond the published range."""
        stated = self.published.range
        return self.own and stated.reported and not self.range.lies_within(stated)

    @property
    def stated(self) -> tuple[tuple[Source, Fact], ...]:
        """What these practices state themselves, but for rows that measure something else."""
        return tuple(
            (practice, fact)
            for fact in self.facts
            for practice in self.practices
            if fact.source_id == practice.id and fact.range.reported and fact.use != "no"
        )


@dataclass(frozen=True, slots=True)
class Said:
    """One figure of one option in one language.

    `range`, `published` and `spread` are numbers in the figure's unit: what the catalogue states,
    what the rule makes of the sources, and the lowest to the highest that any of these states.
    `text` is `range` with its unit, or "not reported"; `own_words` is empty where the figure is
    not the clinic's own; `practices` is a line each. `feeding` and `speaking` are ids of the
    sources that feed the range, and of all that state the figure; `sources` counts them in words
    and is empty where there are none.
    """

    figure: Figure
    range: Range
    text: str
    published: Range
    spread: Range
    spread_line: str
    outside: bool
    own_words: str
    practices: tuple[str, ...]
    feeding: frozenset[str]
    speaking: frozenset[str]
    sources: str

    @property
    def own(self) -> bool:
        """Whether the figure is the clinic's own, or rests on one that is."""
        return bool(self.own_words)

    @property
    def beside(self) -> tuple[str, ...]:
        """What stands below the figure: whose it is, then what each practice says."""
        return (*filter(None, [self.own_words]), *self.practices)

    @property
    def lines(self) -> tuple[str, ...]:
        """The figure in words, and what stands below it."""
        return (self.text, *self.beside)


def said(shown: Shown, words: Language) -> Said:
    """A figure of the catalogue in one language."""
    fed = frozenset(fact.source_id for fact in feeding(shown.facts))
    speaking = frozenset(fact.source_id for fact in shown.facts)
    return Said(
        figure=shown.figure,
        range=shown.range,
        text=amounts.in_words(shown.figure, shown.range, words),
        published=shown.published.range,
        spread=shown.published.spread,
        spread_line=_spread(shown, words),
        outside=shown.outside,
        own_words=own_in_words(shown, words) if shown.own else "",
        practices=tuple(_practice(*each, words) for each in shown.stated),
        feeding=fed,
        speaking=speaking,
        sources=_count(len(fed), len(speaking), words),
    )


def worked_out(figure: Figure, parts: Sequence[Said], words: Language) -> Said:
    """The product of two figures, with the sources of both.

    It is the clinic's own where one of them is; no practice states it. Its sources are those of
    both, counted for each by name; it rests on none where one of the two is not reported.
    """
    one, other = parts
    published = Published(
        product(one.published, other.published), product(one.spread, other.spread)
    )
    shown = Shown(figure, product(one.range, other.range), published, ())
    reported = shown.range.reported
    own = reported and any(part.own for part in parts)
    return Said(
        figure=figure,
        range=shown.range,
        text=amounts.in_words(figure, shown.range, words),
        published=published.range,
        spread=published.spread,
        spread_line=_spread(shown, words),
        outside=shown.outside,
        own_words=own_in_words(shown, words) if own else "",
        practices=(),
        feeding=one.feeding | other.feeding if reported else frozenset(),
        speaking=one.speaking | other.speaking if reported else frozenset(),
        sources=said_sources(parts, words) if reported else "",
    )


def said_sources(parts: Sequence[Said], words: Language) -> str:
    """The sources of what a figure is worked out from, counted for each part by its name."""
    text = words.say("{figure}: {sources}")
    counted = (
        text.format(figure=words.render(part.figure.short), sources=part.sources)
        for part in parts
        if part.sources
    )
    return "; ".join(counted)


def own_in_words(shown: Shown, words: Language) -> str:
    """That a figure is the clinic's own, and how it stands to the published range."""
    say, stated = words.say, shown.published.range
    if not stated.reported:
        return say("our clinic's figure; no source states one")
    published = amounts.in_words(shown.figure, stated, words)
    if shown.outside:
        return say("our clinic's figure, outside the published range ({range})").format(
            range=published
        )
    return say("our clinic's figure; published: {range}").format(range=published)


def _practice(practice: Source, fact: Fact, words: Language) -> str:
    """What one practice says of a figure itself, by its name."""
    stated = amounts.fact_in_words(fact.range, fact.unit, words)
    return words.say("{practice} says: {range}").format(
        practice=named(practice),
        range=f"{stated} ({fact.value})" if fact.value else stated,
    )


def _spread(shown: Shown, words: Language) -> str:
    """From where to where the sources reach; empty where none feeds the range."""
    spread = amounts.fact_in_words(shown.published.spread, shown.figure.unit, words)
    text = words.say("lowest to highest source: {range}")
    return text.format(range=spread) if spread else ""


def _count(fed: int, speaking: int, words: Language) -> str:
    """How many sources feed the range, of how many that speak of the figure; empty for none."""
    if not speaking:
        return ""
    if fed == speaking:
        return words.say_n("{count} source", "{count} sources", speaking).format(count=speaking)
    return words.say_n(
        "{feeding} of {count} source", "{feeding} of {count} sources", speaking
    ).format(feeding=fed, count=speaking)
