"""What practice pages, a regulator and the catalogue state, figure by figure."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.unit.shipped_cases import FACTS, TREATMENT


def test_every_fact_of_the_encino_practice_page_is_there():
    found = Counter(f["treatment_id"] for f in FACTS if f["source_id"] == "encino-acne-scars")

    assert found == {
        "superficial-peel": 3,
        "bbl-photofacial": 1,
        "laser-skin-tightening": 2,
        "soft-and-smooth-rejuvenation": 3,
        "pro-fractional": 8,
        "brightening-cream": 3,
        "retinoid": 1,
        "exfoliating-serum": 1,
        "triple-antioxidant-serum": 1,
    }


def test_every_fact_of_the_alluring_image_practice_page_is_there():
    found = Counter(
        f["treatment_id"] for f in FACTS if f["source_id"] == "alluring-image-acne-scars"
    )

    assert found == {
        "dermaplaning": 4,
        "acne-extreme-facial": 8,
        "microdermabrasion": 5,
        "diamond-dermabrasion": 6,
    }


def test_the_warning_of_radiofrequency_microneedling_names_the_fda():
    assert "FDA" in TREATMENT["rf-microneedling"]["warning"]


@pytest.mark.parametrize(
    ("treatment_id", "column", "low", "high"),
    [
        ("pro-fractional", "downtime_days", "2", "5"),
        ("pro-fractional", "visible_days", "", "10"),
        ("pro-fractional", "sessions", "3", ""),
        ("pro-fractional", "interval_weeks", "4", "8"),
        ("fractional-co2", "downtime_days", "3", "10"),
        ("fractional-co2", "visible_days", "7", "21"),
        ("fractional-co2", "results_months", "6", ""),
        ("subcision", "downtime_days", "0", "5"),
        ("subcision", "visible_days", "7", "10"),
        ("subcision", "results_months", "2", ""),
        ("superficial-peel", "visible_days", "3", "7"),
        ("superficial-peel", "sessions", "3", ""),
        ("medium-peel", "visible_days", "7", "14"),
        ("tca-cross", "visible_days", "7", "14"),
        ("bbl-photofacial", "visible_days", "7", "14"),
        ("pulsed-dye-laser", "visible_days", "0", "14"),
        ("nonablative-fractional", "visible_days", "5", "7"),
        ("dermabrasion", "visible_days", "42", "84"),
        ("dermabrasion", "sessions", "1", ""),
        ("rf-microneedling", "visible_days", "", "7"),
        ("diamond-dermabrasion", "sessions", "3", ""),
        ("microneedling", "results_months", "2", ""),
        ("laser-skin-tightening", "results_months", "6", ""),
        ("pro-fractional", "results_months", "4", "12"),
        ("pro-fractional", "price_usd", "", ""),
        ("medium-peel", "results_months", "", ""),
        ("pulsed-dye-laser", "results_months", "", ""),
        ("rf-microneedling", "results_months", "3", ""),
        ("soft-and-smooth-rejuvenation", "downtime_days", "", ""),
        ("soft-and-smooth-rejuvenation", "sessions", "", ""),
        ("no-treatment", "sessions", "", ""),
    ],
)
def test_the_catalogue_states(treatment_id, column, low, high):
    row = TREATMENT[treatment_id]

    assert (row[f"{column}_low"], row[f"{column}_high"]) == (low, high)
