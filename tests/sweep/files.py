"""Hostile files and the largest tables through `check`: the worst time and memory."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from resurface.record.folder import SHIPPED
from tests.sweep.hostile_files import hostile_files
from tests.sweep.largest_tables import largest_tables
from tests.sweep.measured import Measured, check


def measured() -> Iterator[Measured]:
    """Every folder checked, one after the other, each in a process of its own."""
    for name, make in hostile_files():
        yield checked(name, make)
    for kind, table, raw in largest_tables():
        yield checked(f"{table.file}, {kind}", lambda to, t=table, r=raw: _record(to, t.file, r()))


def checked(name: str, make: Callable[[Path], object]) -> Measured:
    with tempfile.TemporaryDirectory() as folder:
        _apart(lambda: make(Path(folder)))
        return check(name, Path(folder))


def _apart(make: Callable[[], object]) -> None:
    """Does something in a process of its own: memory of this one would count for each check."""
    process = os.fork()
    if process:
        if os.waitpid(process, 0)[1]:
            raise RuntimeError("the file was not made")
        return
    try:
        make()
        os._exit(0)
    finally:
        os._exit(1)


def _record(folder: Path, file: str, raw: bytes) -> None:
    """The shipped record with another file in the place of one."""
    for path in SHIPPED.glob("*.csv"):
        shutil.copy(path, folder)
    (folder / file).write_bytes(raw)
