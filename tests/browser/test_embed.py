"""The embed in a browser without a network: it requests nothing, fits any screen, axe is silent."""

from __future__ import annotations

from itertools import product

import pytest
from axe_playwright_python.sync_playwright import Axe

from resurface.materials.embed import embed
from tests.unit.materials.some_pieces import FOUR, LIGHT, WARNED, a_piece

WIDTHS = (1100, 390, 320)
SCHEMES = ("light", "dark")


@pytest.fixture(scope="module", params=[(LIGHT, "es"), (WARNED, "en"), (FOUR, "es")])
def file(request, tmp_path_factory):
    """An embed as a file, by its address."""
    path = tmp_path_factory.mktemp("embed") / "embed.html"
    path.write_bytes(embed(a_piece(*request.param)))
    return path.as_uri()


def test_it_requests_nothing_and_fits(browser, file):
    context = browser.new_context(offline=True)
    page, asked, said = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda told: said.append(told.text))
    for width, scheme in product(WIDTHS, SCHEMES):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        page.goto(file)
        assert page.evaluate("() => document.documentElement.scrollWidth") == width
        assert (asked, said) == ([file], [])
        asked.clear()
    context.close()


def test_axe_finds_nothing(browser, file):
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(file)
    for width, scheme in product(WIDTHS, SCHEMES):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page).response["violations"]
        assert [(each["id"], each["nodes"][0]["target"]) for each in found] == []
    context.close()


def test_no_script_of_anybody_runs_in_it(browser, file):
    context = browser.new_context()
    page = context.new_page()
    page.goto(file)
    page.evaluate("() => { document.body.innerHTML += '<img src=x onerror=\"document.title=1\">' }")
    page.wait_for_timeout(200)
    assert page.title() != "1"
    context.close()
