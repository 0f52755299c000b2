"""What is said where a file that was asked for can't be made."""

from __future__ import annotations

import pytest
from streamlit.proto.BackMsg_pb2 import BackendOperationRequest
from streamlit.runtime.backend_operation_handler import DeferredFileHandler

from resurface.language.language import language
from resurface.materials.handout import NO_ROOM, FullError
from resurface.serving.failed_file import say_in_our_words
from tests.unit.serving.asking import run

SPANISH = language("es")


class Maker:
    """What makes files, or fails to, as Streamlit's does: a cause of ours is behind its own."""

    def execute_deferred(self, file_id: str) -> str:
        if file_id == "bad":
            raise RuntimeError("the process that draws has ended")
        if file_id == "full":
            raise RuntimeError("Callable execution failed") from FullError(NO_ROOM, SPANISH)
        return "/media/picture.png"


def answer(file_id):
    request = BackendOperationRequest()
    request.deferred_file.file_id = file_id
    return run(DeferredFileHandler(Maker).handle(request, "session"))


@pytest.fixture(autouse=True)
def ours(monkeypatch):
    monkeypatch.setattr(DeferredFileHandler, "handle", DeferredFileHandler.handle)
    say_in_our_words()


def test_it_is_said_in_our_words_with_what_to_do():
    said = "This file could not be made. Try again, or take another one."
    assert answer("bad").error_msg == said


def test_the_reason_of_a_refusal_is_said_in_the_language_of_who_asked():
    assert answer("full").error_msg == SPANISH.render(NO_ROOM)


def test_a_file_that_is_made_is_sent():
    assert (answer("good").deferred_file.url, answer("good").error_msg) == (
        "/media/picture.png",
        "",
    )
