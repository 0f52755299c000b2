"""When a page is at rest: nothing is asked of the server, and nothing that is drawn still moves."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

LISTEN = Path(__file__).with_name("listening.js").read_text(encoding="utf-8")
"""Runs in a window before its page: knows whether the server still owes an answer."""
FRAMES_AT_REST = 20
LIMIT = 90_000
"""Milliseconds after which something is taken to hang. Far more than a busy machine needs: how fast
the app is, is for `make bench` to say.
"""
_AT_REST = """(frames) => new Promise((done) => {
    const all = (what) => [...document.querySelectorAll(what)]
    const drawn = (it) => it.getAttribute('aria-label') && it.querySelector('svg')
    const moves = (it) => it.playState === 'running'
        && it.effect?.getComputedTiming().endTime !== Infinity
    const answered = () => !window.unanswered && !document.getElementById('resurface-outline')
        && all('[data-testid="stApp"][data-test-script-state="notRunning"]').length
        && !all('[data-stale="true"]').length
    let quiet = 0
    const changes = new MutationObserver(() => { quiet = 0 })
    const what = {subtree: true, childList: true, attributes: true, characterData: true}
    changes.observe(document.body, what)
    const look = () => {
        const still = answered() && all('[data-testid="stVegaLiteChart"]').every(drawn)
            && !document.getAnimations().some(moves)
        quiet = still ? quiet + 1 : 0
        if (quiet < frames) return requestAnimationFrame(look)
        changes.disconnect()
        done(true)
    }
    look()
})"""
"""The server has answered, every chart is there with its words, and for some frames nothing has
changed or moved.

Frames and not milliseconds: a busy machine draws fewer of them, and is waited for longer.
"""


def settle(page: Page) -> None:
    """Waits until the server has nothing left to say, and what is drawn is at rest.

    The list may stand there before the app does: only without its outline it is the app's.
    """
    page.get_by_role("heading", level=1).first.wait_for(timeout=LIMIT)
    page.wait_for_function(_AT_REST, arg=FRAMES_AT_REST, timeout=LIMIT)
