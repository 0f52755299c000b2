"""What a person reads where a file that was asked for can't be made: our words, with what to do."""

from __future__ import annotations

from streamlit.proto.BackMsg_pb2 import BackendOperationRequest
from streamlit.proto.ForwardMsg_pb2 import BackendOperationResponse
from streamlit.runtime.backend_operation_handler import DeferredFileHandler

from resurface.language.language import english, message

FAILED = message("This file could not be made. Try again, or take another one.")


def say_in_our_words() -> None:
    """From now on; Streamlit's own words are English only and say no way on."""
    handle = DeferredFileHandler.handle

    async def said(
        self: DeferredFileHandler, request: BackendOperationRequest, session_id: str
    ) -> BackendOperationResponse:
        answer = await handle(self, request, session_id)
        if answer.error_msg:
            answer.error_msg = english().render(FAILED)
        return answer

    DeferredFileHandler.handle = said
