"""Opening the app by a link, good or mangled."""

from __future__ import annotations

import pytest

from tests.app.conftest import filter_value, opened, texts, the_list


def test_a_link_opens_the_same_filters_and_the_same_comparison():
    app = opened(
        depth="chemical~device",
        days="5",
        sessions="6",
        compare="superficial-peel~microneedling",
        untreated="off",
        sort="price",
        view="list",
    )
    assert filter_value(app, "depths") == ["chemical", "device"]
    assert filter_value(app, "days") == 5
    assert filter_value(app, "sessions") == 6
    tray = the_list(app)["tray"]
    assert tray["untreated"] is False
    assert [each["name"] for each in tray["chosen"]] == ["Light chemical peel", "Microneedling"]
    assert the_list(app)["sorted_by"] == "price"


def test_an_old_link_to_what_differs_opens_the_questions_that_differ():
    app = opened(compare="superficial-peel~microneedling", view="differs")
    assert app.checkbox(key="differs-0").value is True


@pytest.mark.parametrize(
    ("link", "notice"),
    [
        ({"compare": "microneedling~gone"}, "isn't in this catalogue"),
        ({"days": "many"}, "Days are set to any"),
        ({"sessions": "999"}, "Visits are set to any"),
        ({"depth": "chemical~cosmic"}, "depth that isn't known"),
        ({"lang": "xx"}, "English is shown"),
        ({"view": "sideways"}, "The usual one is shown"),
        ({"sort": "responders"}, "The list's own is shown"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_mangled_part_of_a_link_falls_back_with_a_notice(link, notice):
    app = opened(**link)
    assert notice in texts(app).replace("\\", "")


def test_the_good_parts_of_a_mangled_link_are_taken():
    app = opened(compare="microneedling~gone~tca-cross", days="3", view="list")
    assert app.query_params["compare"] == "microneedling~tca-cross"
    assert filter_value(app, "days") == 3
