"""The guide in a browser: three steps by tap and key; nothing sticks out, axe finds nothing."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settle
from tests.browser.looking import sticks_out, violations

STEPS = ("What do you see?", "Ask first", "What matters to you")
CHOSEN = "rf-microneedling~microneedling~fractional-co2"

MOST_SEEN = """() => {
    const inside = (root) => [...root.querySelectorAll('*')]
        .flatMap((it) => [it, ...(it.shadowRoot ? inside(it.shadowRoot) : [])])
    window.mostSeen = 0
    const look = () => {
        const seen = inside(document.body)
            .filter((it) => it.matches('.part.guide') && it.checkVisibility())
        window.mostSeen = Math.max(window.mostSeen, seen.length)
        requestAnimationFrame(look)
    }
    look()
}"""
"""Counts from now on how many guides are seen in one frame at most."""


def step(page: Page, number: int) -> None:
    page.get_by_role("button", name=f"{number} {STEPS[number - 1]}", exact=True).click()
    expect(page.locator('.guide .step[aria-current="step"]')).to_contain_text(STEPS[number - 1])


def see(page: Page, *names: str) -> None:
    for each in names:
        box = page.get_by_role("checkbox", name=each, exact=True)
        box.click()
        expect(box).to_be_checked()


def yes(page: Page, *questions: str) -> None:
    for each in questions:
        button = page.locator(f'.guide [aria-label^="Yes. {each}"]')
        if not button.is_visible():
            page.get_by_role("button", name="more question").click()
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")


def guide(screens, address, size="laptop", theme="light", link="") -> Page:
    page = screens(size, theme).open(f"{address}/guide{link}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Guide")
    return page


def test_the_strongest_questions_of_eight_treatments_are_one_screen_and_a_tap_opens_the_others(
    screens, address
):
    page = guide(screens, address)
    see(page, "Boxcar scars", "Rolling scars")
    step(page, 2)
    settle(page)
    expect(page.locator(".guide th.of")).to_have_count(8)
    asked = page.locator(".guide .no-yes:visible")
    first = asked.count()
    assert one_screen(page)
    assert first >= 10
    yes(page, "Have you or a close relative", "Is there a mole")
    settle(page)
    assert one_screen(page)
    assert 8 <= asked.count() <= first
    fold = page.get_by_role("button", name="more question")
    expect(fold).to_have_text(re.compile(r"^\d+ more questions$"))
    fold.click()
    settle(page)
    assert asked.count() > first
    assert page.locator(".guide .no-yes").count() == asked.count()
    assert violations(page) == []


def one_screen(page: Page) -> bool:
    return page.get_by_test_id("stMain").evaluate("(it) => it.scrollHeight <= it.clientHeight")


@pytest.mark.parametrize("size", ["laptop", "tablet", "upright"])
def test_at_a_glance_stays_one_screen_with_marks_on_every_option(screens, address, size):
    page = guide(screens, address, size, link=f"?compare={CHOSEN}")
    step(page, 2)
    yes(page, "Have you taken isotretinoin", "Have you or a close relative")
    step(page, 3)
    skin = page.get_by_role("group", name="Skin like mine (Fitzpatrick)")
    skin.get_by_role("button", name="III", exact=True).click()
    page.get_by_role("button", name="Compare the ones you tick").click()
    expect(page.locator(".glance .flag")).to_have_count(3)
    settle(page)
    main = page.get_by_test_id("stMain")
    assert main.evaluate("(it) => it.scrollHeight / it.clientHeight") <= 1
    course = page.locator(".glance .course").bounding_box()
    foot = page.locator(".glance .foot").bounding_box()
    assert course
    assert foot
    assert course["y"] + course["height"] <= foot["y"]
    assert sticks_out(page) == []
    assert violations(page) == []


def test_marks_stand_on_rows_of_the_list_as_high_as_before_and_open_what_follows(screens, address):
    page = guide(screens, address)
    step(page, 2)
    yes(page, "Have you taken isotretinoin")
    page.get_by_role("link", name="Compare", exact=True).click()
    flag = page.locator('.list [aria-label^="Microneedling. wait."]')
    flag.wait_for()
    settle(page)
    heights = page.locator(".list tr.listed").evaluate_all(
        "(rows) => [...new Set(rows.map((it) => Math.round(it.getBoundingClientRect().height)))]"
    )
    assert heights == [27]
    assert sticks_out(page) == []
    assert violations(page) == []
    flag.click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Microneedling: what the answers mean")
    expect(dialog).to_contain_text("These sources disagree.")


def test_the_keyboard_weighs_and_keeps_its_place(screens, address):
    page = guide(screens, address)
    step(page, 3)
    slider = page.get_by_role("slider", name="Few days away")
    slider.focus()
    slider.press("End")
    expect(page.locator(".guide .order")).to_contain_text("First the fewest days away")
    expect(slider).to_be_focused()
    expect(slider).to_have_attribute("aria-valuetext", "matters most")


def clear(page: Page) -> None:
    """Goes on to the next patient.

    Streamlit keeps the part of the one before in the page, unseen, until the run has ended; so what
    is looked for there is looked for after that.
    """
    page.get_by_role("button", name="Next patient").click()
    page.get_by_role("button", name="Clear everything").click()
    expect(page.get_by_text("Cleared. Ready for the next patient.")).to_be_visible()
    settle(page)
    expect(page.locator("[data-retained]")).to_have_count(0)


def test_while_the_next_patient_s_guide_is_made_the_one_before_is_never_seen_beside_it(
    screens, address
):
    page = guide(screens, address)
    step(page, 2)
    yes(page, "Have you been in the sun")
    settle(page)
    page.evaluate(MOST_SEEN)
    clear(page)
    assert page.evaluate("() => window.mostSeen") == 1


def test_answers_outlast_a_reload_and_go_with_the_next_patient(screens, address):
    page = guide(screens, address)
    step(page, 2)
    yes(page, "Have you been in the sun")
    assert "tan" not in page.url
    settle(page)
    page.reload()
    settle(page)
    step(page, 2)
    answer = page.locator('.guide [aria-label^="Yes. Have you been in the sun"]')
    expect(answer).to_have_attribute("aria-pressed", "true")
    clear(page)
    expect(page.locator('.guide .step[aria-current="step"]')).to_contain_text(STEPS[0])
    step(page, 2)
    expect(answer).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize("size", ["tablet", "phone"])
def test_the_way_on_stays_in_view_however_far_down_one_reads(screens, address, size):
    page = guide(screens, address, size)
    see(page, "Rolling scars")
    main = page.get_by_test_id("stMain")
    for number in (1, 2, 3):
        step(page, number)
        settle(page)
        main.evaluate("(it) => it.scrollTo(0, it.scrollHeight)")
        settle(page)
        expect(page.locator(".guide .ways-on .main")).to_be_in_viewport(ratio=1)
        main.evaluate("(it) => it.scrollTo(0, 0)")


def test_one_tap_says_no_to_what_is_on_the_screen_and_one_step_back_takes_it_all_back(
    screens, address
):
    page = guide(screens, address)
    see(page, "Boxcar scars", "Rolling scars")
    step(page, 2)
    settle(page)
    yes(page, "Have you been in the sun")
    settle(page)
    asked = page.locator(".guide .no-yes:visible").count()
    page.get_by_role("button", name=f"No to the other {asked - 1}, next").click()
    expect(page.locator('.guide .step[aria-current="step"]')).to_contain_text(STEPS[2])
    step(page, 2)
    answered = page.locator('.guide .no-yes [aria-pressed="true"]')
    expect(answered).to_have_count(asked)
    expect(page.locator('.guide [aria-pressed="true"][aria-label^="Yes. "]')).to_have_count(1)
    page.get_by_role("button", name="Undo").click()
    expect(answered).to_have_count(1)
