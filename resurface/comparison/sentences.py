"""The comparison's figures as sentences: the same words on every surface."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from resurface.catalogue.course import Course
from resurface.catalogue.figures import COURSE_DAYS, VISIBLE, Range
from resurface.comparison.comparison import Option
from resurface.evidence.outcomes import Outcome, severity_place
from resurface.evidence.studies import Studies
from resurface.language.language import Language
from resurface.text import amounts, labels
from resurface.text.reasons import reason_in_words


def course_in_words(course: Course, words: Language) -> str:
    """The low, middle and high course as sentences."""
    say = words.say
    if not course.visit_weeks.reported:
        return say("The number of visits, or the time between them, is not reported.")
    if course.visit_weeks == Range(0, 0):
        visits = say("One visit.")
    else:
        span = amounts.time_span(course.visit_weeks, words)
        visits = say("First to last visit: {span}.").format(span=span)
    if not course.result_months.reported:
        return visits + " " + say("When the full result shows is not reported.")
    months = full_result(course, words)
    return visits + " " + say("Full result: {months} after the first visit.").format(months=months)


def full_result(course: Course, words: Language) -> str:
    """From the first visit to the full result, or that it is not reported: "4–13 months"."""
    return amounts.in_unit(amounts.rounded(course.result_months), "months", words)


def drawn_result(course: Course, words: Language) -> str:
    """The full result with the visits drawn and put into dates: "5 visits: 5 months or more".

    Empty where `full_result`, which it stands beside, says the same, and where no source says when.
    """
    usual, months = course.usual, amounts.rounded(course.usual_months)
    if usual is None or not months.reported or months == amounts.rounded(course.result_months):
        return ""
    visits = amounts.number_of(len(usual.visits), "sessions", words)
    text = words.say("{visits}: {months}")
    return text.format(visits=visits, months=amounts.in_unit(months, "months", words))


def course_with_days(option: Option, words: Language) -> str:
    """The course in sentences, with its days away and how long it may show, where they are known.

    A course that can't be worked out says so alone.
    """
    said = [course_in_words(option.course, words)]
    away, visible = (option.said(each, words) for each in (COURSE_DAYS, VISIBLE))
    if away.range.reported:
        said.append(words.say("Days away in all: {days}.").format(days=away.text))
    if visible.range.reported:
        text = words.say("After each visit it may still show: {days}.")
        said.append(text.format(days=visible.text))
    return " ".join(said)


def studies_in_words(studies: Studies, words: Language) -> str:
    """How many studies, of how many people each: "3 studies of 12 to 60 people".

    Rows of one study may be about the same people, so these are never added up. Studies that do
    not say how many are counted behind the others.
    """
    said = words.say_n("{count} study", "{count} studies", studies.count).format(
        count=words.number(studies.count)
    )
    if not studies.people.reported:
        silent = words.say_n(
            "{studies}; the text read doesn't say how many people",
            "{studies}; the texts read don't say how many people",
            studies.count,
        )
        return silent.format(studies=said)
    said = words.say("{studies} of {people}").format(studies=said, people=_people(studies, words))
    if not studies.silent:
        return said
    return words.say_n(
        "{studies}; the text read of one doesn't say how many",
        "{studies}; the texts read of {count} don't say how many",
        studies.silent,
    ).format(studies=said, count=words.number(studies.silent))


def _people(studies: Studies, words: Language) -> str:
    low, high = studies.people.ends
    if low < high:
        text = words.say("{fewest} to {most} people")
        return text.format(fewest=words.number(low), most=words.number(high))
    if studies.count - studies.silent > 1:
        each = words.say_n("{count} person each", "{count} people each", low)
        return each.format(count=words.number(low))
    return words.say_n("{count} person", "{count} people", low).format(count=words.number(low))


def not_shown(rows: tuple[Outcome, ...], words: Language, *, beside: bool) -> str:
    """How many published figures of one outcome are not shown, and how high they reach.

    They stand `beside` others that are shown, or alone; empty for none.
    """
    if not rows:
        return ""
    if beside:
        count = words.say_n(
            "{count} more figure published", "{count} more figures published", len(rows)
        )
        text = words.say("{figures}, not shown beside these")
    else:
        count = words.say_n("{count} figure published", "{count} figures published", len(rows))
        text = words.say("{figures}, not shown beside others")
    return text.format(
        figures=_with_highest(count.format(count=words.number(len(rows))), rows, words)
    )


def harms_not_shown(rows: tuple[Outcome, ...], words: Language, *, beside: bool) -> str:
    """Harms whose published figures are not shown, by name; empty for none."""
    if not rows:
        return ""
    if beside:
        text = words.say("Published, not shown beside these: {list}")
    else:
        text = words.say("Published, not shown beside others: {list}")
    return text.format(list=harms_in_words(rows, words))


def harms_in_words(rows: Iterable[Outcome], words: Language) -> str:
    """Harms by name, worst first, with how high their figures reach and why these do not stand:
    "infection (up to 42.8%: only an upper limit is given)". None is a bare number.
    """
    by_name: dict[str, list[Outcome]] = {}
    for row in sorted(rows, key=lambda row: (severity_place(row.severity), row.outcome)):
        by_name.setdefault(row.outcome, []).append(row)
    return "; ".join(_with_reasons(name, each, words) for name, each in by_name.items())


def _with_reasons(name: str, rows: Sequence[Outcome], words: Language) -> str:
    reasons = "; ".join(dict.fromkeys(reason_in_words(row, words) for row in rows))
    highest = _highest_in_words(rows, words)
    text = words.say("{name} ({share}: {why})") if highest else words.say("{name} ({why})")
    named = labels.bare_outcome(name, words)
    return text.format(name=named, share=highest, why=reasons)


def _with_highest(said: str, rows: Sequence[Outcome], words: Language) -> str:
    highest = _highest_in_words(rows, words)
    return f"{said} ({highest})" if highest else said


def _highest_in_words(rows: Sequence[Outcome], words: Language) -> str:
    """How high some shares reach, of people where people were counted; empty without a share."""
    shares = [row for row in rows if row.unit == "percent"]
    counted = [row for row in shares if row.is_share_of_people] or shares
    if not counted:
        return ""
    alike = [row for row in counted if row.measure == counted[0].measure]
    top = max(alike, key=lambda row: row.range.ends[-1])
    whole = len(alike) == 1 or top.range.high is None
    reached = top.range if whole else Range(None, top.range.high)
    share = amounts.fact_in_words(reached, top.unit, words)
    counting = {
        "share of sessions": words.say("{share} of visits"),
        "share of scars": words.say("{share} of scars"),
        "share of spots": words.say("{share} of spots"),
    }
    return counting.get(top.measure, "{share}").format(share=share)


def untreated_in_studies(words: Language) -> str:
    """What people in the column of no treatment may have got in a study."""
    return words.say(
        "“No treatment”: in some studies people got a sham or a plain cream, not nothing."
    )
