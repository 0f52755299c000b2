"""The link on a piece opens what it was made of, and says above it whether that still holds."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from resurface.catalogue.dates import now
from resurface.choosing.views import GLANCE
from resurface.comparison.comparison import compare
from resurface.language.language import language
from resurface.materials.asked_piece import Piece
from resurface.pieces.database import FILE
from resurface.pieces.piece_record import Passed
from resurface.pieces.record_made import piece_record
from resurface.pieces.remembering import remember
from resurface.pieces.shown_facts import RANGE
from resurface.record.state_folder import STATE_VARIABLE
from resurface.record.store import Data
from resurface.ui.shell import data as served
from tests.app.conftest import named, opened, ran
from tests.app.conftest import texts as written

CHOSEN = ("microneedling", "tca-cross")
LINK = {"compare": "~".join(CHOSEN)}


@pytest.fixture(autouse=True)
def state(monkeypatch, tmp_path):
    monkeypatch.setenv(STATE_VARIABLE, str(tmp_path / "state"))
    return tmp_path / "state"


def texts(app):
    """What the page says, without the signs that keep markdown literal."""
    return written(app).replace("\\", "")


def made(code="en", chosen=CHOSEN):
    """A piece as it would be remembered now."""
    found = served.current(code)
    assert isinstance(found, Data)
    compared = compare(
        found.catalogue, found.evidence, chosen, untreated=True, version=found.version
    )
    piece = Piece(compared, "side-by-side", "square", language(code), now().date())
    return piece_record(piece, "png", now())


def figures(record):
    """The page of a piece's link with its figures opened."""
    app = opened(**LINK, piece=record.id)
    named(app.button, "open").click()
    return ran(app)


def older(record):
    """A piece of an older data version, in which one range was another."""
    shown = tuple(
        replace(each, value=(1.0, 99.0))
        if each.thing == ("microneedling", RANGE, "downtime")
        else each
        for each in record.shown
    )
    return replace(record, data_version="older", shown=shown)


def test_a_piece_of_today_is_said_to_hold():
    record = made()
    remember(record)
    told = texts(opened(**LINK, piece=record.id))
    assert re.search(rf"This piece: {record.id}, made on .*; nothing changed since\.", told)
    assert "Side by side, Square" not in told


def test_its_line_opens_every_figure_with_its_own_sources_as_links():
    record = made()
    remember(record)
    told = texts(figures(record))
    assert f"**{record.id}** · Side by side, Square, English" in told
    assert "Nothing that it says has changed since." in told
    assert "Brand: none" in told
    lines = [each for each in told.splitlines() if each.startswith("- Back at work after:")]
    assert len(lines) == len(CHOSEN)
    for line in lines:
        assert re.search(r": \*\*\d+–\d+ days\*\* · \[.+?\]\(<https?://[^>]+> \".+?\"\)", line)


def test_each_figure_names_every_source_and_leaves_none_behind_a_number():
    record = made()
    remember(record)
    told = texts(figures(record))
    assert not re.search(r"; \d+ more", told)
    assert max(line.count("](<http") for line in told.splitlines()) > 4


def test_what_passed_with_a_reason_stands_before_the_figures_with_who_let_it_pass():
    record = made()
    passed = (Passed("The best scar care.", ("C16",), "the owner wants it"),)
    making = replace(record.makings[0], initials="AB", passed=passed)
    remember(replace(record, makings=(making,)))
    told = texts(figures(record))
    line = "“The best scar care.” passed with the reason “the owner wants it”, approved by AB"
    assert 0 < told.index(line) < told.index("Back at work after:")


def test_a_share_of_visits_is_among_its_figures_with_its_study():
    record = made(chosen=("superficial-peel", "microneedling"))
    remember(record)
    told = texts(figures(record))
    (line,) = [each for each in told.splitlines() if "1.9 of 100 visits" in each]
    assert line.startswith("- dark marks: **1.9 of 100 visits (9 of 473)")
    assert "[Vemula 2018](<https://" in line


def test_serious_harms_stand_before_dark_marks_among_its_figures():
    record = made(chosen=("microneedling", "superficial-peel"))
    remember(record)
    told = texts(figures(record)).partition("**Light chemical peel**")[0].splitlines()
    serious = [place for place, line in enumerate(told) if ", serious**" in line]
    marks = [place for place, line in enumerate(told) if re.match(r"- .*dark marks", line)]
    assert len(serious) > 1
    assert len(marks) > 1
    assert max(serious) < min(marks)


@pytest.mark.parametrize("view", ["list", "glance"])
def test_a_code_of_a_piece_opens_what_it_compares_and_not_the_list(view):
    record = made()
    remember(record)
    app = opened(**LINK, piece=record.id, view=view)
    assert app.session_state["choice"].shown is GLANCE


def test_a_piece_whose_figure_has_changed_says_what_it_was_and_what_it_is():
    record = older(made())
    remember(record)
    assert "1 figure changed" in texts(opened(**LINK, piece=record.id))
    told = texts(figures(record))
    assert "**Microneedling**, Back at work after: it says “1–99 days”" in told
    assert "the record says “0–3 days”" in told
    assert "- Back at work after: **1–99 days**, **now: 0–3 days**" in told


def test_a_piece_in_spanish_is_told_in_the_language_of_the_screen():
    record = older(made("es"))
    remember(record)
    assert "**Microneedling**, Back at work after" in texts(figures(record))


@pytest.mark.parametrize("view", ["", "questions", "people", "take-along", "patient"])
def test_it_stands_above_every_view(view):
    record = made()
    remember(record)
    link = {**LINK, "piece": record.id, **({"view": view} if view else {})}
    assert record.id in texts(opened(**link))


def test_a_piece_without_a_comparison_is_told_above_the_list():
    record = made()
    remember(record)
    assert record.id in texts(opened(piece=record.id))


def test_an_id_that_was_not_made_here_is_said():
    told = texts(opened(**LINK, piece="R-0000-0000"))
    assert "Piece R-0000-0000 is not in the list of this app." in told


def test_what_is_no_id_is_left_out_with_a_notice():
    app = opened(**LINK, piece="<b>R</b>")
    assert "The link names no piece." in texts(app)
    assert "piece" not in app.query_params


def test_a_damaged_list_is_said_and_the_comparison_stands(state):
    state.mkdir()
    (state / FILE).write_bytes(b"\x00" * 9000)
    app = opened(**LINK, piece="R-0000-0000")
    assert "The list of pieces is damaged." in texts(app)
    assert not app.exception


def test_the_piece_goes_when_it_is_closed_and_when_others_are_compared():
    record = made()
    remember(record)
    app = opened(**LINK, piece=record.id)
    assert app.query_params["piece"] == record.id
    named(app.button, "close").click()
    ran(app)
    assert "piece" not in app.query_params
    assert record.id not in texts(app)


def test_without_a_piece_nothing_is_looked_up(state):
    opened(**LINK)
    assert not state.exists()
