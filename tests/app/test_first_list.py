"""The list that the page brings along is what the app draws, or nothing."""

from __future__ import annotations

import json
import re

import pytest

from resurface.serving.first_list import PARTS, first_list
from tests.app.conftest import component_data, opened
from tests.app.test_clinic_data import edit

BLOCK = re.compile(r'<script type="application/json" id="resurface-first-list">(.*)</script>')
TO_HEAR = {"kind", "heard"}
"""What the app's part is told beside what it draws."""


def brought(query: str, code: str = "en") -> dict:
    found = BLOCK.fullmatch(first_list(query, code))
    return json.loads(found[1]) if found else {}


@pytest.mark.parametrize(
    "link",
    [
        {},
        {"lang": "es"},
        {"days": "3", "visits": "4"},
        {"depth": "chemical~device", "sort": "visits"},
        {"days": "0", "visits": "1", "depth": "manual"},
    ],
)
def test_it_brings_what_the_app_draws_of_the_same_link(link):
    query = "&".join(f"{name}={value}" for name, value in link.items())
    found = brought(query, link.get("lang", "en"))
    app = opened(**link)
    for kind in ("rows", *PARTS):
        key = "rows" if kind == "rows" else f"{kind}-0"
        drawn = component_data(app, key)
        # As a text: the browser takes over only what reads the same to the letter.
        own = {name: value for name, value in drawn.items() if name not in TO_HEAR}
        assert json.dumps(found[kind]) == json.dumps(own)


@pytest.mark.parametrize(
    "query",
    ["compare=microneedling~tca-cross", "days=31", "lang=xx", "piece=R-ABCDEFGH"],
)
def test_it_brings_nothing_where_the_app_draws_or_says_something_else(query):
    assert first_list(query, "en") == ""


def test_it_brings_nothing_while_a_file_is_wrong(clinic):
    opened()
    (clinic / "treatments.csv").write_text("id,name\n", encoding="utf-8")
    assert first_list("", "en") == ""


def test_a_name_can_t_end_the_block_early(clinic):
    edit(clinic, "microneedling", name="</script><b>x")
    assert "</script><b>" not in first_list("", "en").removesuffix("</script>")
    assert "</script><b>x" in json.dumps(brought(""))
