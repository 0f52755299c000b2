"""outcomes.csv: one measured outcome of one arm of one study."""

from __future__ import annotations

from resurface.catalogue.figures import Range
from resurface.catalogue.surfaces import Surface
from resurface.language.language import message
from resurface.tables.kinds import CHANGE, FIGURE, ID, IDS, TEXT, WHOLE, YES_OR_NO, choice
from resurface.tables.schema import End, Rule, column, column_range, table

MEASURES = (
    "mean change",
    "share of people",
    "share of sessions",
    "share of scars",
    "share of spots",
    "score",
    "duration",
    "relative",
)
ALLOCATIONS = ("random", "not random", "not said")
BLINDED = ("yes", "no", "not said")
SERIOUS, LASTING, PASSING = "serious", "lasting", "passing"
SEVERITIES = (SERIOUS, LASTING, PASSING)
"""How serious a harm is, worst first; the rule is in docs/methods.md."""
RATERS = ("blinded assessor", "physician", "patient", "physician and patient", "instrument")

IMPROVEMENT = "improvement"
RESPONDERS = "responders"
DARK_MARKS = "dark marks"
SATISFIED = "satisfied"
PAIN = "pain"
LOW_MOOD = "low mood"
"""The reported harm that tells of the mind."""
BENEFITS = (IMPROVEMENT, RESPONDERS, SATISFIED)


SHARES = ("share of people", "share of sessions", "share of scars", "share of spots")
_ROUNDING = 1
"""Percentage points by which a share may differ from its count: some papers round down."""


def _is_share(figure: float | None, measure: str, unit: str) -> bool:
    """Whether a share in percent lies between none and all."""
    return figure is None or measure not in SHARES or unit != "percent" or 0 <= figure <= 100


def _agrees(
    unit: str, low: float | None, high: float | None, count: int | None, of: int | None
) -> bool:
    """Whether a share in percent is that of its own count, where there is one."""
    if unit != "percent" or count is None or not of:
        return True
    share = 100 * count / of
    return (low is None or low - _ROUNDING <= share) and (high is None or share <= high + _ROUNDING)


_RULES = (
    Rule(
        ("events", "people"),
        lambda events, people: events is None or people is None or events <= people,
        message("Allowed: no more events than people."),
    ),
    *(
        Rule(
            (end, "measure", "unit"),
            _is_share,
            message("Allowed: 0 to 100 for a share in percent."),
        )
        for end in ("low", "high")
    ),
    Rule(
        ("low", "high", "unit", "events", "people", "measure"),
        lambda low, high, unit, events, people, measure: (
            measure != "share of people" or _agrees(unit, low, high, events, people)
        ),
        message("Allowed: the share that events are of people."),
    ),
    Rule(
        ("low", "high", "unit", "counted_events", "counted", "measure"),
        lambda low, high, unit, events, counted, measure: (
            measure not in SHARES[1:] or _agrees(unit, low, high, events, counted)
        ),
        message("Allowed: the share that counted_events are of counted."),
    ),
)

_DRAWN = (Surface.STUDIES, Surface.PEOPLE, Surface.SOURCES, Surface.TREATMENT, Surface.EVIDENCE)
_ASKED = (Surface.GLANCE, Surface.TABLE, *_DRAWN)
_FIGURE = (Surface.LIST, *_ASKED)
_JUDGED = (
    *(Surface.GLANCE, Surface.TABLE, Surface.STUDIES),
    *(Surface.PEOPLE, Surface.TREATMENT),
)
_LISTED = (Surface.SOURCES, Surface.EVIDENCE)
_BEHIND = (*_LISTED, Surface.TREATMENT)


@table(
    "outcomes",
    one_row_is="a measured outcome of one arm of one study",
    in_order=(("counted_events", "counted"),),
    rules=_RULES,
)
class Outcome:
    """One measured outcome; `people` None: the text that was read does not say how many.

    `people` and `events` count people only; `counted` and `counted_events` visits, scars or spots.
    """

    id: str = column(ID, "stable name of the row", name="outcome_id", key=True)
    treatment_id: str = column(
        ID,
        "the treatment of that arm",
        of=("treatments", "products"),
        shown=(Surface.FILTER, *_FIGURE, Surface.GUIDE, Surface.CALENDAR),
        required=True,
    )
    outcome: str = column(
        TEXT,
        "improvement, responders, satisfied, dark marks, pain, or a harm by name",
        shown=(*_FIGURE, Surface.GUIDE),
        required=True,
    )
    measure: str = column(
        choice(*MEASURES), "what the number is", shown=(*_FIGURE, Surface.GUIDE), required=True
    )
    range: Range = column_range(
        Range,
        CHANGE,
        End("low", "the figure, or its low end"),
        End("high", "the figure, or its high end"),
        unit_in="unit",
        shown=(*_FIGURE, Surface.GUIDE),
    )
    unit: str = column(
        choice("percent", "points", "months", "days"),
        "unit of low and high",
        shown=(*_FIGURE, Surface.GUIDE),
    )
    people: int | None = column(
        WHOLE, "people in that arm; empty: not said", shown=(*_FIGURE, Surface.GUIDE)
    )
    events: int | None = column(
        WHOLE,
        "of these people, those with the outcome",
        shown=(
            Surface.LIST,
            Surface.GLANCE,
            Surface.TABLE,
            Surface.STUDIES,
            Surface.PEOPLE,
            Surface.SOURCES,
            Surface.TREATMENT,
            Surface.GUIDE,
        ),
    )
    follow_up_months: float | None = column(
        FIGURE,
        "months to the measurement",
        unit="months",
        shown=(*_ASKED, Surface.GUIDE, Surface.CALENDAR),
    )
    skin_types: str = column(
        TEXT,
        "Fitzpatrick types studied",
        name="skin_types_studied",
        shown=(Surface.FILTER, *_FIGURE, Surface.GUIDE),
    )
    scar_types: str = column(
        TEXT, "scar shapes studied", name="scar_types_studied", shown=(Surface.STUDIES,)
    )
    scale: str = column(TEXT, "scale or method of rating", shown=(Surface.STUDIES, *_LISTED))
    threshold: str = column(TEXT, "what counts as improved, for a share of people", shown=_DRAWN)
    rated_by: str = column(choice(*RATERS), "who rated", shown=(Surface.STUDIES, Surface.EVIDENCE))
    design: str = column(TEXT, "how the study was made", shown=_LISTED)
    combined_with: str = column(TEXT, "what else these people had")
    compared_with: str = column(TEXT, "the other arm, in words")
    compared_with_id: str = column(
        ID,
        "the other arm, where it is one treatment of the catalogue alone",
        of=("treatments", "products"),
        shown=(Surface.STUDIES, Surface.GLANCE),
    )
    about: str = column(
        choice("scars", "skin", "dark marks", "redness", "acne"),
        "what the outcome is about",
        shown=(
            *(Surface.GLANCE, Surface.TABLE, Surface.STUDIES, Surface.PEOPLE),
            *(Surface.SOURCES, Surface.TREATMENT),
            Surface.GUIDE,
        ),
    )
    show: bool = column(
        YES_OR_NO,
        "whether it can honestly stand beside others as this treatment's own outcome",
        shown=(Surface.FILTER, *_FIGURE, Surface.GUIDE, Surface.CALENDAR),
        required=True,
    )
    why_not: str = column(TEXT, "why it is not drawn", shown=_BEHIND)
    source_id: str = column(ID, "where it is from", of=("sources",), shown=_ASKED, required=True)
    locator: str = column(TEXT, "where in the source")
    note: str = column(TEXT, "what else to know", shown=_LISTED)
    further_source_ids: tuple[str, ...] = column(
        IDS,
        "further sources of a figure that was worked out from more than one",
        of=("sources",),
        shown=_LISTED,
        newer=True,
    )
    trial_id: str = column(
        ID,
        "the trial, survey, review or statement: one, however many pages report it",
        newer=True,
    )
    arm: str = column(
        TEXT,
        "which group or side of that trial: the treatment, then what sets it apart",
        shown=(Surface.STUDIES,),
        newer=True,
    )
    allocation: str = column(
        choice(*ALLOCATIONS),
        "how people or sides were put into groups; one group alone: not random; no study: empty",
        shown=(Surface.LIST, *_JUDGED, Surface.GUIDE),
        newer=True,
    )
    blinded: str = column(
        choice(*BLINDED),
        "whether those who rated were kept from knowing the group; no study: empty",
        shown=_JUDGED,
        newer=True,
    )
    severity: str = column(
        choice(*SEVERITIES),
        "how serious a harm is; empty: no harm, or several together",
        shown=(Surface.GLANCE, Surface.TABLE, Surface.STUDIES, Surface.TREATMENT, Surface.GUIDE),
        newer=True,
    )
    counted: int | None = column(
        WHOLE,
        "visits, scars or spots counted, where these and not people were",
        shown=(Surface.LIST, Surface.GUIDE),
        newer=True,
    )
    counted_events: int | None = column(
        WHOLE, "of these, those with the outcome", shown=(Surface.LIST, Surface.GUIDE), newer=True
    )

    @property
    def trial(self) -> str:
        """The trial's id; where the file names none, each source is a trial."""
        return self.trial_id or self.source_id

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Its source, then those that a figure worked out from more than one has beside it."""
        return (self.source_id, *self.further_source_ids)

    @property
    def drawable(self) -> bool:
        """May stand beside others, and states a figure."""
        return self.show and self.range.reported

    @property
    def is_share_of_people(self) -> bool:
        """Whether it tells how many of so many people, and not of visits, scars or spots."""
        return self.measure == "share of people" and self.unit == "percent"


_ORDER = (*BENEFITS, SEVERITIES[0], DARK_MARKS, *SEVERITIES[1:], PAIN, "")
"""Of outcomes by name, and of all other harms by how serious they are."""


def told_place(outcome: str, severity: str) -> int:
    """Where an outcome stands in every list: benefits, serious harms, dark marks, what lasts, what
    passes, pain, and what has no severity.
    """
    by_name = outcome in (*BENEFITS, DARK_MARKS, PAIN)
    return _ORDER.index(outcome if by_name else severity)


def outcome_place(row: Outcome) -> int:
    """The same of a row."""
    return told_place(row.outcome, row.severity)


def list_place(row: Outcome) -> tuple[int, str, float]:
    """Where a figure stands in a list of them: by its outcome, and from low to high."""
    return outcome_place(row), row.outcome, min(row.range.ends, default=0)


def severity_place(severity: str) -> int:
    """Where a harm stands among others: serious, lasting, passing, then what has no severity."""
    return SEVERITIES.index(severity) if severity else len(SEVERITIES)
