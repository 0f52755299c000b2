"""Security headers, by calling the server's outermost layer as a server would."""

from __future__ import annotations

import pytest

from resurface.serving.headers import HEADERS, POLICY, SecurityHeaders
from resurface.serving.served_page import inline_scripts


def sent(scope_type: str, start: dict, body: bytes = b"text", path: str = "/") -> list[dict]:
    """The messages that come out when the app inside begins with `start`."""
    out: list[dict] = []

    async def inside(scope, receive, send) -> None:
        await send(start)
        await send({"type": "http.response.body", "body": body})

    async def send(message) -> None:
        out.append(message)

    async def receive() -> dict:
        return {"type": "http.request"}

    # Nothing in it waits, so it runs through at once; no event loop that a browser test holds.
    with pytest.raises(StopIteration):
        SecurityHeaders(inside)({"type": scope_type, "path": path}, receive, send).send(None)
    return out


def answered(status: int = 200, *own: tuple[bytes, bytes]) -> dict[str, str]:
    """The headers of an answer to which the app inside gave its `own`."""
    start = {"type": "http.response.start", "status": status, "headers": list(own)}
    headers = sent("http", start)[0]["headers"]
    assert len({name for name, _ in headers}) == len(headers)
    return {name.decode(): value.decode() for name, value in headers}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
    ],
)
@pytest.mark.parametrize("status", [200, 304, 404, 500])
def test_every_answer_carries(name, value, status):
    assert answered(status)[name] == value


@pytest.mark.parametrize(
    "directive",
    [
        "default-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "connect-src 'self'",
    ],
)
def test_the_policy_says(directive):
    assert directive in answered()["content-security-policy"].split("; ")


def test_scripts_are_the_server_s_own_one_named_by_its_hash_and_the_component_s():
    scripts = next(each for each in POLICY.split("; ") if each.startswith("script-src "))
    assert scripts.split() == ["script-src", "'self'", *inline_scripts(), "blob:"]
    assert "eval" not in POLICY


def test_no_script_may_be_written_into_the_page():
    assert [each for each in POLICY.split("; ") if "'unsafe" in each] == [
        "style-src 'self' 'unsafe-inline'"
    ]


def test_no_cookie_is_set():
    assert "set-cookie" not in answered(200, (b"set-cookie", b"_streamlit_xsrf=1; Path=/"))


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("/media/a.png", "private, no-store"),
        ("/static/js/index.js", "public, immutable, max-age=31536000"),
    ],
)
def test_what_was_made_for_one_screen_is_not_kept_and_files_that_never_change_are(path, rule):
    own = [(b"cache-control", b"public, immutable, max-age=31536000")]
    start = {"type": "http.response.start", "status": 200, "headers": own}
    headers = dict(sent("http", start, path=path)[0]["headers"])
    assert headers[b"cache-control"].decode() == rule


def test_the_policy_names_no_host_and_allows_no_host_by_a_star():
    assert "http" not in POLICY
    assert "//" not in POLICY
    assert "*" not in POLICY


def test_an_answer_s_own_headers_stay():
    assert answered(200, (b"content-type", b"text/css"))["content-type"] == "text/css"


def test_an_answer_can_t_weaken_a_header():
    assert answered(200, (b"x-frame-options", b"ALLOWALL"))["x-frame-options"] == "DENY"


def test_the_body_passes_untouched():
    start = {"type": "http.response.start", "status": 200, "headers": []}
    assert sent("http", start, b"as it was")[1] == {
        "type": "http.response.body",
        "body": b"as it was",
    }


def test_a_websocket_passes_untouched():
    start = {"type": "websocket.accept", "headers": [(b"a", b"b")]}
    assert sent("websocket", start)[0] == {"type": "websocket.accept", "headers": [(b"a", b"b")]}


def test_no_header_is_empty():
    assert all(HEADERS.values())
