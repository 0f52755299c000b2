"""The sources behind a figure: each with its own figure, kind, year, link and what was studied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import streamlit as st

from resurface.catalogue.figures import FIGURES
from resurface.comparison.comparison import Comparison, Option, Shown
from resurface.comparison.limits import HELPS
from resurface.comparison.words import course_in_words, own_in_words
from resurface.evidence.cautions import Caution
from resurface.evidence.evidence import Evidence
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import DARK_MARKS, IMPROVEMENT, PAIN, RESPONDERS, Outcome
from resurface.evidence.ranges import feeding
from resurface.evidence.sources import Source
from resurface.evidence.summarise import (
    mean_changes,
    other_harms,
    pain_scores,
    responders,
    shares_of_people,
)
from resurface.text import figures, labels
from resurface.text.language import Language
from resurface.ui import session
from resurface.ui.plain import linked, plain

_OPENED = "opened"
_FIELDS = {"skin_types", "lasts", "performed_by", "anaesthesia", "age"}


def opener(option_id: str, topic: str, figure: str) -> None:
    """A figure as a button that opens its sources."""
    st.button(
        f"**{plain(figure)}**",
        key=f"open-{option_id}-{topic}",
        type="tertiary",
        on_click=open_,
        args=(option_id, topic),
    )


def open_(option_id: str, topic: str) -> None:
    """Asks for the sources of one topic; they are drawn at the end of the run."""
    session.touched()
    st.session_state[_OPENED] = (option_id, topic)


def draw(comparison: Comparison, words: Language) -> None:
    """The dialog that was asked for, if any."""
    asked = st.session_state.pop(_OPENED, None)
    option = next((each for each in comparison.options if asked and each.id == asked[0]), None)
    if option is None or asked is None:
        return
    topic = asked[1]
    title = f"{plain(option.treatment.name)}: {labels.topic(topic, words).lower()}"
    st.dialog(title, width="large")(lambda: _body(option, topic, comparison.evidence, words))()


def warning(option: Option) -> None:
    """A regulator's warning; shown wherever the treatment is."""
    st.warning(
        f"**{plain(option.treatment.name)}.** {plain(option.treatment.warning)}",
        icon=":material/warning:",
    )


def _body(option: Option, topic: str, evidence: Evidence, words: Language) -> None:
    if option.treatment.warning:
        warning(option)
    for block in _blocks(option, topic, evidence, words):
        st.markdown(block)


def _blocks(option: Option, topic: str, evidence: Evidence, words: Language) -> Iterator[str]:
    """What stands in the dialog, one markdown text a block."""
    figure = next((each for each in FIGURES if each.id == topic), None)
    if figure is not None:
        yield from _figure(option.shown(figure), evidence, words)
    elif topic == "course":
        yield from _course(option, words)
    elif topic in _FIELDS:
        yield _list(evidence.facts_of(option.id, topic), evidence, words)
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


def _figure(shown: Shown, evidence: Evidence, words: Language) -> Iterator[str]:
    say = words.say
    yield f"**{plain(figures.in_words(shown.figure, shown.range, words))}**"
    if shown.own:
        yield plain(own_in_words(shown, words))
    fed = feeding(shown.facts)
    beside = [fact for fact in shown.facts if fact not in fed]
    if fed:
        yield _rule(shown, words)
        yield f"**{say('Sources that feed the range')} ({len(fed)})**"
        yield _list(fed, evidence, words)
    if beside:
        yield f"**{say('Other sources, shown beside it')} ({len(beside)})**"
        yield _list(beside, evidence, words)
    if not shown.facts:
        yield say("No source read states this figure.")


def _rule(shown: Shown, words: Language) -> str:
    """How the published range follows from its sources, in words."""
    say, published = words.say, shown.published
    spread = figures.fact_in_words(published.spread, shown.figure.unit, words)
    if published.bound:
        return say("Only a limit was found, so the range is that limit.")
    if published.count <= 3:
        return say("The range goes from the lowest to the highest of these sources.")
    return say(
        "The range is the middle of these sources: it leaves out the lowest and the highest "
        "quarter. From lowest to highest they say {spread}."
    ).format(spread=plain(spread))


def _course(option: Option, words: Language) -> Iterator[str]:
    say, course = words.say, option.course
    yield plain(course_in_words(course, words))
    yield say(
        "How it is worked out: visits less one, times the weeks between visits, is the time "
        "to the last visit. The full result comes its months after that. Days away are "
        "counted after each visit, and the price is the price of one visit times the "
        "visits. The low end takes every low end, the high end every high end."
    )
    if course.price.reported:
        yield f"**{say('Price of the course')}**: {plain(figures.money(course.price, words))}"
    if course.days_away.reported:
        away = figures.counted(course.days_away, figures.days, words)
        yield f"**{say('Days away in all')}**: {plain(away)}"
    yield say("Each figure has its own sources: open visits, weeks, days or price on the card.")


def _list(facts: Iterable[Fact], evidence: Evidence, words: Language) -> str:
    return "\n".join(f"- {_fact(each, evidence, words)}" for each in facts)


def _fact(fact: Fact, evidence: Evidence, words: Language) -> str:
    """One fact: its figure and words, its source, what was studied, why it doesn't feed a range."""
    figure = figures.fact_in_words(fact.range, fact.unit, words)
    said = ". ".join(
        part for part in (figure and f"**{plain(figure)}**", plain(fact.value)) if part
    )
    lines = [said or plain(fact.note), _source_line(evidence.sources[fact.source_id], words)]
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
    carried = [
        fact
        for (owner, _), facts in evidence.facts.items()
        if owner == option.id
        for fact in facts
        if fact.id in treatment.word_fact_ids
    ]
    if carried:
        yield f"**{words.say('What carries these words')}**"
        yield _list(carried, evidence, words)


def _helps(option: Option, evidence: Evidence, words: Language) -> Iterator[str]:
    say = words.say
    for concern in evidence.concerns:
        if concern.id not in HELPS or option.id not in concern.supported | concern.not_supported:
            continue
        mark = say("supported") if option.id in concern.supported else say("not supported")
        lines = [f"- {_source_line(evidence.sources[each], words)}" for each in concern.source_ids]
        yield f"**{labels.concern(concern.id, words)}: {mark}**\n" + "\n".join(lines)
    facts = evidence.facts_of(option.id, "scar_types")
    if facts:
        yield f"**{say('What each source says of this treatment')}**"
        yield _list(facts, evidence, words)


def _recovery(option: Option, evidence: Evidence, words: Language) -> Iterator[str]:
    say = words.say
    for each in evidence.recovery.get(option.id, ()):
        parts = [
            (say("You see"), each.see),
            (say("You feel"), each.feel),
            (say("You can"), each.can_do),
            (say("Avoid"), each.avoid),
        ]
        body = "  \n".join(f"{name}: {plain(text)}" for name, text in parts if text)
        days = say("Day {days}").format(days=_day(each.days.low, each.days.high, words))
        yield f"**{days}**  \n{body}"


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
    lines += [_source_line(evidence.sources[each], words) for each in caution.source_ids[:3]]
    return "  \n".join(lines)


def _outcomes(option: Option, topic: str, evidence: Evidence, words: Language) -> Iterator[str]:
    """Measured outcomes one by one: those that are drawn, then the others with their reason."""
    say = words.say
    groups = {
        IMPROVEMENT: [mean_changes(option.outcomes)],
        RESPONDERS: [responders(option.outcomes)],
        DARK_MARKS: [shares_of_people(option.outcomes, DARK_MARKS)],
        PAIN: [pain_scores(option.outcomes)],
        "harms": list(other_harms(option.outcomes)),
    }[topic]
    drawn = [row for group in groups if group for row in group.rows]
    names = {row.outcome for row in drawn} | {topic}
    others = [row for row in option.outcomes if row not in drawn and row.outcome in names]
    if drawn:
        yield "\n".join(f"- {_outcome(row, evidence, words)}" for row in drawn)
    else:
        yield say("No study that can be shown beside others.")
    if others:
        yield f"**{say('Not drawn')} ({len(others)})**"
        yield "\n".join(f"- {_outcome(row, evidence, words)}" for row in others)


def _outcome(row: Outcome, evidence: Evidence, words: Language) -> str:
    say = words.say
    figure = figures.fact_in_words(row.range, row.unit, words) or figures.not_reported(words)
    about = [f"**{plain(figure)}** {plain(labels.outcome(row.outcome, words))}"]
    if row.people:
        about.append(say("{people} people").format(people=words.number(row.people)))
    if row.follow_up_months is not None:
        about.append(
            say("after {months}").format(
                months=f"{words.number(row.follow_up_months)} "
                f"{figures.months(words, row.follow_up_months)}"
            )
        )
    if row.skin_types:
        about.append(say("skin types {types}").format(types=plain(row.skin_types)))
    about += [plain(text) for text in (row.threshold, row.scale, row.design) if text]
    lines = ["; ".join(about), _source_line(evidence.sources[row.source_id], words)]
    if row.note:
        lines.append(plain(row.note))
    if row.why_not:
        lines.append(f"*{say('Why it is not drawn')}: {plain(row.why_not)}*")
    return "  \n  ".join(lines)
