"""Names that tell one row of the catalogue from another."""

from __future__ import annotations

from resurface.catalogue.catalogue import catalogue
from resurface.catalogue.names import unlike
from resurface.catalogue.products import Product
from resurface.catalogue.treatments import Treatment
from resurface.tables.schema import table_of
from tests.unit.tables.samples import PEEL, row


def test_names_that_differ_stay_as_they_are():
    assert unlike({"a": "Light peel", "b": "Deep peel"}) == {
        "a": "Light peel",
        "b": "Deep peel",
    }


def test_of_two_names_alike_each_bears_its_id():
    assert unlike({"a": "Light peel", "b": "Light  peel", "c": "Deep peel"}) == {
        "a": "Light peel · a",
        "b": "Light peel · b",
        "c": "Deep peel",
    }


def test_a_name_that_looks_like_another_with_its_id_is_told_apart_too():
    assert unlike({"a": "Peel", "b": "Peel", "c": "Peel · a"}) == {
        "a": "Peel · a",
        "b": "Peel · b",
        "c": "Peel · a · c",
    }


def test_what_has_no_id_keeps_its_name():
    assert unlike({"": "All", "a": "All"}) == {"": "All", "a": "All · a"}


def test_two_treatments_of_one_name_bear_their_ids_wherever_they_are_named():
    spring = {"name": "Light peel", "house_name": "Spring Peel"}
    peels = [{**PEEL, **spring, "id": each} for each in ("peel", "peel-plus")]
    rows = [row(table_of(Treatment), **each) for each in (*peels, {**PEEL, "name": "Deep peel"})]
    found = catalogue({"treatments": tuple(rows), "products": ()})
    assert [each.full_name for each in found.treatments] == [
        "Light peel · peel (Spring Peel)",
        "Light peel · peel-plus (Spring Peel)",
        "Deep peel",
    ]


def test_two_products_of_one_name_bear_their_ids_too():
    rows = [row(table_of(Product), id=each, name="Cream") for each in ("day", "night")]
    found = catalogue({"treatments": (), "products": tuple(rows)})
    assert [each.name for each in found.products] == ["Cream · day", "Cream · night"]
