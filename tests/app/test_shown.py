"""Where the data dictionary says that a column is shown, there it is, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from resurface.catalogue.catalogue import catalogue
from resurface.catalogue.surfaces import Surface
from resurface.choosing.choice import Choice
from resurface.choosing.link import from_link, to_link
from resurface.record.folder import TABLES
from resurface.record.store import Data, Store
from tests.app.seeing import seen, unfolded
from tests.app.states import on
from tests.app.surfaces import CHOSEN, Rows, changed, said, small


def of(*, names: bool):
    """Every column that is a row's stable name, or every other."""
    return [
        pytest.param(table, column, id=f"{table.name}-{column.name}")
        for table in TABLES
        for column in table.columns
        if (column.key and column.kind.id == "id" and not column.of) == names
    ]


@pytest.fixture(scope="module")
def page() -> Callable[[str, Data], str]:
    """What a page of the app says of a record, with every box open."""

    def run(script: str, data: Data) -> str:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Store, "current", lambda _: data)
            return "\n".join(seen(unfolded(on(script, treatment=CHOSEN[0]))))

    return run


@pytest.fixture(scope="module")
def record() -> Rows:
    return small()


@pytest.fixture(scope="module")
def unchanged(record, page) -> dict[Surface, str]:
    return said(record, page)


@pytest.mark.parametrize(("table", "column"), of(names=False))
def test_a_column_is_seen_where_its_field_says(table, column, record, unchanged, page):
    now = said(changed(record, table, column), page)
    seen_on = {each for each in unchanged if now[each] != unchanged[each]}
    # An answer of a filter need not turn with every cell: of a small record, an end may be open.
    assert seen_on | (set(column.shown) & {Surface.FILTER}) == set(column.shown)


@pytest.mark.parametrize(("table", "column"), of(names=True))
def test_a_stable_name_is_seen_in_links_at_most(table, column):
    assert column.shown == ((Surface.LINK,) if table.name == "treatments" else ())


def test_a_link_holds_the_stable_name_of_a_treatment(record):
    link = to_link(Choice(treatment=CHOSEN[0]))
    assert link == {"treatment": CHOSEN[0]}
    assert from_link(link, catalogue(record)).choice.treatment == CHOSEN[0]
