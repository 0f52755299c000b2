"""One visit of a state: it is opened once, and everything is looked at on that one load.

A load is what takes time. So the state is opened on the widest screen, and the screen becomes
smaller, step by step, and is touched at the end of a step. Box by box the page then lies as a fresh
load lays it. `make test` makes the few visits in which every two values meet, `make sweep` all of
them; both look in the same way.
"""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

from resurface.choosing.views import COMPARED
from resurface.language.language import available
from tests.browser.looking import small, sticks_out, violations
from tests.browser.settling import settle
from tests.browser.states import LINKS, STATES, in_language
from tests.browser.windows import SIZES, Screen, Theme
from tests.covering import covering, whole

TOUCHED_SIZES = ("tablet", "phone")
PAINTED = (
    *(*LINKS, *(view.id for view in COMPARED)),
    *("list, chosen", "dialog of sources", "materials, the brand"),
)
"""States that have colours of their own: the others are made of the same parts."""
ENDS = {"laptop": "upright", "phone": "tablet"}
"""Where axe asks about colours too, and the size beside it, where it asks about all else."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A state in a language and a theme; what is wide, cut or over something, at every size."""

    state: str
    code: str
    theme: Theme
    axe: tuple[str, ...] = tuple(SIZES)
    """The sizes at which axe looks."""
    colors: tuple[str, ...] = tuple(SIZES)
    """Those of them at which it asks about colours too."""
    forced: tuple[str, ...] = ()
    """The sizes at which everything is looked at in forced colours as well."""
    touched: tuple[str, ...] = TOUCHED_SIZES
    """The sizes at which a finger comes."""

    def __str__(self) -> str:
        return f"{self.state}, {self.code}, {self.theme}, {self.colors[0]}"


def few() -> list[Visit]:
    """Each state in each language, in each theme, and by axe at each size; so do every two."""
    lists = {"state": STATES, "code": available(), "theme": ("light", "dark"), "end": tuple(ENDS)}
    return [_at_an_end(**row) for row in covering(lists)]


def _at_an_end(state: str, code: str, theme: Theme, end: str) -> Visit:
    sizes = (end, ENDS[end])
    forced = (end,) if theme == "dark" and state in PAINTED else ()
    touched = tuple(size for size in TOUCHED_SIZES if size in sizes)
    return Visit(state, code, theme, sizes, (end,), forced, touched)


def every() -> list[Visit]:
    """Each state in each language, theme and in forced colours, with all of it at each size."""
    lists = {"state": STATES, "code": available(), "theme": ("light", "dark")}
    forced = {"light": (), "dark": tuple(SIZES)}
    return [Visit(**row, forced=forced[row["theme"]]) for row in whole(lists)]


def complaints(screen: Screen, address: str, visit: Visit) -> list[str]:
    """All that is wrong with a state, each with the size at which it is."""
    state, told = STATES[visit.state], []
    page = screen.open(f"{address}/{in_language(state.link, visit.code)}")
    state.reach(page)
    for size in SIZES:
        screen.resize(size, touched=False)
        state.see(page)
        _to_the_top(page)
        found = sticks_out(page)
        if size in visit.axe:
            found += violations(page, colors=size in visit.colors)
        if size in visit.forced:
            found += _in_forced_colors(page)
        if size in visit.touched:
            screen.resize(size, touched=True)
            found += [*sticks_out(page), *small(page)]
        told += [f"{size}, {each}" for each in found]
    return told


def _to_the_top(page: Page) -> None:
    """Wherever what was done has left it: further down, the bar above lies over what passes it."""
    page.get_by_test_id("stMain").evaluate("(it) => it.scrollTo(0, 0)")


def _in_forced_colors(page: Page) -> list[str]:
    page.emulate_media(forced_colors="active")
    settle(page)
    found = [f"forced colours, {each}" for each in (*sticks_out(page), *violations(page))]
    page.emulate_media(forced_colors="none")
    return found
