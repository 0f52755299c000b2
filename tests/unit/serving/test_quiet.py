"""What the web server's log is kept free of."""

from __future__ import annotations

import logging

import pytest

from resurface.serving.quiet import SERVER, Quiet


@pytest.fixture
def log(caplog):
    """The web server's log, for a while kept quiet."""
    logger, quiet = logging.getLogger(SERVER), Quiet()
    before, logger.propagate = logger.propagate, True
    logger.addFilter(quiet)
    yield logger
    logger.removeFilter(quiet)
    logger.propagate = before


def test_text_that_is_not_utf_8_costs_one_line(log, caplog):
    try:
        b"\xff".decode()
    except UnicodeDecodeError:
        log.exception("Invalid UTF-8 sequence received from client.")
    assert [(record.getMessage(), record.exc_info) for record in caplog.records] == [
        ("Invalid UTF-8 sequence received from client.", None)
    ]


def test_a_websocket_that_was_refused_costs_no_line_of_the_server(log, caplog):
    log.error("ASGI callable returned without completing handshake.")
    assert caplog.records == []


def test_a_fault_of_ours_keeps_its_traceback(log, caplog):
    try:
        _ = 1 // 0
    except ZeroDivisionError:
        log.exception("Exception in ASGI application\n")
    assert caplog.records[0].exc_info[0] is ZeroDivisionError
