"""What tells lines of one study apart, where a list has more than one of them by the same name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from resurface.comparison.shares import study_name
from resurface.evidence.evidence import Evidence
from resurface.evidence.outcomes import Outcome
from resurface.language.language import Language, message
from resurface.text import labels

_SHAPES = {
    "icepick": message("icepick scars"),
    "boxcar": message("boxcar scars"),
    "rolling": message("rolling scars"),
    "atrophic": message("sunken scars"),
}


def names_apart(rows: Sequence[Outcome], evidence: Evidence, words: Language) -> dict[str, str]:
    """The study of each row by its id: "El Refaei 2015 (icepick scars; 35% glycolic acid)".

    In brackets its scars, its group and who rated, as far as other rows of its study differ there.
    There is nothing for a study that stands there once, and where what counts as better tells its
    lines apart: that stands beside each of them.
    """
    return {row.id: _named(row, rows, evidence, words) for row in rows}


def to_tell_apart(rows: Sequence[Outcome]) -> int:
    """How many rows look like another of their study."""
    seen = [_seen_as(row) for row in rows]
    return sum(seen.count(each) > 1 for each in seen)


def _named(row: Outcome, rows: Sequence[Outcome], evidence: Evidence, words: Language) -> str:
    name, apart = study_name(row, evidence, words), "; ".join(_apart(row, rows, words))
    return words.say("{study} ({apart})").format(study=name, apart=apart) if apart else name


def _apart(row: Outcome, rows: Sequence[Outcome], words: Language) -> Iterator[str]:
    alike = [each for each in rows if _seen_as(each) == _seen_as(row)]
    for say in _WAYS:
        if len({say(each, words) for each in alike}) > 1 and (said := say(row, words)):
            yield said


def _seen_as(row: Outcome) -> tuple[str, str, str]:
    """What a line shows of its row, but its people and its figure."""
    return row.trial, row.outcome, row.threshold


def _scars(row: Outcome, words: Language) -> str:
    shapes = [each.strip() for each in row.scar_types.split(";")]
    return words.listing([words.render(_SHAPES[each]) for each in shapes if each in _SHAPES])


def _group(row: Outcome, words: Language) -> str:
    return labels.arm(row.arm, words)


def _rater(row: Outcome, words: Language) -> str:
    rater = labels.rater(row.rated_by, words)
    return words.say("rated by {rater}").format(rater=rater) if rater else ""


_WAYS: tuple[Callable[[Outcome, Language], str], ...] = (_scars, _group, _rater)
