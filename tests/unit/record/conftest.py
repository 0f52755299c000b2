"""A clinic's folder to edit."""

from __future__ import annotations

import pytest

from tests.unit.record.edited_clinic import Clinic


@pytest.fixture
def edited(tmp_path) -> Clinic:
    return Clinic(tmp_path)
