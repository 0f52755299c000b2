"""What a person reads where a file that was asked for can't be made: our words, with what to do."""

from __future__ import annotations

from streamlit.proto.BackMsg_pb2 import BackendOperationRequest
from streamlit.proto.ForwardMsg_pb2 import BackendOperationResponse
from streamlit.runtime.backend_operation_handler import DeferredFileHandler
from streamlit.runtime.media_file_manager import MediaFileManager

from resurface.language.language import english
from resurface.materials.refusal import FAILED, RefusedError


class _Asked:
    """What makes the files, asked for one of them; keeps why it was refused."""

    def __init__(self, makes: MediaFileManager) -> None:
        self._makes = makes
        self.why = english().render(FAILED)

    def execute_deferred(self, file_id: str) -> str:
        try:
            return self._makes.execute_deferred(file_id)
        except Exception as error:
            if isinstance(error.__cause__, RefusedError):
                self.why = str(error.__cause__)
            raise


def say_in_our_words() -> None:
    """From now on; Streamlit's own words are English only and say no way on."""
    handle = DeferredFileHandler.handle

    async def said(
        self: DeferredFileHandler, request: BackendOperationRequest, session_id: str
    ) -> BackendOperationResponse:
        asked = _Asked(self._get_media_file_mgr())
        answer = await handle(DeferredFileHandler(lambda: asked), request, session_id)  # type: ignore[arg-type,return-value]
        if answer.error_msg:
            answer.error_msg = asked.why
        return answer

    DeferredFileHandler.handle = said
