"""Whose screens these are: a practice speaks for itself there and nowhere else."""

from __future__ import annotations

import pytest

from resurface.evidence.practices import VARIABLE, asked_for, practices
from resurface.record.folder import SHIPPED
from resurface.record.store import Store
from tests.unit.making import ENCINO, FLORIDA, a_source

SOURCES = {
    ENCINO: a_source(ENCINO, kind="practice page"),
    FLORIDA: a_source(FLORIDA, kind="practice page"),
    "trial": a_source(),
}


@pytest.mark.parametrize(
    ("named", "ids"),
    [
        ("", ()),
        (" , ", ()),
        (ENCINO, (ENCINO,)),
        (f"{FLORIDA}, {ENCINO},{FLORIDA}", (FLORIDA, ENCINO)),
    ],
)
def test_the_setting_names_practices_with_commas_between_them(monkeypatch, named, ids):
    monkeypatch.setenv(VARIABLE, named)
    assert asked_for() == ids


def test_without_the_setting_no_practice_is_asked_for(monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    assert asked_for() == ()


def test_practices_stand_in_the_order_of_the_setting():
    assert [each.id for each in practices((FLORIDA, ENCINO), SOURCES)] == [FLORIDA, ENCINO]


@pytest.mark.parametrize("other", ["trial", "no-such-page"])
def test_what_is_no_practice_s_page_is_left_out_and_logged(caplog, other):
    assert practices((other, ENCINO), SOURCES) == (SOURCES[ENCINO],)
    assert caplog.messages == [
        f"RESURFACE_PRACTICES: “{other}” is no practice's page in sources.csv; left out"
    ]


def test_the_served_data_knows_whose_screens_these_are(monkeypatch):
    monkeypatch.setenv(VARIABLE, ENCINO)
    served = Store(SHIPPED).current()
    assert [each.id for each in served.evidence.practices] == [ENCINO]
