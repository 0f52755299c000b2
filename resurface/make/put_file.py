"""Puts what was made where it was asked for: whole, or what was there stays as it was."""

from __future__ import annotations

import io
import os
import shutil
import zipfile
from pathlib import Path

from resurface.make.kind import NotMadeError


def put_file(out: Path, made: bytes, *, foldered: bool = False) -> None:
    """Writes a file beside its place and moves it there.

    `foldered`: it is an archive, and becomes a folder unless its name ends in .zip. Raises
    `NotMadeError` with the reason.
    """
    try:
        if foldered and out.suffix.lower() != ".zip":
            _folder(out, made)
        elif out.exists() and not out.is_file():  # such as a pipe, which stays where it is
            out.write_bytes(made)
        else:
            _file(out, made)
    except (OSError, ValueError) as why:  # ValueError: a name with a NUL in it
        raise NotMadeError(f"{out} can't be written: {why}") from why


def _aside(out: Path) -> Path:
    return out.with_name(f".{out.name}.{os.getpid()}")


def _file(out: Path, made: bytes) -> None:
    aside = _aside(out)
    try:
        aside.write_bytes(made)
        aside.replace(out)
    finally:
        aside.unlink(missing_ok=True)


def _folder(out: Path, made: bytes) -> None:
    """The files of an archive as a folder, which must be new or empty."""
    if out.exists() and any(out.iterdir()):
        raise NotMadeError(f"{out} is not empty: name a new folder, or a file that ends in .zip")
    aside = _aside(out)
    try:
        with zipfile.ZipFile(io.BytesIO(made)) as archive:
            archive.extractall(aside)
        if out.exists():
            out.rmdir()
        aside.rename(out)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
