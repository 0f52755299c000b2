"""The pages that take turns: the dashboard and the references, and one filter change of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from playwright.sync_api import Page as BrowserPage

from benchmarks.served import APP, reference
from benchmarks.session import Run, Session, Value

FOUR = "compare=microneedling~tca-cross~pro-fractional~rf-microneedling"
GLANCE = ".part.glance .g-cell"
"""What of a comparison at a glance has to be painted."""
_CHART = '[data-testid="stVegaLiteChart"]'
_LIST = ".part.list tr.listed"
_FILTERS = ".st-key-filters"
_SIDEBAR = '[data-testid="stSidebar"]'

Step = Callable[[BrowserPage], None]
Asked = tuple[str | int, ...]
"""What the app's own component asks for: what, and what of it."""


@dataclass(frozen=True)
class Page:
    """One page: what serves it, its link, what of it is waited for, and how a filter is changed.

    `at` is its part of the address, empty for the page that the app begins with.

    `paints` selects what has to be painted; `control` and `values` are for a visitor without a
    browser, a value in several parts for the app's own component; `steps` are taken in turn in one.
    """

    name: str
    script: Path
    link: str = ""
    paints: str = _CHART
    control: str = ""
    values: tuple[Value | Asked, ...] = ()
    steps: tuple[Step, ...] = ()
    at: str = ""

    def changes(self) -> Iterator[Value | Asked]:
        """The filter's values in turn, without end."""
        return cycle(self.values or ("",))

    async def change(self, visitor: Session, value: Value | Asked) -> Run:
        """One filter change; a page without filters runs once more."""
        if isinstance(value, tuple):
            what, *about = value
            return await visitor.ask(self.control, what, *about)
        return await (visitor.change(self.control, value) if self.control else visitor.rerun())


def _depth_pill(page: BrowserPage) -> None:
    page.locator(_FILTERS).get_by_role("button", name="Manual", exact=True).click()


def _add_a_depth(page: BrowserPage) -> None:
    box = page.locator(_SIDEBAR).get_by_role("combobox").first
    box.focus()
    box.press("ArrowDown")
    page.get_by_role("option", name="manual", exact=True).click()


def _take_the_depth_out(page: BrowserPage) -> None:
    box = page.locator(_SIDEBAR).get_by_role("combobox").first
    box.press("Escape")
    box.focus()
    box.press("Backspace")


def _pick(place: int) -> Step:
    """Picks the option at that place of the only select box."""

    def step(page: BrowserPage) -> None:
        box = page.locator(_SIDEBAR).get_by_role("combobox").first
        box.click()
        page.get_by_role("option").nth(place).click()

    return step


RESURFACE = Page(
    "Resurface",
    APP,
    paints=_LIST,
    control="filters-0",
    values=tuple(("set", "days", days) for days in (3, 5, 7, 10)),
    steps=(_depth_pill, _depth_pill),
)
"""The app as it opens: the list."""
CHOSEN = Page("Resurface", APP, f"{FOUR}&view=list", paints=_LIST)
"""The same list with four chosen."""
COMPARED = Page("Resurface", APP, FOUR, paints=GLANCE)
"""Four side by side, by a link."""

GUIDE = Page(
    "Resurface",
    APP,
    at="guide",
    control="guide-0",
    values=(("mark", "rolling"), ("mark", "boxcar"), ("mark", "rolling"), ("mark", "boxcar")),
)
"""What do you see: another scar is marked."""
CALENDAR = Page(
    "Resurface",
    APP,
    "treatment=nonablative-fractional",
    at="calendar",
    control="calendar-0",
    values=tuple(("number", "visits", 0, count) for count in (3, 4, 5, 6)),
)
"""A course in dates: another number of visits."""
PATIENT = Page(
    "Resurface",
    APP,
    f"{FOUR}&view=patient",
    control="patient",
    values=tuple(("without", each) for each in ("tca-cross", "microneedling")),
)
"""The screen turned round: another of four is left out."""

HANDOUTS = tuple(
    Page("Resurface", APP, f"compare={each}&view=take-along", control="download-handout-en")
    for each in (
        "superficial-peel~microneedling~rf-microneedling",
        "tca-cross~subcision~fractional-co2",
        "pro-fractional~nonablative-fractional~pulsed-dye-laser",
        "microneedling~medium-peel~dermabrasion",
        "rf-microneedling~subcision~bbl-photofacial",
    )
)
"""What is taken along of three each time: a page that was set once is set faster again."""

EMPTY = Page("empty", reference("empty"))
ONE_CHART = Page(
    "one_chart",
    reference("one_chart"),
    control="depth",
    values=("chemical", "device", "fractional laser", "manual"),
    steps=(_pick(1), _pick(0)),
)
PLAIN = Page(
    "plain",
    reference("plain"),
    control="days",
    values=(3, 5, 7, 10),
    steps=(_add_a_depth, _take_the_depth_out),
)
EVERY = (RESURFACE, EMPTY, ONE_CHART, PLAIN)
WITH_CHARTS = (RESURFACE, ONE_CHART, PLAIN)
