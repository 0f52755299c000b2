"""Questions for the patient to ask: five to eight that fit the comparison, answered where it can.

They follow from the comparison alone: what is open, reported and not counted, missing, warned of.
Whatever is answered is said as everywhere else, by the questions of the table and by `shares`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from resurface.catalogue.figures import COURSE_PRICE, SESSIONS
from resurface.comparison.answering import Asked
from resurface.comparison.comparison import Comparison, HeadToHead, Option, names_of
from resurface.comparison.harms import reported, reported_lines
from resurface.comparison.questions import question
from resurface.comparison.sentences import full_result
from resurface.comparison.shares import shares, study_name
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS, SERIOUS
from resurface.evidence.studies import shares_of_people
from resurface.language.language import Language, Message, message
from resurface.text.full_stop import without_stop

FEWEST, MOST = 5, 8
Why = Literal["always", "warned", "reported", "missing", "untested", "open", "untreated"]
"""Why a question is asked: "untested" where no study tried two of the options side by side."""


@dataclass(frozen=True, slots=True)
class ToAsk:
    """One question for the clinic; `of` are the ids of the options that it is asked about."""

    id: str
    asks: str
    why: Why
    of: tuple[str, ...]
    _answer: Callable[[], Iterable[str]] = field(compare=False, repr=False)

    @property
    def answers(self) -> tuple[str, ...]:
        """What the record says to it, a line an option, which begins with the option's name.

        Worked out when it is asked for; empty where the record says nothing.
        """
        return tuple(self._answer())


Told = Callable[[Option, Language], str]


@dataclass(frozen=True, slots=True)
class _Question:
    """One that may be asked: of which options, and what is said of each; empty for silence."""

    id: str
    why: Why
    asks: Message
    of: Callable[[Comparison], tuple[Option, ...]]
    told: Told
    of_all: Message | None = None
    """How it is asked where it holds of every treatment, so that none needs its name."""
    in_all: Callable[[Comparison, Language], Iterable[str]] | None = None
    """What is answered for all options together, in place of a line for each."""


def to_ask(comparison: Comparison, words: Language, most: int = MOST) -> tuple[ToAsk, ...]:
    """At least `FEWEST` and at most `most` questions, in the order in which they are asked.

    Those that always fit stay; of the others the ones that weigh most: a warning first. Without a
    treatment there are none.
    """
    fits = {each: options for each in _QUESTIONS if (options := each.of(comparison))}
    room = most - sum(each.why == "always" for each in fits)
    special = sorted((each for each in fits if each.why != "always"), key=_weight)
    kept = special[: max(0, room)]
    return tuple(
        _asked(each, options, comparison, words)
        for each, options in fits.items()
        if each.why == "always" or each in kept
    )


def _weight(each: _Question) -> int:
    return _WEIGHTS.index(each.why)


_WEIGHTS: tuple[Why, ...] = ("warned", "reported", "missing", "open", "untested", "untreated")
"""What is asked first where there is not room for all."""


def _asked(
    each: _Question, options: tuple[Option, ...], comparison: Comparison, words: Language
) -> ToAsk:

    def answer() -> Iterable[str]:
        return each.in_all(comparison, words) if each.in_all else _lines(each, options, words)

    names = names_of(options)
    named = each.of_all if each.of_all and options == comparison.treated else each.asks
    asks = words.say(named.text).format(names=names)
    return ToAsk(each.id, asks, each.why, tuple(option.id for option in options), answer)


def _lines(each: _Question, options: Iterable[Option], words: Language) -> Iterator[str]:
    text = words.say("{name}: {told}")
    for option in options:
        if told := each.told(option, words):
            yield text.format(name=option.treatment.name, told=told)


def _treated(comparison: Comparison) -> tuple[Option, ...]:
    return comparison.treated


def _where(holds: Callable[[Option], bool]) -> Callable[[Comparison], tuple[Option, ...]]:
    """The treatments of a comparison of which something holds."""
    return lambda comparison: tuple(filter(holds, comparison.treated))


def _by_table(question_id: str) -> Told:
    """What the table of questions answers, in one line."""
    return lambda option, words: _one_line(question(question_id).answer(Asked(option, words)).lines)


def _one_line(lines: Iterable[str]) -> str:
    return "; ".join(without_stop(each) for each in lines)


def _share(outcome: str) -> Told:
    """People with an outcome, study by study: how many, how sure, for whom and when."""
    return lambda option, words: _one_line(shares(option, outcome, words).lines)


def _serious(option: Option) -> bool:
    """Whether a source reports a serious harm of it that nobody counted."""
    at_all = any(each.severity == SERIOUS for each in option.reported)
    return at_all and any(group[0].severity == SERIOUS for group in reported(option))


def _serious_told(option: Option, words: Language) -> str:
    text = words.say("{harm}, reported but not counted ({source})")
    lines = (each for each in reported_lines(option, words) if each.severity == SERIOUS)
    return "; ".join(text.format(harm=each.harm, source=each.source) for each in lines)


def _uncounted(option: Option) -> bool:
    """Whether no study that may be shown counted people who got better with it."""
    return shares_of_people(option.outcomes, RESPONDERS) is None


def _better_by_itself(option: Option, words: Language) -> str:
    told = _share(RESPONDERS)(option, words)
    return words.say("people who got better: {told}").format(told=told)


def _price_of_all(option: Option, words: Language) -> str:
    """The price of all visits with how many these are."""
    price, visits = (option.said(each, words) for each in (COURSE_PRICE, SESSIONS))
    text = words.say("{price} for {visits}")
    if not (price.range.reported and visits.range.reported):
        return price.text
    return text.format(price=price.text, visits=visits.text)


def _late(option: Option) -> bool:
    """Whether no source says, or none up to when, the full result is there."""
    months = option.course.result_months
    return not months.reported or months.high is None


def _untested(comparison: Comparison) -> tuple[Option, ...]:
    """The treatments, where no trial that may be shown tried two of them."""
    treated = {each.id for each in comparison.treated}
    pairs = (each for each in comparison.head_to_head if _both(each, treated))
    return comparison.treated if len(treated) > 1 and not any(pairs) else ()


def _both(pair: HeadToHead, ids: set[str]) -> bool:
    return {pair.one.treatment_id, pair.other.treatment_id} <= ids


def _tested_told(comparison: Comparison, words: Language) -> Iterator[str]:
    """That some study tried two of them without figures that may be shown, or that none did."""
    ids = {each.id for each in comparison.treated}
    found = [
        row
        for each in comparison.undrawn_head_to_head
        if set(each.treatment_ids) <= ids
        for row in each.rows[:1]
    ]
    names = dict.fromkeys(study_name(row, comparison.evidence, words) for row in found)
    if not names:
        yield words.say("No study that was read tried them side by side.")
        return
    text = words.say("A study did, but gives no figures to show side by side: {studies}.")
    yield text.format(studies="; ".join(names))


def _untreated(comparison: Comparison) -> tuple[Option, ...]:
    return tuple(each for each in comparison.options if each.is_untreated)


def _result_told(option: Option, words: Language) -> str:
    """When the full result is there, from the first visit."""
    return full_result(option.course, words)


_QUESTIONS = (
    _Question(
        "scars",
        "always",
        message("Which of my scars can this help? Which will stay?"),
        _treated,
        _by_table("helps"),
    ),
    _Question(
        "skin",
        "always",
        message("Have you treated my skin type? How did it go?"),
        _treated,
        _by_table("skin"),
    ),
    _Question(
        "warning",
        "warned",
        message("There is a safety warning ({names}). What does it mean for me?"),
        _where(lambda option: bool(option.treatment.warning)),
        _by_table("warning"),
        message("There is a safety warning for each of these. What does it mean for me?"),
    ),
    _Question(
        "serious",
        "reported",
        message("How often have you seen serious harm? ({names})"),
        _where(_serious),
        _serious_told,
        message("How often have you seen serious harm with these?"),
    ),
    _Question(
        "dark-marks",
        "always",
        message("What if I get dark marks? How long do they last?"),
        _treated,
        _share(DARK_MARKS),
    ),
    _Question(
        "uncounted",
        "missing",
        message("How many people got better? ({names})"),
        _where(_uncounted),
        _share(RESPONDERS),
        message("How many people got better with these?"),
    ),
    _Question(
        "side-by-side",
        "untested",
        message("Which of these works better? How do you know?"),
        _untested,
        _by_table("responders"),
        in_all=_tested_told,
    ),
    _Question(
        "result",
        "open",
        message("When will I see the full result? ({names})"),
        _where(_late),
        _result_told,
        message("When will I see the full result?"),
    ),
    _Question(
        "who",
        "always",
        message("Who will treat me, and with which tool?"),
        _treated,
        _by_table("performed-by"),
    ),
    _Question(
        "price",
        "always",
        message("What is the price of all visits? What if I need more?"),
        _treated,
        _price_of_all,
    ),
    _Question(
        "wait",
        "untreated",
        message("What if I wait, or do nothing?"),
        _untreated,
        _better_by_itself,
    ),
)
"""In the order in which they are asked: what it can do, what may go wrong, and what it takes."""
