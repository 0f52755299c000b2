"""The chart scripts that a page asks for at once."""

from __future__ import annotations

import pytest

from resurface.serving.preload import CHART_SCRIPTS, SCRIPTS, PreloadCharts, links


def headers(content_type: str, base_path: str = "") -> list[tuple[bytes, bytes]]:
    """The headers of an answer of that kind, as they leave the server."""
    out: list[dict] = []

    async def inside(scope, receive, send) -> None:
        own = [(b"content-type", content_type.encode())]
        await send({"type": "http.response.start", "status": 200, "headers": own})

    async def send(message) -> None:
        out.append(message)

    async def receive() -> dict:
        return {"type": "http.request"}

    # Nothing in it waits, so it runs through at once; no event loop that a browser test holds.
    with pytest.raises(StopIteration):
        PreloadCharts(inside, base_path)({"type": "http"}, receive, send).send(None)
    return out[0]["headers"]


@pytest.mark.parametrize("pattern", CHART_SCRIPTS)
def test_this_streamlit_has_one_script_of_each_kind(pattern):
    assert len(list(SCRIPTS.glob(pattern))) == 1


def test_a_page_names_the_scripts_that_are_there():
    value = dict(headers("text/html; charset=utf-8"))[b"link"].decode()
    named = [part.split(">")[0].strip(" <") for part in value.split(",")]
    assert [(SCRIPTS / name.rpartition("/")[2]).is_file() for name in named] == [True] * 3


def test_a_page_below_a_path_names_them_below_it():
    assert links("scars").startswith("</scars/static/js/")


@pytest.mark.parametrize("kind", ["application/javascript", "application/json", ""])
def test_nothing_but_a_page_names_them(kind):
    assert b"link" not in dict(headers(kind))
