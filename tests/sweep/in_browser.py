"""Every hostile string on every page in Chromium: nothing runs, no other host is asked."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, Request, sync_playwright

from resurface.text.inert import JOINER
from tests.app.surfaces import CHOSEN
from tests.browser.chromium import find
from tests.browser.conftest import settle
from tests.browser.serving import server
from tests.sweep.hostile_record import HostileRecord, marks

LONGEST_PACK = 450
LINKS = (
    f"/?compare={'~'.join(CHOSEN)}&days=30",
    "/",
    f"/treatment?treatment={CHOSEN[0]}",
    "/evidence",
)
_LOOK = """() => {
    const within = (root) => [root, ...[...root.querySelectorAll('*')]
        .filter((it) => it.shadowRoot).flatMap((it) => within(it.shadowRoot))]
    const parts = within(document).slice(1)
    const made = 'img, iframe, object, embed, .katex, link, script, style'
    const odd = '[data-testid=stMain] :is(img, iframe, object, embed, .katex, link), ' +
        '[data-testid=stException], [data-testid=stMain] :is(script, style):not([data-emotion])'
    return {
        text: [document.body, ...parts].map((it) => it.textContent).join('\\n'),
        hit: window.hit ?? null,
        odd: document.querySelectorAll(odd).length
            + parts.flatMap((it) => [...it.querySelectorAll(made)]).length,
        links: [document, ...parts].flatMap((it) => [...it.querySelectorAll('a')])
            .map((it) => it.href).filter((href) => /evil|javascript:|data:/.test(href)),
    }
}"""


def packed(strings: tuple[str, ...]) -> tuple[str, ...]:
    """Many strings in one text, as many as a cell has room for twice."""
    packs, pack = [], ""
    for string in strings:
        longer = f"{pack} ¦ {string}" if pack else string
        if len(longer) > LONGEST_PACK and pack:
            packs.append(pack)
            longer = string
        pack = longer
    return (*packs, pack)


def looked_at(strings: tuple[str, ...], turns: int | None = None) -> Iterator[str | None]:
    """What is wrong on each page, None for a good one; the folder changes under one server."""
    packs = packed(strings)
    with tempfile.TemporaryDirectory() as folder, _browser() as page:
        asked: list[str] = []
        HostileRecord(packs, 0).write(Path(folder))
        with server(Path(folder)) as address:
            page.on("request", lambda request: _note(request, address, asked))
            for turn in range(turns or len(packs)):
                record = HostileRecord(packs, turn)
                record.write(Path(folder))
                for link in LINKS:
                    wrong = [f"asked for {url}" for url in asked]
                    asked.clear()
                    wrong += _page(page, address + link, record)
                    yield "; ".join(wrong) and f"Chromium: {link}, turn {turn}: {'; '.join(wrong)}"


@contextmanager
def _browser() -> Iterator[Page]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        try:
            yield chromium.new_page(viewport={"width": 1366, "height": 900})
        finally:
            chromium.close()


def _note(request: Request, address: str, asked: list[str]) -> None:
    if not request.url.startswith((address, address.replace("http", "ws"), "data:", "blob:")):
        asked.append(request.url)


def _page(page: Page, url: str, record: HostileRecord) -> Iterator[str]:
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.goto(url)
    settle(page)
    found = page.evaluate(_LOOK)
    if found["hit"] is not None:
        yield "a script ran"
    if found["odd"]:
        yield f"{found['odd']} elements made of text"
    if found["links"]:
        yield f"links made of text: {found['links'][:2]}"
    text = _folded(found["text"])
    cells = {number: record.cells[number] for number in marks(found["text"])}
    if not cells:
        yield "no cell on the page"
    for cell in cells.values():
        if _folded(cell.text) not in text:
            yield f"{cell.table}.{cell.column} is changed: {cell.text[:60]!r}"


def _folded(text: str) -> str:
    """Without blanks, which a page folds, and joiners."""
    return "".join(text.replace(JOINER, "").split()).casefold()
