"""What the served page keeps to: its content policy, and words where no connection comes about."""

from __future__ import annotations

import re
import resource

from playwright.sync_api import Page, expect

from resurface.choosing.views import COMPARED
from resurface.language.language import english
from tests.browser.acting import figure, look_at
from tests.browser.conftest import FOUR, settle
from tests.browser.serving import free_port, started
from tests.browser.test_held import answer

STREAM = re.compile("_stcore/stream")
NOT_REACHED = "This page can't reach the app"
_LISTEN = """() => {
    window.broken = []
    document.addEventListener('securitypolicyviolation',
        (it) => window.broken.push(`${it.violatedDirective} ${it.blockedURI}`))
}"""


def broken(page: Page) -> list[str]:
    return page.evaluate("() => window.broken")


def test_all_pages_and_views_with_tooltips_sources_and_a_picture_keep_to_the_policy(
    screens, address
):
    screen = screens()
    screen.page.add_init_script(f"({_LISTEN})()")
    page = screen.open(f"{address}/?compare={FOUR}")
    figure(page, "Microneedling. Back at work after: ").click()
    expect(page.get_by_role("dialog").get_by_role("link").first).to_be_visible()
    page.keyboard.press("Escape")
    for view in COMPARED[1:]:
        look_at(page, english().render(view.name))
        marks = page.locator('[data-testid="stVegaLiteChart"] svg path[aria-roledescription]')
        for mark in marks.all()[:6]:
            mark.hover(force=True)
    with page.expect_download() as download:
        page.get_by_role("button", name="PNG").first.click()
    assert download.value.failure() is None
    assert broken(page) == []
    for link in ("treatment?treatment=microneedling", "evidence"):
        assert broken(screen.open(f"{address}/{link}")) == []
    page.evaluate(
        "() => document.head.append("
        "Object.assign(document.createElement('script'), {textContent: '0'}))"
    )
    assert broken(page) == ["script-src-elem inline"]


def test_a_page_whose_websockets_are_blocked_says_so_until_one_comes_through(screens, address):
    page, blocked = screens().page, [True]
    page.route_web_socket(
        STREAM, lambda line: line.close() if blocked[0] else line.connect_to_server()
    )
    page.goto(f"{address}/?compare={FOUR}")
    said = page.get_by_role("alert").filter(has_text=NOT_REACHED)
    expect(said).to_be_visible()
    expect(said).to_contain_text("Reload the page.")
    expect(said).to_contain_text("websockets")
    assert [
        word for word in ("Streamlit", "Error", "stApp") if word in page.inner_text("body")
    ] == []
    blocked[0] = False
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    expect(said).to_be_hidden()


def test_a_page_that_connects_says_nothing_of_it(screens, address):
    page = screens().open(address)
    page.wait_for_timeout(9_000)
    expect(page.locator("#resurface-waiting")).to_be_hidden()


def test_the_app_sets_no_cookie(screens, address):
    page = screens().open(address)
    assert page.context.cookies() == []


def test_a_full_server_refuses_a_new_screen_in_one_sentence_and_serves_those_in_use(screens):
    port = free_port()
    process = started(port)
    try:
        page = screens().open(f"http://127.0.0.1:{port}/?compare={FOUR}")
        # Enough for the screen that is in use, too few for one more beside what is kept back.
        resource.prlimit(process.pid, resource.RLIMIT_NOFILE, (80, 80))
        status, headers, body = answer(f"http://127.0.0.1:{port}/")
        assert (status, headers["retry-after"]) == (503, "60")
        assert body.decode().startswith("The server is full: too many screens are open.")
        look_at(page, "Course")
        expect(page).to_have_url(re.compile("view=course"))
        settle(page)
    finally:
        process.kill()
        process.wait()
