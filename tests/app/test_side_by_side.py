"""What the comparison says, through the whole app."""

from __future__ import annotations

import json

import pytest

from resurface.catalogue.catalogue import catalogue
from resurface.catalogue.figures import FIGURES, WORKED_OUT
from resurface.charts import icon_array
from resurface.charts.register import CHARTS, headings
from resurface.comparison.comparison import compare
from resurface.evidence.evidence import evidence
from resurface.language.language import english
from resurface.record.folder import SHIPPED, load
from tests.app.conftest import component_data, opened, ran, texts

FOUR = "microneedling~tca-cross~pro-fractional~rf-microneedling"


@pytest.fixture(scope="module")
def app():
    return opened(compare=FOUR)


def labels(app) -> list[str]:
    return [button.label.replace("\\", "") for button in app.button]


def test_every_card_has_the_same_figures_in_the_same_order(app):
    topics = ["downtime", "visible", "sessions", "interval", "results", "price", "course"]
    for treatment in FOUR.split("~"):
        opened_by = [
            button.key.removeprefix(f"open-{treatment}-")
            for button in app.button
            if button.key.startswith(f"open-{treatment}-")
        ]
        assert opened_by[: len(topics)] == topics


@pytest.mark.parametrize(
    "figure", [each for each in (*FIGURES, *WORKED_OUT) if each.on_card], ids=lambda each: each.id
)
def test_a_card_says_each_figure_in_the_words_of_every_other_surface(app, figure):
    rows, chosen = load(SHIPPED).rows, tuple(FOUR.split("~"))
    compared = compare(catalogue(rows), evidence(rows), chosen, untreated=False, version="v")
    said = [f"**{each.said(figure, english()).text}**" for each in compared.options]
    keys = [f"open-{each.id}-{figure.topic}" for each in compared.options]
    assert [app.button(key=key).label.replace("\\", "") for key in keys] == said


def test_a_figure_that_no_source_states_says_not_reported(app):
    assert app.button(key="open-pro-fractional-price").label == "**not reported**"


def test_the_fda_s_warning_stands_where_rf_microneedling_is(app):
    assert any(
        "October 15, 2025, the FDA warned" in box.value.replace("\\", "") for box in app.warning
    )


def test_the_fda_s_warning_is_not_shown_without_rf_microneedling():
    assert not opened(compare="microneedling~tca-cross").warning


def test_a_study_of_two_chosen_treatments_stands_before_the_charts_of_studies(app):
    said = texts(app)
    assert said.index("Head to head") < said.index("How much scars improved")


def test_studies_on_different_scales_are_said_not_to_be_comparable(app):
    assert "can't be compared directly" in texts(app).replace("\\", "")


@pytest.fixture(scope="module")
def people(app):
    """The hundred people by outcome: a cell for each treatment."""
    return {row["title"]: row["cells"] for row in component_data(app, "people")["people"]}


def test_harms_are_drawn_beside_benefits_for_every_treatment(people):
    assert list(people) == [
        "Got better by the amount that the study states",
        "The most serious harm that was counted",
        "Dark marks afterward",
        "Reported, nobody counted",
    ]
    assert {tuple(cell["option"] for cell in cells) for cells in people.values()} == {
        (*FOUR.split("~"), "no-treatment")
    }


def test_a_picture_of_people_is_one_study_by_name(people):
    cell = people["Dark marks afterward"][0]
    assert (cell["low"], cell["high"], cell["said"]) == (0, 0, "0 of 60")
    assert cell["lines"][:4] == [
        "0 of 100; 0 to 6 would fit too",
        "skin I–VI, time not stated",
        "J Dermatol Treat 2014, not at random",
        "5 others: up to 17 of 100",
    ]


def test_a_treatment_without_a_count_of_people_says_so(people):
    silent = [cell for cells in people.values() for cell in cells if "low" not in cell]
    assert "no count" in {cell["said"] for cell in silent}


def test_published_figures_that_are_not_drawn_are_counted_above_the_chart(app):
    said = texts(app).replace("\\", "")
    assert "Published, but not drawn here: Microneedling" in said


def test_every_study_in_the_table_has_a_link_to_its_source(app):
    app.session_state["studies-table-0"] = True
    shown = ran(app).table[0].value
    assert len(shown) > 20
    assert [each for each in shown["Source"] if "](<http" not in each] == []


def test_every_chart_says_in_words_what_it_draws(app):
    charts = app.get("vega_lite_chart")
    assert charts
    assert all(chart.proto.alt for chart in charts)


def test_the_whole_course_is_said_in_words(app):
    said = texts(app).replace("\\", "")
    assert (
        "**Fractional erbium laser**: First to last visit: 8 weeks or more. "
        "Full result: 6 months or more after the first visit. Days away in all: 6 days or more."
    ) in said


def test_one_chosen_treatment_shows_its_card_and_asks_for_one_more():
    app = opened(compare="microneedling")
    assert "Tap one more treatment above to see both side by side." in texts(app)
    assert app.button(key="open-microneedling-downtime").label == "**0–3 days**"


@pytest.fixture(scope="module")
def compared():
    """The same comparison, made from the library."""
    rows = load(SHIPPED).rows
    chosen = tuple(FOUR.split("~"))
    return compare(catalogue(rows), evidence(rows), chosen, untreated=True, version="version")


def charts(app) -> dict[str, str]:
    """The title inside each chart, by the words that a screen reader is told of it."""
    drawn = [each.proto for each in app.get("vega_lite_chart")]
    return {each.alt: json.loads(each.spec).get("title", {}).get("text", "") for each in drawn}


@pytest.mark.parametrize(
    "chart", [each for each in CHARTS if each is not icon_array.CHART], ids=lambda each: each.id
)
def test_every_chart_stands_on_the_page_with_its_title_and_its_words(app, compared, chart):
    for drawing in chart.draw(compared, english()):
        assert drawing.title in (charts(app)[drawing.alt] or texts(app))


def test_the_people_of_every_outcome_stand_on_the_page_with_their_title(people, compared):
    drawings = icon_array.CHART.draw(compared, english())
    assert list(people) == [drawing.title for drawing in drawings]
    for drawing in drawings:
        said = [cell["said"] for cell in people[drawing.title]]
        drawn = [row.said or " ".join(row.about) for row in drawing.rows]
        assert all(text.startswith(each) for each, text in zip(said, drawn, strict=True))


@pytest.mark.parametrize("chart", CHARTS, ids=lambda each: each.id)
def test_every_chart_stands_under_a_sentence_on_how_to_read_it(app, compared, chart):
    assert chart.about(compared, english()) in texts(app).replace("\\", "")


def test_the_page_leads_to_every_heading_that_has_charts(app):
    links = [f"[{english().render(each.short)}](#{each.id})" for each in headings()]
    assert [link for link in links if link not in texts(app)] == []


def test_every_chart_says_that_its_marks_can_be_tapped(app):
    drawn = [each for each in headings() if each is not icon_array.CHART.heading]
    said = texts(app).replace("\\", "")
    assert said.count("Tap a mark to read what it stands for.") >= len(drawn)
