"""Every page of the menu, and every state of a page, as a session that has come there."""

from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from resurface.ui.shell.menu import EVIDENCE, PAGES, TREATMENT
from tests.app.conftest import named, opened, ran
from tests.app.seeing import unfolded

FOUR = "microneedling~tca-cross~pro-fractional~rf-microneedling"
FILLED = {TREATMENT: {"treatment": "rf-microneedling"}}
"""What a page is told by its link, where it opens empty without."""


def on(page: str, **link: str) -> AppTest:
    """A session on a page, come there by the menu."""
    return ran(opened(**link).switch_page(page))


def comparing() -> AppTest:
    return opened(compare=FOUR, days="3")


def with_a_dialog(topic: str) -> AppTest:
    """The comparison with the sources of one topic open."""
    app = comparing()
    app.session_state["opened"] = ("rf-microneedling", topic)
    return ran(app)


def listing(name: str) -> AppTest:
    """The page on evidence with one of its lists."""
    app = on(EVIDENCE.script)
    named(app.get("button_group"), "evidence").set_value(name)
    return ran(app)


STATES: dict[str, Callable[[], AppTest]] = {
    **{
        f"{page.script}, all open": lambda page=page: unfolded(
            on(page.script, **FILLED.get(page, {}))
        )
        for page in PAGES
    },
    "start": opened,
    "comparing, all open": lambda: unfolded(comparing()),
    "only what differs": lambda: opened(compare=FOUR, view="differs"),
    "one chosen": lambda: unfolded(opened(compare="microneedling")),
    "five chosen": lambda: opened(compare=f"{FOUR}~subcision"),
    "nothing fits": lambda: unfolded(opened(depth="manual", days="0", sessions="1")),
    "mangled link": lambda: opened(
        depth="none", days="many", sessions="many", compare="gone", view="odd", lang="xx"
    ),
    "in depth, none chosen": lambda: on(TREATMENT.script),
    "in depth, no treatment": lambda: unfolded(on(TREATMENT.script, treatment="no-treatment")),
}
"""Every state that tests of words look at, by its name."""
