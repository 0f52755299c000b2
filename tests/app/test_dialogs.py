"""Every topic that can be opened, through the dialog of the app."""

from __future__ import annotations

import json

import pytest

from resurface.comparison.behind import TOPICS
from tests.app.conftest import component_data, opened, ran

SILENCES = ("ot reported", "none on record here", "nothing on record", "No source read states")
FIGURES = [
    (each.id, figure.id)
    for each in TOPICS.values()
    for figure in (each.figure, each.also)
    if figure
]
OUTCOMES = [each.id for each in TOPICS.values() if each.outcome]
TEXTS = [each for each in TOPICS if each not in {*dict(FIGURES), *OUTCOMES}]


@pytest.fixture(scope="module")
def app():
    """A comparison of two treatments."""
    return opened(compare="tca-cross~rf-microneedling")


def asked(app, topic, option="tca-cross"):
    """The screen with the dialog of a topic open."""
    app.session_state["opened"] = (option, topic)
    return ran(app)


@pytest.mark.parametrize("topic", TEXTS)
def test_every_topic_opens_a_dialog_with_sources_or_says_why_there_are_none(app, topic):
    (dialog,) = asked(app, topic).get("dialog")
    said = " ".join(each.value for each in dialog.markdown).replace("\\", "")
    assert "](<http" in said or any(each in said for each in SILENCES)


@pytest.mark.parametrize("topic", OUTCOMES)
def test_every_outcome_opens_with_its_studies_each_as_a_mark_or_with_the_reason(app, topic):
    (figure,) = component_data(asked(app, topic), f"sources-tca-cross-{topic}")["figures"]
    rows = [row for group in figure["groups"] for row in group["rows"]]
    assert rows
    assert all(row["sources"] for row in rows)
    assert figure["drawn"] is any(row["mark"] for row in rows)


def test_serious_harms_counted_or_not_stand_before_those_that_pass():
    app = opened(compare="microneedling~rf-microneedling")
    data = component_data(asked(app, "harms", "rf-microneedling"), "sources-rf-microneedling-harms")
    first, *others = data["figures"][0]["groups"]
    assert first["title"] == "Serious harms"
    assert {"burns", "nerve damage"} <= {row["said"] for row in first["rows"]}
    assert any("redness" in row["said"] for group in others for row in group["rows"])


def test_a_serious_harm_whose_figure_is_apart_stands_among_them_and_says_why():
    app = opened(compare="microneedling~superficial-peel")
    data = component_data(asked(app, "harms", "superficial-peel"), "sources-superficial-peel-harms")
    first, *others = data["figures"][0]["groups"]
    assert first["title"] == "Serious harms"
    (row,) = [each for each in first["rows"] if "bad enough to leave" in each["said"]]
    assert any("peel and cream groups counted together" in each["text"] for each in row["about"])
    assert not [each for group in others for each in group["rows"] if each["said"] == row["said"]]


def test_a_harm_that_nobody_counted_says_so_in_its_row():
    app = opened(compare="microneedling~rf-microneedling")
    data = component_data(asked(app, "harms", "microneedling"), "sources-microneedling-harms")
    rows = {row["said"]: row for row in data["figures"][0]["groups"][0]["rows"]}
    assert rows["infection"]["counted"] == ["no count"]
    assert "2 of 30 people" in rows["6.7% new scars"]["counted"]


def test_a_study_says_how_many_people_what_would_fit_too_and_for_whom(app):
    data = component_data(asked(app, "responders"), "sources-tca-cross-responders")
    row = data["figures"][0]["groups"][0]["rows"][0]
    assert any(" of " in each and "people" in each for each in row["counted"])
    assert any("would fit too" in each for each in row["counted"])
    assert "skin types" in row["about"][0]["text"]


@pytest.mark.parametrize("topic", OUTCOMES)
def test_the_studies_of_an_outcome_can_be_copied_with_their_ids(app, topic):
    copied = component_data(asked(app, topic), f"sources-tca-cross-{topic}")["copy"]["text"]
    assert "Rows: none" not in copied
    assert "Data version" in copied


@pytest.mark.parametrize("topic", [each for each in TEXTS if each not in ("warning", "living")])
def test_what_is_told_in_words_can_be_copied_with_its_ids(app, topic):
    copied = component_data(asked(app, topic), "copy-rows")["text"]
    assert copied.startswith("Spot acid for pits (TCA CROSS). ")
    assert "Data version" in copied


@pytest.mark.parametrize(("topic", "figure"), FIGURES)
def test_every_figure_opens_with_its_sources_on_its_own_scale(app, topic, figure):
    data = component_data(asked(app, topic), f"sources-tca-cross-{figure}")
    said = json.dumps(data)
    assert '"url": "http' in said or any(each in said for each in SILENCES)
    assert all(figure["most"] >= figure["marks"][-1][0] > 0 for figure in data["figures"])


def test_a_warning_stands_above_the_sources_of_every_figure(app):
    (dialog,) = asked(app, "downtime", "rf-microneedling").get("dialog")
    assert "FDA warned" in dialog.warning[0].value


def test_a_figure_can_be_copied_with_the_ids_behind_it_and_the_data_version(app):
    data = component_data(asked(app, "sessions"), "sources-tca-cross-sessions")
    assert data["copy"]["text"].startswith("Spot acid for pits (TCA CROSS). Visits: 3–6 visits. ")
    assert "Data version" in data["copy"]["text"]
