"""Where the data dictionary says that a column is shown, there it is, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import zip_longest

import pytest
from streamlit.testing.v1 import AppTest

from resurface.catalogue.catalogue import catalogue
from resurface.catalogue.surfaces import Surface
from resurface.choosing.choice import Choice
from resurface.choosing.link import from_link, to_link
from resurface.record.folder import TABLES
from resurface.record.store import Data, Store
from resurface.tables.schema import Column, Table
from tests.app.conftest import DASHBOARD, ran
from tests.app.seeing import copied, folds, seen, unfolded
from tests.app.states import on
from tests.app.surfaces import CHOSEN, SCREENS, Said, all_changed, small, speaking, whole

OF_ALL = (Surface.FILTER, Surface.LIST, Surface.GUIDE)
"""Surfaces that are asked of the whole record, where every column decides something."""
SEEN = [each for each in Surface if each is not Surface.LINK]
COLUMNS = [(table, column) for table in TABLES for column in table.columns]


def is_stable_name(column):
    return column.key and column.kind.id == "id" and not column.of


def of(*, names: bool):
    """Every column that is a row's stable name, or every other."""
    return [
        pytest.param(table, column, id=f"{table.name}-{column.name}")
        for table, column in COLUMNS
        if is_stable_name(column) == names
    ]


@pytest.fixture(scope="module")
def screen() -> Callable[[Surface, Data], str]:
    """What a screen of the app says of a record, with every box open.

    The way there and the boxes are found once: a run then begins on the page, all open.
    """
    before = {surface: on(page, **link) for surface, (page, link) in SCREENS.items()}
    boxes = {surface: set(folds(unfolded(app))) for surface, app in before.items()}

    def run(surface: Surface, data: Data) -> str:
        app = AppTest.from_file(DASHBOARD, default_timeout=60)
        app._page_hash = before[surface]._page_hash
        _, link = SCREENS[surface]
        for name, value in link.items():
            app.query_params[name] = value
        for key in boxes[surface]:
            app.session_state[key] = True
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Store, "current", lambda *_: data)
            opened = unfolded(ran(app), boxes[surface])
            return "\n".join(each for each in seen(opened) if each not in copied(opened))

    return run


@pytest.fixture(scope="module")
def told(screen) -> Callable[[Iterable[tuple[Table, Column]]], Said]:
    """What surfaces say once some columns have other cells.

    Those of all treatments are asked of the whole record, all else of a small one.
    """
    few, every = small(), whole()

    def said(columns: Iterable[tuple[Table, Column]] = ()) -> Said:
        of_few = speaking(all_changed(few, columns), screen)
        return lambda surface: (
            speaking(all_changed(every, columns), screen)(surface)
            if surface in OF_ALL
            else of_few(surface)
        )

    return said


@pytest.fixture(scope="module")
def unchanged(told) -> dict[Surface, list[str]]:
    return {each: list(told()(each)) for each in SEEN}


@pytest.fixture(scope="module")
def seen_on(told, unchanged):
    """Those of some surfaces that say anything else once some columns have other cells."""

    def found(columns: list[tuple[Table, Column]], surfaces: Iterable[Surface]) -> list[Surface]:
        now = told(columns)
        # Part by part: what differs early saves the rest, among it the run of a screen.
        return [
            each
            for each in surfaces
            if any(part != before for part, before in zip_longest(now(each), unchanged[each]))
        ]

    return found


@pytest.mark.parametrize(("table", "column"), of(names=False))
def test_a_column_is_seen_where_its_field_says(table, column, seen_on):
    assert seen_on([(table, column)], column.shown) == [*column.shown]


@pytest.mark.parametrize("surface", SEEN)
def test_a_surface_shows_no_other_columns(surface, seen_on):
    others = [
        (table, column)
        for table, column in COLUMNS
        if not is_stable_name(column) and surface not in column.shown
    ]
    # All at once; one by one only to name those that are seen.
    assert not seen_on(others, [surface]), [
        f"{table.name}.{column.name}"
        for table, column in others
        if seen_on([(table, column)], [surface])
    ]


@pytest.mark.parametrize(("table", "column"), of(names=True))
def test_a_stable_name_is_seen_in_links_at_most(table, column):
    assert column.shown == ((Surface.LINK,) if table.name == "treatments" else ())


def test_a_link_holds_the_stable_name_of_a_treatment():
    link = to_link(Choice(treatment=CHOSEN[0]))
    assert link == {"treatment": CHOSEN[0]}
    assert from_link(link, catalogue(small())).choice.treatment == CHOSEN[0]
