"""Opening the app by a link, good or mangled."""

from __future__ import annotations

import pytest

from tests.app.conftest import opened, texts


def test_a_link_opens_the_same_filters_and_the_same_comparison():
    app = opened(
        depth="chemical~device",
        days="5",
        sessions="6",
        compare="superficial-peel~microneedling",
        untreated="off",
        view="differs",
    )
    assert app.pills(key="depths-0").value == ["chemical", "device"]
    assert app.select_slider(key="days-0").value == 5
    assert app.select_slider(key="sessions-0").value == 6
    assert app.toggle(key="untreated-0").value is False
    assert app.toggle(key="differs-0").value is True
    assert "**Light chemical peel**" in texts(app)


@pytest.mark.parametrize(
    ("link", "notice"),
    [
        ({"compare": "microneedling~gone"}, "isn't in this catalogue"),
        ({"days": "many"}, "Days are set to any"),
        ({"sessions": "999"}, "Visits are set to any"),
        ({"depth": "chemical~cosmic"}, "depth that isn't known"),
        ({"lang": "xx"}, "English is shown"),
        ({"view": "sideways"}, "The usual one is shown"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_mangled_part_of_a_link_falls_back_with_a_notice(link, notice):
    app = opened(**link)
    assert notice in texts(app).replace("\\", "")


def test_the_good_parts_of_a_mangled_link_are_taken():
    app = opened(compare="microneedling~gone~tca-cross", days="3")
    assert app.query_params["compare"] == "microneedling~tca-cross"
    assert app.select_slider(key="days-0").value == 3
