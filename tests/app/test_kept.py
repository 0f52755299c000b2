"""What a screen holds on the server while nobody touches it."""

from __future__ import annotations

import gc

from resurface.choosing.views import TAKE_ALONG
from resurface.comparison.comparison import Comparison
from resurface.comparison.questions import Line
from tests.app.conftest import opened


def held() -> dict[int, object]:
    """Every comparison and every line of its table that there is, by its place in memory."""
    gc.collect()
    return {id(each): each for each in gc.get_objects() if isinstance(each, Comparison | Line)}


def test_what_files_are_made_by_holds_no_comparison(makers):
    before = held()
    opened(compare="microneedling~tca-cross", view=TAKE_ALONG.id)
    added = [each for place, each in held().items() if place not in before]
    assert (len(makers), added) == (6, [])


def test_the_files_are_those_of_the_comparison_on_screen(makers):
    opened(compare="microneedling~tca-cross", view=TAKE_ALONG.id)
    assert makers[0]().startswith(b"%PDF-")
    assert makers[1]().startswith(b"%PDF-")
    assert b"TCA" in makers[4]()


def test_the_handout_is_one_tap_in_each_language_the_screen_s_own_first():
    labels = {
        code: [
            each.proto.label
            for each in opened(compare="microneedling~tca-cross", view=TAKE_ALONG.id, **link).get(
                "download_button"
            )
        ][:2]
        for code, link in (("en", {}), ("es", {"lang": "es"}))
    }
    assert labels == {
        "en": ["English (PDF)", "Español (PDF)"],
        "es": ["Español (PDF)", "English (PDF)"],
    }


def test_a_picture_that_is_no_longer_on_screen_is_not_kept():
    app = opened(compare="microneedling~tca-cross", view=TAKE_ALONG.id)
    assert "seen-picture" in app.session_state
    app.segmented_control[0].set_value("course").run()
    assert "seen-picture" not in app.session_state
