"""Entries under headings: lists of facts, outcomes and sources, as pages and dialogs show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from resurface.choosing.criteria import HELPS
from resurface.comparison.comparison import Comparison, Option, UndrawnHeadToHead
from resurface.comparison.entry import (
    Entry,
    Note,
    cited,
    concern_with_kinds,
    fact_entry,
    outcome_entry,
)
from resurface.evidence.concerns import Concern, widest
from resurface.evidence.evidence import Evidence
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.language.language import Language
from resurface.text import labels
from resurface.text.reasons import reason_in_words


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, sentences, then entries; each may be empty.

    `listed`: the entries are a list of like things, whose heading counts them; else each stands
    alone. `apart`: a line is drawn above it.
    """

    title: str = ""
    lines: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    listed: bool = True
    apart: bool = False


def facts_part(rows: Iterable[Fact], evidence: Evidence, words: Language, title: str = "") -> Part:
    """Facts as a list."""
    return Part(title, entries=tuple(fact_entry(each, evidence, words) for each in rows))


def outcomes_part(
    rows: Iterable[Outcome], evidence: Evidence, words: Language, title: str = ""
) -> Part:
    """Measured outcomes as a list."""
    return Part(title, entries=tuple(outcome_entry(each, evidence, words) for each in rows))


def helps_in_short(option: Option, words: Language) -> Part:
    """Each concern that a source supports the treatment for or speaks against, and what it is."""
    say, entries = words.say, []
    for concern in concerns_of(option):
        mark = say("supported") if option.id in concern.supported else say("spoken against")
        about = (Note(concern.what_it_is),) if concern.what_it_is else ()
        entries.append(
            Entry(f"{labels.concern(concern.id, words)}: {mark}", about=about, id=concern.id)
        )
    return Part(entries=tuple(entries))


def concern_parts(concern: Concern, evidence: Evidence, words: Language) -> Iterator[Part]:
    """One scar or mark: what it is, how to tell it, what else to know, and who says so."""
    told = concern_with_kinds(concern, (), words)
    note = (Note(concern.note, lang=words.of_record),) if concern.note else ()
    yield Part(entries=(replace(told, about=(*told.about, *note)),), listed=False)
    yield sources_part(concern.source_ids, evidence, words, words.say("Sources"))


def scars_and_marks(evidence: Evidence, words: Language) -> Iterator[Part]:
    """Every scar and mark below the wider one that it belongs to, with how to tell it."""
    for wider in widest(evidence.concerns):
        yield Part(entries=(concern_with_kinds(wider, evidence.concerns, words),))
    ids = dict.fromkeys(one for each in evidence.concerns for one in each.source_ids)
    yield sources_part(ids, evidence, words, words.say("Sources on what scars and marks are"))


def undrawn_head_to_head(comparison: Comparison, words: Language) -> Part | None:
    """Studies of two chosen treatments that no chart draws, each outcome with its reason.

    None where there is none.
    """
    studies: dict[tuple[str, tuple[str, str]], list[UndrawnHeadToHead]] = {}
    for pair in comparison.undrawn_head_to_head:
        studies.setdefault((pair.trial, pair.treatment_ids), []).append(pair)
    if not studies:
        return None
    entries = tuple(_undrawn_study(pairs, comparison, words) for pairs in studies.values())
    return Part(words.say("Also compared with each other, but not drawn"), entries=entries)


def _undrawn_study(
    pairs: list[UndrawnHeadToHead], comparison: Comparison, words: Language
) -> Entry:
    """One study: its two treatments, its source, and why each outcome is not drawn."""
    say, names = words.say, {each.id: each.treatment.name for each in comparison.options}
    notes: list[Note] = []
    for pair in pairs:
        name = labels.outcome_of_all(pair.outcome, words)
        for row in pair.relative:
            about = say("{treatment}, {outcome}").format(
                treatment=names[row.treatment_id], outcome=name
            )
            notes.append(Note(row.note, about, words.of_record))
        reasons = dict.fromkeys(reason_in_words(row, words) for row in pair.others)
        own = all(row.why_not in reasons for row in pair.others)
        if reasons:
            about = say("Not drawn, {outcome}").format(outcome=name)
            notes.append(Note("; ".join(reasons), about, words.of_record if own else ""))
    read_on = (row.source_id for pair in pairs for row in pair.rows)
    return Entry(
        words.listing([names[each] for each in pairs[0].treatment_ids]),
        sources=cited(dict.fromkeys(read_on), comparison.evidence, words),
        notes=tuple(notes),
    )


def sources_part(ids: Iterable[str], evidence: Evidence, words: Language, title: str) -> Part:
    """Sources as a list, one an entry."""
    return Part(
        title, entries=tuple(Entry(sources=(each,)) for each in cited(ids, evidence, words))
    )


def concerns_of(option: Option) -> tuple[Concern, ...]:
    """What the filters name and a source supports it for or speaks against, in their order."""
    return tuple(
        each
        for each in option.evidence.concerns
        if each.id in HELPS.options and option.id in each.supported | each.not_supported
    )
