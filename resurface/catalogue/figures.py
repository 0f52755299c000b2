"""The figures that a treatment is compared by: a range each, in one unit."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.language.language import Message, message

WEEKS_PER_MONTH = 52 / 12
DAYS_PER_WEEK = 7


@dataclass(frozen=True, slots=True)
class Range:
    """Low and high of one figure; None is an open end, two Nones mean "not reported"."""

    low: float | None = None
    high: float | None = None

    @property
    def reported(self) -> bool:
        """Whether a source states an end of it."""
        return self.low is not None or self.high is not None

    @property
    def is_open(self) -> bool:
        """Whether one end is stated and the other is not."""
        return (self.low is None) != (self.high is None)

    @property
    def ends(self) -> tuple[float, ...]:
        """The ends that are stated: none, one or two."""
        return tuple(end for end in (self.low, self.high) if end is not None)

    def lies_within(self, other: Range) -> bool:
        """Whether no stated end of this range lies outside the other's stated ends."""
        return all(
            (other.low is None or end >= other.low) and (other.high is None or end <= other.high)
            for end in self.ends
        )


NOT_REPORTED = Range()


@dataclass(frozen=True, slots=True)
class Figure:
    """All that is said of one figure once: its columns, its unit, its names, and where it stands.

    `id` is also the `field` of its facts, and `unit` the unit of both. `heading` names it wherever
    it stands alone, `short` inside a sentence, `head` alone where there is little room; `zero` says
    a figure
    of nought, `never_zero` what is allowed where there can be none. `meaning` is its entry in the
    data dictionary. `whole`: it is counted in whole units; `largest` is the most that a file may
    state, None for no bound; `optional`: a file may lack its columns. `in_filters`: a criterion
    asks for it, or for what is worked out from it. A figure worked out from others, its parts
    (`of`), has no columns and no facts.
    """

    id: str
    unit: str
    heading: Message
    short: Message
    head: Message
    column: str = ""
    meaning: str = ""
    whole: bool = False
    largest: float | None = None
    optional: bool = False
    in_filters: bool = True
    zero: Message | None = None
    never_zero: Message | None = None
    of: tuple[Figure, ...] = ()

    @property
    def low_column(self) -> str:
        """The column of its low end."""
        return f"{self.column}_low"

    @property
    def high_column(self) -> str:
        """The column of its high end."""
        return f"{self.column}_high"

    @property
    def parts(self) -> tuple[Figure, ...]:
        """The figures of the catalogue that it rests on: itself, or what it is worked out from."""
        return self.of or (self,)


DOWNTIME = Figure(
    "downtime",
    "days",
    message("Back at work after"),
    message("days away"),
    message("Days away"),
    column="downtime_days",
    meaning="after each session, until a person can be at work or in public",
    largest=365,
    zero=message("back the same day"),
)
VISIBLE = Figure(
    "visible",
    "days",
    message("May still show until"),
    message("days it may show"),
    message("Days it may show"),
    column="visible_days",
    meaning="after each session, until others no longer see bruises, scabs, flakes or redness",
    largest=365,
    optional=True,
    zero=message("the same day"),
)
SESSIONS = Figure(
    "sessions",
    "sessions",
    message("Visits"),
    message("visits"),
    message("Visits"),
    column="sessions",
    meaning="in a usual course",
    whole=True,
    largest=100,
    never_zero=message("Allowed: 1 visit or more, or an empty cell: a course has a visit."),
)
INTERVAL = Figure(
    "interval",
    "weeks",
    message("Time between visits"),
    message("weeks between"),
    message("Weeks between"),
    column="interval_weeks",
    meaning="from one session to the next",
    whole=True,
    largest=104,
    never_zero=message("Allowed: 1 week or more, or an empty cell: time lies between visits."),
)
RESULTS = Figure(
    "results",
    "months",
    message("From the last visit to the full result"),
    message("full result"),
    message("Full result"),
    column="results_months",
    meaning="from the last session to the full result",
    largest=120,
    zero=message("at once"),
)
PRICE = Figure(
    "price",
    "USD per session",
    message("Price of one visit"),
    message("price"),
    message("Price"),
    column="price_usd",
    meaning="price of one session",
    zero=message("no charge"),
)
VISIT = Figure(
    "visit",
    "minutes",
    message("Length of one visit"),
    message("length of visit"),
    message("Length of visit"),
    column="visit_minutes",
    meaning="one visit takes, numbing time apart where the source sets it apart",
    largest=1440,
    optional=True,
    never_zero=message("Allowed: more than 0 minutes, or an empty cell: a visit takes time."),
)

FIGURES = (DOWNTIME, VISIBLE, SESSIONS, INTERVAL, RESULTS, PRICE, VISIT)
"""Every figure that a treatment is compared by, in the order in which it is shown."""

IN_COURSE = (SESSIONS, INTERVAL, DOWNTIME, VISIBLE, RESULTS)
"""Figures that the drawing of a whole course is made of."""

COURSE_PRICE = Figure(
    "course-price",
    PRICE.unit,
    message("Price of the whole course"),
    message("price of the course"),
    message("Price of the course"),
    zero=PRICE.zero,
    of=(SESSIONS, PRICE),
)
COURSE_DAYS = Figure(
    "course-days",
    DOWNTIME.unit,
    message("Days away in all"),
    message("days away in all"),
    message("Days away in all"),
    zero=message("none: back the same day each time"),
    of=(SESSIONS, DOWNTIME),
)
WORKED_OUT = (COURSE_PRICE, COURSE_DAYS)
"""Figures of a whole course: the product of two others, so that both must be reported."""
