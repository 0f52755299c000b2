"""What is known, as blocks of markdown: figures, facts, outcomes, each with its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from resurface.catalogue.course import COURSE_FIGURES
from resurface.catalogue.dates import is_late
from resurface.catalogue.figures import COURSE_DAYS, FIGURES, Range
from resurface.catalogue.products import Product
from resurface.choosing.criteria import HELPS
from resurface.comparison.comparison import Comparison, Option, Shown, UndrawnHeadToHead
from resurface.comparison.said import own_in_words
from resurface.comparison.sentences import course_in_words, people_in_words
from resurface.evidence.cautions import Caution
from resurface.evidence.clearances import Clearance
from resurface.evidence.combinations import Combination, Omitted
from resurface.evidence.concerns import Concern, kinds_of, widest
from resurface.evidence.evidence import Evidence
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome, outcome_place
from resurface.evidence.ranges import FEW, feeding
from resurface.evidence.recovery import RecoveryDays
from resurface.evidence.sources import Source
from resurface.evidence.studies import shown, undrawn, without_figure
from resurface.language.language import Language
from resurface.text import amounts, labels
from resurface.text.plain import linked, plain
from resurface.text.reasons import reason_in_words

_FIELDS = {"skin_types", "lasts", "performed_by", "anaesthesia", "age"}


def blocks(option: Option, topic: str, evidence: Evidence, words: Language) -> Iterator[str]:
    """All that stands behind one topic of one option, one markdown text a block."""
    figure = next((each for each in FIGURES if each.id == topic), None)
    if figure is not None:
        yield from _figure(option.shown(figure), evidence, words)
    elif topic == "course":
        yield from _course(option, evidence, words)
    elif topic in _FIELDS:
        yield facts(_said_of(option, topic, evidence), evidence, words)
    elif topic == "words":
        yield from _words(option, evidence, words)
    elif topic == "helps":
        yield from _helps(option, evidence, words)
    elif topic == "recovery":
        yield from _recovery(option, evidence, words)
    elif topic == "cautions":
        yield from (_caution(each, evidence, words) for each in evidence.cautions_of(option.id))
    elif topic == "warning":
        yield _source_line(evidence.sources[option.treatment.warning_source_id], words)
    else:
        yield from _outcomes(option, topic, evidence, words)


def _said_of(option: Option, topic: str, evidence: Evidence) -> tuple[Fact, ...]:
    """Facts of a field; how long a result lasts may rest on a caution that carries its words."""
    said = evidence.facts_of(option.id, topic)
    if topic != "lasts":
        return said
    carried = _carried(option.id, option.treatment.word_fact_ids, evidence)
    return (*said, *(each for each in carried if each.field == "caution"))


def _figure(shown: Shown, evidence: Evidence, words: Language) -> Iterator[str]:
    yield f"**{plain(amounts.in_words(shown.figure, shown.range, words))}**"
    yield from _behind(shown, evidence, words)


def _behind(shown: Shown, evidence: Evidence, words: Language) -> Iterator[str]:
    """Whose figure it is, how its range follows, and each source that states it."""
    say = words.say
    if shown.own:
        yield plain(own_in_words(shown, words))
    fed = feeding(shown.facts)
    beside = [fact for fact in shown.facts if fact not in fed]
    if fed:
        yield _rule(shown, words)
        yield f"**{say('Sources that feed the range')} ({len(fed)})**"
        yield facts(fed, evidence, words)
    if beside:
        yield f"**{say('Other sources, shown beside it')} ({len(beside)})**"
        yield facts(beside, evidence, words)
    if not shown.facts:
        yield say("No source read states this figure.")


def _rule(shown: Shown, words: Language) -> str:
    """How the published range follows from its sources, in words."""
    say, published = words.say, shown.published
    spread = amounts.fact_in_words(published.spread, shown.figure.unit, words)
    if published.bound:
        return say("Only a limit was found, so the range is that limit.")
    if published.count <= FEW:
        made = say("The range goes from the lowest to the highest of these sources.")
    else:
        made = say(
            "The range is the middle of these sources: it leaves out the lowest and the highest "
            "quarter. From lowest to highest they say {spread}."
        ).format(spread=plain(spread))
    return " ".join([made, *_open_end(published.range, words)])


def _open_end(range_: Range, words: Language) -> Iterator[str]:
    """Why a range has no upper or no lower end, where it has none."""
    if not range_.reported:
        return
    if range_.high is None:
        yield words.say("It stays open at the top: a source that says “at least” reaches that far.")
    if range_.low is None:
        yield words.say("It stays open at the bottom: a source that says “up to” reaches that low.")


def _course(option: Option, evidence: Evidence, words: Language) -> Iterator[str]:
    """The course, how it is worked out, then each figure that it is worked out from."""
    say, course = words.say, option.course
    yield plain(course_in_words(course, words))
    yield say(
        "How it is worked out: visits less one, times the weeks between visits, is the time "
        "to the last visit. The full result comes its months after that. Days away are "
        "counted after each visit, and the price is the price of one visit times the "
        "visits. The low end takes every low end, the high end every high end."
    )
    if course.price.reported:
        yield f"**{say('Price of the course')}**: {plain(amounts.money(course.price, words))}"
    if course.days_away.reported:
        away = amounts.in_words(COURSE_DAYS, course.days_away, words)
        yield f"**{say('Days away in all')}**: {plain(away)}"
    for figure in COURSE_FIGURES:
        shown = option.shown(figure)
        stated = amounts.in_words(figure, shown.range, words)
        yield f"---\n\n**{labels.topic(figure.id, words)}: {plain(stated)}**"
        yield from _behind(shown, evidence, words)


def facts(rows: Iterable[Fact], evidence: Evidence, words: Language) -> str:
    return "\n".join(f"- {_fact(each, evidence, words)}" for each in rows)


def _fact(fact: Fact, evidence: Evidence, words: Language) -> str:
    """One fact: its figure and words, its source, what was studied, why it doesn't feed a range."""
    figure = amounts.fact_in_words(fact.range, fact.unit, words)
    said = ". ".join(
        part for part in (figure and f"**{plain(figure)}**", plain(fact.value)) if part
    )
    lines = [said or plain(fact.note)]
    lines += [_source_line(evidence.sources[each], words) for each in fact.source_ids]
    if fact.note and said:
        lines.append(plain(fact.note))
    if fact.use in ("no", "repeat", "bound") and fact.use_why:
        lines.append(f"*{words.say('Does not feed the range')}: {plain(fact.use_why)}*")
    return "  \n  ".join(lines)


def _source_line(source: Source, words: Language) -> str:
    """Kind, year and linked title."""
    year = f", {source.year}" if source.year else f", {words.say('year not stated')}"
    kind = labels.kind_of_source(source.kind, words)
    return f"{kind}{year}: {linked(source.title, source.url)}"


def _words(option: Option, evidence: Evidence, words: Language) -> Iterator[str]:
    treatment = option.treatment
    yield plain(treatment.summary)
    if treatment.how_it_works:
        yield plain(treatment.how_it_works)
    carried = _carried(option.id, treatment.word_fact_ids, evidence)
    if carried:
        yield f"**{words.say('What carries these words')}**"
        yield facts(carried, evidence, words)


def helps_in_short(option: Option, evidence: Evidence, words: Language) -> str:
    """Each concern that a source supports the treatment for or speaks against, and what it is."""
    say = words.say
    lines = []
    for concern in _concerns(option, evidence):
        mark = say("supported") if option.id in concern.supported else say("spoken against")
        lines.append(f"- {labels.concern(concern.id, words)}: **{mark}**")
        if concern.what_it_is:
            lines[-1] += f"  \n  {plain(concern.what_it_is)}"
    return "\n".join(lines)


def what_they_are(concerns: Iterable[Concern]) -> str:
    """Concerns by name, each with what it is, in the words of its row."""
    return "  \n".join(f"**{plain(each.name)}**: {plain(each.what_it_is)}" for each in concerns)


def scars_and_marks(evidence: Evidence, words: Language) -> Iterator[str]:
    """Every scar and mark below the wider one that it belongs to, with how to tell it."""
    for wider in widest(evidence.concerns):
        yield "\n".join(_told(wider, evidence.concerns, words))
    ids = dict.fromkeys(one for each in evidence.concerns for one in each.source_ids)
    yield f"**{words.say('Sources on what scars and marks are')} ({len(ids)})**"
    yield "\n".join(f"- {_source_line(evidence.sources[each], words)}" for each in ids)


def _told(
    concern: Concern, concerns: Iterable[Concern], words: Language, indent: str = ""
) -> Iterator[str]:
    """A concern as an item of a list, and its kinds as items of a list inside it."""
    yield f"{indent}- {what_they_are([concern])}"
    if concern.how_to_tell:
        yield f"{indent}  *{words.say('How to tell')}*: {plain(concern.how_to_tell)}"
    for kind in kinds_of(concern, concerns):
        yield from _told(kind, concerns, words, f"{indent}  ")


def _concerns(option: Option, evidence: Evidence) -> list[Concern]:
    return [
        each
        for each in evidence.concerns
        if each.id in HELPS.options and option.id in each.supported | each.not_supported
    ]


def _helps(option: Option, evidence: Evidence, words: Language) -> Iterator[str]:
    """The judgment, what each source says of this treatment, and where the judgment is from."""
    say = words.say
    yield helps_in_short(option, evidence, words)
    said = evidence.facts_of(option.id, "scar_types")
    if said:
        yield f"**{say('What each source says of this treatment')}**"
        yield facts(said, evidence, words)
    ids = dict.fromkeys(one for each in _concerns(option, evidence) for one in each.source_ids)
    if ids:
        yield f"**{say('Sources on what helps which scars and marks')} ({len(ids)})**"
        yield "\n".join(f"- {_source_line(evidence.sources[each], words)}" for each in ids)


def _recovery(option: Option, evidence: Evidence, words: Language) -> Iterator[str]:
    for each in evidence.recovery.get(option.id, ()):
        lines = [_source_line(evidence.sources[source_id], words) for source_id in each.source_ids]
        yield recovery_days(each, words) + "\n\n" + "\n".join(f"- {line}" for line in lines)


def recovery_days(each: RecoveryDays, words: Language) -> str:
    """Some days after a visit: what one sees, feels, can do and avoids, and whose word that is."""
    say = words.say
    parts = [
        (say("You see"), each.see),
        (say("You feel"), each.feel),
        (say("You can"), each.can_do),
        (say("Avoid"), each.avoid),
        (say("Note"), each.note),
    ]
    days = say("Day {days}").format(days=_day(each.days.low, each.days.high, words))
    said = [f"*{name}*  \n{plain(text)}" for name, text in parts if text]
    return "\n\n".join([f"**{days}**", *said])


def _day(low: float | None, high: float | None, words: Language) -> str:
    first = words.number(low or 0)
    if high is None:
        return words.say("{first} and later").format(first=first)
    return first if low == high else f"{first}–{words.number(high)}"


def _caution(caution: Caution, evidence: Evidence, words: Language) -> str:
    lines = [
        f"**{plain(caution.question)}**",
        plain(caution.consequence),
        f"{words.say('How strong')}: {plain(caution.strength)}",
    ]
    if caution.note:
        lines.append(f"{words.say('What sources say')}: {plain(caution.note)}")
    lines += [_source_line(evidence.sources[each], words) for each in caution.source_ids]
    return "  \n".join(lines)


def _outcomes(option: Option, topic: str, evidence: Evidence, words: Language) -> Iterator[str]:
    """Measured outcomes one by one: those shown, then the others with their reason."""
    say = words.say
    rows = shown(option.outcomes, topic)
    if rows:
        yield _listed(rows, evidence, words)
    else:
        yield say("No figure that can be shown beside others.")
    others = (
        (say("Published, not shown beside others"), undrawn(option.outcomes, topic)),
        (say("Words without a figure"), without_figure(option.outcomes, topic)),
    )
    for title, rows in others:
        if rows:
            yield f"**{title}** ({len(rows)})"
            yield _listed(rows, evidence, words)


def by_outcome(rows: Iterable[Outcome], evidence: Evidence, words: Language) -> Iterator[str]:
    """Measured outcomes under the names of what was measured: benefits, then harms."""
    groups: dict[str, list[Outcome]] = {}
    for row in sorted(rows, key=lambda row: (outcome_place(row.outcome), row.outcome)):
        groups.setdefault(row.outcome, []).append(row)
    for name, group in groups.items():
        yield f"**{plain(labels.outcome_heading(name, words))}** ({len(group)})"
        yield _listed(group, evidence, words)


def _listed(rows: Iterable[Outcome], evidence: Evidence, words: Language) -> str:
    return "\n".join(f"- {outcome(row, evidence, words)}" for row in rows)


def outcome(row: Outcome, evidence: Evidence, words: Language) -> str:
    say = words.say
    figure = amounts.fact_in_words(row.range, row.unit, words) or amounts.not_reported(words)
    about = [f"**{plain(figure)}** {plain(labels.measured(row.outcome, row.measure, words))}"]
    if row.people:
        about.append(plain(people_in_words(row, words)))
    if row.follow_up_months is not None:
        about.append(amounts.measured_after(row.follow_up_months, words))
    if row.skin_types:
        about.append(say("skin types {types}").format(types=plain(row.skin_types)))
    about += [plain(text) for text in (row.threshold, row.scale, row.design) if text]
    lines = ["; ".join(about)]
    lines += [_source_line(evidence.sources[each], words) for each in row.source_ids]
    if row.note:
        lines.append(plain(row.note))
    reason = reason_in_words(row, words)
    if reason:
        lines.append(f"*{say('Why it is not drawn')}: {plain(reason)}*")
    return "  \n  ".join(lines)


def undrawn_head_to_head(comparison: Comparison, words: Language) -> str:
    """Studies of two chosen treatments that no chart draws, each outcome with its reason.

    Empty where there is none.
    """
    studies: dict[tuple[str, tuple[str, str]], list[UndrawnHeadToHead]] = {}
    for pair in comparison.undrawn_head_to_head:
        studies.setdefault((pair.source_id, pair.treatment_ids), []).append(pair)
    if not studies:
        return ""
    told = (_undrawn_study(pairs, comparison, words) for pairs in studies.values())
    return f"**{words.say('Also compared with each other, but not drawn')}**\n\n" + "\n".join(told)


def _undrawn_study(pairs: list[UndrawnHeadToHead], comparison: Comparison, words: Language) -> str:
    """One study: its two treatments, its source, and why each outcome is not drawn."""
    say, names = words.say, {each.id: each.treatment.name for each in comparison.options}
    both = words.listing([plain(names[each]) for each in pairs[0].treatment_ids])
    source = _source_line(comparison.evidence.sources[pairs[0].source_id], words)
    lines = [f"- {both}. {source[:1].upper()}{source[1:]}"]
    for pair in pairs:
        name = labels.outcome_heading(pair.outcome, words)
        for row in pair.relative:
            text = say("{outcome}, {treatment}: {comparison}")
            treatment = names[row.treatment_id]
            lines.append(plain(text.format(outcome=name, treatment=treatment, comparison=row.note)))
        reasons = dict.fromkeys(reason_in_words(row, words) for row in pair.others)
        if reasons:
            text = say("{outcome}, because: {reason}")
            lines.append(plain(text.format(outcome=name, reason="; ".join(reasons))))
    return "  \n  ".join(lines)


def combination(
    pair: Combination, names: Mapping[str, str], evidence: Evidence, words: Language
) -> str:
    """Two treatments in their order, with the gap, why, what was studied, and the sources."""
    say = words.say
    first, then = (names.get(each, each) for each in (pair.first_id, pair.then_id))
    order = say("{first}, then {then}").format(first=first, then=then)
    if pair.same_visit == "yes":
        order = say("{first} and {then}, in one visit").format(first=first, then=then)
    elif pair.gap.reported:
        gap = amounts.in_unit(pair.gap, "weeks", words)
        order = say("{first}, then {then} after {gap}").format(first=first, then=then, gap=gap)
    lines = [
        f"**{plain(order)}**",
        *(plain(text) for text in (pair.why, pair.evidence, pair.note) if text),
    ]
    lines += [_source_line(evidence.sources[each], words) for each in pair.source_ids]
    return "  \n  ".join(lines)


def clearance(each: Clearance, evidence: Evidence, words: Language) -> str:
    """One device's record: its use, whether it names acne scars, types and age."""
    say = words.say
    head = f"{each.device} ({each.number})" if each.number else each.device
    named = (
        say("The record names acne scars.")
        if each.names_acne_scars
        else say("The record does not name acne scars.")
    )
    lines = [f"**{plain(head)}**", plain(each.cleared_use), named]
    if each.skin_types:
        lines.append(say("Skin types in the record: {types}").format(types=plain(each.skin_types)))
    if each.minimum_age:
        lines.append(say("Age in the record: from {age} years").format(age=each.minimum_age))
    if each.note:
        lines.append(plain(each.note))
    lines.append(_source_line(evidence.sources[each.source_id], words))
    return "  \n  ".join(lines)


def product(each: Product, evidence: Evidence, words: Language) -> str:
    """One product for home care, with the facts that carry its words; marked past its date."""
    name = f"{each.name} ({each.house_name})" if each.house_name else each.name
    if is_late(each):
        name = words.say("{name} (past its check date)").format(name=name)
    said = [plain(text) for text in (each.summary, each.how_it_works, each.how_to_use) if text]
    carried = _carried(each.id, each.word_fact_ids, evidence)
    return "  \n".join([f"**{plain(name)}**", *said]) + "\n\n" + facts(carried, evidence, words)


def omitted(each: Omitted, evidence: Evidence, words: Language) -> str:
    """One option that is left out: what it is, what it helps, and why it is not compared."""
    say = words.say
    lines = [f"**{plain(each.name)}**", plain(each.what_it_is)]
    if each.helps:
        lines.append(f"{say('Helps, as sources say')}: {plain(each.helps)}")
    lines.append(f"{say('Why it is left out')}: {plain(each.why_not)}")
    lines += [_source_line(evidence.sources[source], words) for source in each.source_ids]
    return "  \n".join(lines)


def _carried(owner: str, fact_ids: tuple[str, ...], evidence: Evidence) -> list[Fact]:
    """The facts of a treatment or product that its words lean on."""
    return [
        fact
        for (of, _), rows in evidence.facts.items()
        if of == owner
        for fact in rows
        if fact.id in fact_ids
    ]
