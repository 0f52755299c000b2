"""Every shipped treatment, compared once for these tests."""

from __future__ import annotations

import pytest

from resurface.comparison.comparison import compare


@pytest.fixture(scope="session")
def everything(catalogue, evidence):
    """Every shipped treatment side by side, and no treatment."""
    chosen = tuple(each.id for each in catalogue.treatments)
    return compare(catalogue, evidence, chosen, untreated=True, version="")
