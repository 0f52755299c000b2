"""The names under which the app is served, and whose pages may open a screen."""

from __future__ import annotations

import pytest

from resurface.serving.hosts import VARIABLE, Hosts, host_name, named
from tests.unit.serving.asking import Answer, app, ask, connect, scope, told

OWN = "http://localhost:8501"
OTHER_NAME = (
    "The app is not served under this name. Whoever runs it can add the name to RESURFACE_HOSTS."
)


def asked(host: str, *names: str) -> Answer:
    return ask(Hosts(app, names or None), host=host)


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8501", "LocalHost.", "127.0.0.1:8501", "[::1]:8501", "[::1]"]
)
def test_this_machine_s_own_names_are_served(host):
    assert asked(host).text == "inside"


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "evil.example:8501", "10.0.0.1", "localhost.evil.example", "", ":8501"),
        *("evil.example@localhost", "localhost/x", "localhost?x", "localhost#x", "loc\talhost"),
        *("localhost:99999", "localhost:x", "[", "[::1"),
    ],
)
def test_a_name_that_was_made_to_point_here_is_refused_in_one_sentence(host):
    answer = asked(host)
    assert (answer.status, answer.text) == (421, OTHER_NAME)


def test_a_websocket_under_such_a_name_is_refused_though_its_origin_agrees():
    answer = connect(Hosts(app), host="evil.example", origin="http://evil.example")
    assert (answer.told[0]["type"], answer.status) == ("websocket.http.response.start", 421)


@pytest.mark.parametrize("times", [0, 2])
def test_a_request_without_a_name_or_with_two_is_refused(times):
    headers = [(b"host", b"localhost")] * times
    assert told(Hosts(app), {**scope("http", "/"), "headers": headers}).status == 421


def test_names_of_the_setting_stand_in_place_of_this_machine_s(monkeypatch):
    monkeypatch.setenv(VARIABLE, "compare.clinic.example, *.surgery.example")
    assert named() == ("compare.clinic.example", "*.surgery.example")
    assert asked("compare.clinic.example").text == "inside"
    assert asked("north.surgery.example").text == "inside"
    assert asked("surgery.example").status == 421
    assert asked("localhost").status == 421


def test_a_star_takes_any_name():
    assert asked("whatever.example", "*").text == "inside"


@pytest.mark.parametrize("path", ["/live", "/ready"])
def test_the_watch_is_answered_under_any_name(path):
    assert ask(Hosts(app), path, host="10.0.0.1:8501").text == "inside"


@pytest.mark.parametrize(
    "origin", ["http://localhost:8501", "https://localhost:8501", "http://LOCALHOST:8501"]
)
def test_a_page_of_the_same_host_opens_a_screen(origin):
    answer = connect(Hosts(app), host="localhost:8501", origin=origin)
    assert answer.told[0]["type"] == "websocket.accept"


def test_a_program_that_names_no_origin_opens_a_screen():
    assert connect(Hosts(app)).told[0]["type"] == "websocket.accept"


@pytest.mark.parametrize(
    "origin",
    [
        *("http://evil.example", "http://localhost:3000", "http://localhost", "null", ""),
        *("http://[", "http://]", "//localhost:8501", "javascript:alert(1)", "\xff\xfe"),
        "http://localhost:8501@evil.example",
    ],
)
def test_another_page_or_an_odd_origin_is_refused_with_one_line_in_the_log(origin, caplog):
    answer = connect(Hosts(app), host="localhost:8501", origin=origin)
    assert (answer.status, answer.text) == (403, "The app only talks to its own pages.")
    assert [record.getMessage() for record in caplog.records] == [
        "a screen was refused: it was asked for by a page of another origin"
    ]


def test_a_name_is_read_without_port_and_end():
    assert [host_name(host) for host in ("A.example.:80", "[::1]:80")] == ["a.example", "::1"]


@pytest.mark.parametrize(("kind", "origin"), [("http", "http://evil.example"), ("websocket", OWN)])
def test_streamlit_is_not_asked_about_an_origin_as_it_would_ask_a_host_outside(kind, origin):
    seen = []

    async def inside(asked, receive, send) -> None:
        seen.append(dict(asked["headers"]))

    told(Hosts(inside), scope(kind, "/_stcore/health", origin=origin))
    assert seen == [{b"host": b"localhost:8501"}]
