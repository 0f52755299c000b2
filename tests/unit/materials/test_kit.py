"""The week's kit: whole or none, told while it is made, what has no room named."""

from __future__ import annotations

import io
import re
import time
import zipfile
from dataclasses import replace
from itertools import pairwise

import pypdf
import pytest

from resurface.language.language import english, language, message
from resurface.materials import kit as kits
from resurface.materials.documents import DOCUMENTS, document, written
from resurface.materials.kit import LEFT_OUT, LeftOut, Part, kit, kit_name, kit_parts
from resurface.materials.piece_files import name_of
from resurface.materials.piece_sizes import piece_size
from resurface.materials.price_list import no_price_list
from resurface.materials.refusal import RefusedError
from resurface.materials.renderer import NotDrawnError
from tests.unit.materials.some_pieces import FOUR, LIGHT, WARNED, a_piece, compared


def made(piece) -> zipfile.ZipFile:
    *_, last = kit(piece)
    return zipfile.ZipFile(io.BytesIO(last.made))


def some_parts(*parts):
    return lambda *_: tuple(parts)


def part(name, files, **more) -> Part:
    return Part(kits.NAME, "", (replace(a_piece(), template=name),), files, **more)


def refuse() -> dict[str, bytes]:
    raise RefusedError(message("no room for it"), english())


def test_one_comparison_gives_pictures_carousel_story_mail_slides_handout_and_prices():
    archive = made(a_piece(LIGHT[:2]))
    assert archive.testzip() is None
    names = archive.namelist()
    for size in ("square", "portrait", "slide"):
        assert [each for each in names if f"side-by-side-{size}-en" in each]
    assert {each.split("/")[0] for each in names if "/" in each} >= {"posts", "story", "mail"}
    assert len([each for each in names if each.endswith((".pptx", ".pdf"))]) == 3
    pictures = [each for each in names if each.endswith(".png")]
    assert all(each.removesuffix("png") + "txt" in names for each in pictures)
    assert all(archive.read(each)[:4] == b"\x89PNG" for each in pictures)


def only_prices(piece):
    return tuple(each for each in kit_parts(piece) if each.extra)


@pytest.mark.parametrize(
    "chosen", [LIGHT, WARNED, ("pro-fractional", "laser-skin-tightening")], ids="-".join
)
@pytest.mark.parametrize("code", ["en", "es"])
def test_the_price_list_is_in_the_kit_wherever_there_is_one_and_else_it_says_the_same(
    monkeypatch, chosen, code
):
    piece = a_piece(chosen, code)
    parts = (part("a", lambda: {"a": b"1"}, may_lack=True), *only_prices(piece))
    monkeypatch.setattr(kits, "kit_parts", some_parts(*parts))
    *_, last = kit(piece)
    names = zipfile.ZipFile(io.BytesIO(last.made)).namelist()
    why = no_price_list(piece.comparison)
    assert len([each for each in names if each.endswith(".pdf")]) == (why is None)
    assert last.left_out == (() if why is None else (LeftOut(why, code),))
    listed = replace(piece, template="prices", size="letter")
    if why is None:
        assert written(listed, "pdf")[:5] == b"%PDF-"
        return
    with pytest.raises(RefusedError) as refused:
        written(listed, "pdf")
    assert piece.words.render(last.left_out[0].why) == str(refused.value)


def test_in_two_languages_each_has_a_folder_of_its_own(monkeypatch):
    def of_one(piece, _):
        name = f"a-{piece.words.code}"
        made = part(name, lambda: {name: b"1"}, may_lack=True)
        lacking = part("card", refuse, may_lack=True)
        return (replace(made, folder="posts"), lacking)

    monkeypatch.setattr(kits, "kit_parts", of_one)
    steps = list(kit(a_piece(), a_piece(code="es")))
    archive = zipfile.ZipFile(io.BytesIO(steps[-1].made))
    assert sorted(archive.namelist()) == [
        *("en/left-out.txt", "en/posts/a-en", "es/lo-que-falta.txt", "es/posts/a-es"),
    ]
    assert [each.template for each in steps[-1].kept] == ["a-en", "a-es"]
    assert [steps[-1].done, steps[-1].of] == [4, 4]
    assert all(one.done <= two.done for one, two in pairwise(steps))


def test_a_language_without_any_picture_ends_the_kit_of_both(monkeypatch):
    def of_one(piece, _):
        files = refuse if piece.words.code == "es" else lambda: {"a": b"1"}
        return (part("a", files, may_lack=True),)

    monkeypatch.setattr(kits, "kit_parts", of_one)
    with pytest.raises(RefusedError, match="no room for it"):
        list(kit(a_piece(), a_piece(code="es")))


def test_an_archive_of_two_languages_names_both_and_is_called_in_that_of_who_takes_it():
    both = (a_piece(code="es"), a_piece())
    assert kit_name(both, english()).endswith("laser-kit-es-en-2026-11-26.zip")
    assert "el-kit-de-la-semana-es-en" in kit_name(both, language("es"))
    assert "el-kit-de-la-semana-es" in kit_name(both[:1], english())


def test_what_is_left_out_can_be_said_in_the_language_of_who_asked(monkeypatch):
    piece = a_piece(("pro-fractional", "laser-skin-tightening"), "es")
    parts = (part("a", lambda: {"a": b"1"}, may_lack=True), *only_prices(piece))
    monkeypatch.setattr(kits, "kit_parts", some_parts(*parts))
    *_, last = kit(piece)
    (lacking,) = last.left_out
    assert lacking.language == "es"
    assert english().render(lacking.why).startswith("No price list is made:")
    archive = zipfile.ZipFile(io.BytesIO(last.made))
    assert archive.read("lo-que-falta.txt").decode().startswith("No se hace la lista")


def test_a_price_list_alone_makes_no_kit_without_a_picture(monkeypatch):
    parts = (
        part("a", refuse, may_lack=True),
        part("b", lambda: {"b": b"2"}, may_lack=True, extra=True),
    )
    monkeypatch.setattr(kits, "kit_parts", some_parts(*parts))
    with pytest.raises(RefusedError, match="no room for it"):
        list(kit(a_piece()))


def test_every_file_has_a_name_of_its_own():
    found = [(each.folder, piece.id) for each in kit_parts(a_piece()) for piece in each.pieces]
    assert len(set(found)) == len(found)
    assert kit_name((a_piece(),), english()).endswith("kit-en-2026-11-26.zip")


def test_files_are_called_in_their_own_language():
    names = [
        *(
            kit_name((a_piece(code="es"),), english()),
            name_of(a_piece(code="es", template="slides"), "pptx"),
        ),
        *(
            name_of(each, "png")
            for part in kit_parts(a_piece(code="es"))
            for each in part.pieces
            if each.template != "handout"
        ),
    ]
    names += [part.folder for part in kit_parts(a_piece(code="es"))]
    in_english = re.compile(
        r"more|posts|carousel|story|side-by|square|card|slide|known|people|choices|handout|mail"
    )
    assert [each for each in names if in_english.search(each)] == []


def test_it_is_told_at_least_once_a_second_while_a_part_takes_long(monkeypatch):
    def slow():
        time.sleep(0.7)
        return {"a": b"1"}

    monkeypatch.setattr(kits, "BEAT", 0.2)
    monkeypatch.setattr(kits, "kit_parts", some_parts(part("a", slow), part("b", dict)))
    steps = list(kit(a_piece()))
    assert len([each for each in steps if each.done == 0]) >= 3
    assert [steps[-1].done, steps[-1].of] == [2, 2]
    assert [each.made is not None for each in steps] == [False] * (len(steps) - 1) + [True]


def test_a_picture_without_room_is_left_out_and_the_archive_says_why(monkeypatch):
    parts = (part("a", refuse, may_lack=True), part("b", lambda: {"b": b"2"}, may_lack=True))
    monkeypatch.setattr(kits, "kit_parts", some_parts(*parts))
    *_, last = kit(a_piece())
    archive = zipfile.ZipFile(io.BytesIO(last.made))
    assert [english().render(each.why) for each in last.left_out] == ["no room for it"]
    assert [each.template for each in last.kept] == ["b"]
    assert sorted(archive.namelist()) == ["b", LEFT_OUT]
    assert archive.read(LEFT_OUT) == b"no room for it\n"


@pytest.mark.parametrize("lacking", [True, False])
def test_without_slides_handout_or_any_picture_there_is_no_kit(monkeypatch, lacking):
    parts = [part("a", refuse, may_lack=lacking), part("b", lambda: {"b": b"2"})]
    monkeypatch.setattr(kits, "kit_parts", some_parts(*parts))
    with pytest.raises(RefusedError, match="no room for it"):
        list(kit(a_piece()))


def test_a_part_that_fails_ends_it(monkeypatch):
    def fails():
        raise NotDrawnError("the process that draws has ended")

    parts = (part("a", fails, may_lack=True), part("b", lambda: {"b": b"2"}, may_lack=True))
    monkeypatch.setattr(kits, "kit_parts", some_parts(*parts))
    with pytest.raises(NotDrawnError, match="has ended"):
        list(kit(a_piece()))


def past():
    whole, day = compared(WARNED), a_piece().today.replace(year=2025)
    late = tuple(
        replace(each, treatment=replace(each.treatment, check_by=day)) for each in whole.options
    )
    return replace(whole, options=late)


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda each: each.id)
def test_a_row_past_its_day_bars_every_new_document_and_kit(kind):
    piece = a_piece(comparison=past(), template=kind.id, size=kind.sizes[0])
    with pytest.raises(RefusedError, match="No new piece is made: the day by which to check"):
        written(piece, next(iter(kind.forms)))
    with pytest.raises(RefusedError, match="No new piece is made"):
        next(kit(piece))


def test_more_treatments_than_a_document_is_for_are_refused():
    five = (*WARNED, "pro-fractional", "tca-cross")
    with pytest.raises(RefusedError, match="at most 4 treatments"):
        written(a_piece(five, template="slides", size="wide"), "pptx")
    assert document("embed").most == 4


def test_no_document_is_a_page_that_a_browser_would_open_at_the_apps_own_address():
    kinds = {each for kind in DOCUMENTS for each in kind.forms.values()}
    assert not kinds & {"text/html", "image/svg+xml", "text/xml", "application/xhtml+xml"}


@pytest.mark.parametrize(("chosen", "size"), [(LIGHT, "a4"), (FOUR, "half")], ids=["A4", "no room"])
def test_the_price_list_is_on_the_page_that_was_taken_and_kept_as_the_one_it_is(
    monkeypatch, chosen, size
):
    (prices,) = (each for each in kit_parts(a_piece(chosen), size) if each.extra)
    parts = (part("a", lambda: {"a": b"1"}, may_lack=True), prices)
    monkeypatch.setattr(kits, "kit_parts", some_parts(*parts))
    *_, last = kit(a_piece(chosen), prices=size)
    archive = zipfile.ZipFile(io.BytesIO(last.made))
    (name,) = (each for each in archive.namelist() if each.endswith(".pdf"))
    page = pypdf.PdfReader(io.BytesIO(archive.read(name))).pages[0]
    kept = last.kept[-1]
    assert kept.size == ("letter" if chosen is FOUR else size)
    assert float(page.cropbox.width) == pytest.approx(piece_size(kept.size).width, abs=0.1)
    assert kept.id in page.extract_text()
