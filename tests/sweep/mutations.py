"""The shipped tables, changed at random a thousand times: each is read or refused, in a moment."""

from __future__ import annotations

import io
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from resurface.__main__ import main
from resurface.record.folder import SHIPPED, TABLES
from tests.sweep.letters import STRINGS

_BYTES = (
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n", b"\r\n", b'"', b'""', b"'", b",", b";"),
    *(b"\t", b"|", b"=", b"\xed\xa0\x80", b"\xef\xbf\xbe", b"\xe2\x80\xae", b"\x1a", b"-"),
    b"9" * 400,
    *(each.encode() for each in STRINGS),
)


@dataclass(frozen=True, slots=True)
class Mutated:
    """One changed table: how long its check took, and what was wrong (empty: nothing)."""

    name: str
    seconds: float
    wrong: str


def mutated(count: int) -> Iterator[Mutated]:
    """So many changed tables through `check`; the same ones at every run."""
    chance = random.Random(0)  # noqa: S311 - the same walk at every run
    tables = [(table.file, (SHIPPED / table.file).read_bytes()) for table in TABLES]
    for number in range(count):
        file, raw = tables[number % len(tables)]
        changes = [chance.choice(_CHANGES) for _ in range(chance.choice((1, 1, 2, 5, 40)))]
        for change in changes:
            raw = change(raw, chance)
        name = f"{file}, {number}: {', '.join(each.__name__ for each in changes[:3])}"
        yield _checked(name, file, raw)


def _checked(name: str, file: str, raw: bytes) -> Mutated:
    with tempfile.TemporaryDirectory() as folder, redirect_stdout(io.StringIO()) as said:
        (Path(folder) / file).write_bytes(raw)
        began, wrong = time.process_time(), ""
        try:
            code = main(["check", folder])
            if code not in (0, 1) or not said.getvalue().strip():
                wrong = f"ended with {code}, said {said.getvalue()[:80]!r}"
        except Exception as error:  # any of them is what is looked for
            wrong = f"{type(error).__name__}: {error}"
        return Mutated(name, time.process_time() - began, wrong)


def flipped(raw: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(raw) or 1)
    return raw[:place] + bytes([chance.randrange(256)]) + raw[place + 1 :]


def put_in(raw: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(raw) + 1)
    return raw[:place] + chance.choice(_BYTES) + raw[place:]


def taken_out(raw: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(raw) or 1)
    return raw[:place] + raw[place + chance.choice((1, 2, 10, 1_000)) :]


def repeated(raw: bytes, chance: random.Random) -> bytes:
    place, length = chance.randrange(len(raw) or 1), chance.choice((1, 10, 1_000, 50_000))
    return raw[:place] + raw[place : place + length] * 2 + raw[place + length :]


def cut_off(raw: bytes, chance: random.Random) -> bytes:
    return raw[: chance.randrange(len(raw) + 1)]


def shuffled_rows(raw: bytes, chance: random.Random) -> bytes:
    lines = raw.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def other_mark(raw: bytes, chance: random.Random) -> bytes:
    return raw.replace(chance.choice((b",", b'"', b"-", b"\n")), chance.choice(_BYTES[:19]))


def other_encoding(raw: bytes, chance: random.Random) -> bytes:
    codec = chance.choice(("utf-16", "utf-16-le", "cp1252", "mac_roman", "utf-32", "cp850"))
    return raw.decode("utf-8", "replace").encode(codec, "replace")


def hostile_cell(raw: bytes, chance: random.Random) -> bytes:
    parts = raw.split(b",")
    parts[chance.randrange(len(parts))] = chance.choice(_BYTES)
    return b",".join(parts)


_CHANGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    *(flipped, put_in, put_in, taken_out, repeated, cut_off, shuffled_rows, other_mark),
    *(other_encoding, hostile_cell, hostile_cell),
)
