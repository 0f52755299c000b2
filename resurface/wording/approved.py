"""Approved wordings: for each treatment and question, sentences that the record makes, to copy.

Nothing is written by hand: a sentence is made of rows each time it is asked for, so it goes when
its row goes, and says another number when its row does. One that would say a number which no row of
it holds is left out.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.dates import is_late
from resurface.catalogue.treatments import Treatment
from resurface.comparison import behind
from resurface.comparison.comparison import Comparison, Option, option
from resurface.comparison.in_short import in_order, sources_in_short
from resurface.evidence.clearances import Clearance
from resurface.evidence.concerns import Concern
from resurface.evidence.evidence import Evidence
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.evidence.reported_harms import ReportedHarm
from resurface.language.language import Language, language, message
from resurface.text import amounts
from resurface.text.short_name import short_name
from resurface.wording import approved_figures as figures
from resurface.wording import approved_scope as scope
from resurface.wording import approved_studies as studies
from resurface.wording.approved_sentence import Asked, Made
from resurface.wording.held_numbers import Held, held, numbers_in, of_ranges

_PEOPLE, _HARMS = behind.PEOPLE_IMPROVED.id, behind.OTHER_HARMS.id

ASKED: tuple[Asked, ...] = (
    Asked("away", message("Days away"), figures.days_away, behind.AWAY.id),
    Asked("shows", message("May still show"), figures.still_shows, behind.AWAY.id),
    Asked("visits", message("Visits"), figures.visits, behind.VISITS.id),
    Asked("between", message("Time between visits"), figures.between_visits, behind.VISITS.id),
    Asked("result", message("Full result"), figures.full_result, behind.COURSE.id),
    Asked("course", message("Whole course"), figures.whole_course, behind.COURSE.id),
    Asked("cost", message("Cost"), figures.cost, "course-price"),
    Asked("better", message("People who got better"), studies.got_better, _PEOPLE),
    Asked("serious", message("Serious harms"), studies.serious_harms, _HARMS),
    Asked("told", message("Harms told without a count"), studies.told_harms, _HARMS),
    Asked("harms", message("Other harms"), studies.other_harms, _HARMS),
    Asked("marks", message("Dark marks"), studies.dark_marks, behind.MARKED.id),
    Asked("pain", message("Pain"), studies.pain, behind.PAIN_AND_SKIN.id),
    Asked("skin", message("Skin types"), scope.skin_types, behind.PAIN_AND_SKIN.id),
    Asked("age", message("Age"), scope.age, behind.AGE.id),
    Asked("helps", message("What it can and cannot do"), scope.can_and_cannot, behind.HELPED.id),
    Asked("fda", message("FDA record"), scope.fda_record),
    Asked("sure", message("How sure"), studies.sure, _PEOPLE),
)
"""Every question that copy may answer. What stands here is on the page and met by its tests."""


_KEPT = 512
MOST_NAMED = 6
"""Sources that are named where a sentence rests on rows that have many each."""


@dataclass(frozen=True, slots=True)
class Approved:
    """What may be said of one treatment on one question, in one language.

    `text` is empty where nothing is reported, and `silence` says so. `beside` has what must stand
    with the text: warning, risk, age, and that results differ. `sources` names them in short;
    `facts` are the ids of its rows.
    """

    treatment_id: str
    question: str
    text: str
    beside: tuple[str, ...] = ()
    sources: str = ""
    facts: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    silence: str = ""

    @property
    def whole(self) -> str:
        """All that is copied."""
        return " ".join(filter(None, (self.text, *self.beside, _closed(self.sources))))

    @property
    def id(self) -> str:
        """Another one as soon as any word, row or source of it is another."""
        made = "|".join((self.text, *self.beside, self.sources, *self.facts))
        digest = hashlib.sha256(made.encode()).hexdigest()[:8]
        return f"{self.treatment_id}.{self.question}.{digest}"


def approved(
    of: Option, version: str, words: Language, today: datetime.date
) -> tuple[Approved, ...]:
    """Every approved wording of a treatment, in the order of `ASKED`.

    None of a treatment that is past the day by which it was to be checked again: `withdrawn` says
    so.
    """
    if is_late(of.treatment, today):
        return ()
    stated = figures.published(of)
    return tuple(each for asked in ASKED for each in _on(asked, stated, version, words))


@lru_cache(maxsize=_KEPT)
def of_treatment(
    catalogue: Catalogue,
    evidence: Evidence,
    version: str,
    treatment_id: str,
    code: str,
    today: datetime.date,
) -> tuple[Approved, ...]:
    """The same by the treatment's id, made once for each data version, language and day."""
    treatment = catalogue.find(treatment_id)
    if treatment is None:
        return ()
    return approved(option(treatment, evidence), version, language(code), today)


def withdrawn(treatment: Treatment, today: datetime.date, words: Language) -> str:
    """Why nothing of a treatment is approved; empty where something is."""
    if treatment.check_by is None or not is_late(treatment, today):
        return ""
    return words.say(
        "Withdrawn. {treatment} was to be checked again by {date}. Check its row and enter a newer "
        "day in “checked_on”."
    ).format(treatment=treatment.name, date=words.date(treatment.check_by))


def stands(id_: str, found: Iterable[Approved]) -> bool:
    """Whether a wording of that id is still approved, word for word."""
    return any(each.id == id_ and each.text for each in found)


def silence_on(question: str, words: Language) -> str:
    """What is said on one question where no row tells."""
    said = next((each.silence for each in ASKED if each.id == question), None)
    return words.render(said) if said else amounts.not_reported(words)


def _on(asked: Asked, of: Option, version: str, words: Language) -> Iterator[Approved]:
    """What may be said on one question; its silence where no row tells."""
    made = tuple(each for each in asked.make(of, words) if holds(each, of, words))
    if not made:
        yield Approved(of.id, asked.id, "", silence=silence_on(asked.id, words))
    for each in made:
        beside = tuple(_beside(each, asked, of, words))
        cited = each.cited or tuple(dict.fromkeys(_sources_of(each.rows)))
        alone = Comparison((of,), (), of.evidence, version)
        yield Approved(
            of.id,
            asked.id,
            each.text,
            beside,
            sources_in_short(cited, alone, words, None if each.cited else MOST_NAMED),
            tuple(dict.fromkeys(map(row_id, each.rows))),
            tuple(source.id for source in in_order(dict.fromkeys(cited), alone)),
        )


def holds(made: Made, of: Option, words: Language) -> bool:
    """Whether every number of a text stands in its rows, in what follows from them, or in a name.

    Without a row there is nothing to say, but for what the clinic says of itself.
    """
    names = [of.treatment.name]
    names += (short_name(of.source(each), words) for each in _sources_of(made.rows))
    names += (
        short_name(of.evidence.study(row), words) for row in made.rows if isinstance(row, Outcome)
    )
    known = held(made.rows) | of_ranges(made.worked_out)
    known |= {number for each in names for number in numbers_in(each)}
    return bool(made.rows or made.worked_out) and numbers_in(made.text) <= known


def row_id(row: Held) -> str:
    """What a row is known by; a record of the FDA by its number."""
    return row.number if isinstance(row, Clearance) else row.id


def _beside(made: Made, asked: Asked, of: Option, words: Language) -> Iterator[str]:
    """What stands with a text: of a result risk, age and that results differ; warnings always."""
    treatment = of.treatment
    if made.result:
        yield from (each.text for each in studies.serious_harms(of, words))
        if asked.id != "age":
            yield from (each.text for each in scope.age(of, words))
    if asked.id == "better":
        yield from (each.text for each in studies.untreated(of, words))
    if treatment.warning:
        yield treatment.warning
    if made.result:
        yield words.say("The same results may not occur for all patients.")


def _sources_of(rows: Iterable[Held]) -> Iterator[str]:
    for row in rows:
        match row:
            case Fact() | Outcome() | Concern():
                yield from row.source_ids
            case ReportedHarm() | Clearance():
                yield row.source_id


def _closed(sentence: str) -> str:
    return f"{sentence}." if sentence else ""
