"""The shipped evidence, asked."""

from __future__ import annotations

import pytest

from tests.unit.lists.asking import asked


@pytest.fixture
def ask(evidence, catalogue, english):
    """Asks the shipped evidence for one page."""
    return lambda **parts: asked(evidence, catalogue, english, **parts)
