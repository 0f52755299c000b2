"""What is done before the first visitor."""

from __future__ import annotations

import gc
import os
import socket
from collections.abc import Iterator
from urllib.parse import parse_qs

import pytest

from resurface.serving import warm
from tests.unit.serving.asking import run


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    """A socket made as Streamlit makes its own: without naming TCP."""
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        made.listen()
        yield made


def delays(listening: socket.socket) -> bool:
    """Whether answers over a new connection wait for an acknowledgement."""
    with socket.create_connection(listening.getsockname()):
        accepted, _ = listening.accept()
        with accepted:
            return not accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def next_file_number() -> int:
    """The number that the next open file would get: always the lowest one that is free."""
    number = os.dup(0)
    os.close(number)
    return number


def test_answers_of_the_port_do_not_wait_where_open_files_are_listed(listening):
    before = delays(listening)
    warm.send_at_once(listening.getsockname()[1])
    assert (before, delays(listening)) == (True, not warm.OPEN_FILES.is_dir())


def test_another_port_is_left_as_it_is(listening):
    warm.send_at_once(listening.getsockname()[1] + 1)
    assert delays(listening)


def test_the_socket_goes_on_listening_afterwards(listening):
    warm.send_at_once(listening.getsockname()[1])
    with socket.create_connection(listening.getsockname()):
        accepted, _ = listening.accept()
        accepted.close()


def test_no_file_is_left_open(listening):
    before = next_file_number()
    warm.send_at_once(listening.getsockname()[1])
    assert next_file_number() == before


def test_a_system_that_lists_no_open_files_is_left_as_it_is(listening, monkeypatch, tmp_path):
    monkeypatch.setattr(warm, "OPEN_FILES", tmp_path / "none")
    warm.send_at_once(listening.getsockname()[1])
    assert delays(listening)


def test_what_opens_after_the_list_is_visited_at_a_glance_first_and_then_in_every_view(monkeypatch):
    links: list[str] = []

    async def visit(link: str) -> None:
        links.append(link)

    monkeypatch.setattr(warm, "visit", visit)
    run(warm.visit_the_rest())
    asked = [parse_qs(link) for link in links]
    shown = [(len(each["compare"][0].split("~")), each["view"][0]) for each in asked]
    assert shown == [
        *[(2, "glance"), (2, "glance"), (3, "glance"), (3, "glance"), (4, "glance"), (4, "glance")],
        *[(4, "course"), (4, "ranges"), (4, "studies"), (4, "people"), (4, "questions")],
        (4, "take-along"),
    ]


def test_what_is_there_is_left_out_of_collection_and_what_comes_later_is_not():
    try:
        warm.freeze()
        later = [[] for _ in range(100)]
        assert gc.get_freeze_count() > 10_000
        assert any(each is later for each in gc.get_objects())
    finally:
        gc.unfreeze()
