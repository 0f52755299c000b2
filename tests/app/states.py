"""Every page of the menu, and every state of a page, as a session that has come there."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from resurface.catalogue.dates import today
from resurface.choosing.views import COMPARED, GLANCE, PATIENT, STUDIES
from resurface.evidence.outcomes import RESPONDERS
from resurface.planning.wanted import Wanted
from resurface.ui.shell.menu import (
    CALENDAR,
    EVIDENCE,
    GUIDE,
    MATERIALS,
    PAGES,
    TREATMENT,
    WORDING,
)
from tests.app.conftest import asks, named, opened, ran
from tests.app.seeing import unfolded

FOUR = "microneedling~tca-cross~pro-fractional~rf-microneedling"
STUDY = "microneedling-ishfaq-2022-microneedling-vs-glycolic-responders"
FILLED = {
    CALENDAR: {"compare": FOUR},
    TREATMENT: {"treatment": "rf-microneedling"},
    MATERIALS: {"compare": FOUR},
}
"""What a page is told by its link, where it opens empty without."""


AHEAD = today() + datetime.timedelta(days=60)
CLOSE = Wanted(
    "fractional-co2",
    first=AHEAD,
    free=(AHEAD, AHEAD + datetime.timedelta(days=12), AHEAD + datetime.timedelta(days=900)),
)
TWO_TREATMENTS = Wanted("subcision", "subcision~fractional-co2~3", AHEAD, moves=((2, 40),))
SILENT = Wanted("soft-and-smooth-rejuvenation", first=AHEAD, free=(AHEAD,), visits=(3, None))


def on(page: str, **link: str) -> AppTest:
    """A session on a page, come there by the menu."""
    return ran(opened(**link).switch_page(page))


def comparing(view: str = GLANCE.id, **link: str) -> AppTest:
    return opened(**{"compare": FOUR, "days": "3", "view": view, **link})


def with_a_dialog(topic: str, **link: str) -> AppTest:
    """The comparison with the sources of one topic open."""
    app = comparing(**link)
    app.session_state["opened"] = ("rf-microneedling", topic)
    return ran(app)


def asked_for(key: str, value: object, view: str = GLANCE.id) -> AppTest:
    """A view of the comparison with a dialog that is asked for by a key of the session."""
    app = comparing(view)
    app.session_state[key] = value
    app = ran(app)
    assert app.get("dialog")
    return app


def every_line() -> AppTest:
    """The studies with no line folded away."""
    app = comparing(STUDIES.id)
    named(app.toggle, "every").set_value(True)
    return ran(app)


def listing(name: str) -> AppTest:
    """The page on evidence with one of its lists."""
    app = on(EVIDENCE.script)
    named(app.get("button_group"), "evidence").set_value(name)
    return ran(app)


def planned(wanted: Wanted, **link: str) -> AppTest:
    """The calendar with something set."""
    app = on(CALENDAR.script, compare=FOUR, **link)
    app.session_state["wanted"] = wanted
    return ran(app)


def guided(step: int, **link: str) -> AppTest:
    """A step of the guide, with scars and marks that are seen and answers given."""
    app = on(GUIDE.script, **link)
    for what, *about in (
        *(("mark", each) for each in ("boxcar", "rolling", "pih")),
        *(("answer", each, True) for each in ("isotretinoin-light", "tan")),
        *(("weigh", "days", 3), ("weigh", "cost", 2), ("skin", 4), ("step", step)),
    ):
        app = asks_of_the_guide(app, what, *about)
    return app


def asks_of_the_guide(app: AppTest, what: str, *about: object) -> AppTest:
    """A tap on the guide; what another step draws is asked for on that step."""
    steps = {"mark": 1, "answer": 2, "weigh": 3, "skin": 3}
    if what in steps:
        app = asks(app, "guide-0", "step", steps[what])
    return asks(app, "guide-0", what, *about)


STATES: dict[str, Callable[[], AppTest]] = {
    **{
        f"{page.script}, all open": lambda page=page: unfolded(
            on(page.script, **FILLED.get(page, {}))
        )
        for page in PAGES
    },
    "start": opened,
    **{f"{each.id}, all open": lambda each=each: unfolded(comparing(each.id)) for each in COMPARED},
    "every line of the studies": every_line,
    "how good the evidence is": lambda: asked_for("asked-evidence", RESPONDERS),
    "the code of a link": lambda: asked_for("asked-code", value=True),
    "one study": lambda: asked_for("study", STUDY, STUDIES.id),
    "only what differs": lambda: opened(compare=FOUR, view="differs"),
    "one chosen, sorted": lambda: unfolded(opened(compare="microneedling", sort="price")),
    "five chosen": lambda: opened(compare=f"{FOUR}~subcision"),
    "the guide, asked first": lambda: unfolded(guided(2)),
    "the guide, what matters": lambda: unfolded(guided(3)),
    "the guide, harms beside": lambda: asks(guided(3), "guide-0", "beside", "harms"),
    "the guide, a scar explained": lambda: asks(guided(1), "guide-0", "about", "concern", "boxcar"),
    "the guide, what a yes means": lambda: asks(
        guided(2), "guide-0", "about", "caution", "isotretinoin-light"
    ),
    "the guide, sources of a figure": lambda: asks(
        guided(3), "guide-0", "open", "microneedling", "visits"
    ),
    "what the answers mean": lambda: asks(guided(3), "guide-0", "flag", "microneedling"),
    "for the patient, two": lambda: comparing(PATIENT.id, compare="microneedling~subcision"),
    "for the patient, one too many": lambda: comparing(PATIENT.id),
    "nothing fits": lambda: unfolded(opened(depth="manual", days="0", sessions="1")),
    "mangled link": lambda: opened(
        depth="none", days="many", sessions="many", compare="gone", view="odd", lang="xx"
    ),
    "calendar, none chosen": lambda: on(CALENDAR.script),
    "calendar, all set": lambda: planned(CLOSE),
    "calendar, two treatments": lambda: planned(TWO_TREATMENTS),
    "calendar, nothing reported": lambda: planned(SILENT),
    "wording, approved": lambda: asks(on(WORDING.script), "wording-0", "show", "approved"),
    "in depth, none chosen": lambda: on(TREATMENT.script),
    "in depth, no treatment": lambda: unfolded(on(TREATMENT.script, treatment="no-treatment")),
}
"""Every state that tests of words look at, by its name."""
