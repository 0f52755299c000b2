"""What a piece says, figure by figure: as it is printed, where each is from, what is so now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resurface.catalogue.catalogue import Catalogue
from resurface.evidence.evidence import Evidence
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS, SERIOUS, told_place
from resurface.evidence.sources import Source
from resurface.evidence.studies import HARMS
from resurface.language.language import Language
from resurface.materials.piece_sources import SAID
from resurface.pieces.change_words import change_told, treatment_name, value, what
from resurface.pieces.changed import Change, ChangedPiece
from resurface.pieces.piece_record import PieceRecord, ShownFact
from resurface.pieces.shown_facts import (
    AGE,
    BENEFIT,
    CHECK_BY,
    HARM,
    KINDS,
    NAME,
    RANGE,
    RECORD,
    SHORT,
    TOLD,
)


@dataclass(frozen=True, slots=True)
class PieceFigure:
    """One thing on a piece: of which treatment, what it is, what it says, and its own sources.

    `now`: what the record says by now, empty where it says the same.
    """

    treatment: str
    what: str
    said: str
    sources: tuple[Source, ...]
    now: str = ""


def figures_of(
    piece: ChangedPiece, catalogue: Catalogue, evidence: Evidence, words: Language
) -> tuple[PieceFigure, ...]:
    """Every figure of a piece in its order, of harms the serious ones first.

    What has come to be said since stands last.
    """
    record, behind = piece.record, _behind(evidence)
    columns = list(dict.fromkeys(fact.treatment for fact in record.shown))
    told = (each for each in record.shown if each.kind in KINDS)
    in_order = sorted(told, key=lambda fact: (columns.index(fact.treatment), *_place(fact)))
    changed = {each.about.thing: each for each in piece.changes}
    found = [
        PieceFigure(
            treatment_name(fact.treatment, record, catalogue),
            what(fact, words),
            value(fact, words),
            tuple(_sources(fact, evidence, behind)),
            _now(changed.pop(fact.thing, None), record, catalogue, words),
        )
        for fact in in_order
        if fact.kind not in (NAME, SHORT, CHECK_BY)
        and (fact.thing in changed or _is_on(fact, record))
    ]
    for each in changed.values():
        told = change_told(each, record, catalogue, words)
        rests = tuple(_sources(each.new, evidence, behind)) if each.new else ()
        found.append(PieceFigure(told.treatment, told.what, told.old, rests, told.new))
    return tuple(found)


def _now(change: Change | None, record: PieceRecord, catalogue: Catalogue, words: Language) -> str:
    return change_told(change, record, catalogue, words).new if change else ""


def _place(fact: ShownFact) -> tuple[int, int]:
    """Harms stand by how serious they are, counted or told; all else by its kind."""
    if fact.kind in (HARM, TOLD):
        return KINDS.index(HARM), told_place(str(fact.value[0]), str(fact.value[-1]))
    return KINDS.index(fact.kind), 0


def _is_on(fact: ShownFact, record: PieceRecord) -> bool:
    """Whether its template says it; what else is kept tells only what has changed."""
    about = SAID.get(record.template)
    if about is None or fact.kind not in (BENEFIT, HARM, TOLD):
        return True
    if fact.kind == BENEFIT:
        return RESPONDERS in about and fact.value[0] == RESPONDERS
    return fact.value[0] == DARK_MARKS or fact.value[-1] == SERIOUS or HARMS in about


def _sources(fact: ShownFact, evidence: Evidence, behind: dict[str, str]) -> Iterator[Source]:
    """Its sources, each once; those of a range that state one of its ends come first."""
    ids = list(fact.facts or _told_elsewhere(fact, evidence))
    if fact.kind == RANGE:
        ends = {
            row.id: not {row.range.low, row.range.high} & set(fact.value)
            for row in evidence.facts_of(fact.treatment, fact.about)
        }
        ids.sort(key=lambda each: ends.get(each, True))
    found = dict.fromkeys(behind.get(each, each) for each in ids)
    yield from (evidence.sources[each] for each in found if each in evidence.sources)


def _told_elsewhere(fact: ShownFact, evidence: Evidence) -> Iterator[str]:
    """What records and ages rest on, which pieces keep no rows of."""
    if fact.kind in (RECORD, AGE):
        for each in evidence.clearances:
            if each.treatment_id == fact.treatment and (
                fact.kind == AGE or each.number in fact.about
            ):
                yield each.source_id


def _behind(evidence: Evidence) -> dict[str, str]:
    """The id of the source of each row, by the id of the row."""
    outcomes = (row for rows in evidence.outcomes.values() for row in rows)
    facts = (row for rows in evidence.facts.values() for row in rows)
    harms = (row for rows in evidence.reported_harms.values() for row in rows)
    return {
        **{row.id: evidence.study(row).id for row in outcomes},
        **{row.id: row.source_id for row in facts},
        **{row.id: row.source_id for row in harms},
    }
