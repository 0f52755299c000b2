"""What holds while nobody looks: headers, the policy, compression, errors, a killed server."""

from __future__ import annotations

import os
import re
import shutil
import signal
import urllib.error
import urllib.request
from email.message import Message
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from resurface.record.folder import SHIPPED
from tests.browser.acting import figure, look_at
from tests.browser.conftest import FOUR, settle
from tests.browser.serving import free_port, server, started

NOT_THERE = "/media/not-there.png"
BIG = 100_000
"""Bytes of a front-end file that is worth compressing."""


def answer(url: str, **headers: str) -> tuple[int, Message, bytes]:
    """Status, headers and body, also where the status is an error."""
    asked = urllib.request.Request(url, headers=headers)  # noqa: S310 - our own address
    try:
        with urllib.request.urlopen(asked, timeout=20) as found:  # noqa: S310
            return found.status, found.headers, found.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def scripts(address: str) -> list[str]:
    """Paths of the scripts that the page asks for first."""
    page = answer(address)[2].decode()
    return [f"/{path}" for path in re.findall(r'"\.?/(static/js/[^"]+\.js)"', page)]


@pytest.mark.parametrize("what", ["page", "static file", "file that is not there"])
def test_the_security_headers_are_on_a(what, address):
    path = {
        "page": "/",
        "static file": scripts(address)[0],
        "file that is not there": NOT_THERE,
    }[what]
    status, headers, _ = answer(f"{address}{path}")
    assert status == (404 if path == NOT_THERE else 200)
    assert "frame-ancestors 'none'" in headers["content-security-policy"].split("; ")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"


def test_a_big_script_of_the_front_end_is_sent_compressed(address):
    path = max(scripts(address), key=lambda each: len(answer(f"{address}{each}")[2]))
    plain = answer(f"{address}{path}")
    packed = answer(f"{address}{path}", **{"Accept-Encoding": "gzip"})
    assert "content-encoding" not in plain[1]
    assert packed[1]["content-encoding"] == "gzip"
    assert len(plain[2]) > BIG
    assert len(packed[2]) < len(plain[2]) / 2


def test_nothing_breaks_the_policy_while_four_are_compared_and_one_is_read(screens, address):
    screen, broken = screens(), []
    screen.page.on("console", lambda said: broken.append(said.text) if policy(said.text) else None)
    page = screen.open(f"{address}/?compare={FOUR}")
    figure(page, "Microneedling. Back at work after: ").click()
    expect(page.get_by_role("dialog").get_by_role("link").first).to_be_visible()
    page.keyboard.press("Escape")
    screen.open(f"{address}/treatment?treatment=microneedling")
    expect(page.get_by_role("heading", name="What it can and cannot do")).to_be_visible()
    assert broken == []

    with page.expect_console_message(lambda said: policy(said.text)):
        page.evaluate(
            "() => document.head.append("
            "Object.assign(document.createElement('script'), {src: 'data:text/javascript,0'}))"
        )


def policy(said: str) -> bool:
    """Whether a sentence of the console reports a violation."""
    return "content security policy" in said.lower()


def test_an_error_in_a_run_is_told_to_the_log_and_not_to_the_page(screens):
    with server(script="tests/browser/raising.py") as address:
        page = screens().open(address)
        expect(page.get_by_role("heading", name="Drawn before it fails")).to_be_visible()
        expect(page.get_by_test_id("stException")).to_be_visible()
        whole = page.content()
        told = ("Traceback", "RuntimeError", "only the log", "raising.py", str(Path.cwd()))
        assert [word for word in told if word in whole] == []


def test_the_key_c_does_not_offer_to_clear_the_server_s_memory(screens, address):
    page = screens().open(f"{address}/?compare={FOUR}")
    page.keyboard.press("c")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_text("Clear caches")).to_have_count(0)


def test_after_the_server_was_killed_in_a_run_the_screen_comes_back_without_a_reload(
    screens, tmp_path
):
    port = free_port()
    shutil.copy(SHIPPED / "treatments.csv", tmp_path)
    process = started(port, tmp_path)
    try:
        address = f"http://127.0.0.1:{port}/?days=5&compare={FOUR}"
        screen, asked = screens("tablet"), []

        def heard(frame: str | bytes) -> None:  # playwright takes no built-in function
            asked.append(frame)

        screen.page.on("websocket", lambda line: line.on("framesent", heard))
        page = screen.open(address)
        before = headings(page)

        os.kill(process.pid, signal.SIGSTOP)  # the run that is asked for now never ends
        asked.clear()
        page.get_by_role("radio", name="Course").click()
        while not asked:
            page.wait_for_timeout(50)
        process.kill()
        process.wait()
        page.evaluate("() => { window.notReloaded = true }")
        process = started(port, tmp_path)

        expect(app(page)).to_have_attribute("data-test-connection-state", "CONNECTED")
        expect(page.get_by_role("heading")).to_have_text(before)
        settle(page)
        assert page.url == address
        look_at(page, "Studies")
        expect(page).to_have_url(f"{address}&view=studies")
        assert page.evaluate("() => window.notReloaded")
    finally:
        process.kill()
        process.wait()


def app(page: Page):
    return page.get_by_test_id("stApp")


def headings(page: Page) -> list[str]:
    return page.get_by_role("heading").all_inner_texts()
