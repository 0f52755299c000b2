"""Bytes of one file of a data folder, where it is an ordinary file of a size that a table may have.

What is none (a pipe, a device, a folder, a link to an endless file, 2.5 GB) is refused from what
the system says about it and is never opened: opening a pipe waits for ever, reading a device ends
never.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from resurface.language.language import Message, message
from resurface.tables.decode import LARGEST_BYTES, too_large

_OPENING = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # a pipe that came meanwhile is not waited for
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_WHY = {
    errno.ENOENT: message("The file can't be found, or it is a link to a file that is not there."),
    errno.ELOOP: message("The file is a link to itself."),
    errno.EACCES: message("The app may not read the file. Allow it to whoever runs the app."),
}


class RefusedFileError(Exception):
    """Why a file is not read, in words.

    `passing` is true where the system failed: the same file may be read a moment later, and nothing
    about it will have changed.
    """

    def __init__(self, why: Message, *, passing: bool = False) -> None:
        super().__init__(why.text)
        self.why = why
        self.passing = passing


def is_named(path: Path) -> bool:
    """Whether something of this name is there, be it a link to nothing.

    Where the system does not tell, reading it will say why.
    """
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError):
        return True
    return True


def contents(path: Path) -> bytes:
    """All bytes of an ordinary file of at most 20 MB; `RefusedFileError` for anything else."""
    try:
        _judge(path.stat())
        file = os.open(path, _OPENING)
        with os.fdopen(file, "rb") as opened:
            _judge(os.fstat(file))  # it may be another one by now
            raw = opened.read(LARGEST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise _refusal(error) from error
    if len(raw) > LARGEST_BYTES:  # it has grown since
        raise _too_large()
    return raw


def _judge(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        what = (
            message("This is a folder, not a file.")
            if stat.S_ISDIR(status.st_mode)
            else message("This is no ordinary file (a pipe, a device or the like).")
        )
        raise RefusedFileError(what)
    if status.st_size > LARGEST_BYTES:
        raise _too_large()


def _too_large() -> RefusedFileError:
    return RefusedFileError(too_large())


def _refusal(error: OSError | ValueError) -> RefusedFileError:
    number = error.errno if isinstance(error, OSError) else None
    usual = message("The file can't be opened. Save it again, or look at the disk or share.")
    return RefusedFileError(
        _WHY.get(number or 0, usual), passing=number not in (errno.ENOENT, errno.ELOOP)
    )
