"""Rows of the evidence as entries: what each says, and the sources that say it.

Values without markup: dialogs, pages and files write them in their own.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from resurface.catalogue.dates import is_late
from resurface.catalogue.figures import Range
from resurface.catalogue.products import Product
from resurface.evidence.cautions import Caution
from resurface.evidence.clearances import Clearance
from resurface.evidence.combinations import Combination, Omitted
from resurface.evidence.concerns import Concern, kinds_of
from resurface.evidence.evidence import Evidence
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.evidence.recovery import RecoveryDays
from resurface.evidence.reported_harms import ReportedHarm
from resurface.language.language import Language
from resurface.text import amounts, labels
from resurface.text.citation import Citation, citation
from resurface.text.reasons import reason_in_words
from resurface.text.told import fact_told, outcome_told


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence, behind a label where it needs one.

    `lang`: the language of the sentence where it is another one than the label's.
    """

    text: str
    label: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: its title, what is said on the same line, and the lines below.

    `about` stands above its sources, `notes` below them; `inner` are entries that belong to it.
    `id` is the row's own, where it has one. `lang`: the language of what is said, where it is
    another one than the title's.
    """

    title: str = ""
    said: str = ""
    about: tuple[Note, ...] = ()
    sources: tuple[Citation, ...] = ()
    notes: tuple[Note, ...] = ()
    inner: tuple[Entry, ...] = ()
    id: str = ""
    lang: str = ""


def cited(source_ids: Iterable[str], evidence: Evidence, words: Language) -> tuple[Citation, ...]:
    """The sources of a row, as they are cited."""
    return tuple(citation(evidence.sources[each], words) for each in source_ids)


def fact_entry(fact: Fact, evidence: Evidence, words: Language) -> Entry:
    """One fact: its figure and statement, and why it does not feed the range.

    A fact without either is told by its note.
    """
    told = fact_told(fact, words)
    title = f"{told.figure}." if told.figure and told.statement else told.figure
    lang = words.of_record
    notes = [Note(fact.note, lang=lang)] if fact.note and told.whole else []
    if fact.use in ("no", "repeat", "bound") and fact.use_why:
        notes.append(Note(fact.use_why, words.say("Does not feed the range"), lang))
    return Entry(
        title,
        told.statement if told.whole else fact.note,
        sources=cited(fact.source_ids, evidence, words),
        notes=tuple(notes),
        id=fact.id,
        lang=lang,
    )


def outcome_entry(row: Outcome, evidence: Evidence, words: Language) -> Entry:
    """One measured outcome: its figure, how it was measured, and why it is not drawn."""
    told = outcome_told(row, words)
    return Entry(
        told.figure,
        "; ".join((told.measured, *told.about)),
        sources=cited(row.source_ids, evidence, words),
        notes=outcome_notes(row, words),
        id=row.id,
    )


def outcome_notes(row: Outcome, words: Language) -> tuple[Note, ...]:
    """What else there is to know of a measured outcome, and why it is not drawn."""
    lang, reason = words.of_record, reason_in_words(row, words)
    notes = [Note(row.note, lang=lang)] if row.note else []
    if reason:
        own = lang if reason == row.why_not else ""
        notes.append(Note(reason, words.say("Why it is not drawn"), own))
    return tuple(notes)


def reported_entry(each: ReportedHarm, evidence: Evidence, words: Language) -> Entry:
    """One harm that a source reports without a count, and of whom or what else it speaks."""
    notes = (Note(each.note, lang=words.of_record),) if each.note else ()
    sources = cited((each.source_id,), evidence, words)
    named = f"{labels.bare_outcome(each.harm, words)}:"
    return Entry(named, each.what, sources=sources, notes=notes, id=each.id)


def caution_entry(caution: Caution, evidence: Evidence, words: Language) -> Entry:
    """One question to ask first, with what follows from it."""
    about = [Note(caution.consequence), Note(caution.strength, words.say("How strong"))]
    if caution.note:
        about.append(Note(caution.note, words.say("What sources say"), words.of_record))
    sources = cited(caution.source_ids, evidence, words)
    return Entry(caution.question, "", tuple(about), sources, id=caution.id)


def recovery_entry(each: RecoveryDays, evidence: Evidence, words: Language) -> Entry:
    """Some days after a visit: what one sees, feels, can do and avoids, and whose word that is."""
    say = words.say
    parts = (
        Note(each.see, say("You see")),
        Note(each.feel, say("You feel")),
        Note(each.can_do, say("You can")),
        Note(each.avoid, say("Avoid")),
        Note(each.note, say("Note")),
    )
    days = days_in_words(each.days, words)
    about = tuple(part for part in parts if part.text)
    return Entry(days, "", about, cited(each.source_ids, evidence, words))


def days_in_words(days: Range, words: Language) -> str:
    """Some days after a visit: "Day 2–3", "Day 15 and later"."""
    return words.say("Day {days}").format(days=_day(days.low, days.high, words))


def _day(low: float | None, high: float | None, words: Language) -> str:
    first = words.number(low or 0)
    if high is None:
        return words.say("{first} and later").format(first=first)
    return first if low == high else f"{first}–{words.number(high)}"


def concern_entry(concern: Concern) -> Entry:
    """A scar or mark by name, with what it is, in the words of its row."""
    return Entry(f"{concern.name}:", concern.what_it_is, id=concern.id)


def concern_with_kinds(concern: Concern, concerns: Iterable[Concern], words: Language) -> Entry:
    """A scar or mark with how to tell it, and its kinds as entries inside it."""
    everything = tuple(concerns)
    told = Note(concern.how_to_tell, words.say("How to tell"))
    return Entry(
        f"{concern.name}:",
        concern.what_it_is,
        about=(told,) if told.text else (),
        inner=tuple(
            concern_with_kinds(kind, everything, words) for kind in kinds_of(concern, everything)
        ),
        id=concern.id,
    )


def combination_entry(
    pair: Combination, names: Mapping[str, str], evidence: Evidence, words: Language
) -> Entry:
    """Two treatments in their order, with the gap, why, and what was studied."""
    say = words.say
    first, then = (names.get(each, each) for each in (pair.first_id, pair.then_id))
    order = say("{first}, then {then}").format(first=first, then=then)
    if pair.same_visit == "yes":
        order = say("{first} and {then}, in one visit").format(first=first, then=then)
    elif pair.gap.reported:
        gap = amounts.in_unit(pair.gap, "weeks", words)
        order = say("{first}, then {then} after {gap}").format(first=first, then=then, gap=gap)
    about = tuple(Note(text) for text in (pair.why, pair.evidence, pair.note) if text)
    return Entry(order, "", about, cited(pair.source_ids, evidence, words))


def clearance_entry(each: Clearance, evidence: Evidence, words: Language) -> Entry:
    """One device's record: its use, whether it names acne scars, types and age."""
    say = words.say
    named = (
        say("The record names acne scars.")
        if each.names_acne_scars
        else say("The record does not name acne scars.")
    )
    lines = [Note(each.cleared_use, lang=words.of_record), Note(named)]
    if each.skin_types:
        text = say("Skin types in the record: {types}").format(types=each.skin_types)
        lines.append(Note(text))
    if each.minimum_age:
        text = say("Age in the record: from {age} years").format(age=each.minimum_age)
        lines.append(Note(text))
    if each.note:
        lines.append(Note(each.note, lang=words.of_record))
    title = f"{each.device} ({each.number})" if each.number else each.device
    return Entry(title, "", tuple(lines), cited((each.source_id,), evidence, words))


def product_entry(
    each: Product, evidence: Evidence, today: datetime.date, words: Language
) -> Entry:
    """One product for home care, with the facts that carry its words; marked past its date."""
    name = f"{each.name} ({each.house_name})" if each.house_name else each.name
    if is_late(each, today):
        name = words.say("{name} (past its check date)").format(name=name)
    about = tuple(Note(text) for text in (each.summary, each.how_it_works, each.how_to_use) if text)
    carried = carrying(each.id, each.word_fact_ids, evidence)
    inner = tuple(fact_entry(fact, evidence, words) for fact in carried)
    return Entry(name, "", about, inner=inner, id=each.id)


def omitted_entry(each: Omitted, evidence: Evidence, words: Language) -> Entry:
    """One option that is left out: what it is, what it helps, and why it is not compared."""
    say, about = words.say, [Note(each.what_it_is)]
    if each.helps:
        about.append(Note(each.helps, say("Helps, as sources say")))
    about.append(Note(each.why_not, say("Why it is left out")))
    return Entry(each.name, "", tuple(about), cited(each.source_ids, evidence, words), id=each.id)


def carrying(owner: str, fact_ids: tuple[str, ...], evidence: Evidence) -> tuple[Fact, ...]:
    """The facts of a treatment or product that its words lean on."""
    return tuple(
        fact
        for (of, _), rows in evidence.facts.items()
        if of == owner
        for fact in rows
        if fact.id in fact_ids
    )
