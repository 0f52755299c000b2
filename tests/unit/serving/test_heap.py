"""Garbage is collected now and then, and not after every run."""

from __future__ import annotations

import asyncio
import gc
import tomllib
import weakref
from pathlib import Path

from resurface.serving import heap
from tests.unit.serving.asking import run

CONFIG = Path(__file__).parents[3] / ".streamlit" / "config.toml"


class Ring:
    """What only a collection finds once it is left."""

    def __init__(self) -> None:
        self.itself = self


def test_a_run_is_not_followed_by_a_collection_over_every_screen():
    assert tomllib.loads(CONFIG.read_text(encoding="utf-8"))["runner"]["postScriptGC"] is False


def test_what_is_left_over_is_collected_while_the_server_serves(monkeypatch):
    monkeypatch.setattr(heap, "EVERY", 0.01)

    async def serve() -> bool:
        left = weakref.ref(Ring())
        made = [[] for _ in range(5_000)]
        async with heap.tended():
            await asyncio.sleep(0.2)
        return left() is None and len(made) == 5_000

    assert run(serve())


def test_short_collections_come_every_ten_seconds():
    assert heap.pause(0.05) == 10


def test_long_ones_take_no_more_than_a_hundredth_of_the_time():
    assert heap.pause(0.3) == 30


def test_nothing_is_collected_again_where_nothing_was_made():
    gc.collect()
    assert not heap.collect()
