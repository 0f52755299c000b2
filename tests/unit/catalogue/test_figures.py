"""The register of figures: each one names itself, and every list of figures reads it."""

from __future__ import annotations

import pytest

from resurface.catalogue.figures import FIGURES, VISIBLE, WORKED_OUT
from resurface.catalogue.treatments import Treatment
from resurface.charts import range_panels
from resurface.comparison.behind import TOPICS
from resurface.evidence.facts import UNITS_BY_FIELD
from resurface.tables.schema import table_of
from resurface.text import labels


def of(figures):
    return [pytest.param(each, id=each.id) for each in figures]


@pytest.mark.parametrize("figure", of(FIGURES))
def test_the_facts_of_a_figure_have_its_unit_alone(figure):
    assert UNITS_BY_FIELD[figure.id] == (figure.unit,)


@pytest.mark.parametrize("figure", of(FIGURES))
def test_a_figure_has_two_columns_that_mean_it(figure):
    meanings = [
        table_of(Treatment).column(name).meaning for name in (figure.low_column, figure.high_column)
    ]
    assert meanings == [
        f"{end} end of the range: {figure.meaning}; empty: not reported, or open at this end"
        for end in ("low", "high")
    ]


@pytest.mark.parametrize("figure", of(FIGURES))
def test_a_figure_has_one_name_as_a_topic_and_as_a_field(english, figure):
    name = english.render(figure.heading)
    topic = english.render(TOPICS[figure.id].title)
    assert (topic, labels.field(figure.id, english)) == (name, name)


@pytest.mark.parametrize("figure", of((*FIGURES, *WORKED_OUT)))
def test_a_figure_stands_in_one_panel_of_the_ranges(figure):
    """The days that it may show stand in the panel of those away."""
    panels = [each.id for each in range_panels.PANELS]
    assert panels.count("downtime" if figure is VISIBLE else figure.id) == 1


def test_a_clinic_s_file_may_lack_the_days_that_it_may_show():
    columns = [
        table_of(Treatment).column(name) for name in (VISIBLE.low_column, VISIBLE.high_column)
    ]
    assert [column.newer for column in columns] == [True, True]
