"""The page of HTML that is served."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from starlette.applications import Starlette
from starlette.middleware.gzip import GZipMiddleware

from resurface.language import language
from resurface.serving import ahead, served_page
from resurface.serving.served_page import ServedPage, inline_scripts, page, routes
from resurface.ui.parts import component
from tests.unit.serving.asking import app, ask, scope, told


async def streamlit(asked, receive, send) -> None:
    """Answers as Streamlit does: its page, compressed or not, unless the browser has it."""
    asked_if = dict(asked["headers"]).get(b"if-none-match")
    own = [(b"content-type", b"text/html; charset=utf-8"), (b"content-length", b"4")]
    status = 304 if asked_if else 200
    await send({"type": "http.response.start", "status": status, "headers": own})
    await send({"type": "http.response.body", "body": b"th", "more_body": True})
    await send({"type": "http.response.body", "body": b"is"})


def test_our_page_is_sent_whole_in_place_of_streamlit_s():
    answer = ask(ServedPage(streamlit), "/evidence")
    assert answer.text == page()
    assert int(answer.headers["content-length"]) == len(page().encode())
    assert answer.headers["cache-control"] == "no-cache"


def test_a_browser_that_had_streamlit_s_page_gets_ours():
    assert ask(ServedPage(streamlit), if_none_match='"theirs"').status == 200


def test_a_file_that_the_browser_has_is_not_sent_again():
    answer = ask(ServedPage(streamlit), "/static/js/a.js", if_none_match='"its"')
    assert answer.status == 304


def test_what_is_no_page_passes():
    assert ask(ServedPage(app)).text == "inside"


@pytest.mark.parametrize(
    "words",
    [
        "<title>Resurface</title>",
        "This page can&#x27;t reach the app: the connection is blocked or was lost.",
        "Reload the page.",
        "<p>This page needs JavaScript.",
        "<noscript><style>#resurface-outline { display: none }</style>",
        "<b>Resurface</b><span>Compare</span><span>Guide</span><span>Calendar</span>",
        "<span>One treatment</span><span>Evidence</span>",
        '<p role="status">Loading …</p>',
        f'<link rel="modulepreload" href=".{component.file().address}">',
    ],
)
def test_it_carries(words):
    assert page().count(words) == 1


@pytest.mark.parametrize(
    ("address", "rows"),
    [("/", 20), ("/?days=3", 20), ("/?compare=a~b", 0), ("/evidence", 0), ("/treatment", 0)],
)
def test_empty_rows_stand_where_the_page_opens_with_the_list(address, rows):
    assert ask(ServedPage(streamlit), address).text.count("<i></i>") == rows


def test_the_outline_holds_no_figure():
    outline = re.search(r'<div id="resurface-outline">.*?</p></div>', page(choosing=True))
    assert outline is not None
    assert re.findall(r"\d", outline[0]) == []


def test_the_outline_can_be_drawn_before_the_front_end_s_scripts_have_come():
    shown = page(choosing=True)
    assert shown.index('id="resurface-outline"') < shown.index('<div id="root">')


def test_it_names_no_tool_and_none_of_its_doors():
    shown = re.sub(r"<(script|link|style)\b[^>]*>", "", page())
    assert [word for word in ("Streamlit", "agent", "React", "_stcore") if word in shown] == []


def test_our_script_runs_before_the_front_end_s():
    assert page().index("resurface/page-") < page().index('<script type="module"')


@pytest.mark.parametrize("kind", ["js", "css"])
def test_a_file_of_ours_is_asked_for_once_as_long_as_it_is_the_same(kind):
    (address,) = re.findall(rf'(?:src|href)="\.(/resurface/page-\w+\.{kind})"', page())
    files = GZipMiddleware(Starlette(routes=routes()), minimum_size=100)
    compressed, answer = ask(files, address, accept_encoding="gzip"), ask(files, address)
    assert compressed.headers["content-encoding"] == "gzip"
    assert answer.status == 200
    assert "immutable" in answer.headers["cache-control"]
    assert hashlib.sha256(answer.text.encode()).hexdigest()[:16] in address


def test_the_words_stand_outside_what_the_front_end_draws():
    assert '<div id="root"></div>' in page()
    assert page().index('<div id="root">') < page().index('id="resurface-waiting"')


def test_each_inline_script_is_named_by_its_hash():
    inline = re.findall(r"<script>(.*?)</script>", page(), re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(inline[0].encode()).digest()).decode()
    assert inline_scripts() == (f"'sha256-{digest}'",)
    assert len(re.findall(r"<script(?![^>]*\bsrc=)", page())) == 1


def test_no_part_of_the_page_carries_an_event_handler():
    assert re.findall(r"<[^>]+\son\w+=", page()) == []


def test_the_script_is_a_file_of_its_own():
    assert served_page.SCRIPT.is_file()


def test_the_style_is_a_file_of_its_own_but_for_the_outline_s():
    styles = re.findall(
        r"<style>(.*?)</style>", re.sub(r"<noscript>.*?</noscript>", "", page()), re.S
    )
    assert [set(re.findall(r"#[a-z]+-[a-z]+", each)) for each in styles] == [{"#resurface-outline"}]
    assert served_page.STYLE.is_file()


def test_the_outline_is_painted_before_any_file_of_style_has_come():
    shown = page(choosing=True)
    outline = shown.index('id="resurface-outline"')
    files = [found.start() for found in re.finditer('<link rel="stylesheet"', shown)]
    assert shown.index("<style>") < outline < min(files)
    assert max(files) < shown.index('<div id="root">')


def test_our_style_stands_before_the_front_end_s():
    assert re.findall(r'rel="stylesheet"[^>]*/(page|index)\b', page()) == ["page", "index"]


@pytest.fixture
def spanish(tmp_path, monkeypatch):
    """A translator's file with one sentence of the page."""
    catalog = Catalog(locale="es")
    catalog.add(served_page._TRY.text, "Vuelva a cargar la página.")
    compiled = tmp_path / "es" / "LC_MESSAGES" / "resurface.mo"
    compiled.parent.mkdir(parents=True)
    with compiled.open("wb") as file:
        write_mo(file, catalog)
    monkeypatch.setattr(language, "TRANSLATIONS", tmp_path)
    for kept in (language.language, page):
        kept.cache_clear()
    yield
    for kept in (language.language, page):
        kept.cache_clear()


@pytest.mark.parametrize(
    ("link", "said"),
    [(b"lang=es", '<html lang="es"> Vuelva'), (b"lang=xx", '<html lang="en"> Reload')],
)
def test_our_words_are_in_the_language_of_the_link(spanish, link, said):
    answer = told(ServedPage(streamlit), {**scope("http", "/"), "query_string": link})
    start, words = said.split("> ")
    assert f"{start}>" in answer.text
    assert f"<p>{words}" in answer.text


def asked_at_once(control: str, html: str) -> bool:
    return bool(re.search(rf'<link rel="modulepreload" [^>]*/{control}\.[^>]*\.js">', html))


@pytest.mark.parametrize("choosing", [True, False], ids=["list", "another page"])
@pytest.mark.parametrize("control", ahead.EVERYWHERE)
def test_each_page_asks_for_the_script_of_each_of_its_controls_at_once(control, choosing):
    assert asked_at_once(control, page(choosing=choosing))


@pytest.mark.parametrize("control", [*ahead.BEYOND, "Slider", "Selectbox", "TextInput"])
def test_the_list_asks_for_no_script_of_a_control_that_it_does_not_have(control):
    assert not asked_at_once(control, page(choosing=True))


@pytest.mark.parametrize("control", ahead.BEYOND)
def test_every_other_page_asks_for_what_it_has_besides(control):
    assert asked_at_once(control, page())


def test_no_script_is_asked_for_twice():
    asked = re.findall(r'href="(\./static/js/[^"]+)"', page(choosing=True))
    assert len(asked) > len(set(ahead.scripts("Button")))
    assert len(asked) == len(set(asked))


def test_no_script_that_draws_charts_is_asked_for_before_it_is_needed():
    assert re.findall(r"(?:embed|Vega|Plotly)[^/\"]*\.js", page(choosing=True)) == []
