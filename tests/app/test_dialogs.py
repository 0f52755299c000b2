"""Every topic that can be opened, through the dialog of the app."""

from __future__ import annotations

import pytest

from resurface.comparison.behind import TOPICS
from tests.app.conftest import opened, ran


@pytest.fixture(scope="module")
def app():
    """A comparison of one treatment."""
    return opened(compare="tca-cross")


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_opens_a_dialog_with_sources_or_says_why_there_are_none(app, topic):
    app.session_state["opened"] = ("tca-cross", topic)
    (dialog,) = ran(app).get("dialog")
    said = " ".join(each.value for each in dialog.markdown).replace("\\", "")
    silences = ("ot reported", "none on record here", "nothing on record", "No source read states")
    assert "](<http" in said or any(each in said for each in silences)
