"""What a browser, or the person at it, does to an open page: nothing breaks, nothing is lost."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from resurface.choosing.views import COMPARED, COURSE, GLANCE, LIST, PEOPLE, RANGES, STUDIES
from tests.browser.acting import DAYS, box, columns, counts, figure, press, slider
from tests.browser.conftest import settle
from tests.browser.looking import violations
from tests.unit.charts.test_theme import PAGES, contrast

THREE = "?compare=superficial-peel~microneedling~fractional-co2"
OF_THREE_AND_NO_TREATMENT = 4
MORE_THAN_AN_EDGE = 20
"""Pixels of one color."""
INKS = """() => [...document.querySelectorAll('[data-testid=stVegaLiteChart] svg text')]
    .filter((it) => it.textContent.trim())
    .map((it) => getComputedStyle(it).fill)"""
TRANSLATE = Path(__file__).with_name("translate.js").read_text(encoding="utf-8")
TOLD = "#vg-tooltip-element.visible"
DRAWN = (COURSE, RANGES, STUDIES)


@pytest.fixture
def compared(screens, address) -> Page:
    return screens().open(f"{address}/{THREE}")


@pytest.fixture
def listed(screens, address) -> Page:
    return screens().open(f"{address}/{THREE}&view=list")


def translate(page: Page) -> None:
    """As the browser does by itself, again after each change."""
    page.evaluate(f"() => {{ {TRANSLATE} }}")


def test_a_translated_list_goes_on_working_and_shows_what_is_new(listed):
    translate(listed)
    listed.get_by_role("button", name="Chemical").first.click()
    expect(counts(listed)).to_have_text(re.compile(r"4\D*fit.*16\D*do not fit"))
    translate(listed)
    listed.get_by_role("button", name="Device").first.click()
    expect(counts(listed)).to_have_text(re.compile(r"13\D*fit.*7\D*do not fit"))
    listed.get_by_role("button", name="Take out").last.click()
    expect(listed.get_by_role("button", name="Take out")).to_have_count(2)
    expect(listed.get_by_text("Error")).to_have_count(0)


def test_each_translated_view_gives_way_to_the_next(compared):
    views = compared.get_by_role("radiogroup").first.get_by_role("radio")
    for place in (*range(1, len(COMPARED)), 0):
        translate(compared)
        views.nth(place).click()
        settle(compared)
        expect(views.nth(place)).to_be_checked()
        expect(compared.get_by_text("Error")).to_have_count(0)
    translate(compared)
    columns(compared).first.click()
    expect(columns(compared)).to_have_count(OF_THREE_AND_NO_TREATMENT - 1)


def test_a_step_back_closes_an_open_dialog_and_changes_nothing_else(screens, address):
    page = screens().open(address)
    for name in ("Microneedling", "Dermaplaning", "Light chemical peel"):
        box(page, name).click()
        settle(page)
    press(page, "Compare 3 ›")
    whole = page.url
    figure(page, "Microneedling. Visits: ").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    page.go_back()
    expect(dialog).to_have_count(0)
    settle(page)
    expect(page).to_have_url(whole)
    expect(columns(page)).to_have_count(OF_THREE_AND_NO_TREATMENT)
    page.go_back()
    expect(page.get_by_role("table", name="Treatments")).to_be_visible()


@pytest.mark.parametrize(("opened", "switched"), [("light", "dark"), ("dark", "light")])
def test_text_in_charts_can_be_read_when_the_device_changes_its_theme(
    screens, address, opened, switched
):
    page, shades = screens(theme=opened).page, set()
    for view in DRAWN:
        page.emulate_media(color_scheme=opened)
        page.goto(f"{address}/{THREE}&view={view.id}")
        settle(page)
        page.emulate_media(color_scheme=switched)
        page.wait_for_function(f"() => ({INKS})().length > 15")
        settle(page)
        shades |= set(map(hexed, page.evaluate(INKS)))
    assert shades
    assert [each for each in shades if contrast(each, PAGES[switched]) < 4.5] == []


@pytest.mark.parametrize(("opened", "switched"), [("light", "dark"), ("dark", "light")])
def test_what_is_no_chart_can_be_read_when_the_device_changes_its_theme(
    screens, address, opened, switched
):
    page, told = screens(theme=opened).page, []
    for view in (LIST, GLANCE, PEOPLE):
        page.emulate_media(color_scheme=opened)
        page.goto(f"{address}/{THREE}&view={view.id}")
        settle(page)
        page.emulate_media(color_scheme=switched)
        settle(page)
        told += [f"{view.id}: {each}" for each in violations(page) if "color-contrast" in each]
    assert told == [], "\n".join(told)


@pytest.mark.parametrize(("opened", "switched"), [("dark", "dark"), ("light", "dark")])
def test_a_dialog_in_dark_can_be_read_whenever_the_device_turned_dark(
    screens, address, opened, switched
):
    page = screens(theme=opened).open(f"{address}/{THREE}")
    figure(page, "Microneedling. Visits: ").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.emulate_media(color_scheme=switched)
    settle(page)
    ground = hexed(look(page, '[role="dialog"]')["backgroundColor"])
    inks = page.locator(".sources :is(h2, h3, p, a, div)").evaluate_all(
        "(those) => those.map((it) => getComputedStyle(it).color)"
    )
    assert inks
    assert {ink for ink in inks if contrast(hexed(ink), ground) < 4.5} == set()


def test_a_tap_on_a_mark_tells_what_a_mouse_is_told(screens, address):
    page = screens("phone").open(f"{address}/{THREE}&view=course")
    mark = page.locator("svg.marks .mark-symbol path").last
    mark.scroll_into_view_if_needed()
    settle(page)
    place = mark.bounding_box()
    middle = (place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    page.touchscreen.tap(*middle)
    expect(page.locator(TOLD)).to_be_visible()
    told = page.locator(TOLD).inner_text()
    page.mouse.move(2, 2)
    page.mouse.move(*middle)
    expect(page.locator(TOLD)).to_have_text(told, use_inner_text=True)


def hexed(shade: str) -> str:
    """A computed colour as #RRGGBB."""
    return "#{:02X}{:02X}{:02X}".format(*map(int, re.findall(r"\d+", shade)[:3]))


def look(page: Page, selector: str) -> dict[str, str]:
    """How an element is painted: what a person tells it from others by."""
    return page.locator(selector).first.evaluate(
        """(it) => { const {backgroundColor, color, borderTopWidth} = getComputedStyle(it)
            return {backgroundColor, color, borderTopWidth} }"""
    )


@pytest.fixture
def forced(screens, address) -> Page:
    page = screens(theme="dark", forced_colors="active").open(f"{address}/{THREE}&view=list")
    press(page, "Chemical")
    return page


def unlike(page: Page, chosen: str, other: str) -> bool:
    """Whether both ink and ground tell what is chosen from what is not."""
    one, two = look(page, chosen), look(page, other)
    return all(one[each] != two[each] for each in ("backgroundColor", "color"))


def test_with_forced_colors_what_is_chosen_looks_unlike_the_others(forced):
    pill = '.filters .pill[aria-pressed="{}"]'
    assert unlike(forced, pill.format("true"), pill.format("false"))
    press(forced, "Compare 3 ›")
    view = '.st-key-views button[role="radio"][aria-checked="{}"]'
    assert unlike(forced, view.format("true"), view.format("false"))


def colors_of(drawn: Locator) -> set[tuple[int, ...]]:
    """The colors of what is drawn there, without those of a rounded edge."""
    picture = Image.open(BytesIO(drawn.screenshot())).convert("RGB")
    found = picture.getcolors(picture.width * picture.height) or []
    return {color for count, color in found if count > MORE_THAN_AN_EDGE}


def test_with_forced_colors_a_slider_and_a_switch_can_be_seen(forced):
    """A thumb and its track, each in a color of its own on the page's; a switch by its state."""
    switch = forced.get_by_role("switch", name="Offered here")
    assert len(colors_of(slider(forced, DAYS))) == len(("page", "track", "thumb"))
    off = colors_of(switch)
    assert len(off) == len(("page", "knob and rim"))
    switch.click()
    settle(forced)
    assert colors_of(switch) - off


def test_with_forced_colors_people_without_an_outcome_are_seen_and_look_unlike_those_with(
    screens, address
):
    forced = screens(theme="dark", forced_colors="active").open(f"{address}/{THREE}&view=people")
    fills = {
        name: forced.locator(f".people path.{name}").first.evaluate(
            "(it) => [getComputedStyle(it).fill, getComputedStyle(it).stroke]"
        )
        for name in ("lit", "unlit")
    }
    ink = look(forced, "body")["color"]
    ground = look(forced, "body")["backgroundColor"]
    assert fills["lit"][0] == ink
    assert fills["unlit"][0] != ink
    assert set(fills["unlit"]) - {ground, "none"}


INK_ON_WHITE = "rgb(11, 16, 22)"
SAID = {
    LIST.id: (".listed .names button", ".listed td"),
    "glance": (".glance .subject", ".glance .about"),
    "questions": ("h2", ".part td", ".part thead th"),
    **{view.id: ("h2",) for view in DRAWN},
}
"""What is read on a view, beside the words of its charts."""
CHARTS = {view.id for view in DRAWN}


@pytest.mark.parametrize("view", SAID)
def test_a_view_in_dark_is_printed_dark_on_white_without_what_only_works_on_a_screen(
    screens, address, view
):
    page = screens(theme="dark").open(f"{address}/{THREE}&view={view}")
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.get_by_test_id("stHeader")).to_be_hidden()
    assert look(page, "body")["backgroundColor"] == "rgb(255, 255, 255)"
    for said in SAID[view]:
        assert look(page, said)["color"] == INK_ON_WHITE
        assert look(page, said)["backgroundColor"] in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")
    assert set(page.evaluate(INKS)) == ({INK_ON_WHITE} if view in CHARTS else set())


def test_on_paper_what_does_not_fit_is_unfolded(screens, address):
    page = screens().open(f"{address}/?days=3")
    row = page.locator("tr.listed", has_text="Hand sanding (dermasanding)")
    expect(row).to_be_hidden()
    page.emulate_media(media="print")
    expect(row).to_be_visible()


def printed(page: Page) -> Page:
    """The page as it goes to a printer, on whose sheet it has less room than on the screen."""
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("view", ["list", "glance", "people"])
def test_on_paper_stands_what_was_set_and_nothing_that_is_pressed(screens, address, view):
    page = printed(screens().open(f"{address}/{THREE}&view={view}&days=3"))
    for pressed in ("Next patient", "Undo", "Copy link", "All 20 treatments"):
        expect(page.get_by_role("button", name=pressed)).to_have_count(0)
    for shown in (page.get_by_role("slider"), page.get_by_role("radiogroup")):
        expect(shown).to_have_count(0)
    expect(page.get_by_text("up to 3 days away").filter(visible=True)).not_to_have_count(0)


def test_on_paper_the_words_about_people_stand_as_in_narrow_columns_and_then_as_before(
    screens, address
):
    people = screens().open(f"{address}/{THREE}&view=people").locator(".people")
    expect(people).not_to_have_class(re.compile("narrow"))
    people.page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    expect(people).to_have_class(re.compile("narrow"))
    people.page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    expect(people).not_to_have_class(re.compile("narrow"))


def test_a_refused_copy_says_so_and_offers_the_address(compared):
    compared.evaluate(
        """() => {
            navigator.clipboard.writeText = () => Promise.reject(new Error("refused"))
            document.execCommand = () => false
        }"""
    )
    compared.get_by_role("button", name="Copy link").click()
    field = compared.get_by_role("textbox", name="Copy this address by hand:")
    expect(field).to_have_value(compared.url)
    expect(compared.get_by_role("button", name="Copied")).to_have_count(0)
    length = field.evaluate("(it) => it.selectionEnd - it.selectionStart")
    assert length == len(compared.url)
