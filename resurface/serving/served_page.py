"""The one page of HTML that is served: Streamlit's own, with our words where nothing runs yet."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import re
from functools import cache
from html import escape
from pathlib import Path
from urllib.parse import parse_qs

import streamlit
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from resurface.choosing.link import LANGUAGE
from resurface.language.language import SOURCE_LANGUAGE, Language, available, language, message
from resurface.serving import ahead, front_end_words, kept_in_grids
from resurface.serving.addresses import base, within
from resurface.serving.first_list import PARTS, first_list
from resurface.ui.parts import component
from resurface.ui.parts.lasting import Lasting
from resurface.ui.shell import menu

INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
SCRIPT, STYLE = (Path(__file__).with_suffix(kind) for kind in (".js", ".css"))
OUTLINE = Path(__file__).with_name("outline.css")
_NO_SCRIPT = message("This page needs JavaScript. Allow it in the browser's settings, then reload.")
_NOT_REACHED = message("This page can't reach the app: the connection is blocked or was lost.")
_TRY = message(
    "Reload the page. If that does not help, ask whoever runs the app whether it is running. Ask "
    "whoever runs the network whether it blocks “websockets”."
)
_LOADING = message("Loading …")
_NAME = "Resurface"
_EMPTY_ROWS = 20
_MEDIA = {"js": "text/javascript", "css": "text/css"}
_FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_STYLES = re.compile(r'<link rel="stylesheet"[^>]*>')
_FONTS = re.compile(r'<link\s+rel="preload"[^>]*as="font"[^>]*>')
_REMARKS = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


@cache
def page(code: str = SOURCE_LANGUAGE, *, choosing: bool = False) -> str:
    """Streamlit's page with the app's name, our script and style, and our words in a language.

    `choosing`: it opens with the list of treatments, whose outline stands there at once. A browser
    paints nothing before the styles that stand above it: so the files of style come after the
    outline, and the outline's own style is in the page.
    """
    words = language(code)
    outlined = _REMARKS.sub("", OUTLINE.read_text(encoding="utf-8"))
    # Where the list is brought along, the parts draw it before the front end runs.
    address = component.file().address
    parts = (
        f'<script type="module" src=".{address}"></script>'
        if choosing
        else _file("link", rel="modulepreload", href=address)
    )
    # Before the front end's own script: both wait for the whole page and then run in this order.
    script = f'<script defer src=".{_script().address}"></script>'
    html = re.sub(r"<!--.*?-->", "", INDEX.read_text(encoding="utf-8"), flags=re.DOTALL).lstrip()
    theirs = "".join(_STYLES.findall(html))
    styles = _file("link", rel="stylesheet", href=_style().address) + theirs
    styles += "".join(_FONTS.findall(html))
    html = _FONTS.sub("", _STYLES.sub("", html))
    needed = ahead.scripts(*ahead.EVERYWHERE, *(() if choosing else ahead.BEYOND))
    later = "".join(
        f'<link rel="modulepreload" crossorigin href="./static/js/{name}">'
        for name in needed
        if name not in html
    )
    for pattern, ours in (
        (r'(?<=<html lang=")[^"]*', code),
        (r"<title>.*?</title>", f"<title>{_NAME}</title>"),
        (r'<link rel="service-desc"[^>]*>', ""),
        (r"<noscript>.*?</noscript>", _without_scripts(words)),
        (r'(?=<script type="module")', f"<style>{outlined}</style>{script}{parts}"),
        (r"(?=</head>)", later),
        (r"(?<=<body>)", f"{_outline(words, choosing=choosing)}{styles}"),
        (r"</body>", f"{_waiting(words)}</body>"),
    ):
        html = re.sub(pattern, lambda _, ours=ours: ours, html, count=1, flags=re.DOTALL)
    return html


def _file(tag: str, rel: str, href: str) -> str:
    return f'<{tag} rel="{rel}" href=".{href}">'


def _without_scripts(words: Language) -> str:
    """What is said where the browser runs no scripts, in place of the outline."""
    said = escape(words.render(_NO_SCRIPT))
    return (
        f"<noscript><style>#resurface-outline {{ display: none }}</style><p>{said}</p></noscript>"
    )


def _waiting(words: Language) -> str:
    """What is said where the app can't be reached; hidden until then."""
    say = words.render
    return (
        f'<div id="resurface-waiting" role="alert" hidden>'
        f"<p><strong>{escape(say(_NOT_REACHED))}</strong></p><p>{escape(say(_TRY))}</p></div>"
    )


def _outline(words: Language, *, choosing: bool) -> str:
    """The bar, and the empty list under it: drawn before anything of the front end has run.

    It holds no figure, and goes when the app has drawn its own.
    """
    say = words.render
    names = "".join(f"<span>{escape(say(each.name))}</span>" for each in menu.PAGES)
    bar = f'<div class="bar"><b>{_NAME}</b>{names}</div>'
    rows = "<i></i>" * _EMPTY_ROWS if choosing else ""
    body = f'<div class="patient"></div><div class="rows">{rows}</div>' if choosing else ""
    first = "".join(f'<div class="first-{kind}"></div>' for kind in PARTS) if choosing else ""
    return (
        f'<div id="resurface-outline"><div aria-hidden="true">{bar}{body}</div>{first}'
        f'<p role="status">{escape(say(_LOADING))}</p></div>'
    )


@cache
def inline_scripts() -> tuple[str, ...]:
    """What a content policy calls each script that stands in the page itself."""
    return tuple(
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in _INLINE.findall(page())
    )


@cache
def _script() -> Lasting:
    """The scripts of ours on the page, as one."""
    own = SCRIPT.read_text(encoding="utf-8")
    every = (own, front_end_words.script(), kept_in_grids.script())
    return Lasting("page", "js", "\n".join(every))


@cache
def _style() -> Lasting:
    """The style of ours on the page, which charts and parts take their colors from."""
    return Lasting("page", "css", f"{component.tokens()}\n{STYLE.read_text(encoding='utf-8')}")


def routes() -> list[Route]:
    """The files of ours that a page names, each at its own address."""
    return [_route(each) for each in (_script(), _style(), component.file())]


def _route(file: Lasting) -> Route:
    async def answer(_request: Request) -> Response:
        # A new one each time: compressing it changes its headers.
        return Response(file.text, media_type=_MEDIA[file.kind], headers=_FOR_EVER)

    return Route(f"{base()}{file.address}", answer)


class ServedPage:
    """Sends our page wherever Streamlit sends its own."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers as the app does, with our page in place of Streamlit's."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        ours = False

        async def answer(told: Message) -> None:
            nonlocal ours
            if told["type"] == "http.response.start":
                ours = _is_page(told)
            if not ours:
                await send(told)
            elif not told.get("more_body", told["type"] == "http.response.start"):
                ours_now = await _page(scope)
                html = HTMLResponse(ours_now, headers={"Cache-Control": "no-cache"})
                await html(scope, receive, send)

        await self.app(_whole(scope), receive, answer)


async def _page(scope: Scope) -> str:
    """The page that a request asks for, with the list that it opens with."""
    code, choosing = _language(scope), _is_list(scope)
    html = page(code, choosing=choosing)
    if not choosing:
        return html
    # In a thread: the data may have to be read anew.
    brought = await asyncio.to_thread(first_list, scope["query_string"].decode("latin-1"), code)
    return html.replace("</body>", f"{brought}</body>")


def _is_list(scope: Scope) -> bool:
    """Whether the page opens with the list: no other page, and no comparison in the link."""
    return within(scope) == "/" and b"compare=" not in scope.get("query_string", b"")


def _language(scope: Scope) -> str:
    """The language that the link asks for; the source language where there is none or no such."""
    asked = parse_qs(scope["query_string"].decode("latin-1")).get(LANGUAGE, [SOURCE_LANGUAGE])[0]
    return asked if asked in available() else SOURCE_LANGUAGE


def _is_page(start: Message) -> bool:
    """Whether an answer that begins like this is Streamlit's page."""
    kinds = [value for name, value in start["headers"] if name.lower() == b"content-type"]
    return start["status"] == 200 and any(kind.startswith(b"text/html") for kind in kinds)


def _whole(scope: Scope) -> Scope:
    """The request without its condition: the state of Streamlit's file says nothing of our page.

    Only for what is asked without a file's ending; files that never change keep theirs.
    """
    if "." in scope["path"].rpartition("/")[2]:
        return scope
    conditions = (b"if-none-match", b"if-modified-since", b"range")
    headers = [each for each in scope["headers"] if each[0] not in conditions]
    return {**scope, "headers": headers}
