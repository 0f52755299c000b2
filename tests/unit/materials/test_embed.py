"""The embed, read back as a page: nothing is requested, everything is told, text stays text."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import html

from resurface.catalogue.figures import DOWNTIME, VISIBLE
from resurface.materials import embed as embeds
from resurface.materials.asked_piece import Typed
from resurface.materials.embed import LARGEST, embed
from resurface.materials.embed_drawn import MOST_DAYS, days_drawn, days_of, goes_on
from resurface.materials.foot import where_read
from resurface.materials.refusal import RefusedError
from tests.unit.materials.some_pieces import (
    CLINIC,
    FOUR,
    LANGUAGES,
    SETS,
    WARNED,
    a_hostile_piece,
    a_piece,
    compared,
    not_stated,
)

each_set = pytest.mark.parametrize("chosen", SETS, ids="-".join)
each_language = pytest.mark.parametrize("code", LANGUAGES)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(2000)


def opened(piece):
    return html.document_fromstring(embed(piece).decode())


def text_of(part) -> str:
    return " ".join(" ".join(part.itertext()).split())


@each_set
@each_language
def test_it_is_small_and_whole_and_in_its_language(chosen, code):
    made = embed(a_piece(chosen, code))
    page = html.document_fromstring(made.decode())
    assert len(made) < LARGEST
    assert page.get("lang") == code
    assert page.findtext(".//title") == text_of(page.find(".//h1"))


@each_set
def test_it_has_no_script_and_requests_nothing(chosen):
    page = opened(a_piece(chosen))
    policy = page.xpath("string(//meta[@http-equiv]/@content)")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    tags = {each.tag for each in page.iter() if isinstance(each.tag, str)}
    assert not tags & {"script", "link", "iframe", "object", "embed", "form", "img", "image", "use"}
    assert not page.xpath("//@style | //@src | //@*[starts-with(name(), 'on')]")
    assert "url(" not in page.findtext(".//style")
    assert "@import" not in page.findtext(".//style")


def test_a_logo_is_part_of_the_file_and_gives_way_where_it_makes_it_too_large():
    logo = opened(a_piece(brand=replace(CLINIC, logo=PNG))).xpath("//img")
    assert [each.get("src")[:22] for each in logo] == ["data:image/png;base64,"]
    assert logo[0].get("alt") == "Example clinic"
    large = opened(a_piece(brand=replace(CLINIC, logo=PNG * 40)))
    assert large.xpath("//img") == []


def test_what_is_too_large_without_a_logo_is_refused(monkeypatch):
    monkeypatch.setattr(embeds, "LARGEST", 1000)
    with pytest.raises(RefusedError, match="too large"):
        embed(a_piece())


@each_set
@each_language
def test_every_number_but_of_dates_and_sources_stands_in_the_record(chosen, code):
    page = opened(a_piece(chosen, code))
    for part in page.xpath(
        "//h1 | //ol | //footer | //p[@class='quiet'] | //main/p | //svg | //sup"
    ):
        part.drop_tree()
    options = compared(chosen, code).options
    said = text_of(page.find(".//main")).replace(" 0 a 10", "").replace(" 0 to 10", "")
    assert not_stated(said, options) == set()


@each_set
def test_the_table_has_a_head_for_each_row_and_column_with_its_role(chosen):
    table = opened(a_piece(chosen)).find(".//table")
    columns = table.xpath(".//thead//th")
    assert [text_of(each) for each in columns[1:]] == [
        each.treatment.name for each in compared(chosen).options
    ]
    rows = table.xpath(".//tbody/tr")
    assert len(rows) == 10
    assert all(row.xpath("count(th[@role='rowheader'])") == 1 for row in rows)
    assert all(len(row.xpath("td[@role='cell']")) == len(columns) - 1 for row in rows)


@each_set
def test_risk_stands_before_days_and_people_with_serious_harms_first(chosen):
    page = opened(a_piece(chosen))
    box = page.find_class("risk")[0]
    assert text_of(box.getnext()) == "Days off work and visits"
    said = text_of(box)
    first = compared(chosen).treated[0].treatment.name
    assert said.index(first) < said.index("Dark marks:")
    assert len(box.xpath(".//li[@class='serious']")) >= len(compared(chosen).treated)


def test_the_safety_warning_stands_first_and_whole():
    first = opened(a_piece(WARNED)).xpath("string(//li[@class='serious'][1])")
    warning = next(o.treatment.warning for o in compared(WARNED).options if o.treatment.warning)
    assert f"{warning} [" in first


@each_set
def test_every_picture_is_told_in_words(chosen):
    drawn = opened(a_piece(chosen)).xpath("//main//*[name()='svg'][not(@aria-hidden)]")
    assert len(drawn) > len(chosen)
    assert all(each.get("aria-label") for each in drawn)


def test_as_many_people_are_lit_as_the_study_counted_of_a_hundred():
    page = opened(a_piece())
    lit = [
        sum(
            1 + round(float(re.search(r"h([\d.]+)", run.get("d"))[1]) / 10)
            for run in each.xpath("*")
            if run.get("class") == "run good"
        )
        for each in page.find_class("people")
        if "good" in html.tostring(each).decode()
    ]
    assert lit == [33, 73, 42]


def test_a_day_is_off_work_before_it_is_perhaps_and_unknown_where_no_source_says():
    peel, needles, laser = compared().treated
    count = days_drawn(compared())
    states = [[each.state for each in days_of(option, count)] for option in (peel, needles, laser)]
    assert count == 10
    assert states[0] == ["shows"] * 7 + ["none"] * 3
    assert states[1] == ["perhaps"] * 3 + ["unknown"] * 7
    assert states[2] == ["off"] * 2 + ["perhaps"] * 3 + ["shows"] * 5


def test_days_beyond_the_last_that_is_drawn_have_an_arrow():
    option = compared(("dermabrasion",)).treated[0]
    count = days_drawn(compared(("dermabrasion",)))
    assert count <= MOST_DAYS
    assert goes_on(option, 1)
    assert bool(opened(a_piece(("dermabrasion",))).find_class("more")) == goes_on(option, count)


def test_every_source_has_its_address_and_opens_without_telling_from_where():
    links = opened(a_piece(FOUR)).xpath("//ol[@class='sources']/li/a")
    assert len(links) > 30
    assert all(each.get("href").startswith("http") for each in links)
    assert {each.get("rel") for each in links} == {"noreferrer"}


@each_set
@each_language
def test_each_end_of_days_has_the_number_of_a_source_that_states_it(chosen, code):
    comparison, page = compared(chosen, code), opened(a_piece(chosen, code))
    listed = [each.get("href") for each in page.xpath("//ol[@class='sources']/li/a")]
    assert len(listed) == len(page.xpath("//ol[@class='sources']/li"))
    rows = page.xpath("//tbody/tr")
    for row, about in zip(rows, (DOWNTIME, VISIBLE), strict=False):
        for option, cell in zip(comparison.treated, row.xpath("td"), strict=False):
            marks = " ".join(text_of(each) for each in cell.xpath("sup"))
            numbered = {
                listed[int(each) - 1]
                for found in re.findall(r"\[([\d, ]+)\]", marks)
                for each in found.split(", ")
            }
            range_ = option.treatment.range_of(about)
            for end in ("low", "high"):
                value = getattr(range_, end)
                stating = {
                    where_read(option.source(each.source_id))
                    for each in option.facts(about.id)
                    if getattr(each.range, end) == value and each.use != "no"
                }
                assert value is None or stating & numbered, (option.id, about.id, end)


@each_set
@each_language
def test_every_figure_of_the_table_has_the_number_of_a_source(chosen, code):
    for row in opened(a_piece(chosen, code)).xpath("//tbody/tr"):
        for cell in row.xpath("td")[: len(chosen)]:
            figure = " ".join(text_of(each) for each in cell.xpath("span"))
            assert cell.xpath("sup") or not re.search(r"\d|\b[IV]+\b", figure), text_of(cell)


def test_typed_text_and_hostile_names_are_text():
    typed = Typed(headline="<img src=x onerror=alert(1)>", line="</style>", action="&amp;")
    page = opened(a_hostile_piece(typed=typed))
    assert page.xpath("//script | //img") == []
    assert page.findtext(".//h1") == "<img src=x onerror=alert(1)>"
    assert "\x00" not in html.tostring(page).decode()
    assert page.xpath("//td//script") == []


def test_it_says_what_it_was_made_from_and_has_the_code_of_its_link():
    piece = a_piece(code="es")
    foot = opened(piece).find(".//footer")
    assert f"Pieza {piece.id}" in text_of(foot)
    assert "Ningún clínico bilingüe" in text_of(foot)
    assert foot.xpath(".//a/@href") == [piece.code]
    assert opened(replace(piece, link="")).xpath("//footer//*[name()='svg']") == []
