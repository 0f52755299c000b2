"""The shipped data, read once for all unit tests."""

from __future__ import annotations

import pytest

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.catalogue import catalogue as catalogue_of
from resurface.evidence.evidence import Evidence
from resurface.evidence.evidence import evidence as evidence_of
from resurface.language.language import Language
from resurface.language.language import english as english_language
from resurface.record.folder import SHIPPED, Tables, load


@pytest.fixture(scope="session")
def tables() -> Tables:
    """Every shipped table, read and checked."""
    return load(SHIPPED)


@pytest.fixture(scope="session")
def catalogue(tables: Tables) -> Catalogue:
    return catalogue_of(tables.rows)


@pytest.fixture(scope="session")
def evidence(tables: Tables) -> Evidence:
    return evidence_of(tables.rows)


@pytest.fixture(scope="session")
def english() -> Language:
    return english_language()
