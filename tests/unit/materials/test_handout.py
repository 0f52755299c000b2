"""The handout: what stands on its pages, walked back to the record, and the file read back."""

from __future__ import annotations

import datetime
import io
import re
from dataclasses import replace
from itertools import combinations

import pypdf
import pytest

from resurface.catalogue.catalogue import catalogue as catalogue_of
from resurface.catalogue.figures import DOWNTIME, SESSIONS, VISIBLE
from resurface.choosing.choice import Choice
from resurface.choosing.criteria import Criteria
from resurface.comparison.comparison import compare
from resurface.comparison.people import out_of_hundred
from resurface.evidence.evidence import evidence as evidence_of
from resurface.language.language import english, half_up, language
from resurface.materials.handout import FullError, handout, handout_given
from resurface.materials.handout_words import sold
from resurface.materials.paper import A4, CLINIC_VARIABLE, LETTER, LICENCE_VARIABLE, PAPERS
from resurface.materials.piece_sources import HANDOUT
from resurface.materials.resting import ids_behind
from resurface.materials.wanted_handout import Wanted, handout_id, patients_link
from resurface.record.spanish import in_spanish
from resurface.standards.reading import LEAST_IN_SPANISH, MOST_FOR_PATIENTS
from resurface.text import labels
from tests.unit.materials.some_pieces import compared as light

DAY = datetime.date(2026, 11, 26)
ADDRESS = "https://compare.clinic.example"
LIGHT = ("superficial-peel", "microneedling", "pro-fractional")
WARNED = ("superficial-peel", "microneedling", "rf-microneedling")
FOUR = (*LIGHT, "rf-microneedling")
LANGUAGES = ("en", "es")
each_paper = pytest.mark.parametrize("paper", PAPERS, ids=lambda each: each.id)
each_language = pytest.mark.parametrize("code", LANGUAGES)
each_set = pytest.mark.parametrize("chosen", [LIGHT, WARNED, FOUR, LIGHT[1:]], ids="-".join)


@pytest.fixture(scope="module")
def compared(tables):
    """A comparison of treatments with no treatment, of the record in one language."""
    known = {
        code: (catalogue_of(rows), evidence_of(rows))
        for code, rows in (("en", tables.rows), ("es", in_spanish(tables.rows)))
    }

    def of(chosen, code="en"):
        return compare(*known[code], chosen, untreated=True, version="v1")

    return of


def wanted(chosen=LIGHT, paper=LETTER, **more) -> Wanted:
    return Wanted(Choice(chosen=chosen, **more), paper, DAY, ADDRESS)


@pytest.fixture(scope="module")
def given(compared):
    def of(chosen=LIGHT, code="en", **more):
        return handout_given(compared(chosen, code), wanted(chosen, **more), language(code))

    return of


def opened(raw: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(raw))


@pytest.fixture(scope="module")
def made(compared):
    """The file, read back; each once."""
    known = {}

    def of(chosen=LIGHT, code="en", paper=LETTER):
        key = (chosen, code, paper.id)
        if key not in known:
            raw = handout(compared(chosen, code), wanted(chosen, paper), language(code))
            known[key] = opened(raw)
        return known[key]

    return of


def text_of(reader: pypdf.PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def parts(reader: pypdf.PdfReader) -> list:
    """Every part of the structure that a screen reader walks."""
    found = []

    def walk(part):
        part = part.get_object()
        if isinstance(part, list):
            for each in part:
                walk(each)
        elif isinstance(part, pypdf.generic.DictionaryObject) and "/K" in part:
            found.append(part)
            walk(part["/K"])

    walk(reader.trailer["/Root"]["/StructTreeRoot"])
    return found


@each_paper
@each_language
def test_three_treatments_are_two_pages_of_the_paper_in_the_language(made, paper, code):
    reader = made(LIGHT, code, paper)
    root = reader.trailer["/Root"]
    sizes = {
        (round(float(p.mediabox.width)), round(float(p.mediabox.height))) for p in reader.pages
    }
    assert len(reader.pages) == 2
    assert sizes == {(round(paper.width), round(paper.height))}
    assert root["/Lang"].partition("-")[0] == code
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == handout_title(code)


def handout_title(code: str) -> str:
    return language(code).say("Acne scars: your choices, side by side")


@each_paper
def test_four_treatments_take_three_pages(made, paper):
    assert len(made(FOUR, "en", paper).pages) == 3


def test_it_is_tagged_for_screen_readers_and_says_by_which_standard(made):
    reader = made()
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in reader.xmp_metadata.stream.get_data()


@each_set
def test_every_picture_is_told_in_words(made, chosen):
    figures = [each for each in parts(made(chosen)) if each.get("/S") == "/Figure"]
    assert len(figures) > len(chosen)
    assert all(each.get("/Alt") for each in figures)


def test_each_row_and_each_column_has_a_head(made, given):
    heads = [each for each in parts(made()) if each.get("/S") == "/TH"]
    scopes = [attribute(each, "/Scope") for each in heads]
    assert scopes.count("/Column") == len(LIGHT) + 2
    assert scopes.count("/Row") == len(given()["rows"]) + 1


def attribute(part, name: str) -> str:
    stated = part["/A"].get_object()
    each = stated if isinstance(stated, list) else [stated]
    return next(one.get_object()[name] for one in each if name in one.get_object())


def test_every_font_is_embedded(made):
    for page in made().pages:
        for font in page["/Resources"]["/Font"].values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            described = descendant["/FontDescriptor"].get_object()
            assert {"/FontFile2", "/FontFile3"} & described.keys()


@each_paper
@each_language
@each_set
def test_the_house_name_stands_below_the_plain_one_whatever_is_left_out(
    made, compared, chosen, code, paper
):
    page = " ".join(made(chosen, code, paper).pages[0].extract_text().split())
    for treatment in (each.treatment for each in compared(chosen, code).treated):
        if treatment.house_name:
            assert f"{treatment.name} {treatment.house_name} " in page


@each_language
@each_set
def test_figures_of_time_and_money_are_the_catalogues(compared, given, chosen, code):
    rows = {each["id"]: each for each in given(chosen, code)["rows"]}
    for place, option in enumerate(compared(chosen, code).treated):
        for figure in (DOWNTIME, VISIBLE, SESSIONS):
            said = option.said(figure, language(code))
            cell = rows[figure.id]["cells"][place]
            assert (cell["figure"], cell["sources"]) == (said.text, len(said.feeding))


@each_language
@each_set
def test_people_are_those_of_one_row_of_the_record(compared, given, chosen, code):
    comparison, words = compared(chosen, code), language(code)
    row = next(each for each in given(chosen, code)["rows"] if each["id"] == "responders")
    better, *_ = out_of_hundred(comparison)
    drawn = 0
    for cell, counted in zip(row["cells"], better.cells, strict=True):
        if cell["people"] is not None:
            drawn += 1
            study = counted.named.row
            assert study in comparison.evidence.outcomes_of(counted.option.id)
            assert cell["people"] == half_up(100 * study.events / study.people)
            assert words.number(study.events) in cell["count"]
            assert words.number(study.people) in cell["count"]
    assert drawn > 0


@each_language
@each_set
def test_every_serious_harm_of_the_record_stands_on_the_first_page(compared, given, chosen, code):
    row = next(each for each in given(chosen, code)["rows"] if each["id"] == "serious")
    for option, cell in zip(compared(chosen, code).treated, row["cells"], strict=False):
        said = " ".join((cell["count"], *cell["told"]))
        counted = {each.outcome for each in option.outcomes if each.severity == "serious"}
        for each in option.reported:
            if each.severity == "serious":
                named = labels.bare_outcome(each.harm, language(code))
                assert named in said or each.harm in counted


@pytest.mark.parametrize("paper", PAPERS, ids=lambda each: each.id)
@each_language
@each_set
def test_who_tells_of_a_serious_harm_is_named_beside_it(given, made, chosen, code, paper):
    first = squeezed(made(chosen, code, paper).pages[0].extract_text())
    row = next(each for each in given(chosen, code)["rows"] if each["id"] == "serious")
    named = [each["told-by"] for each in row["cells"] if each["told"]]
    assert len(named) > 1
    assert [each for each in named if squeezed(each) not in first] == []


@each_set
def test_both_languages_have_the_same_numbers(given, chosen):
    english, spanish = (given(chosen, code) for code in LANGUAGES)
    for one, other in zip(english["rows"], spanish["rows"], strict=True):
        for cell, same in zip(one["cells"], other["cells"], strict=True):
            assert numbers(cell) == numbers(same), one["id"]
    assert numbers(english["studies"]) == numbers(spanish["studies"])


def numbers(part) -> list[str]:
    """Every number in some JSON; those of alternative texts are told in words too."""
    match part:
        case dict():
            kept = {k: v for k, v in part.items() if k not in ("marks-alt", "people-alt", "small")}
            return [each for value in kept.values() for each in numbers(value)]
        case list():
            return [each for value in part for each in numbers(value)]
        case _:
            return sorted(re.findall(r"\d[\d.,]*", str(part).replace(",", "")))


@each_language
@each_set
def test_what_is_given_stands_on_the_pages(made, given, chosen, code):
    text = squeezed(text_of(made(chosen, code)))
    page = given(chosen, code)
    for row in page["rows"]:
        for cell in row["cells"]:
            for said in (cell["figure"], cell["count"], cell["instead"], *cell["told"]):
                assert squeezed(said) in text
    for said in (page["same"], page["piece"], *page["warnings"], *page["ask"], *page["tell"]):
        assert squeezed(said) in text


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_serious_harm_stands_before_dark_marks_and_both_in_the_type_of_the_benefit(made):
    found = sizes(made())
    text = [each for each, _ in found]
    order = ["10 of 30 people", "2 of 30: new scars", "infection and lasting", "6 studies: 0 to 17"]
    places = [next(i for i, each in enumerate(text) if each.startswith(one)) for one in order]
    assert places[1:] == sorted(places[1:])
    assert {found[place][1] for place in places} == {10.5}
    assert min(size for _, size in found) >= 9


def sizes(reader: pypdf.PdfReader) -> list[tuple[str, float]]:
    """Lines of the first page with the size of their type."""
    found = []

    def visit(text, _cm, tm, _font, size):
        if text.strip():
            found.append((text.strip(), round(abs(size * tm[3]), 1)))

    reader.pages[0].extract_text(visitor_text=visit)
    return found


def test_the_warning_of_a_regulator_is_on_the_page(made):
    assert "Safety warning, Radiofrequency microneedling: On October 15" in text_of(made(WARNED))


def test_signs_to_call_for_say_that_no_clinician_has_checked_them(given):
    call = given()["call"]
    assert "a fever; pain that pain medicine does not help" in call["signs"]
    assert "No clinician has checked this list yet." in call["about"]
    assert "None is on needling." in call["about"]


def test_every_source_behind_the_pages_is_named_on_the_last_where_it_has_room(compared, given):
    page, comparison = given(), compared(LIGHT)
    named = " ".join(one["sources"] for each in page["sources"][0] for one in each["rests"])
    dois = {comparison.evidence.sources[each].doi for each in ids_behind(comparison, HANDOUT)}
    assert len(dois) > 8
    assert all(each in named for each in dois)


@each_language
def test_the_code_opens_the_patients_view_in_the_language_of_the_page_and_names_it(given, code):
    page = given(LIGHT, code)
    spoken = "&lang=es" if code == "es" else ""
    named = page["piece"].split()[-1]
    opens = f"{ADDRESS}/?compare={'~'.join(LIGHT)}&view=patient{spoken}&piece={named}"
    assert page["link"] == opens


def test_nothing_about_a_patient_is_in_the_link():
    asked = Criteria(skin_type=4, helps=("rolling",), budget=500)
    link = patients_link(wanted(criteria=asked), language("en"))
    assert link == patients_link(wanted(), language("en"))


def test_without_an_address_a_sentence_says_why_there_is_no_code(compared):
    nowhere = replace(wanted(), address="")
    page = handout_given(compared(LIGHT), nowhere, language("en"))
    assert (page["code"], page["link"]) == ("", "")
    assert page["code-about"].startswith("There is no code here. ")
    assert len(opened(handout(compared(LIGHT), nowhere, language("en"))).pages) == 2


def test_the_id_is_another_for_another_language_paper_version_or_order_of_studies(compared):
    comparison = compared(LIGHT)
    ids = {
        handout_id(comparison, wanted(), language("en")),
        handout_id(comparison, wanted(), language("es")),
        handout_id(comparison, wanted(paper=A4), language("en")),
        handout_id(replace(comparison, version="v2"), wanted(), language("en")),
        handout_id(comparison, wanted(criteria=Criteria(skin_type=4)), language("en")),
    }
    assert len(ids) == 5
    assert all(re.fullmatch(r"R-[0-9A-Z]{4}-[0-9A-Z]{4}", each) for each in ids)
    assert handout_id(comparison, wanted(), language("en")) in ids


def test_studies_of_the_skin_type_come_first_and_the_page_says_so(given):
    page = given(criteria=Criteria(skin_type=5))
    assert "Studies that had skin type V come first." in page["legend"]["after"]
    skin = next(each for each in page["rows"] if each["id"] == "skin")
    assert [cell["small"] for cell in skin["cells"]][:3] == [
        ["type V: yes"],
        ["type V: yes"],
        ["type V: none"],
    ]


def test_what_is_to_be_helped_has_a_row_of_its_own(given):
    row = next(
        each
        for each in given(criteria=Criteria(helps=("rolling",)))["rows"]
        if "helps" in each["id"]
    )
    assert (row["label"], row["note"]) == ("Said to help", "Rolling")


@each_language
@pytest.mark.parametrize("chosen", [LIGHT, WARNED, FOUR, ("tca-cross", "subcision")], ids="-".join)
def test_it_is_easy_enough_to_read(given, chosen, code):
    figure = float(re.search(r"\d+(?:\.\d)?", given(chosen, code)["reading"])[0])
    assert figure <= MOST_FOR_PATIENTS if code == "en" else figure >= LEAST_IN_SPANISH


def test_the_translation_says_that_no_clinician_has_checked_it(given):
    assert given(LIGHT, "es")["unread"]
    assert given(LIGHT, "en")["unread"] == ""


def test_the_clinic_and_its_licence_stand_at_the_foot_where_they_are_set(given, monkeypatch):
    assert given()["clinic"] == ""
    monkeypatch.setenv(CLINIC_VARIABLE, " Example\nclinic ")
    monkeypatch.setenv(LICENCE_VARIABLE, "x" * 300)
    clinic, licence = given()["clinic"].split(" · ")
    assert (clinic, len(licence), licence[-1]) == ("Example clinic", 120, "…")


def test_a_page_that_is_past_its_day_says_so(compared):
    late = replace(wanted(), day=datetime.date(2028, 1, 1))
    page = handout_given(compared(LIGHT), late, language("en"))
    assert page["late"] == "That day is past. Ask for a new page."


HOSTILE = '#panic("x") $y$ *z* <img src> \\u{0} =1 {title}`'


def test_hostile_texts_of_the_record_are_set_as_they_are(compared):
    named = with_names(compared(LIGHT), HOSTILE)
    text = squeezed(text_of(opened(handout(named, wanted(), language("en")))))
    assert squeezed(HOSTILE) in text


def test_a_letter_that_no_font_has_is_said_to_be_missing(compared):
    named = with_names(compared(LIGHT), "Láser \U000e1234")
    text = text_of(opened(handout(named, wanted(), language("en"))))
    assert "“?” stands for a letter that could not be printed." in text


def test_texts_that_have_no_room_are_refused_and_never_laid_over_others(compared):
    with pytest.raises(FullError, match="Compare fewer treatments"):
        handout(with_names(compared(LIGHT), "Very long name " * 60), wanted(), language("en"))


def with_names(comparison, name: str):
    options = tuple(
        each if each.is_untreated else replace(each, treatment=replace(each.treatment, name=name))
        for each in comparison.options
    )
    return replace(comparison, options=options)


PAIRS = list(combinations(sorted(FOUR), 2))


@pytest.mark.parametrize("chosen", PAIRS, ids="-".join)
def test_each_pair_has_room(made, chosen):
    assert len(made(chosen).pages) == 2


@pytest.mark.parametrize("clinics", [True, False])
def test_who_sells_what_is_said_only_once_the_clinic_has_said_it(clinics):
    said = sold(replace(light(), clinics=clinics), english())
    assert said.endswith("A clinic earns money when you choose a treatment.")
    assert ("This clinic may sell: Light chemical peel" in said) is clinics
    assert ("This clinic does not sell: Microneedling." in said) is clinics
