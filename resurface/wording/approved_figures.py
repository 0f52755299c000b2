"""Approved sentences on what a treatment asks of a person: days, visits, time and price.

They say the published ranges, which the facts make; of the clinic's own figures only its price,
which is the clinic's to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from resurface.catalogue.figures import (
    COURSE_PRICE,
    DOWNTIME,
    FIGURES,
    INTERVAL,
    PRICE,
    RESULTS,
    SESSIONS,
    VISIBLE,
    Figure,
    Range,
)
from resurface.comparison.burden_rows import until_in_words
from resurface.comparison.comparison import Option, option
from resurface.comparison.sentences import course_in_words
from resurface.evidence.facts import Fact
from resurface.evidence.ranges import feeding, stating_ends
from resurface.language.language import Language
from resurface.text import amounts
from resurface.wording.approved_sentence import Made


def published(of: Option) -> Option:
    """The same treatment with the ranges that the facts make in place of the clinic's own.

    A price of the clinic's own stays: that is no claim.
    """
    ranges = {
        each.id: shown.range if each is PRICE and shown.own else shown.published.range
        for each in FIGURES
        for shown in (of.shown(each),)
    }
    return option(replace(of.treatment, ranges=MappingProxyType(ranges)), of.evidence)


def days_away(of: Option, words: Language) -> Iterator[Made]:
    """Days until people are back at work, never without how long it may still show."""
    away, shows = (of.shown(each).range for each in (DOWNTIME, VISIBLE))
    if not away.reported:
        return
    say = words.say
    if away.high != 0:
        text = say("{treatment}: people are back at work {days} after each visit ({sources}).")
    elif shows.reported:
        text = say("{treatment}: people are back at work the same day ({sources}).")
    else:
        text = say("{treatment}: {days} away from work after each visit ({sources}).")
    said = text.format(
        treatment=of.treatment.name,
        days=_in_unit(away, DOWNTIME, words),
        sources=of.said(DOWNTIME, words).sources,
    )
    still = say("It may still show until {until}.").format(until=until_in_words(shows, words))
    unknown = say("How long it may still show is not reported.")
    facts = (*_fed(of, DOWNTIME), *_fed(of, VISIBLE))
    cited = (*_ends(of, DOWNTIME), *_ends(of, VISIBLE))
    whole = f"{said} {still if shows.reported else unknown}"
    yield Made(whole, facts, (_counted(of, DOWNTIME),), cited)


def still_shows(of: Option, words: Language) -> Iterator[Made]:
    """How long others may still see it."""
    text = words.say("{treatment}: after each visit it may still show until {until} ({sources}).")
    shows = of.shown(VISIBLE).range
    if shows.reported:
        said = text.format(
            treatment=of.treatment.name,
            until=until_in_words(shows, words),
            sources=of.said(VISIBLE, words).sources,
        )
        yield _one(said, of, VISIBLE)


def visits(of: Option, words: Language) -> Iterator[Made]:
    """How many visits a course has."""
    yield from _figure(
        words.say("{treatment}: a usual course is {figure} ({sources})."), of, SESSIONS, words
    )


def between_visits(of: Option, words: Language) -> Iterator[Made]:
    """How long it is from one visit to the next."""
    yield from _figure(
        words.say("{treatment}: visits are {figure} apart ({sources})."), of, INTERVAL, words
    )


def full_result(of: Option, words: Language) -> Iterator[Made]:
    """How long the full result takes."""
    text = words.say(
        "{treatment}: the full result is seen {figure} after the last visit ({sources})."
    )
    for each in _figure(text, of, RESULTS, words):
        yield replace(each, result=True)


def whole_course(of: Option, words: Language) -> Iterator[Made]:
    """From the first visit to the last, and to the full result; nothing where neither is known."""
    course, parts = of.course, (SESSIONS, INTERVAL, RESULTS)
    if not course.visit_weeks.reported:
        return
    text = words.say("{treatment}. {course}").format(
        treatment=of.treatment.name, course=course_in_words(course, words)
    )
    yield Made(
        text,
        tuple(fact for each in parts for fact in _fed(of, each)),
        (course.visit_weeks, course.result_months),
        tuple(source for each in parts for source in _ends(of, each)),
        result=course.result_months.reported,
    )


def cost(of: Option, words: Language) -> Iterator[Made]:
    """One visit, and the whole course beside it wherever its visits are known."""
    one, all_ = (of.said(each, words) for each in (PRICE, COURSE_PRICE))
    if not one.range.reported:
        return
    say = words.say
    text = say("{treatment}: one visit costs {price}.")
    if one.own:
        text = say("{treatment}: one visit costs {price} at our clinic.")
    said = [text.format(treatment=of.treatment.name, price=one.text)]
    if all_.range.reported:
        text = say("A whole course of {visits} costs {price}.")
        said.append(text.format(visits=of.said(SESSIONS, words).text, price=all_.text))
    if not one.own:
        said.append(say("Prices differ by place and by year."))
    facts = (*(() if one.own else _fed(of, PRICE)), *_fed(of, SESSIONS))
    cited = (*(() if one.own else _ends(of, PRICE)), *_ends(of, SESSIONS))
    own = (one.range,) if one.own else ()
    yield Made(" ".join(said), facts, (all_.range, *own), cited)


def _figure(text: str, of: Option, figure: Figure, words: Language) -> Iterator[Made]:
    """One figure in a sentence; nothing where it is not reported."""
    range_ = of.shown(figure).range
    if range_.reported:
        said = text.format(
            treatment=of.treatment.name,
            figure=_in_unit(range_, figure, words),
            sources=of.said(figure, words).sources,
        )
        yield _one(said, of, figure)


def _one(text: str, of: Option, figure: Figure) -> Made:
    return Made(text, _fed(of, figure), (_counted(of, figure),), _ends(of, figure))


def _counted(of: Option, figure: Figure) -> Range:
    """How many sources feed a figure, and how many speak of it: both may stand beside it."""
    facts = of.shown(figure).facts
    fed = {fact.source_id for fact in feeding(facts)}
    return Range(len(fed), len({fact.source_id for fact in facts}))


def _in_unit(range_: Range, figure: Figure, words: Language) -> str:
    """A range in its unit: a nought is a number here, since "at once" would promise more."""
    return amounts.in_unit(range_, figure.unit, words)


def _fed(of: Option, figure: Figure) -> tuple[Fact, ...]:
    return feeding(of.shown(figure).facts)


def _ends(of: Option, figure: Figure) -> tuple[str, ...]:
    """Ids of the strongest source of each end of the range; of all where none states an end."""
    fed, range_ = _fed(of, figure), of.shown(figure).published.range
    found = stating_ends(fed, range_)
    return found or tuple(dict.fromkeys(fact.source_id for fact in fed))
