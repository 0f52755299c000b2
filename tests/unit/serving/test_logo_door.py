"""A logo is the one thing that can be sent: where one is waited for, once, and 2 MB at most."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from resurface.brand import logo_gate
from resurface.brand.logo import MOST_BYTES
from resurface.brand.logo_gate import ADDRESS
from resurface.serving.doors import Doors
from resurface.serving.logo_door import take_logo
from tests.unit.serving.asking import scope, told

SCREEN = "screen"
LAYERS = Doors(Starlette(routes=[Route(f"{ADDRESS}{{name}}", take_logo, methods=["PUT"])]))


@pytest.fixture(autouse=True)
def closed():
    yield
    logo_gate.GATE.shut(SCREEN)


@pytest.fixture
def address():
    """Where a screen that may change the brand sends its logo."""
    return f"{ADDRESS}{logo_gate.GATE.opening(SCREEN)}"


def sent(address, *parts, method="PUT", **headers):
    """The status of an answer to what is sent in parts."""
    last = len(parts) - 1
    asked = [
        {"type": "http.request", "body": part, "more_body": number < last}
        for number, part in enumerate(parts)
    ]
    return told(LAYERS, scope("http", address, method=method, **headers), asked).status


def test_a_logo_is_taken_once(address):
    assert sent(address, b"PN", b"G") == 204
    assert sent(address, b"another") == 404
    assert logo_gate.GATE.sent(SCREEN) == b"PNG"


@pytest.mark.parametrize("name", ["", "nonsense", "../upload", "a/b"])
def test_where_none_is_waited_for_there_is_nothing(address, name):
    assert sent(f"{ADDRESS}{name}", b"PNG") == 404


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "DELETE", "OPTIONS", "PATCH"])
def test_nothing_but_sending_is_answered_there(address, method):
    assert sent(address, b"PNG", method=method) == 404
    assert logo_gate.GATE.sent(SCREEN) is None


def test_a_file_of_two_megabytes_is_taken(address):
    assert sent(address, b"x" * MOST_BYTES, content_length=str(MOST_BYTES)) == 204


def test_a_larger_file_is_refused_by_what_it_says_before_it_is_read(address):
    assert sent(address, content_length=str(MOST_BYTES + 1)) == 413
    assert sent(address, b"PNG") == 204


@pytest.mark.parametrize("length", ["-1", "1e3", "٣", "x"])
def test_a_length_that_is_none_is_refused(address, length):
    assert sent(address, b"PNG", content_length=length.encode().decode("latin-1")) == 413


def test_a_larger_file_that_says_nothing_is_refused_while_it_is_read(address):
    assert sent(address, *[b"x" * (MOST_BYTES // 4)] * 5) == 413
    assert logo_gate.GATE.sent(SCREEN) is None


def test_a_screen_that_leaves_while_it_sends_has_sent_nothing(address):
    left = [{"type": "http.request", "body": b"PN", "more_body": True}]
    assert told(LAYERS, scope("http", address, method="PUT"), left).status == 408
    assert logo_gate.GATE.sent(SCREEN) is None


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "OPTIONS"])
def test_every_other_door_stays_shut_while_a_logo_is_waited_for(address, method):
    assert sent("/_stcore/upload_file/a/b", b"PNG", method=method) == 404
    assert sent("/", b"PNG", method=method) == 405
    assert sent("/resurface/page-0.js", b"PNG", method=method) == 405
