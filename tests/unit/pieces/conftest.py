"""A state folder for each test, and pieces to remember."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from resurface.comparison.comparison import compare
from resurface.pieces.piece_record import Making, Passed, PieceRecord
from resurface.pieces.shown_facts import first_check_by, shown_facts
from resurface.record.state_folder import STATE_VARIABLE
from resurface.record.store import Data

NOON = datetime.datetime(2026, 11, 26, 12, tzinfo=datetime.UTC)


@pytest.fixture
def state(monkeypatch, tmp_path):
    """An empty state folder of this test alone."""
    monkeypatch.setenv(STATE_VARIABLE, str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def data(catalogue, evidence):
    return Data(catalogue, evidence, "version-1", NOON)


@pytest.fixture
def record(data):
    """A piece of two treatments and no treatment, made once and with a warning passed."""
    compared = compare(
        data.catalogue,
        data.evidence,
        ("microneedling", "tca-cross"),
        untreated=True,
        version=data.version,
    )
    return PieceRecord(
        id="R-6X94-MW3W",
        template="handout",
        size="letter",
        link="compare=microneedling~tca-cross",
        language="en",
        data_version="version-1",
        shown=shown_facts(compared, "handout"),
        makings=(Making(NOON, "png", "AB", (Passed("Fast.", ("C01",), "it is a name"),)),),
        brand="0123456789ab",
        wording=("Two ways", "Ask us"),
        check_by=first_check_by(compared),
    )


@pytest.fixture
def later(record):
    """The same piece, made again an hour later as another kind of file."""
    return replace(record, makings=(Making(NOON + datetime.timedelta(hours=1), "svg"),))
