"""What is no ordinary file of at most 20 MB is refused from what the system says about it."""

from __future__ import annotations

import errno
import os
import socket
from pathlib import Path

import pytest

from resurface.language.language import english
from resurface.record import ordinary_file
from resurface.record.ordinary_file import RefusedFileError, contents, is_named

NO_FILE = "This is no ordinary file (a pipe, a device or the like)."
TOO_LARGE = "The file is larger than 20 MB."
MEGABYTE = 1_000_000


def pipe(path: Path) -> None:
    os.mkfifo(path)


def bound_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(path))


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def of_size(size: int):
    """A file of that many noughts, which take no room on the disk."""

    def make(path: Path) -> None:
        with path.open("wb") as file:
            file.truncate(size)

    return make


def refusal(path: Path) -> RefusedFileError:
    with pytest.raises(RefusedFileError) as refused:
        contents(path)
    return refused.value


@pytest.fixture
def path(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)  # the address of a socket may not be long
    return Path("treatments.csv")


@pytest.mark.parametrize(
    ("make", "why"),
    [
        pytest.param(pipe, NO_FILE, id="a pipe"),
        pytest.param(bound_socket, NO_FILE, id="a socket"),
        pytest.param(device, NO_FILE, id="a link to a device without end"),
        pytest.param(Path.mkdir, "This is a folder, not a file.", id="a folder"),
        pytest.param(of_size(2_500_000_000), TOO_LARGE, id="2.5 GB"),
        pytest.param(of_size(20 * MEGABYTE + 1), TOO_LARGE, id="one byte too many"),
    ],
)
def test_what_is_no_ordinary_file_of_a_tables_size_is_refused_unopened(
    path, monkeypatch, make, why
):
    make(path)
    monkeypatch.setattr(ordinary_file.os, "open", lambda *_: pytest.fail("it was opened"))

    assert english().render(refusal(path).why) == why


def test_a_file_of_20_mb_is_read(path):
    of_size(20 * MEGABYTE)(path)

    assert len(contents(path)) == 20 * MEGABYTE


def test_a_pipe_that_took_the_place_of_a_file_meanwhile_is_not_waited_for(path, monkeypatch):
    path.write_bytes(b"id\n")
    ordinary = path.stat()
    path.unlink()
    pipe(path)
    monkeypatch.setattr(Path, "stat", lambda *_, **__: ordinary)

    assert english().render(refusal(path).why) == NO_FILE


def test_a_file_that_grows_while_it_is_read_is_refused(path, monkeypatch):
    path.write_bytes(b"id\n")
    small = path.stat()
    of_size(20 * MEGABYTE + 1)(path)
    monkeypatch.setattr(Path, "stat", lambda *_, **__: small)
    monkeypatch.setattr(ordinary_file.os, "fstat", lambda _: small)

    assert english().render(refusal(path).why) == TOO_LARGE


@pytest.mark.parametrize(
    ("number", "why", "passing"),
    [
        (
            errno.EACCES,
            "The app may not read the file. Allow it to whoever runs the app.",
            True,
        ),
        (errno.EIO, "The file can't be opened. Save it again, or look at the disk or share.", True),
        (
            errno.ENOENT,
            "The file can't be found, or it is a link to a file that is not there.",
            False,
        ),
    ],
)
def test_what_the_system_refuses_is_said_in_plain_words(path, monkeypatch, number, why, passing):
    path.write_bytes(b"id\n")

    def fail(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(ordinary_file.os, "open", fail)

    refused = refusal(path)
    assert (english().render(refused.why), refused.passing) == (why, passing)


def test_a_link_to_nothing_bears_a_name(path):
    path.symlink_to("nowhere")

    assert is_named(path)


def test_a_name_that_nothing_bears_is_none(path):
    assert not is_named(path)
