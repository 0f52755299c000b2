"""The price list, read back: what is sold, open ends, the risk, boxes to trim by, and refusals."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from types import MappingProxyType

import pypdf
import pytest

from resurface.brand.brand import Brand
from resurface.catalogue.figures import DOWNTIME, PRICE, SESSIONS, VISIBLE, Range
from resurface.evidence.outcomes import DARK_MARKS, SERIOUS
from resurface.materials.asked_piece import Typed
from resurface.materials.handout_sources import behind
from resurface.materials.piece_sizes import A4_PAGE, HALF, LETTER_PAGE
from resurface.materials.price_list import price_list, prices_given
from resurface.materials.refusal import RefusedError
from resurface.materials.risk_said import risk
from resurface.text.short_name import bare_name, short_name
from tests.unit.materials.some_pieces import (
    FOUR,
    LANGUAGES,
    LIGHT,
    WARNED,
    a_hostile_piece,
    a_piece,
    compared,
    not_stated,
)

SIZES = (HALF, LETTER_PAGE, A4_PAGE)
SOLD = ("microdermabrasion", "diamond-dermabrasion", "bbl-photofacial")
PRINTED = (DOWNTIME.id, VISIBLE.id, SESSIONS.id, PRICE.id, SERIOUS, DARK_MARKS)
PRICED = (LIGHT, WARNED, FOUR, (*SOLD, "subcision"), LIGHT[:1])
each_size = pytest.mark.parametrize("size", SIZES, ids=lambda each: each.id)
each_language = pytest.mark.parametrize("code", LANGUAGES)
each_set = pytest.mark.parametrize("chosen", [LIGHT, WARNED], ids="-".join)


def opened(piece) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(price_list(piece)))


def text_of(piece) -> str:
    return " ".join(opened(piece).pages[0].extract_text().split())


def priced(**own):
    """The light comparison where the clinic has prices of its own, by treatment."""
    whole = compared()
    options = []
    for option in whole.options:
        ranges = dict(option.treatment.ranges)
        shown = option.figures
        if option.id in own:
            ranges[PRICE.id] = own[option.id]
            shown = tuple(
                replace(each, range=own[option.id]) if each.figure is PRICE else each
                for each in shown
            )
        treatment = replace(option.treatment, ranges=MappingProxyType(ranges))
        options.append(replace(option, treatment=treatment, figures=shown))
    return ours(comparison=replace(whole, options=tuple(options)), size=HALF.id)


def ours(chosen=LIGHT, code="en", **changes):
    """A piece of a clinic that has said in its own table what it sells."""
    piece = a_piece(chosen, code, **changes)
    return replace(piece, comparison=replace(piece.comparison, clinics=True))


@each_size
@each_language
def test_it_is_one_page_with_bleed_around_the_size_that_it_is_trimmed_to(size, code):
    reader = opened(a_piece(code=code, size=size.id))
    (page,) = reader.pages
    assert float(page.trimbox.width) == pytest.approx(size.width, abs=0.1)
    assert float(page.trimbox.height) == pytest.approx(size.height, abs=0.1)
    assert float(page.mediabox.width) == pytest.approx(size.width + 2 * size.bleed, abs=0.1)
    assert float(page.bleedbox.height) == pytest.approx(size.height + 2 * size.bleed, abs=0.1)
    assert page["/CropBox"] == page["/TrimBox"]  # what a viewer and an office printer take
    assert reader.trailer["/Root"]["/Lang"].partition("-")[0] == code


@each_set
@each_language
def test_every_number_stands_in_the_record(chosen, code):
    piece = a_piece(chosen, code, size=LETTER_PAGE.id)
    given = prices_given(piece)
    said = [given[each] for each in ("serious", "dark", "limits", "times", "warnings", "others")]
    said.append([list(row.values()) for row in given["rows"]])
    assert not_stated(str(said), compared(chosen, code).options) == set()
    printed = " ".join(price_list_text(piece))
    for row in given["rows"]:
        assert all(squeezed(row[each]) in printed for each in ("price", "visits", "all"))


def price_list_text(piece) -> list[str]:
    return [squeezed(text_of(piece))]


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_only_what_is_sold_has_a_row_and_its_open_end_stays_open():
    piece = priced(**{"superficial-peel": Range(180, 180), "pro-fractional": Range(950, 950)})
    rows = [
        (row["name"], row["price"], row["visits"], row["all"])
        for row in prices_given(piece)["rows"]
    ]
    assert rows == [
        ("Light chemical peel", "$180", "3 visits or more", "$540 or more"),
        ("Fractional erbium laser", "$950", "3 visits or more", "$2,850 or more"),
    ]
    assert prices_given(piece)["not-own"] == ""
    assert "Microneedling: we do not sell it. Elsewhere one visit costs $100–$700" in text_of(piece)


def test_a_price_that_the_clinic_did_not_set_says_so():
    said = text_of(ours(size=HALF.id))
    assert "not ones that this clinic set: Light chemical peel." in said
    assert "Ask us for the price: Fractional erbium laser." in said
    assert "Prices as of November 24, 2026" in said


def test_a_list_without_a_price_of_the_clinic_is_not_called_its_own():
    stated, own = (
        prices_given(ours(size=HALF.id)),
        prices_given(priced(**{"superficial-peel": Range(99, 99)})),
    )
    assert stated["title"] == "Prices that sources state"
    assert "here" not in stated["about"]
    assert own["title"] == "Our prices"


@each_language
def test_no_range_is_parted_by_the_end_of_a_line(code):
    page = opened(a_piece(LIGHT, code, size=HALF.id)).pages[0]
    ends = [line.rstrip()[-1:] for line in page.extract_text().splitlines()]
    assert len(ends) > 10
    assert "–" not in ends


def test_serious_harms_stand_before_dark_marks():
    said = text_of(a_piece(size=HALF.id))
    assert said.index("Serious harm: Light chemical peel: cold sore") < said.index("Dark marks:")
    assert "0 of 31 people" in said


@each_size
@each_language
@pytest.mark.parametrize("chosen", PRICED, ids="-".join)
def test_no_price_stands_without_its_risk(chosen, code, size):
    piece = ours(chosen, code, size=size.id)
    printed, told = squeezed(text_of(piece)), risk(piece.comparison, piece.words)
    priced = [each for each in piece.comparison.treated if has_price_on(printed, each, piece)]
    assert priced
    for option in priced:
        said = (*told.serious, *told.dark, *told.limits, *told.warnings)
        of_it = [each.text for each in said if each.name == option.treatment.name]
        assert len(of_it) > 2
        assert [each for each in of_it if squeezed(each) not in printed] == []


def has_price_on(printed: str, option, piece) -> bool:
    """Whether a price of an option stands in what is printed: its row's, or what others ask."""
    rows = {row["name"] for row in prices_given(piece)["rows"]}
    if option.treatment.name in rows:
        return True
    unsold = piece.words.say("{name}: we do not sell it.").format(name=option.treatment.name)
    asked = piece.words.say("Elsewhere one visit costs {price} ({sources}).").partition("{price}")
    return squeezed(unsold + asked[0]) in printed


def test_what_others_ask_is_left_off_a_page_that_has_no_room_for_its_risk():
    half, letter = (ours(FOUR, "es", size=size.id) for size in (HALF, LETTER_PAGE))
    asked = next(o for o in half.comparison.treated if not o.treatment.offered)
    assert not has_price_on(squeezed(text_of(half)), asked, half)
    assert has_price_on(squeezed(text_of(letter)), asked, letter)
    assert squeezed("no lo vendemos") in squeezed(text_of(half))


def test_the_safety_warning_stands_wherever_its_treatment_does():
    warning = next(o.treatment.warning for o in compared(WARNED).options if o.treatment.warning)
    assert squeezed(warning) in squeezed(text_of(a_piece(WARNED, size=HALF.id)))


def test_what_it_was_made_from_stands_below_and_where_sources_are_read_in_the_file():
    piece = a_piece(code="es", size=HALF.id)
    said, about = text_of(piece), opened(piece).metadata
    assert f"Pieza {piece.id}" in said
    assert "Ningún clínico bilingüe" in said
    assert piece.id in about["/Keywords"]
    assert "https://doi.org/10.2147/CCID.S34029" in about["/Keywords"]


def test_nothing_sold_and_nothing_priced_are_refused_with_the_reason():
    with pytest.raises(RefusedError, match="names none of these as sold"):
        price_list(ours(("microneedling", "rf-microneedling"), size=HALF.id))
    with pytest.raises(RefusedError, match="has no price for what is sold here"):
        price_list(ours(("pro-fractional", "microneedling"), size=HALF.id))
    with pytest.raises(RefusedError, match="no source states a price of these"):
        price_list(a_piece(("pro-fractional",), size=HALF.id))


def test_too_much_for_half_a_page_is_refused_and_fits_on_a_whole_one():
    piece = a_piece(
        ("microdermabrasion", "diamond-dermabrasion", "bbl-photofacial", "acne-extreme-facial"),
        "es",
        typed=Typed(line="Un renglón largo " * 5),
    )
    full = replace(piece, comparison=long_warning(piece.comparison))
    with pytest.raises(RefusedError, match=r"no cabe en este tamaño: .* Cabe en “") as why:
        price_list(replace(full, size=HALF.id))
    assert why.value.sizes == (LETTER_PAGE.id,)
    assert len(opened(replace(full, size=LETTER_PAGE.id)).pages) == 1


def long_warning(comparison):
    first, *rest = comparison.options
    warned = replace(
        first,
        treatment=replace(first.treatment, warning="Aviso largo. " * 40, warning_source_id=""),
    )
    return replace(comparison, options=(warned, *rest))


def test_hostile_names_are_text():
    said = text_of(a_hostile_piece(size=LETTER_PAGE.id, typed=Typed(headline='#eval("1+1") $x$')))
    assert '#eval("1+1") $x$' in said
    assert re.search(r"<script>\s?alert\(1\)</script>", said)


def test_the_bar_is_the_brands():
    brand = Brand(colors=("#E8B54A", "#2F5D8A"))
    assert prices_given(a_piece(size=HALF.id, brand=brand))["bars"] == list(brand.bars)


@each_size
@each_language
def test_a_clinic_that_has_said_nothing_gives_out_no_offer_of_the_example(size, code):
    piece = a_piece(code=code, size=size.id)
    said, say = squeezed(text_of(piece)), piece.words.say
    assert squeezed(say("Not this clinic’s prices: each is one that sources state.")) in said
    assert squeezed(say("Prices that sources state")) in said
    for text in ("{name}: we do not sell it.", "Ask us for the price: {names}.", "Our prices"):
        assert squeezed(say(text).replace("{name}", "").partition("{")[0]) not in said
    assert "ProFractionalTherapy" not in said
    assert [row["price"] for row in prices_given(piece)["rows"]] == ["$150–$400", "$100–$700"]


def test_a_figure_that_differs_from_the_sources_is_not_the_clinics_until_its_table_is():
    piece = priced(**{"superficial-peel": Range(99, 99)})
    example = replace(piece, comparison=replace(piece.comparison, clinics=False))
    assert prices_given(example)["title"] == "Prices that sources state"


@each_language
@pytest.mark.parametrize("chosen", [LIGHT, FOUR], ids="-".join)
def test_a_whole_page_names_the_source_of_each_end_of_each_figure(chosen, code):
    piece = a_piece(chosen, code, size=LETTER_PAGE.id)
    printed = squeezed(text_of(piece))
    found = behind(piece.comparison, piece.words)
    assert len(found) == len(chosen) + 1
    for each in found[:-1]:
        assert any(each.ids[about] for about in PRINTED)
        for about in PRINTED:
            for end in each.ends[about]:
                source = each.option.source(end.source_id)
                named = (short_name(source, piece.words), bare_name(source, piece.words))
                assert any(squeezed(name) in printed for name in named)
                assert squeezed(end.said) in printed


def test_half_a_page_without_room_for_names_says_where_they_are():
    piece = a_piece(code="es", size=HALF.id)
    said = text_of(piece)
    assert "el código las abre. El tamaño «Carta» nombra la fuente de cada cifra." in said
    assert "Sarkar" not in said
    alone = text_of(replace(piece, link=""))
    assert "en la app se abren con el código de abajo" in alone


def test_a_price_of_the_clinics_own_names_no_source():
    own = priced(**{"superficial-peel": Range(180, 180)})
    (peel, *_) = prices_given(own)["named"][0]
    assert peel["name"] == "Light chemical peel"
    assert all("price" not in each["about"] for each in peel["rests"])
