"""Files that no clinic means to have and that a folder may hold all the same."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from resurface.record.folder import SHIPPED

NAME = "treatments.csv"
_SHIPPED = (SHIPPED / NAME).read_bytes()
_HEAD, _, _BODY = _SHIPPED.partition(b"\n")
_COLUMNS = _HEAD.decode().strip().split(",")
_MEGABYTE = 1_000_000

Maker = Callable[[Path], object]
"""Puts one hostile thing into an empty folder."""


def hostile_files() -> Iterator[tuple[str, Maker]]:
    """Every hostile file by its name, with what makes it."""
    yield from _NO_FILES.items()
    for name, raw in _bytes():
        yield name, _written(raw)


def _written(raw: Callable[[], bytes]) -> Maker:
    return lambda folder: (folder / NAME).write_bytes(raw())


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / NAME)


def _links_in_a_circle(folder: Path) -> None:
    (folder / NAME).symlink_to(folder / "other.csv")
    (folder / "other.csv").symlink_to(folder / NAME)


def _sparse(folder: Path) -> None:
    with (folder / NAME).open("wb") as file:
        file.truncate(2_500 * _MEGABYTE)


def _many_entries(folder: Path) -> None:
    for number in range(5_000):
        (folder / f"treatments ({number}).csv").touch()


def _odd_names(folder: Path) -> None:
    for name in (b"treatments\xff.csv", b"treatments\n.csv", b"\xe2\x80\xaetreatments.csv"):
        with open(os.path.join(os.fsencode(folder), name), "wb"):  # noqa: PTH118, PTH123 - bytes
            pass


def _deep(folder: Path) -> None:
    for _ in range(200):
        folder /= "treatments.csv"
    folder.mkdir(parents=True)


_NO_FILES: dict[str, Maker] = {
    "a pipe": _pipe,
    "a link to an endless file": lambda folder: (folder / NAME).symlink_to("/dev/zero"),
    "a link to nothing's end": lambda folder: (folder / NAME).symlink_to("/dev/null"),
    "a link to a terminal": lambda folder: (folder / NAME).symlink_to("/dev/tty"),
    "a link to nothing": lambda folder: (folder / NAME).symlink_to(folder / "gone"),
    "a link to itself": lambda folder: (folder / NAME).symlink_to(folder / NAME),
    "links in a circle": _links_in_a_circle,
    "a link to its own folder": lambda folder: (folder / NAME).symlink_to(folder),
    "a folder named like a table": lambda folder: (folder / NAME).mkdir(),
    "folders 200 deep": _deep,
    "2.5 GB, sparse": _sparse,
    "5,000 copies": _many_entries,
    "names that are no text": _odd_names,
}


def _columns(count: int, rows: int = 2) -> bytes:
    head = ",".join([*_COLUMNS, *(f"c{number}" for number in range(count - len(_COLUMNS)))])
    return "\n".join([head, *("," * (count - 1) for _ in range(rows))]).encode() + b"\n"


def _rows(row: bytes, count: int) -> bytes:
    """The shipped column names over so many rows alike; `%d` is the number of the row."""
    lines = (row.replace(b"%d", b"%d" % number) for number in range(count))
    return _HEAD + b"\n" + b"\n".join(lines) + b"\n"


def _row(**cells: str) -> bytes:
    return ",".join(cells.get(name, "") for name in _COLUMNS).encode()


_GOOD = {"id": "row-%d", "name": "Row %d", "summary": "A row."}


def _filled(size: int, start: bytes, part: bytes) -> bytes:
    return (start + part * (size // len(part) + 1))[:size]


def _full(row: bytes) -> bytes:
    """As many such rows as a file may hold."""
    file, number = bytearray(_HEAD + b"\n"), 0
    while len(file) < 19_900_000:
        file += row.replace(b"%d", b"%d" % number) + b"\n"
        number += 1
    return bytes(file)


def _zip_bomb() -> bytes:
    """A workbook whose 1 MB unfolds to 1 GB."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as book,
        book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet,
    ):
        for _ in range(1_000):
            sheet.write(b" " * _MEGABYTE)
    return packed.getvalue()


def _bytes() -> Iterator[tuple[str, Callable[[], bytes]]]:
    yield from _of_shape()
    yield from _of_rows()
    yield from _of_letters()


def _of_shape() -> Iterator[tuple[str, Callable[[], bytes]]]:
    size = 19_900_000
    yield "nothing", lambda: b""
    yield "blanks, 20 MB", lambda: b" " * size
    yield "line ends, 20 MB", lambda: b"\n" * size
    yield "commas, 20 MB", lambda: b"," * size
    yield "names, then commas, 20 MB", lambda: _filled(size, _HEAD + b"\n", b",")
    yield "names, then line ends, 20 MB", lambda: _filled(size, _HEAD + b"\n", b"\n")
    yield "names, then commas and line ends, 20 MB", lambda: _filled(size, _HEAD + b"\n", b",\n")
    yield "one line, 20 MB", lambda: b"a" * size
    yield "names, then one line, 20 MB", lambda: _filled(size, _HEAD + b"\n", b"a")
    yield "quotes, 20 MB", lambda: b'"' * size
    yield "names, then quotes, 20 MB", lambda: _filled(size, _HEAD + b"\n", b'"')
    yield "names, then quotes in quotes, 20 MB", lambda: _filled(size, _HEAD + b"\n", b'"""",')
    yield "an open quote, 20 MB", lambda: _filled(size, _HEAD + b'\n"', b"a\n")
    yield "quoted line ends, 20 MB", lambda: _filled(size, _HEAD + b"\n", b'"\n",')
    yield "letters after quotes", lambda: _HEAD + b'\n"a"b,"c"d\n'
    for count in (200, 201, 16_384, 100_000, 1_000_000):
        yield f"{count:,} columns", lambda count=count: _columns(count)
    yield "16,384 columns, 500 rows", lambda: _columns(16_384, 500)
    yield "100,000 columns of one name", lambda: b",".join([_HEAD, *[b"x"] * 100_000]) + b"\n"
    yield "2,000,000 known names", lambda: b",".join([b"id"] * 2_000_000) + b"\n"
    yield "one wide cell, 20 MB", lambda: _rows(_row(**{**_GOOD, "summary": "w" * size}), 1)
    yield "wide cells", lambda: _rows(_row(**{**_GOOD, "summary": "w" * 30_000}), 600)
    yield "20.0 MB and one byte", lambda: b"a" * (20 * 1024 * 1024 + 1)
    yield "names twenty times", lambda: (_HEAD + b"\n") * 20
    yield "names in every row, 20 MB", lambda: (_HEAD + b"\n") * (size // (len(_HEAD) + 1))


def _of_rows() -> Iterator[tuple[str, Callable[[], bytes]]]:
    bad = _row(**{**_GOOD, "price_usd_low": "cheap", "depth": "deep", "offered": "perhaps"})
    for count in (10_000, 30_000):
        yield f"{count:,} bad rows", lambda count=count: _rows(bad, count)
    yield "bad rows, 20 MB", lambda: _full(bad)
    yield "one id in all rows, 20 MB", lambda: _full(_row(id="same", name="Same", summary="One."))
    yield "ragged rows, 20 MB", lambda: _full(b"a,b")
    yield "rows too wide, 20 MB", lambda: _full(_row(**_GOOD) + b",x,y")
    yield (
        "ends in wrong order",
        lambda: _full(_row(**{**_GOOD, "sessions_low": "9", "sessions_high": "1"})),
    )
    yield (
        "ids that name nothing, 20 MB",
        lambda: _full(_row(**{**_GOOD, "word_fact_ids": "nothing-%d"})),
    )
    many = ";".join(["nothing"] * 100)
    yield "many ids that name nothing", lambda: _full(_row(**{**_GOOD, "word_fact_ids": many}))
    yield "days and months, 20 MB", lambda: _full(_row(**{**_GOOD, "checked_on": "01/02/2026"}))
    yield "odd days, 20 MB", lambda: _full(_row(**{**_GOOD, "checked_on": "%d/02/2026"}))
    yield "commas in numbers, 20 MB", lambda: _full(_row(**{**_GOOD, "price_usd_low": '"1,5"'}))
    yield "odd numbers, 20 MB", lambda: _full(_row(**{**_GOOD, "price_usd_low": '"%d,500"'}))
    yield "error values, 20 MB", lambda: _full(_row(**{**_GOOD, "name": "#N/A"}))
    yield "long digits", lambda: _rows(_row(**{**_GOOD, "price_usd_low": "9" * 100_000}), 150)
    yield "long marks", lambda: _rows(_row(**{**_GOOD, "price_usd_low": ".-" * 50_000}), 150)
    yield "long ids", lambda: _rows(_row(**{**_GOOD, "id": "a-" * 50_000}), 150)
    yield "long days", lambda: _rows(_row(**{**_GOOD, "checked_on": "1/" * 50_000}), 150)
    yield "long lists", lambda: _rows(_row(**{**_GOOD, "word_fact_ids": "a;" * 50_000}), 150)


def _of_letters() -> Iterator[tuple[str, Callable[[], bytes]]]:
    size = 19_900_000
    yield "NUL bytes, 20 MB", lambda: b"\x00" * size
    yield "one NUL", lambda: _SHIPPED.replace(b"needl", b"nee\x00l", 1)
    yield "UTF-16 with an odd byte", lambda: _SHIPPED.decode().encode("utf-16") + b"\x00"
    yield "UTF-16 without mark, odd", lambda: _SHIPPED.decode().encode("utf-16-le") + b"\x00"
    yield (
        "UTF-16 in UTF-16",
        lambda: _SHIPPED.decode().encode("utf-16").decode("latin-1").encode("utf-16"),
    )
    yield "UTF-16, 20 MB", lambda: _filled(size, _SHIPPED.decode().encode("utf-16"), b"a\x00")
    yield "UTF-32", lambda: _SHIPPED.decode().encode("utf-32")
    yield "UTF-7", lambda: _SHIPPED.decode().encode("utf-7")
    for name, mark in {
        "half a UTF-8 mark": b"\xef\xbb",
        "two UTF-8 marks": b"\xef\xbb\xbf" * 2,
        "a UTF-16 mark over UTF-8": b"\xff\xfe",
        "the other UTF-16 mark over UTF-8": b"\xfe\xff",
        "a mark in the middle": _HEAD + b"\n\xef\xbb\xbf",
    }.items():
        yield name, lambda mark=mark: mark + _SHIPPED
    yield "a mark and nothing", lambda: b"\xef\xbb\xbf"
    yield "UTF-8 cut in a letter", lambda: _SHIPPED + "é".encode()[:1]
    yield "lone surrogates", lambda: _SHIPPED.replace(b"needl", b"\xed\xa0\x80\xed\xb0\x80", 1)
    yield "bytes over 127, 20 MB", lambda: _filled(size, _HEAD + b"\n", bytes(range(128, 256)))
    yield "é in Windows' way, 20 MB", lambda: _filled(size, _HEAD + b"\n", b"caf\xe9 ")
    yield "spoiled text, 20 MB", lambda: _filled(size, _HEAD + b"\n", "cafÃ© ".encode())
    yield "lost letters, 20 MB", lambda: _filled(size, _HEAD + b"\n", "a\ufffd ".encode())
    yield "invisible letters, 20 MB", lambda: _filled(size, _HEAD + b"\n", "\u200b".encode())
    yield "combining marks, 20 MB", lambda: _filled(size, _HEAD + b"\n", "\u0301".encode())
    every = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x110000))))
    yield "every letter there is", lambda: _HEAD + b"\n" + every.encode()
    yield "random bytes", lambda: os.urandom(_MEGABYTE)
    yield "a workbook renamed", _zip_bomb
    yield "a web page", lambda: b"<!doctype html><p>Sign in" + b"<b>" * 100_000
    yield "a program", lambda: b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 1_000
