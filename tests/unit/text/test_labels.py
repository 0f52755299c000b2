"""Words for the ids that the code uses."""

from __future__ import annotations

import pytest

from resurface.catalogue.figures import FIGURES
from resurface.catalogue.treatments import DEPTHS
from resurface.choosing.criteria import HELPS
from resurface.evidence.facts import UNITS_BY_FIELD
from resurface.evidence.outcomes import RATERS
from resurface.evidence.sources import KINDS
from resurface.text import labels

EVERY_ID = [
    *(pytest.param(labels.depth, each, id=f"depth {each}") for each in DEPTHS),
    *(pytest.param(labels.kind_of_source, each, id=f"kind {each}") for each in KINDS),
    *(pytest.param(labels.field, each.id, id=f"figure {each.id}") for each in FIGURES),
    *(pytest.param(labels.field, each, id=f"field {each}") for each in UNITS_BY_FIELD),
    *(pytest.param(labels.concern, each, id=f"concern {each}") for each in HELPS.options),
    *(pytest.param(labels.rater, each, id=f"rater {each}") for each in RATERS),
]


@pytest.mark.parametrize(("label", "known_id"), EVERY_ID)
def test_every_id_has_words(english, label, known_id):
    assert label(known_id, english).strip()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        pytest.param(
            lambda to: labels.depth("fractional laser", to), "Fractional laser", id="depth"
        ),
        pytest.param(lambda to: labels.depth("", to), "No treatment", id="no depth"),
        pytest.param(
            lambda to: labels.kind_of_source("practice page", to),
            "practice or other web page",
            id="kind of source",
        ),
        pytest.param(lambda to: labels.field("pih_rate", to), "Dark marks", id="field"),
        pytest.param(lambda to: labels.concern("hypertrophic", to), "Raised scars", id="concern"),
        pytest.param(
            lambda to: labels.rater("blinded assessor", to),
            "an assessor who did not know the group",
            id="rater",
        ),
        pytest.param(lambda to: labels.rater("", to), "", id="rater that is not said"),
        pytest.param(lambda to: labels.outcome("pain", to), "pain, 0 to 10", id="outcome"),
        pytest.param(
            lambda to: labels.outcome("burning or stinging", to),
            "burning or stinging",
            id="a harm in the catalogue's own words",
        ),
    ],
)
def test_an_id_in_words(english, said, words):
    assert said(english) == words


@pytest.mark.parametrize(
    "label",
    [labels.depth, labels.kind_of_source, labels.field, labels.concern],
    ids=["depth", "kind of source", "field", "concern"],
)
def test_an_unknown_id_is_an_error_and_not_a_blank(english, label):
    with pytest.raises(KeyError):
        label("no such id", english)


def test_every_shipped_source_has_words_for_its_kind(evidence, english):
    kinds = {each.kind for each in evidence.sources.values()}
    assert [each for each in kinds if not labels.kind_of_source(each, english).strip()] == []


def test_every_shipped_rater_has_words(evidence, english):
    raters = {row.rated_by for rows in evidence.outcomes.values() for row in rows} - {""}
    assert [each for each in raters if not labels.rater(each, english).strip()] == []


def test_every_shipped_outcome_has_words(evidence, english):
    outcomes = {row.outcome for rows in evidence.outcomes.values() for row in rows}
    assert [each for each in outcomes if not labels.outcome(each, english).strip()] == []


@pytest.mark.parametrize(
    ("name", "measure", "said"),
    [
        ("improvement", "mean change", "average change of the scars"),
        ("dark marks", "share of people", "people with dark marks"),
        ("dark marks", "share of sessions", "dark marks, share of visits"),
        ("acne flare", "share of sessions", "acne flare, share of visits"),
        ("responders", "share of scars", "improvement, share of scars"),
        ("new spots", "share of spots", "new spots, share of spots"),
        ("pain", "score", "pain, 0 to 10"),
        ("pain", "share of people", "people with pain"),
        ("pain", "relative", "pain, against another treatment"),
        ("satisfied", "relative", "satisfaction, against another treatment"),
        ("time for redness to fade", "duration", "time for redness to fade"),
        ("burning or stinging", "share of people", "burning or stinging"),
    ],
)
def test_an_outcome_says_what_was_counted_where_that_is_not_people(english, name, measure, said):
    assert labels.measured(name, measure, english) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("improvement", "improvement"),
        ("responders", "people who improved"),
        ("satisfied", "people who were satisfied"),
        ("dark marks", "dark marks"),
        ("pain", "pain"),
        ("burning or stinging", "burning or stinging"),
    ],
)
def test_an_outcome_is_named_however_it_was_measured(english, name, said):
    assert labels.outcome_of_all(name, english) == said
