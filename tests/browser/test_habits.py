"""What a browser, or the person at it, does to an open page: nothing breaks, nothing is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.acting import cards, press
from tests.browser.conftest import settle
from tests.unit.charts.test_theme import PAGES, contrast

THREE = "?compare=superficial-peel~microneedling~fractional-co2"
OF_THREE_AND_NO_TREATMENT = 4
INKS = """() => [...document.querySelectorAll('[data-testid=stVegaLiteChart] svg text')]
    .filter((it) => it.textContent.trim())
    .map((it) => getComputedStyle(it).fill)"""
TRANSLATE = Path(__file__).with_name("translate.js").read_text(encoding="utf-8")
TOLD = "#vg-tooltip-element.visible"


@pytest.fixture
def compared(screens, address) -> Page:
    return screens().open(f"{address}/{THREE}")


def translate(page: Page) -> None:
    """As the browser does by itself, again after each change."""
    page.evaluate(f"() => {{ {TRANSLATE} }}")


def counted(page: Page) -> Locator:
    """The sentence on how many treatments fit, in whatever language."""
    return page.get_by_test_id("stMain").locator("p", has_text="Of 20 treatments")


def test_a_translated_page_goes_on_working_and_shows_what_is_new(compared):
    translate(compared)
    compared.get_by_role("button", name="Chemical").first.click()
    expect(counted(compared)).to_have_text(re.compile(r"4\D*fit.*16\D*do not fit"))
    translate(compared)
    compared.get_by_role("button", name="Device").first.click()
    expect(counted(compared)).to_have_text(re.compile(r"13\D*fit.*7\D*do not fit"))
    compared.get_by_role("button", name="Take out").last.click()
    expect(compared.get_by_role("button", name="Take out")).to_have_count(3)
    expect(compared.get_by_text("Error")).to_have_count(0)


def test_a_step_back_closes_an_open_dialog_and_changes_nothing_else(screens, address):
    page = screens().open(address)
    for name in ("Microneedling", "Dermaplaning", "Light chemical peel"):
        press(page, name)
    whole = page.url
    page.get_by_role("button", name="3–6 visits", exact=True).first.click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    page.go_back()
    expect(dialog).to_have_count(0)
    settle(page)
    expect(page).to_have_url(whole)
    expect(cards(page)).to_have_count(OF_THREE_AND_NO_TREATMENT)
    page.go_back()
    expect(cards(page)).to_have_count(OF_THREE_AND_NO_TREATMENT - 1)


def test_a_chart_offers_no_picture_of_itself_without_its_title_sources_and_warning(compared):
    charts = compared.get_by_test_id("stVegaLiteChart")
    frames = compared.get_by_test_id("stFullScreenFrame").filter(has=charts)
    offered = frames.get_by_role("button")
    expect(offered.first).to_have_accessible_name(re.compile("^Fullscreen"))
    settle(compared)
    names = [each.get_attribute("aria-label") or "" for each in offered.all()]
    assert [name for name in names if not name.startswith("Fullscreen")] == []


@pytest.mark.parametrize(("opened", "switched"), [("light", "dark"), ("dark", "light")])
def test_text_in_charts_can_be_read_when_the_device_changes_its_theme(
    screens, address, opened, switched
):
    page = screens(theme=opened).open(f"{address}/{THREE}")
    page.emulate_media(color_scheme=switched)
    page.wait_for_function(f"() => ({INKS})().length > 50")
    settle(page)
    inks = {tuple(map(int, ink[4:-1].split(", "))) for ink in page.evaluate(INKS)}
    shades = ["#{:02X}{:02X}{:02X}".format(*ink) for ink in inks]
    assert shades
    assert [each for each in shades if contrast(each, PAGES[switched]) < 4.5] == []


def test_a_tap_on_a_mark_tells_what_a_mouse_is_told(screens, address):
    page = screens("phone").open(f"{address}/{THREE}")
    mark = page.locator("svg.marks .mark-symbol path").last
    mark.scroll_into_view_if_needed()
    settle(page)
    box = mark.bounding_box()
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.touchscreen.tap(*middle)
    expect(page.locator(TOLD)).to_contain_text("People")
    told = page.locator(TOLD).inner_text()
    page.mouse.move(2, 2)
    page.mouse.move(*middle)
    expect(page.locator(TOLD)).to_have_text(told, use_inner_text=True)


def look(page: Page, selector: str) -> dict[str, str]:
    """How an element is painted: what a person tells it from others by."""
    return page.locator(selector).first.evaluate(
        """(it) => { const {backgroundColor, color, borderTopWidth} = getComputedStyle(it)
            return {backgroundColor, color, borderTopWidth} }"""
    )


@pytest.fixture
def forced(screens, address) -> Page:
    page = screens(theme="dark", forced_colors="active").open(f"{address}/{THREE}")
    press(page, "Chemical")
    return page


def test_with_forced_colors_a_chosen_pill_looks_unlike_the_others(forced):
    chosen = look(forced, 'button[data-variant="pills"][aria-pressed="true"]')
    other = look(forced, 'button[data-variant="pills"][aria-pressed="false"]')
    assert chosen["backgroundColor"] != other["backgroundColor"]
    assert chosen["color"] != other["color"]


def test_with_forced_colors_a_slider_and_a_switch_can_be_seen(forced):
    page = look(forced, "body")["backgroundColor"]
    thumb = look(forced, '[data-testid="stSlider"] div:has(> div > input)')
    track = look(forced, 'label:has(input[role="switch"]) > span + div')
    knob = look(forced, 'label:has(input[role="switch"]) > span + div > div')
    assert thumb["backgroundColor"] != page
    assert track["borderTopWidth"] == "1px"
    assert knob["backgroundColor"] != track["backgroundColor"]


def test_with_forced_colors_people_without_an_outcome_are_seen_and_look_unlike_those_with(forced):
    fills = {
        name: forced.locator(f".people path.{name}").first.evaluate(
            "(it) => [getComputedStyle(it).fill, getComputedStyle(it).stroke]"
        )
        for name in ("all", "none")
    }
    ink = look(forced, "body")["color"]
    assert fills["all"] == [ink, ink]
    assert fills["none"] == [look(forced, "body")["backgroundColor"], ink]


def test_a_page_in_dark_is_printed_dark_on_white_without_its_sidebar(screens, address):
    page = screens(theme="dark").open(f"{address}/{THREE}")
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.get_by_test_id("stSidebar")).to_be_hidden()
    assert look(page, "body")["backgroundColor"] == "rgb(255, 255, 255)"
    for said in ("h1", "[data-testid=stMain] p", ".part td", ".part thead th"):
        assert look(page, said)["color"] == "rgb(11, 16, 22)"
        assert look(page, said)["backgroundColor"] in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")
    assert set(page.evaluate(INKS)) == {"rgb(11, 16, 22)"}


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
