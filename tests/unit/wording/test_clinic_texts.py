"""What a clinic types into its catalogue is held against the rules before it reaches a piece."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace

import pytest

from resurface.record.folder import SHIPPED
from resurface.record.store import Data, Store
from resurface.wording.clinic_texts import stopped, told


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
def clinic(tmp_path_factory) -> Data:
    folder = tmp_path_factory.mktemp("clinic")
    shutil.copy(SHIPPED / "treatments.csv", folder)
    found = Store(folder).current()
    assert isinstance(found, Data)
    return found


def with_house_name(data: Data, name: str):
    return replace(data.catalogue.treatments[0], house_name=name)


def test_a_house_name_that_promises_is_stopped_once_and_named(clinic, english):
    treatment = with_house_name(clinic, "Glow Peel 2.0 (guaranteed results)")
    (found,) = stopped([treatment], clinic, promises)
    assert (found.column, found.sentence.severity) == ("house_name", "block")
    assert told(found, english) == (
        "“Glow Peel 2.0 (guaranteed results)” (dermaplaning, column house_name of treatments.csv) "
        "must change first: No result can be promised."
    )


@pytest.mark.parametrize("column", ["name", "summary", "lasts", "numbing", "warning"])
def test_any_text_that_may_stand_on_a_piece_is_looked_at(clinic, column):
    treatment = replace(clinic.catalogue.treatments[0], **{column: "Guaranteed."})
    assert [each.column for each in stopped([treatment], clinic, promises)] == [column]


def test_a_house_name_that_only_names_is_not_stopped(clinic):
    assert stopped([with_house_name(clinic, "Glow Peel")], clinic, promises) == ()


def test_what_is_shipped_is_not_looked_at_again(clinic):
    def never(text, _data, _language):
        raise AssertionError(text)

    assert stopped(clinic.catalogue.treatments, clinic, never) == ()


def test_without_a_catalogue_of_its_own_a_clinic_typed_nothing(clinic):
    shipped = replace(clinic, own=frozenset())
    treatment = with_house_name(clinic, "Guaranteed results")
    assert stopped([treatment], shipped, promises) == ()
