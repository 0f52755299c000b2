"""The comparison of shipped treatments that the charts are tested with."""

from __future__ import annotations

import pytest

from resurface.comparison.comparison import Comparison, compare

CHOSEN = ("microneedling", "tca-cross", "pro-fractional", "rf-microneedling")


@pytest.fixture(scope="session")
def comparison(catalogue, evidence) -> Comparison:
    """Four shipped treatments, and no treatment beside them."""
    return compare(catalogue, evidence, CHOSEN, untreated=True, version="version")


@pytest.fixture(scope="session")
def untreated_apart(catalogue, evidence) -> Comparison:
    """The same four treatments alone."""
    return compare(catalogue, evidence, CHOSEN, untreated=False, version="version")
