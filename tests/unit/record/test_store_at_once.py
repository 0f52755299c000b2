"""One store of a folder, looked at by several screens at once."""

from __future__ import annotations

import threading
from pathlib import Path

from resurface.record import store as store_module
from resurface.record.folder import Tables, load
from resurface.record.store import forget, store


def test_while_one_screen_reads_the_others_are_served_the_last_good_data(edited, monkeypatch):
    good = edited.store.current()
    reads, goes_on = threading.Event(), threading.Event()

    def slow(folder: Path, served: frozenset[str]) -> Tables:
        reads.set()
        assert goes_on.wait(30)
        return load(folder, served)

    monkeypatch.setattr(store_module, "load", slow)
    edited.edit(name="Gentle peel")
    reader = threading.Thread(target=edited.store.current)
    reader.start()
    assert reads.wait(30)

    meanwhile = edited.store.current()
    goes_on.set()
    reader.join()

    assert (meanwhile is good, edited.names) == (True, ["Gentle peel"])


def test_there_is_one_store_of_a_folder(tmp_path):
    assert store(tmp_path) is store(tmp_path)


def test_a_store_is_made_anew_once_all_are_forgotten(tmp_path):
    before = store(tmp_path)

    forget()

    assert store(tmp_path) is not before


def test_sessions_that_look_at_once_are_served_the_same_data(edited):
    together = threading.Barrier(8)
    served = []

    def look() -> None:
        together.wait()
        served.append(edited.store.current())

    sessions = [threading.Thread(target=look) for _ in range(8)]
    for session in sessions:
        session.start()
    for session in sessions:
        session.join()

    assert [each is served[0] for each in served] == [True] * 8
