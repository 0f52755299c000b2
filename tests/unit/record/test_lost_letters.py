"""Letters of a shipped table that a clinic's copy of it lost are named."""

from __future__ import annotations

import pytest

from resurface.catalogue.products import Product
from resurface.record.folder import SHIPPED, load
from resurface.record.lost_letters import lost_letters
from resurface.tables.schema import table_of
from tests.unit.tables.samples import reading, sentences

PRODUCTS = table_of(Product)
SHIPPED_CREAM = {"id": "cream", "name": "Crème 10₂ pour la nuit", "summary": "What is it"}


def lost(**cells):
    shipped = reading(PRODUCTS, SHIPPED_CREAM)
    return sentences(lost_letters(reading(PRODUCTS, {**SHIPPED_CREAM, **cells}), shipped))


def test_a_letter_at_the_end_of_a_word_is_named_with_what_it_was():
    assert lost(name="Crème 10? pour la nuit") == [
        "products.csv: Letters were lost when the table was saved: “10?” was “10₂”. Type them "
        "anew, and save as “CSV UTF-8”."
    ]


@pytest.mark.parametrize(
    "cells",
    [
        pytest.param({}, id="the same"),
        pytest.param({"summary": "What is i?"}, id="a letter that every encoding has"),
        pytest.param({"name": "Creme 10? pour le jour"}, id="another text"),
        pytest.param({"id": "gel", "name": "Crème 10? pour la nuit"}, id="another row"),
    ],
)
def test_what_the_clinic_wrote_itself_is_no_lost_letter(cells):
    assert lost(**cells) == []


def test_a_shipped_table_saved_without_the_letters_of_its_authors_says_so(tmp_path):
    whole = (SHIPPED / "sources.csv").read_text("utf-8")
    (tmp_path / "sources.csv").write_bytes(whole.encode("cp1252", "replace"))
    said = sentences(load(tmp_path).notices)
    assert any("“Niew?g?owska-Wilk” was “Niewęgłowska-Wilk”" in each for each in said)
