"""The embed in a browser without a network: it requests nothing, fits any screen, axe is silent."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from resurface.materials.embed import embed
from tests.unit.materials.some_pieces import FOUR, LIGHT, WARNED, a_piece

WIDTHS = (1100, 390, 320)


@pytest.fixture(scope="module", params=[(LIGHT, "es"), (WARNED, "en"), (FOUR, "es")])
def file(request, tmp_path_factory):
    """An embed as a file, by its address."""
    path = tmp_path_factory.mktemp("embed") / "embed.html"
    path.write_bytes(embed(a_piece(*request.param)))
    return path.as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_it_requests_nothing_and_fits_and_axe_finds_nothing(browser, file, width, scheme):
    size = {"width": width, "height": 900}
    context = browser.new_context(viewport=size, color_scheme=scheme, offline=True)
    page, asked, said = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda told: said.append(told.text))
    page.goto(file)
    wide = page.evaluate("() => document.documentElement.scrollWidth")
    context.close()
    assert (asked, said, wide) == ([file], [], width)
    context = browser.new_context(viewport=size, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(file)
    found = Axe().run(page).response["violations"]
    context.close()
    assert [(each["id"], each["nodes"][0]["target"]) for each in found] == []


def test_no_script_of_anybody_runs_in_it(browser, file):
    context = browser.new_context()
    page = context.new_page()
    page.goto(file)
    page.evaluate("() => { document.body.innerHTML += '<img src=x onerror=\"document.title=1\">' }")
    page.wait_for_timeout(200)
    assert page.title() != "1"
    context.close()
