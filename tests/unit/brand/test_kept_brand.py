"""The brand is kept whole, read back as it was, and never half: else the neutral one is used."""

from __future__ import annotations

import json
import os
import threading
from dataclasses import replace

import pytest

from resurface.brand import kept_brand as kept
from resurface.brand.brand import NEUTRAL, Brand
from resurface.brand.kept_brand import FILE, Kept, keep_brand, kept_brand, line_of
from resurface.brand.logo import logo
from resurface.language.language import Message
from resurface.record.folder import SHIPPED
from resurface.record.state_folder import STATE_VARIABLE
from tests.unit.brand.test_logo import picture


@pytest.fixture
def state(monkeypatch, tmp_path):
    monkeypatch.setenv(STATE_VARIABLE, str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def brand():
    made = logo(picture())
    assert isinstance(made, bytes)
    return Brand(
        name="Clínica <b>Sol</b>",
        logo=made,
        colors=("#782B4D", "#E8B54A", "#2F5D8A"),
        contact="555 0100",
        licence="License 12",
        disclaimer_en="Ask us.",
        disclaimer_es="Pregúntenos.",
    )


def test_where_none_was_saved_it_is_the_neutral_one(state):
    assert kept_brand() == Kept(NEUTRAL)
    assert not state.exists()


def test_a_brand_is_read_back_as_it_was_saved(state, brand):
    assert keep_brand(brand) is None
    assert kept_brand() == Kept(brand)
    assert kept_brand().brand.digest == brand.digest


def test_the_file_is_its_owners_alone_and_nothing_is_left_beside_it(state, brand):
    keep_brand(brand)
    assert (state / FILE).stat().st_mode & 0o777 == 0o600
    assert [each.name for each in state.iterdir()] == [FILE]


def test_a_brand_that_was_saved_again_is_read_again(state, brand):
    keep_brand(brand)
    kept_brand()
    keep_brand(replace(brand, name="Another"))
    assert kept_brand().brand.name == "Another"


def stored(brand, **other):
    return json.dumps({**kept._as_json(brand), **other}).encode()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda _: b"{",
        lambda _: b"[]",
        lambda _: b"null",
        lambda _: b"{}",
        lambda _: b"[" * 100_000,
        lambda _: b"\xff\xfe\x00",
        lambda brand: stored(brand)[:-40],
        lambda brand: stored(brand, colors=["#782B4D"]),
        lambda brand: stored(brand, colors=["#782B4D", "red"]),
        lambda brand: stored(brand, colors=["#782B4D"] * 5),
        lambda brand: stored(brand, colors=5),
        lambda brand: stored(brand, name=5),
        lambda brand: stored(brand, logo="%%%"),
        lambda brand: stored(brand, logo="PHN2Zy8+"),
    ],
)
def test_a_damaged_file_is_said_left_alone_and_the_neutral_brand_used(state, brand, spoil):
    state.mkdir()
    raw = spoil(brand)
    (state / FILE).write_bytes(raw)
    found = kept_brand()
    assert found.brand == NEUTRAL
    assert found.trouble is not None
    assert "can't be read" in found.trouble.text
    assert (state / FILE).read_bytes() == raw


def test_a_folder_in_the_place_of_the_file_is_damage_too(state):
    (state / FILE).mkdir(parents=True)
    assert kept_brand().trouble is not None


def test_a_brand_that_can_not_be_written_is_said_and_the_old_one_stays(state, brand, monkeypatch):
    keep_brand(brand)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    why = keep_brand(replace(brand, name="Another"))
    assert why is not None
    assert "was not saved" in why.text
    assert kept_brand().brand == brand
    assert [each.name for each in state.iterdir()] == [FILE]


def test_in_the_project_nothing_is_saved(monkeypatch, brand):
    monkeypatch.setenv(STATE_VARIABLE, str(SHIPPED))
    why = keep_brand(brand)
    assert isinstance(why, Message)
    assert not (SHIPPED / FILE).exists()
    assert kept_brand() == Kept(NEUTRAL)


def test_while_it_is_saved_a_reader_sees_the_old_or_the_new_one(state, brand):
    other = replace(brand, name="Another", logo=b"")
    keep_brand(brand)
    done = threading.Event()
    seen = []

    def read():
        while not done.is_set():
            seen.append(kept_brand())

    reader = threading.Thread(target=read)
    reader.start()
    for each in (other, brand) * 20:
        assert keep_brand(each) is None
    done.set()
    reader.join()
    assert {each.trouble for each in seen} == {None}
    assert {each.brand for each in seen} <= {brand, other}


def test_a_line_is_one_line_of_what_can_be_seen():
    assert line_of("  a\n\tb\u202ec\x00\u200bd  ", 60) == "a bcd"
    assert line_of("x" * 99, 60) == "x" * 60
    assert line_of("<b>é ñ 中</b>", 60) == "<b>é ñ 中</b>"
