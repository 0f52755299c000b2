"""New screens are refused before open files run out."""

from __future__ import annotations

import asyncio
import os

import pytest

from resurface.serving import room
from resurface.serving.room import Room
from tests.unit.serving.asking import Answer, app, ask, connect, scope, told

FULL = (
    "The server is full: too many screens are open. Close one that nobody uses, or try again in a "
    "minute."
)
LIMIT = 1_024


class Server:
    """A server with so many open files, at a time that a test sets."""

    def __init__(self, files: int, limit: int | None = LIMIT) -> None:
        self.files, self.time = files, 0.0
        self.room = Room(app, lambda: limit, lambda: self.files, lambda: self.time)

    def page(self, path: str = "/") -> Answer:
        return ask(self.room, path)

    def screen(self, **headers: str) -> str:
        return connect(self.room, **headers).told[0]["type"]


@pytest.mark.parametrize("path", ["/", "/evidence", "/treatment"])
def test_a_page_is_refused_in_one_sentence_where_a_screen_s_files_would_be_missing(path):
    answer = Server(951).page(path)
    assert (answer.status, answer.text) == (503, FULL)
    assert answer.headers["retry-after"] == "60"


def test_a_page_and_a_screen_are_served_while_there_is_room():
    assert Server(950).page().text == "inside"
    assert Server(955).screen() == "websocket.accept"


def test_a_websocket_is_refused_with_the_same_sentence():
    answer = connect(Server(956).room)
    assert (answer.status, answer.text) == (503, FULL)


@pytest.mark.parametrize(
    "path",
    [
        *("/static/js/index.js", "/media/a.png", "/live", "/ready", "/_stcore/health"),
        *("/_stcore/host-config", "/favicon.png", "/resurface/page-0.js"),
    ],
)
def test_what_screens_in_use_ask_for_is_always_answered(path):
    assert Server(LIMIT).page(path).text == "inside"


def test_a_screen_that_comes_back_has_room_kept_for_it():
    known = {"sec_websocket_protocol": "streamlit,token,session"}
    assert Server(980).screen(**known) == "websocket.accept"
    assert Server(980).screen(sec_websocket_protocol="streamlit,token") != "websocket.accept"
    assert Server(1_000).screen(**known) != "websocket.accept"


def test_many_pages_at_one_moment_are_counted_before_their_files_are_there():
    server = Server(900)
    assert [server.page().status for _ in range(8)] == [200] * 6 + [503] * 2


def test_a_page_that_never_connects_is_waited_for_ten_seconds():
    server = Server(945)
    assert [server.page().status for _ in range(2)] == [200, 503]
    server.time = 10.1
    assert server.page().status == 200


def test_a_page_that_connects_counts_once():
    server = Server(950)
    assert server.page().status == 200
    assert server.screen() == "websocket.accept"
    assert server.page().status == 200


def test_screens_that_come_and_go_take_no_room():
    server = Server(950)
    assert [server.screen() for _ in range(50)] == ["websocket.accept"] * 50


@pytest.mark.parametrize(("words", "others"), [(0, False), (1, True)])
def test_a_screen_s_files_are_kept_free_until_the_first_word_to_it(words, others):
    async def inside(asked, receive, send) -> None:
        await send({"type": "websocket.accept"})
        for _ in range(words):
            await send({"type": "websocket.send", "bytes": b""})
        if asked.get("first"):
            while_open.append(await asyncio.to_thread(second))

    def second() -> bool:
        return connect(limited).told[0]["type"] == "websocket.accept"

    limited, while_open = Room(inside, lambda: LIMIT, lambda: 951), []
    told(limited, {**scope("websocket", "/_stcore/stream"), "first": True})
    assert while_open == [others]


def test_without_a_limit_everybody_comes_in():
    assert Server(1_000_000, limit=None).page().text == "inside"


def test_this_process_s_files_are_counted():
    before = room.open_files()
    copies = [os.dup(0) for _ in range(3)]
    try:
        assert room.open_files() == before + 3
    finally:
        for copy in copies:
            os.close(copy)
