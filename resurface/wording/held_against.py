"""A figure in copy held against the record: inside what sources say, outside it, or no source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from resurface.catalogue.figures import Range
from resurface.evidence.facts import Fact
from resurface.evidence.ranges import feeding, lowest_to_highest
from resurface.language.language import Language, Message, message
from resurface.record.store import Data
from resurface.text import amounts
from resurface.wording.figures_said import DAYS_IN, Said
from resurface.wording.who_states import Stated

_RULE_OF = {
    "sessions": "C32",
    "interval": "C32",
    "results": "C33",
    "lasts": "C33",
    "downtime": "C73",
    "visible": "C73",
    "erythema": "C73",
}
SHARE = "C27"
FIGURES = frozenset((*_RULE_OF.values(), SHARE))
"""Rules on figures: only who states the figure lifts one."""
_RECOVERY = ("downtime", "visible")
"""Fields whose low end alone is the kindest that can be said: the high one belongs beside it."""
_UNTIL = ("visible", "erythema")
"""Fields of facts that say until when: a source leaves out from when."""
_SHOWN = 8
"""Facts that are named behind a figure, at most."""
_NEAR = 0.5
"""Percent points by which a rounded share may differ from the fact."""
_FACT_DAYS = {"days": 1.0, "weeks": 7.0, "months": 365 / 12, "years": 365.0}
_HARMS = ("adverse_rate", "pih_rate")


@dataclass(frozen=True, slots=True)
class Held:
    """What the record says to one figure: the rule, how grave, why, the facts, who states it."""

    said: Said
    rule: str
    severity: str
    why: Message
    facts: tuple[str, ...] = ()
    stated: Stated | None = None


def held_against(
    said: Sequence[Said], named: Sequence[str], data: Data, words: Language, *, cited: bool
) -> tuple[Held, ...]:
    """Each figure that is about treatments, held against their facts.

    With no treatment named nothing is held; one that several are named beside is inside if it is
    for any of them. A share of people is held only where its study is named: else it must change.
    """
    out = []
    for each in said:
        if not each.fields or not named:
            continue
        held = [_held(each, treatment, data, words, cited=cited) for treatment in named]
        known = [one for one in held if one is not None]
        if known:
            out.append(min(known, key=lambda one: ("info", "warn", "block").index(one.severity)))
    return tuple(out)


def of_nobody(said: Sequence[Said]) -> tuple[Held, ...]:
    """Figures of a copy on treatments of which nobody can tell whose they are."""
    why = message("No treatment is named here: say which one this figure is about")
    return tuple(
        Held(each, _RULE_OF[each.fields[0]], "info", why)
        for each in said
        if each.fields and each.fields[0] in _RULE_OF
    )


def _held(said: Said, treatment: str, data: Data, words: Language, *, cited: bool) -> Held | None:
    facts = [
        fact
        for field in said.fields
        for fact in data.evidence.facts_of(treatment, field)
        if fact.range.reported
    ]
    row = data.catalogue.find(treatment)
    if row is None:
        return None
    if said.unit == "percent":
        return _share(said, facts, row.name, cited=cited)
    rule = _RULE_OF[said.fields[0]]
    ends = [end for end in (_in_fact_unit(said, fact) for fact in facts) if end is not None]
    if not facts or not ends:
        why = message("{treatment}: no source in the record gives this", treatment=row.name)
        return Held(said, rule, "warn", why)
    range_ = _range_in_words(facts, words)
    holding = [fact for fact in facts if _holds(said, fact)]
    if not _inside(said, facts):
        why = message(
            "{treatment}: outside what sources say, {range}", treatment=row.name, range=range_
        )
        return Held(said, rule, "warn", why, _ids(facts))
    if (said.small or said.fields[0] in _RECOVERY) and _lowest(said, facts):
        why = message(
            "{treatment}: the low end alone; sources say {range}", treatment=row.name, range=range_
        )
        return Held(said, rule, "warn", why, _ids(facts))
    why = message("{treatment}: inside what sources say, {range}", treatment=row.name, range=range_)
    return Held(said, rule, "info", why, _ids(holding or facts), _stated(said, facts))


def _share(said: Said, facts: Sequence[Fact], name: str, *, cited: bool) -> Held | None:
    harm = said.fields[0] in _HARMS
    holding = [fact for fact in facts if _near(said.range, fact.range)]
    if holding:
        why = message("{treatment}: a source in the record states this share", treatment=name)
        sources = _once(one for each in holding for one in each.source_ids)
        return Held(said, SHARE, "info", why, _ids(holding), Stated(sources))
    if not harm and not cited:
        return None  # the rule on figures without a source stops it
    why = message("{treatment}: no source in the record states this share", treatment=name)
    return Held(said, SHARE, "warn", why, _ids(facts))


def _near(said: Range, fact: Range) -> bool:
    return all(any(abs(end - other) <= _NEAR for other in fact.ends) for end in said.ends)


def _in_fact_unit(said: Said, fact: Fact) -> Range | None:
    """A figure in the unit of a fact; None where the two units don't measure the same."""
    if said.unit == "visit":
        return said.range if fact.unit == "sessions" else None
    if said.unit not in DAYS_IN or fact.unit not in _FACT_DAYS:
        return None
    by = DAYS_IN[said.unit] / _FACT_DAYS[fact.unit]
    return Range(*(None if end is None else end * by for end in (said.range.low, said.range.high)))


_SLACK = 0.02
"""A month is no whole number of weeks: what differs by less is the same."""


def _holds(said: Said, fact: Fact) -> bool:
    figure = _in_fact_unit(said, fact)
    return figure is not None and all(_within(end, fact.range) for end in figure.ends)


def _within(end: float, range_: Range) -> bool:
    slack = _SLACK * abs(end)
    return (range_.low is None or end >= range_.low - slack) and (
        range_.high is None or end <= range_.high + slack
    )


def _stated(said: Said, facts: Sequence[Fact]) -> Stated:
    """The sources of facts that state a figure as it is said, or the low and the high end of it.

    A fact that only reaches over the figure does not state it.
    """
    whole: list[str] = []
    low: list[str] = []
    high: list[str] = []
    for fact in (*feeding(facts), *facts):
        figure = _in_fact_unit(said, fact)
        if figure is None:
            continue
        begins, ends = _same(figure.low, fact.range.low), _same(figure.high, fact.range.high)
        bare = figure.low is None or figure.high is None
        if figure.low == figure.high and fact.range.low is None and fact.field in _UNTIL:
            begins = ends  # "may show for ten days" is what "up to ten days" says
        if (begins or (bare and figure.low is None)) and (ends or (bare and figure.high is None)):
            whole += fact.source_ids
        if figure.low != figure.high:
            low += fact.source_ids if begins else ()
            high += fact.source_ids if ends else ()
    return Stated(_once(whole), _once(low), _once(high))


def _once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return False
    return abs(one - other) <= _SLACK * max(abs(one), abs(other))


def _inside(said: Said, facts: Sequence[Fact]) -> bool:
    """Whether each end lies from the lowest to the highest that the facts state."""
    by_unit: dict[str, list[Fact]] = {}
    for fact in facts:
        by_unit.setdefault(fact.unit, []).append(fact)
    for group in by_unit.values():
        figure = _in_fact_unit(said, group[0])
        spread = lowest_to_highest(group)
        if figure is not None and all(_within(end, spread) for end in figure.ends):
            return True
    return False


def _lowest(said: Said, facts: Sequence[Fact]) -> bool:
    figure, spread = _in_fact_unit(said, facts[0]), lowest_to_highest(facts)
    if figure is None or spread.low is None or spread.low == spread.high:
        return False
    return bool(figure.ends) and max(figure.ends) <= spread.low * (1 + _SLACK)


def _range_in_words(facts: Sequence[Fact], words: Language) -> str:
    first = [fact for fact in facts if fact.unit == facts[0].unit]
    return amounts.in_unit(lowest_to_highest(first), facts[0].unit, words)


def _ids(facts: Iterable[Fact]) -> tuple[str, ...]:
    return tuple(fact.id for fact in facts)[:_SHOWN]
