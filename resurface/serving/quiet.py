"""What a stranger sends costs the log a line, never a traceback."""

from __future__ import annotations

import logging

SERVER = "uvicorn.error"
"""The name under which the web server itself logs."""
_REFUSED_ALREADY = "ASGI callable returned without completing handshake."
"""It says so of each websocket that is answered with a sentence."""


class Quiet(logging.Filter):
    """Leaves out what is no fault of ours, and the traceback of text that is not UTF-8."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether the line is written; its traceback may be gone afterwards."""
        if record.exc_info and isinstance(record.exc_info[1], UnicodeDecodeError):
            record.exc_info = None
        return record.getMessage() != _REFUSED_ALREADY


def keep_quiet() -> None:
    """Has the web server's log written like this from now on."""
    logging.getLogger(SERVER).addFilter(Quiet())
