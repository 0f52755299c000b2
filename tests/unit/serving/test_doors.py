"""What Streamlit offers and the app does not use is refused."""

from __future__ import annotations

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from resurface.serving import refusing
from resurface.serving.doors import Doors, Frames
from tests.unit.serving.asking import app, ask, connect

RUN = BackMsg()
RUN.rerun_script.query_string = "lang=en"
TAP = BackMsg()
TAP.rerun_script.widget_states.widgets.add(id="a", bool_value=True)
MAKE_FILE = BackMsg()
MAKE_FILE.backend_operation_request.deferred_file.file_id = "a"
WRITE_FILES = BackMsg()
WRITE_FILES.backend_operation_request.install_skills.SetInParent()


@pytest.fixture(autouse=True)
def counts():
    refusing.seen.clear()
    return refusing.seen


def heard(*frames: bytes | str) -> list[bytes]:
    """The frames that reach the app."""
    told = connect(Frames(app), *frames).told
    return [message["bytes"] for message in told if message["type"] == "websocket.send"]


def flag(name: str) -> bytes:
    return BackMsg(**{name: True}).SerializeToString()


@pytest.mark.parametrize(
    "path",
    [
        *("/_stcore/metrics", "/_stcore/upload_file/a/b", "/_stcore/agent/openapi.json"),
        *("/_stcore/agent/interact", "/_stcore/script-health-check", "/_stcore/bidi-components/a"),
        *("/component/a/index.html", "/auth/login", "/oauth2callback", "/app/static/a", "/_stcore"),
        "/_stcore/health/",
    ],
)
@pytest.mark.parametrize("method", ["GET", "PUT", "POST", "DELETE", "OPTIONS"])
def test_an_address_that_nothing_uses_is_not_there(path, method, counts):
    answer = ask(Doors(app), path, method)
    assert (answer.status, answer.text) == (404, "There is nothing at this address.")
    assert counts["refused"] == 1


@pytest.mark.parametrize(
    "path",
    [
        *("/", "/evidence", "/static/js/index.js", "/media/a.png", "/live", "/ready"),
        *("/_stcore/health", "/_stcore/host-config", "/resurface/page-0.js"),
    ],
)
def test_an_address_of_the_app_is_answered(path):
    assert ask(Doors(app), path).text == "inside"


@pytest.mark.parametrize(
    ("asked", "led"),
    [
        ("/authors", "/"),
        ("/compare?compare=peel~laser&days=3", "/?compare=peel~laser&days=3"),
        ("//evil.example", "/"),
        ("/x?a=%0d%0aX:1", "/?a=%0d%0aX:1"),
    ],
)
def test_a_page_that_is_not_there_leads_to_the_list_with_all_that_its_link_says(asked, led):
    answer = ask(Doors(app), asked)
    assert (answer.status, answer.headers["location"]) == (307, led)


@pytest.mark.parametrize("asked", ["health", "host-config", "stream"])
def test_below_a_page_nobody_is_led_anywhere_so_that_the_front_end_finds_the_server(asked):
    assert ask(Doors(app), f"/treatment/_stcore/{asked}").text == "inside"


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "OPTIONS", "PATCH", "TRACE"])
def test_nothing_is_taken_at_an_address_of_the_app(method):
    answer = ask(Doors(app), "/", method)
    assert (answer.status, answer.text) == (405, "This address can only be read.")


def test_a_websocket_elsewhere_is_refused():
    assert connect(Doors(app), path="/elsewhere").status == 404


@pytest.mark.parametrize(
    "name",
    [
        *("clear_cache", "set_run_on_save", "load_git_info"),
        *("debug_disconnect_websocket", "debug_shutdown_runtime"),
    ],
)
def test_what_a_screen_may_not_ask_for_does_not_reach_the_app(name, counts):
    run = RUN.SerializeToString()
    assert heard(flag(name), run) == [run]
    assert counts["refused"] == 1


def test_files_can_t_be_sent_and_nothing_is_written_into_the_server_s_folder():
    files = BackMsg()
    files.file_urls_request.file_names.append("a")
    assert heard(files.SerializeToString(), WRITE_FILES.SerializeToString(), b"") == []


@pytest.mark.parametrize(
    "frame",
    [
        RUN.SerializeToString(),
        MAKE_FILE.SerializeToString(),
        flag("stop_script"),
        flag("app_heartbeat"),
    ],
)
def test_what_a_screen_needs_reaches_the_app_as_it_was_sent(frame):
    assert heard(frame) == [frame]


@pytest.mark.parametrize("frame", [b"\xff" * 50, b"\xb0\xe4", "text", "ÿþ"])
def test_a_frame_that_is_no_message_ends_the_connection_without_a_word(frame, caplog):
    told = connect(Frames(app), frame, RUN.SerializeToString()).told
    assert [message["type"] for message in told] == ["websocket.accept", "websocket.close"]
    assert told[1]["code"] == 1002
    assert caplog.records == []


def test_screens_and_changes_are_counted_and_the_opening_of_a_page_is_no_change(counts):
    heard(RUN.SerializeToString(), TAP.SerializeToString(), TAP.SerializeToString())
    assert counts == {"screens": 1, "changes": 2}
