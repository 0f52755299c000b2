"""The shipped record as the score sees it."""

from __future__ import annotations

import datetime

import pytest

from resurface.standards import ipdas
from tests.unit.standards import measuring

TODAY = datetime.date(2026, 11, 24)


@pytest.fixture(scope="session")
def shipped(catalogue, evidence, english):
    return ipdas.record(catalogue, evidence, "1a2b", english, TODAY)


@pytest.fixture(scope="session")
def own_sentences() -> list[str]:
    """Every message of the app."""
    return measuring.messages_of()
