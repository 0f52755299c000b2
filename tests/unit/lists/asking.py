"""Asking the lists, and reading their answers."""

from __future__ import annotations

import datetime

from resurface.lists.listing import Page, rows
from resurface.lists.query import Query
from tests.unit.making import a_catalogue, a_treatment

TODAY = datetime.date(2026, 11, 24)
PEEL = a_catalogue(a_treatment("peel"))


def asked(evidence, catalogue, english, **parts) -> Page:
    """One page of the answer to a query."""
    return rows(evidence, catalogue, Query(**parts), english, TODAY)


def column(page: Page, name: str) -> list:
    """The cells of one column."""
    place = [each.id for each in page.columns].index(name)
    return [row[place] for row in page.rows]


def everything(ask, **parts) -> dict[str, list]:
    """All rows of all pages, as columns by name."""
    pages = [ask(**parts, page=number + 1) for number in range(ask(**parts).pages)]
    return {
        each.id: [cell for page in pages for cell in column(page, each.id)]
        for each in pages[0].columns
    }
