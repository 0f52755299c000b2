"""What is said of an option, and the sources that each of it rests on: of ends, counts, harms told.

One place says what backs what; every list of sources of a file is made of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from resurface.catalogue.figures import (
    DOWNTIME,
    INTERVAL,
    PRICE,
    RESULTS,
    SESSIONS,
    VISIBLE,
    Figure,
)
from resurface.catalogue.treatments import NO_TREATMENT
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.harms import Harm, harms, reported
from resurface.comparison.people import out_of_hundred
from resurface.comparison.shares import counted_otherwise
from resurface.comparison.skin_said import skin_sources
from resurface.comparison.tried import tried_sources
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import DARK_MARKS, PAIN, RESPONDERS, SERIOUS, Outcome
from resurface.evidence.ranges import feeding, stating
from resurface.evidence.reported_harms import ReportedHarm
from resurface.evidence.studies import HARMS, pain_scores, shares_of_people, undrawn

WARNING, RECORD, SEEN, LEFT = "warning", "record", "seen", "left alone"
"""A regulator's warning and record (with the age), the days after a visit, and skin left alone."""
SKIN, TRIED = "skin types", "tried side by side"
"""Whose skin was studied, and trials of two of the options whose people are not drawn."""
FIGURES = (DOWNTIME, VISIBLE, SESSIONS, INTERVAL, RESULTS, PRICE)
ABOUT = (
    *(each.id for each in FIGURES),
    *(RESPONDERS, SERIOUS, DARK_MARKS, HARMS, PAIN, SKIN, WARNING, RECORD, SEEN, LEFT, TRIED),
)
"""All that can be said of an option, in the order in which it is told."""
RISKS = (SERIOUS, DARK_MARKS, WARNING, RECORD, SKIN)
"""What stands on everything: the risks, from which age on, and whose skin was studied."""


def resting(
    option: Option, comparison: Comparison, skin_type: int | None = None
) -> dict[str, list[str]]:
    """Ids of the sources of what is said of an option, by figure and by outcome.

    Of a figure those of each end; of an outcome the study whose people are drawn, then every study
    that is a mark, what counts visits or scars instead, and who tells of it without a count.
    """
    found: dict[str, list[str]] = {each.id: [] for each in FIGURES}
    if not option.is_untreated:
        found = {figure.id: list(_ends(option, figure)) for figure in FIGURES}
    counted = {
        RESPONDERS: [*_drawn(option, comparison, skin_type), *_of(option, RESPONDERS)],
        SERIOUS: [row for each in harms(option) if each.severity == SERIOUS for row in _rows(each)],
        DARK_MARKS: _of(option, DARK_MARKS),
        HARMS: [row for each in harms(option) if each.severity != SERIOUS for row in _rows(each)],
        PAIN: _pain(option),
    }
    told = [each for group in reported(option) for each in group]
    others = {
        SERIOUS: [each.source_id for each in told if each.severity == SERIOUS],
        DARK_MARKS: [each.source_id for each in told if each.harm == DARK_MARKS],
        HARMS: [each.source_id for each in told if _is_other(each)],
        SKIN: [] if option.is_untreated else list(skin_sources(option)),
        TRIED: list(tried_sources(comparison, option)),
        WARNING: [option.treatment.warning_source_id] if option.treatment.warning else [],
        RECORD: [each.source_id for each in option.clearances],
        SEEN: [source for each in option.recovery if each.see for source in each.source_ids],
        LEFT: [each.source_id for each in left_alone(option)],
    }
    for about in ABOUT[len(FIGURES) :]:
        pages = [option.evidence.study(row).id for row in counted.get(about, ())]
        ids = (*pages, *others.get(about, ()))
        found[about] = list(dict.fromkeys(filter(None, ids)))
    return found


def ids_behind(
    comparison: Comparison, about: Iterable[str], skin_type: int | None = None
) -> frozenset[str]:
    """Ids of every source that some things rest on, said of any of the options."""
    wanted = frozenset(about)
    found = {
        source
        for option in comparison.options
        for name, ids in resting(option, comparison, skin_type).items()
        if name in wanted
        for source in ids
    }
    return frozenset(found)


def untreated_elsewhere_ids(comparison: Comparison) -> frozenset[str]:
    """Sources of how many got better untreated, where no column of the comparison tells it."""
    if comparison.has_untreated:
        return frozenset()
    evidence = comparison.evidence
    found = shares_of_people(evidence.outcomes_of(NO_TREATMENT), RESPONDERS)
    return frozenset(evidence.study(row).id for row in (found.rows if found else ()))


def _drawn(option: Option, comparison: Comparison, skin_type: int | None) -> list[Outcome]:
    better, *_ = out_of_hundred(comparison, skin_type)
    return [each.named.row for each in better.cells if each.option is option and each.named]


def _of(option: Option, outcome: str) -> list[Outcome]:
    """Every study of an outcome; what counts visits, scars or spots where none counts people."""
    found = shares_of_people(option.outcomes, outcome)
    if found:
        return list(found.rows)
    return list(counted_otherwise(undrawn(option.outcomes, outcome)))


def _rows(harm: Harm) -> tuple[Outcome, ...]:
    return harm.studies.rows if harm.studies else harm.otherwise


def _pain(option: Option) -> list[Outcome]:
    """The lowest and the highest score."""
    scores = pain_scores(option.outcomes)
    return [scores.lowest, scores.highest] if scores else []


def _is_other(each: ReportedHarm) -> bool:
    return each.severity != SERIOUS and each.harm != DARK_MARKS


def left_alone(option: Option) -> Iterator[Fact]:
    """What the words on no treatment rest on, but for facts that count for nothing else."""
    if option.is_untreated:
        known, words = option.evidence.facts.items(), option.treatment.word_fact_ids
        facts = (each for (treatment, _), rows in known if treatment == option.id for each in rows)
        yield from (each for each in facts if each.id in words and each.use != "no")


def _ends(option: Option, figure: Figure) -> Iterator[str]:
    """The source of both ends of a figure, else that of the low and that of the high one.

    Of several the strongest.
    """
    range_ = option.treatment.range_of(figure)
    fed = feeding(option.shown(figure).facts)
    strongest = sorted(fed, key=lambda each: option.source(each.source_id).strength)
    yield from (each.source_id for each in stating(strongest, range_))
