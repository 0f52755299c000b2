"""A figure of a study as a mark."""

from __future__ import annotations

import pytest

from resurface.catalogue.figures import Range
from resurface.ui.parts.witness_mark import mark_of
from tests.unit.making import an_outcome


def test_a_counted_share_is_a_mark_where_it_stands():
    assert mark_of(an_outcome(20))["at"] == 20


@pytest.mark.parametrize(("low", "high"), [(50, None), (None, 64.2), (None, None)])
def test_a_figure_with_an_open_end_has_no_mark_that_would_close_it(low, high):
    assert mark_of(an_outcome(range=Range(low, high))) is None
