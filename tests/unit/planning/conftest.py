"""A day on which all plans of these tests are made, and the plan of what is wanted."""

from __future__ import annotations

import datetime

import pytest

from resurface.planning.plan import Plan, plan
from resurface.planning.wanted import Wanted

TODAY = datetime.date(2026, 11, 26)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.fixture(scope="session")
def planned(catalogue, evidence):
    """The plan of a treatment of the record, with what is wanted of it."""

    def make(treatment: str, first: str = "2027-01-11", **changes) -> Plan:
        free = tuple(map(day, changes.pop("free", ())))
        wanted = Wanted(treatment=treatment, first=day(first), free=free, **changes)
        made = plan(wanted, catalogue, evidence, TODAY)
        assert made is not None
        return made

    return make
