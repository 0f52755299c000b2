"""No test writes into the folder that the app of whoever runs the tests keeps its own files in."""

from __future__ import annotations

import pytest

from resurface.record.state_folder import STATE_VARIABLE


@pytest.fixture(scope="session", autouse=True)
def state_apart(tmp_path_factory):
    """A folder of its own for the whole run, also for servers that tests start."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(STATE_VARIABLE, str(tmp_path_factory.mktemp("state")))
        yield
