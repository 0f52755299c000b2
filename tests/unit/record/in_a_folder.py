"""Files of a folder, and what is read from them."""

from __future__ import annotations

from pathlib import Path

NAMES = [
    "treatments",
    "products",
    "facts",
    "sources",
    "outcomes",
    "recovery",
    "concerns",
    "cautions",
    "combinations",
    "omitted",
    "clearances",
    "reported_harms",
    "searches",
    "when_to_call",
    "spanish",
]


def put(place: Path, name: str, raw: bytes | str) -> None:
    """One more file in the folder."""
    (place / name).write_bytes(raw if isinstance(raw, bytes) else raw.encode())


def ids(tables) -> list[str]:
    return [row["id"] for row in tables.rows["treatments"]]
