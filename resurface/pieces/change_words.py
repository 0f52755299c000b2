"""What has changed since a piece was made, in words: what it is, what it said, what it says now."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.figures import FIGURES, Range
from resurface.comparison.skin_said import SKIN_IN_STUDIES
from resurface.evidence.outcomes import LASTING, PASSING, SERIOUS, SHARES
from resurface.language.language import Language, Message, message
from resurface.pieces.changed import Change
from resurface.pieces.piece_record import PieceRecord, ShownFact
from resurface.pieces.shown_facts import (
    AGE,
    BENEFIT,
    CHECK_BY,
    HARM,
    LEFT,
    NAME,
    RANGE,
    RECORD,
    SAFETY,
    SEEN,
    SHORT,
    SKIN,
    TOLD,
)
from resurface.text import labels
from resurface.text.amounts import in_unit, in_words, several_skin_types
from resurface.text.counts import share_of

_FIGURES = {each.id: each for each in FIGURES}
_NOT_ON_IT = message("not on the piece")
_GONE = message("no longer in the record")
_NAMES: dict[str, Message] = {
    NAME: message("treatment"),
    SHORT: message("short name"),
    TOLD: message("harm that a source tells of"),
    SAFETY: message("safety warning"),
    RECORD: message("regulator’s record"),
    SEEN: message("what one sees after a visit"),
    AGE: message("youngest age"),
    SKIN: SKIN_IN_STUDIES,
    LEFT: message("scars left alone"),
    CHECK_BY: message("to be checked by"),
}
_SEVERITIES: dict[object, Message] = {
    SERIOUS: message("serious"),
    LASTING: message("lasting"),
    PASSING: message("passing"),
}


@dataclass(frozen=True, slots=True)
class ToldChange:
    """One change in words: of which treatment, what it is, what the piece says, what is so now."""

    treatment: str
    what: str
    old: str
    new: str


def change_told(
    change: Change, record: PieceRecord, catalogue: Catalogue, words: Language
) -> ToldChange:
    """One change, in the language of the screen; texts of the record are as on the piece."""
    about = change.about
    return ToldChange(
        treatment_name(about.treatment, record, catalogue),
        what(about, words),
        value(change.old, words) if change.old else words.render(_NOT_ON_IT),
        value(change.new, words) if change.new else words.render(_GONE),
    )


def what(fact: ShownFact, words: Language) -> str:
    """What a thing on a piece is about: "Back at work after", "people who improved"."""
    if fact.kind == RANGE:
        figure = _FIGURES.get(fact.about)
        return words.render(figure.heading) if figure else fact.about
    if fact.kind == HARM and fact.value[5] in SHARES[1:]:  # a share of no people
        return labels.bare_outcome(str(fact.value[0]), words)
    if fact.kind in (BENEFIT, HARM):
        return labels.outcome(str(fact.value[0]), words)
    return words.render(_NAMES[fact.kind])


def value(fact: ShownFact, words: Language) -> str:
    """What a piece says of it: "3–7 days", "2 of 30", "22"."""
    found = _VALUES.get(fact.kind)
    return found(fact, words) if found else str(fact.value[0])


def treatment_name(treatment: str, record: PieceRecord, catalogue: Catalogue) -> str:
    """A treatment by name: as it is called now, else as it was on the piece."""
    found = catalogue.find(treatment)
    named = (each for each in record.shown if each.thing == (treatment, NAME, ""))
    return found.name if found else next((str(each.value[0]) for each in named), treatment)


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _range(fact: ShownFact, words: Language) -> str:
    low, high = map(_number, fact.value)
    figure, ends = _FIGURES.get(fact.about), Range(low, high)
    return in_words(figure, ends, words) if figure else f"{low}–{high}"


def _outcome(fact: ShownFact, words: Language) -> str:
    """The count, and the figure where that is no share of it."""
    _, events, people, low, high, unit, *severity = fact.value
    ends = Range(_number(low), _number(high))
    counted = ""
    if events is not None and people:
        text = words.say("{events} of {people}")
        counted = text.format(events=words.number(int(events)), people=words.number(int(people)))
    told = counted or in_unit(ends, str(unit or ""), words)
    if unit in SHARES[1:]:
        behind = f" ({counted})" if counted else ""
        told = f"{share_of(ends.ends, str(unit), words)}{behind}"
    severe = _severity(severity[0], words) if severity else ""
    return ", ".join(filter(None, (told, severe)))


def _told(fact: ShownFact, words: Language) -> str:
    harm, severity = fact.value
    return ", ".join((labels.outcome(str(harm), words), _severity(severity, words)))


def _severity(severity: object, words: Language) -> str:
    return words.render(_SEVERITIES[str(severity)]) if severity in _SEVERITIES else ""


def _record(fact: ShownFact, words: Language) -> str:
    """Device, number, use, skin types and age of a regulator's record."""
    *parts, age = map(str, fact.value)
    aged = words.say("age {age} and up").format(age=age) if age else ""
    return "; ".join(filter(None, (*parts, aged)))


def _skin(fact: ShownFact, words: Language) -> str:
    studied, excluded = map(str, fact.value)
    said = _types(studied, words) if studied else words.say("not stated")
    if not excluded:
        return said
    text = words.say("{types}, not for {excluded}")
    return text.format(types=said, excluded=_types(excluded, words))


def _types(numbers: str, words: Language) -> str:
    return several_skin_types(map(int, numbers.split()), words)


def _day(fact: ShownFact, words: Language) -> str:
    return words.date(datetime.date.fromisoformat(str(fact.value[0])))


_VALUES: dict[str, Callable[[ShownFact, Language], str]] = {
    RANGE: _range,
    BENEFIT: _outcome,
    HARM: _outcome,
    TOLD: _told,
    RECORD: _record,
    SKIN: _skin,
    CHECK_BY: _day,
}
