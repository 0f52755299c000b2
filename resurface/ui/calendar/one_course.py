"""The calendar as one part of the page: what can be set, and beside it months and one axis."""

from __future__ import annotations

import datetime
from dataclasses import asdict
from typing import Any

import streamlit as st

from resurface.catalogue.dates import today
from resurface.comparison.behind import COURSE, TOPICS
from resurface.comparison.comparison import Comparison, option
from resurface.language.dates_in_words import weekdays
from resurface.language.language import Language
from resurface.planning.beyond_limits import beyond_limits
from resurface.planning.drawn_months import drawn_axis, drawn_months, not_drawn
from resurface.planning.kept_in_words import kept_dates
from resurface.planning.plan import Plan, plan
from resurface.planning.telling import figures, judged, missing, rows
from resurface.planning.wanted import Wanted
from resurface.record.store import Data
from resurface.text.plain import plain
from resurface.ui.calendar import plan_controls as controls
from resurface.ui.calendar import setting
from resurface.ui.calendar.answered_marks import marks
from resurface.ui.calendar.take_home import apart, take_home
from resurface.ui.parts import sources_dialog
from resurface.ui.parts.component import draw
from resurface.ui.shell import frame, menu, planned, session

_ABOUT = "calendar-about"
"""The treatment whose sources are asked for from the calendar."""


@st.fragment
def one_course(data: Data) -> None:
    """The whole page but its notices. Data that changed meanwhile asks for a whole run."""
    if frame.data() is not data:
        st.rerun()
    words, day = session.words(), today()
    wanted = planned.wanted(session.choice())
    made = plan(wanted, data.catalogue, data.evidence, day)
    with st.container(horizontal=True, key="calendar-head"):
        menu.heading(menu.CALENDAR, words)
        about = words.say("One course in dates. Nothing of it is stored.")
        st.caption(plain(" ".join(filter(None, (about, apart(made, words) if made else "")))))
        if made:
            take_home(made, data, words)
    draw(
        "calendar",
        shown(made, wanted, data, day, words),
        key=session.key("calendar"),
        treat=setting.treat,
        follow=setting.follow,
        number=setting.number,
        first=setting.first,
        keep=setting.keep,
        drop=setting.drop,
        move=setting.move,
        open=_open,
    )
    _sources(data, words)
    frame.foot(data, words, tuple(leg.treatment for leg in made.legs) if made else ())


def shown(
    made: Plan | None, wanted: Wanted, data: Data, day: datetime.date, words: Language
) -> dict[str, Any]:
    """All that the part draws."""
    said, field = planned.said() or (None, "")
    told = {
        "said": words.render(said) if said else "",
        "said_at": field,
        "treatments": controls.treatments(data.catalogue, wanted.treatment, words),
        "ask": "" if made else words.say("Choose a treatment to put its visits into dates."),
    }
    return {**told, **(_planned(made, data, day, words) if made else {})}


def _planned(made: Plan, data: Data, day: datetime.date, words: Language) -> dict[str, Any]:
    say, kept = words.say, kept_dates(made, day, words)
    return {
        "controls": {
            "about": controls.about(made.legs[0].treatment, words),
            "follow": controls.following(made, data.catalogue, data.evidence, words),
            "numbers": controls.numbers(made, words),
            **controls.days(made, kept, day, words),
        },
        "warnings": [
            f"{leg.treatment.name}. {leg.treatment.warning}"
            for leg in made.legs
            if leg.treatment.warning
        ],
        "marks": marks(made, session.choice().answers, data.evidence, words),
        "missing": [
            *missing(made, words),
            *beyond_limits(made, session.choice().criteria, words),
        ],
        "figures": [asdict(each) for each in figures(made, words)],
        "judged": judged(made, words),
        "key": _key(made, words),
        "weekdays": list(weekdays(words)),
        "months": [asdict(each) for each in drawn_months(made, words)],
        "more": _more(made, words),
        "axis": asdict(drawn_axis(made, words)),
        "dates": [asdict(each) for each in kept],
        "rows": _rows(made, words),
        "sources": [
            {
                "option": leg.treatment.id,
                "topic": COURSE.id,
                "label": say("Sources: {treatment}").format(treatment=leg.treatment.name),
            }
            for leg in made.legs
        ],
    }


def _key(made: Plan, words: Language) -> list[dict[str, str]]:
    """What the drawings mean, of what is drawn only."""
    say = words.say
    drawn = {
        "visit": (say("visit"), True),
        "away": (
            say("may be away"),
            any(each.away and each.away > each.day for each in made.visits),
        ),
        "shows": (
            say("may still show"),
            any(each.shows and each.shows > each.day for each in made.visits),
        ),
        "result": (say("full result expected"), made.result.first is not None),
        "kept": (say("date to keep free"), bool(made.wanted.free)),
    }
    return [{"kind": kind, "text": text} for kind, (text, there) in drawn.items() if there]


def _more(made: Plan, words: Language) -> str:
    """That months are not drawn; empty where all are."""
    count = not_drawn(made)
    text = words.say_n(
        "{count} more month is on the line below only.",
        "{count} more months are on the line below only.",
        count,
    )
    return text.format(count=words.number(count)) if count else ""


def _rows(made: Plan, words: Language) -> dict[str, Any]:
    """Every visit as a row of a table, in which it can be moved."""
    say = words.say
    return {
        "title": say("Every visit"),
        "hint": say("Type another day to move a visit. The ones after it keep their distance."),
        "heads": [say("Visit"), say("Day"), say("May be away"), say("May still show")],
        "cost": say("Cost so far"),
        "rows": [
            {
                **asdict(each),
                "move": say("{visit}: another day").format(visit=each.name),
            }
            for each in rows(made, words)
        ],
    }


def _open(treatment_id: object, topic_id: object) -> None:
    if topic_id in TOPICS:
        sources_dialog.open_(str(treatment_id), str(topic_id))
        st.session_state[_ABOUT] = str(treatment_id)


def _sources(data: Data, words: Language) -> None:
    """The dialog of one treatment's figures, where it was asked for."""
    treatment = data.catalogue.find(st.session_state.pop(_ABOUT, ""))
    if treatment is not None:
        of = option(treatment, data.evidence)
        sources_dialog.draw(Comparison((of,), (), data.evidence, data.version), words)
