"""Where pieces are remembered: SQLite in the state folder, or what an address names.

Nothing here raises but `OutOfReachError`, whose sentence says what is wrong and never the address.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from resurface.language.language import Message, message
from resurface.record.state_folder import made_state_folder

log = logging.getLogger(__name__)

VARIABLE = "RESURFACE_DATABASE"
"""Names the address of another database, such as postgresql+psycopg://user@host/name."""
FILE = "pieces.sqlite"
HEAD = "0001"
"""The last step of `migrations/versions`."""
SECONDS = 2
"""How long a busy or distant database is waited for."""
MIGRATIONS = Path(__file__).with_name("migrations")
_ONE_AT_A_TIME = threading.Lock()

LOCKED = message("The list of pieces is in use by another program. Try again in a moment.")
NOT_WRITABLE = message(
    "The app may not write its list of pieces. Allow it to whoever runs the app, or name another "
    "folder in RESURFACE_STATE."
)
DAMAGED = message(
    "The list of pieces is damaged. Move the file {file} out of the state folder; the app then "
    "begins a new one.",
    file=FILE,
)
NEWER = message("The list of pieces was written by a newer version of the app.")
NOT_REACHED = message("The list of pieces can't be reached. The log of the app says more.")
NO_ADDRESS = message("{variable} holds no address of a database.", variable=VARIABLE)
NO_DRIVER = message(
    "The package that speaks to the database in {variable} is not installed.", variable=VARIABLE
)
_SAID = (
    (LOCKED, ("is locked", "lock timeout", "busy")),
    (NOT_WRITABLE, ("readonly", "read-only", "unable to open", "permission denied", "is full")),
    (DAMAGED, ("malformed", "not a database", "disk i/o", "corrupt", "no such table")),
)


class OutOfReachError(Exception):
    """Why pieces can't be read or kept, in words."""

    def __init__(self, why: Message) -> None:
        super().__init__(why.text)
        self.why = why


@contextmanager
def opened(*, to_write: bool = False) -> Iterator[Connection]:
    """A connection to an up-to-date database, in one transaction; `OutOfReachError` otherwise.

    `to_write`: what else is written there is waited for at once, not in the midst of it.
    """
    try:
        engine = _engine(_address())
        _bring_up_to_date(engine)
        with _at_once(engine, to_write).begin() as connection:
            yield connection
    except OutOfReachError:
        raise
    except CommandError as error:
        raise OutOfReachError(NEWER) from error
    except (SQLAlchemyError, OSError) as error:
        raise OutOfReachError(_why(error)) from error


def _address() -> URL:
    named = os.environ.get(VARIABLE, "").strip()
    if named:
        try:
            return make_url(named)
        except (ArgumentError, ValueError) as error:
            raise OutOfReachError(NO_ADDRESS) from error
    folder = made_state_folder()
    if isinstance(folder, Message):
        raise OutOfReachError(folder)
    file = folder / FILE
    if not file.exists():
        file.touch(mode=0o600)
    return URL.create("sqlite", database=str(file))


@lru_cache(maxsize=4)
def _engine(address: URL) -> Engine:
    is_file = address.get_backend_name() == "sqlite"
    waits = {"timeout": SECONDS} if is_file else {"connect_timeout": SECONDS}
    try:
        engine = create_engine(
            address, poolclass=NullPool, connect_args=waits, hide_parameters=True
        )
    except ImportError as error:
        raise OutOfReachError(NO_DRIVER) from error
    except (SQLAlchemyError, ValueError) as error:
        raise OutOfReachError(NO_ADDRESS) from error
    if is_file:
        event.listen(engine, "connect", _leave_transactions_to_us)
        event.listen(engine, "begin", _begin)
    return engine


def _leave_transactions_to_us(connection: sqlite3.Connection, _: object) -> None:
    """Python's own would end with the first table that a step makes."""
    connection.isolation_level = None


def _begin(connection: Connection) -> None:
    at_once = connection.get_execution_options().get("at_once")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if at_once else "BEGIN")


def _at_once(engine: Engine, to_write: bool) -> Engine:
    return engine.execution_options(at_once=to_write)


def _bring_up_to_date(engine: Engine) -> None:
    """Runs the steps that this database lacks; none in the usual case.

    Where another process is at it, it is waited for and not joined.
    """
    if _revision(engine) == HEAD:
        return
    with _ONE_AT_A_TIME:
        for last in (False, True):
            try:
                _run_steps(engine)
            except SQLAlchemyError:
                if last:
                    raise
                time.sleep(SECONDS / 4)
            else:
                return


def _run_steps(engine: Engine) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with _at_once(engine, True).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _why(error: Exception) -> Message:
    """The sentence for what a database says; the log gets its kind, never an address."""
    told = str(getattr(error, "orig", None) or error).lower()
    why = next((why for why, signs in _SAID if any(sign in told for sign in signs)), None)
    if isinstance(error, PermissionError):
        why = NOT_WRITABLE
    log.warning("the list of pieces: %s", type(getattr(error, "orig", None) or error).__name__)
    return why or NOT_REACHED
