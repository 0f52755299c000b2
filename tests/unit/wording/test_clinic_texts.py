"""What a clinic types into its catalogue is held against the rules before it reaches a piece."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from resurface.catalogue.catalogue import Catalogue
from resurface.record.folder import SHIPPED
from resurface.record.store import Data, Store
from resurface.wording.clinic_texts import stopped
from tests.unit.making import a_treatment


@dataclass(frozen=True)
class Said:
    text: str
    severity: str
    rules: tuple[str, ...] = ()
    matched: tuple[str, ...] = ()
    why: str = "No result can be promised."
    suggestion: str = ""
    facts: tuple[str, ...] = ()


def promises(text, _data, _language):
    return (Said(text, "block" if "guaranteed" in text.lower() else "ok"),)


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    found = Store(SHIPPED).current()
    assert isinstance(found, Data)
    return found.catalogue


def with_house_name(catalogue: Catalogue, name: str):
    return replace(catalogue.treatments[0], house_name=name)


def test_a_house_name_that_promises_is_stopped_once_and_named(shipped, english):
    treatment = with_house_name(shipped, "Glow Peel 2.0 (guaranteed results)")
    (found,) = stopped([treatment], promises)
    assert (found.column, found.sentence.severity) == ("house_name", "block")
    assert english.render(found.said) == (
        "“Glow Peel 2.0 (guaranteed results)” (dermaplaning, column house_name of treatments.csv) "
        "must change first: No result can be promised."
    )


@pytest.mark.parametrize("column", ["name", "summary", "lasts", "numbing", "warning"])
def test_any_text_that_may_stand_on_a_piece_is_looked_at(shipped, column):
    treatment = replace(shipped.treatments[0], **{column: "Guaranteed."})
    assert [each.column for each in stopped([treatment], promises)] == [column]


def test_a_house_name_that_only_names_is_not_stopped(shipped):
    assert [*stopped([with_house_name(shipped, "Glow Peel")], promises)] == []


def test_what_is_shipped_is_not_looked_at_again(shipped):
    def never(text, _data, _language):
        raise AssertionError(text)

    assert [*stopped(shipped.treatments, never)] == []


def test_a_treatment_of_the_clinics_own_is_looked_at_whole(shipped):
    own = a_treatment("glow", name="Glow", summary="Guaranteed.")
    assert [each.column for each in stopped([own], promises)] == ["summary"]
    assert shipped.find("glow") is None


@pytest.mark.parametrize(
    "name", ["Glow Peel 2.0 (guaranteed results)", "Scar Eraser Forever", "Peeling sin dolor"]
)
def test_the_rules_themselves_stop_a_house_name_that_promises(shipped, name):
    assert [each.column for each in stopped([with_house_name(shipped, name)])] == ["house_name"]


def test_the_rules_let_a_plain_house_name_pass(shipped):
    assert [*stopped([with_house_name(shipped, "The Harbor Peel")])] == []
