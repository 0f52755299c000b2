"""Every page, every view and every state that tests look at: a link, and what is done there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from resurface.choosing.link import LANGUAGE
from resurface.choosing.views import COMPARED, GLANCE, STUDIES
from resurface.language.language import SOURCE_LANGUAGE, english
from resurface.ui.shell.menu import CALENDAR, COMPARE, MATERIALS, PAGES, TREATMENT, MenuPage
from tests.browser.acting import name_of_a_treatment, named, open_more_filters, said, words_of
from tests.browser.conftest import FOUR, settle

THREE = "superficial-peel~microneedling~rf-microneedling"
TWO = "?compare=microneedling~rf-microneedling"
CHART = '[data-testid="stVegaLiteChart"] svg'


def as_it_opens(_page: Page) -> None:
    """Nothing is done."""


def open_sources(page: Page) -> None:
    """The dialog behind a figure at a glance."""
    begins = f"{named(page, 'Microneedling')}. {said(page, 'Visits')}: "
    page.get_by_role("button", name=re.compile(f"^{re.escape(begins)}")).click()
    see_sources(page)


def see_sources(page: Page) -> None:
    see_dialog(page)
    feed = words_of(page).say_n(
        "{count} source feeds this range", "{count} sources feed this range", 2
    )
    text = feed.format(count="").strip()
    expect(page.get_by_role("dialog").get_by_text(text).first).to_be_visible()


def see_dialog(page: Page) -> None:
    expect(page.get_by_role("dialog")).to_be_visible()
    settle(page)


def open_rule(page: Page) -> None:
    """The dialog behind the word for how good the evidence is."""
    page.locator(".glance .evidence button").last.click()
    see_dialog(page)


def open_code(page: Page) -> None:
    page.get_by_role("button", name=said(page, "QR code")).click()
    see_dialog(page)


def open_study(page: Page) -> None:
    """The card of one study, by a tap on its line."""
    page.locator(CHART).click(position={"x": 500, "y": 62})
    see_dialog(page)


def open_next_patient(page: Page) -> None:
    page.get_by_role("button", name=said(page, "Next patient")).click()
    expect(page.get_by_role("button", name=said(page, "Clear everything"))).to_be_visible()
    settle(page)


def open_folded_filters(page: Page) -> None:
    """The filters that are folded away."""
    open_more_filters(page)


def see_folded_filters(page: Page) -> None:
    """What is folded on a wide screen opens there; on others all of it by one button."""
    if not name_of_a_treatment(page).is_visible():
        open_more_filters(page)


def open_the_rest(page: Page) -> None:
    """What does not fit, each with its reason."""
    rest(page).click()
    see_the_rest(page)


def see_the_rest(page: Page) -> None:
    expect(rest(page)).to_have_attribute("aria-expanded", "true")
    settle(page)


def rest(page: Page) -> Locator:
    """The button that unfolds what does not fit."""
    return page.get_by_role("button", name=said(page, "Does not fit"))


def keep_a_close_date(page: Page) -> None:
    """A date to keep free on the day of the first visit."""
    day = page.get_by_label(said(page, "First visit")).input_value()
    add = page.get_by_label(said(page, "Add a date"))
    add.fill(day)
    add.press("Enter")
    expect(page.locator(".calendar .date .too-close").first).to_be_visible()
    settle(page)


def follow_by_another(page: Page) -> None:
    """Two treatments in sequence, by a source."""
    page.get_by_label(said(page, "Followed by")).select_option("subcision~fractional-co2~3")
    expect(page.get_by_text(said(page, "Weeks between both")).first).to_be_visible()
    settle(page)


def type_copy(page: Page) -> None:
    """Copy of which some must change, in either language."""
    page.get_by_label(said(page, "Copy to check")).fill(
        "Our laser is painless. Nuestro láser es indoloro. Microneedling: 3–6."
    )
    expect(page.locator(".wording .verdict").first).to_be_visible()
    settle(page)


def see_approved_wordings(page: Page) -> None:
    """Sentences that the record makes."""
    page.get_by_role("button", name=said(page, "Approved wordings")).click()
    course = said(page, "{treatment}: a usual course is {figure} ({sources}).")
    about = course.removeprefix("{treatment}").partition("{figure}")[0].strip()
    expect(page.get_by_text(about).first).to_be_visible()
    settle(page)


def show_a_piece(page: Page) -> None:
    """The picture as it is saved, its files and its words."""
    expect(page.locator(".st-key-materials-preview img").first).to_be_visible()
    settle(page)


def set_a_brand(page: Page) -> None:
    """The fields of the brand, with a color that is too pale and one that may be misread."""
    page.get_by_text(said(page, "Change the brand"), exact=True).click()
    page.get_by_role("radio", name="4", exact=True).click()
    settle(page)
    for place, color in enumerate(("#E8B54A", "#15806F")):
        page.get_by_test_id("stColorPickerBlock").nth(place).click()
        page.get_by_test_id("stColorPickerPopover").locator("input").fill(color)
        page.keyboard.press("Escape")
        settle(page)
        warned = page.get_by_test_id("stAlert").filter(has_text=color)
        expect(warned).to_be_visible()
    page.mouse.move(0, 0)
    settle(page)


def open_every_fold(page: Page) -> None:
    """What is folded on a page, one box after another."""
    folded = page.locator('[data-testid="stExpander"] details:not([open]) > summary')
    while folded.count():
        folded.first.click()
        settle(page)
    page.mouse.move(0, 0)


def see_scars_and_marks(page: Page) -> None:
    """Step 1 of the guide: some scars and a mark are seen."""
    for name in ("Boxcar scars", "Rolling scars", "Dark marks"):
        box = page.get_by_role("checkbox", name=said(page, name), exact=True)
        box.click()
        expect(box).to_be_checked()
    settle(page)


def ask_first(page: Page) -> None:
    """Step 2, with two questions that were answered by yes."""
    see_scars_and_marks(page)
    _step(page, 2)
    for number in (0, 2):
        yes = page.locator(".guide .no-yes").nth(number).get_by_role("button").last
        yes.click()
        expect(yes).to_have_attribute("aria-pressed", "true")
    settle(page)


def ask_one_at_a_time(page: Page) -> None:
    """The same, one question on the screen."""
    ask_first(page)
    page.locator(".guide .ways button").last.click()
    expect(page.locator(".guide .single")).to_be_visible()
    settle(page)


def weigh(page: Page) -> None:
    """Step 3, for one type of skin."""
    ask_first(page)
    _step(page, 3)
    skin = page.get_by_role("group", name=said(page, "Skin like mine (Fitzpatrick)"))
    skin.get_by_role("button", name="IV", exact=True).click()
    expect(page.locator(".guide .like").first).to_be_attached()
    settle(page)


def weigh_harms(page: Page) -> None:
    """The same, with harms beside the burdens."""
    weigh(page)
    asks = said(page, "Which harm would be hardest for you to live with?")
    page.get_by_role("button", name=asks).click()
    expect(page.locator(".guide td.harms").first).to_be_attached()
    settle(page)


def open_a_concern(page: Page) -> None:
    """What a scar is, and its sources."""
    page.locator(".guide .card button").first.click()
    see_dialog(page)


def open_a_caution(page: Page) -> None:
    """What follows from a yes, and who says so."""
    ask_first(page)
    page.locator(".guide .follows button:not(.word)").first.click()
    see_dialog(page)


def open_a_flag(page: Page) -> None:
    """What the answers mean for one treatment."""
    weigh(page)
    page.locator(".guide th button.flag").first.click()
    see_dialog(page)


def _step(page: Page, number: int) -> None:
    step = page.locator(".guide .step").nth(number - 1)
    step.click()
    expect(page.locator(".guide .step").nth(number - 1)).to_have_attribute("aria-current", "step")


def list_outcomes(page: Page) -> None:
    _list(page, "Outcomes")


def list_sources(page: Page) -> None:
    _list(page, "Sources")


def _list(page: Page, name: str) -> None:
    listed = said(page, name)
    page.get_by_role("radio", name=listed, exact=True).click()
    page.mouse.move(0, 0)
    counted = said(page, "{name}: {first} to {last} of {total}")
    text = counted.format(name=listed, first=1, last=100, total="").strip()
    expect(page.get_by_text(text)).to_be_visible()
    settle(page)


def in_language(link: str, code: str) -> str:
    """A link to the same in a language."""
    if code == SOURCE_LANGUAGE:
        return link
    return f"{link}{'&' if '?' in link else '?'}{LANGUAGE}={code}"


@dataclass(frozen=True)
class State:
    link: str = ""
    reach: Callable[[Page], None] = as_it_opens
    see: Callable[[Page], None] = as_it_opens
    """What holds the state to being there still after the screen has become another."""


FILLED = {
    COMPARE: f"?compare={FOUR}&days=5",
    CALENDAR: f"?compare={FOUR}",
    TREATMENT: "?treatment=rf-microneedling",
    MATERIALS: f"?compare={FOUR}",
}
"""What is behind the address of a page that opens empty without it."""


def filled(page: MenuPage) -> str:
    """The link to a page of the menu with something on it."""
    return page.address + FILLED.get(page, "")


LINKS = {filled(page): page for page in PAGES}
"""Every page of the menu by a link that shows it filled."""
HEADINGS = {link: english().render(page.heading) for link, page in LINKS.items()}
"""The first heading of each of them."""

VIEW_LINKS = {
    view: f"?days=5&compare={THREE}" + (f"&view={view.id}" if view is not GLANCE else "")
    for view in COMPARED
}
"""Every view of three compared and no treatment, with a limit set."""

STATES = {
    **{link: State(link) for link in LINKS},
    **{view.id: State(link) for view, link in VIEW_LINKS.items()},
    "start": State(),
    "list, chosen": State(f"?days=5&compare={FOUR}&view=list"),
    "nothing fits": State("?depth=manual&days=0&sessions=1"),
    "mangled link": State("?days=many&compare=gone"),
    "calendar, none chosen": State("calendar"),
    "calendar, a date too close": State(f"calendar?compare={FOUR}", keep_a_close_date),
    "calendar, two treatments": State("calendar?compare=subcision~tca-cross", follow_by_another),
    "in depth, none chosen": State("treatment"),
    "materials, a piece": State(f"materials{TWO}", show_a_piece),
    "materials, the brand": State("materials", set_a_brand),
    "materials, all open": State("materials", open_every_fold),
    "wording, checked": State("wording", type_copy),
    "wording, approved": State("wording", see_approved_wordings),
    "at a glance, two": State(TWO),
    "at a glance, two without no treatment": State(f"{TWO}&untreated=off"),
    "at a glance, four": State(f"?days=5&compare={FOUR}"),
    "for the patient, two": State(f"{TWO}&view=patient"),
    "for the patient, three": State(f"?compare={THREE}&view=patient"),
    "for the patient, one too many": State(f"?compare={FOUR}&view=patient"),
    "guide, what is seen": State("guide", see_scars_and_marks),
    "guide, asked first": State("guide", ask_first),
    "guide, one question": State("guide", ask_one_at_a_time),
    "guide, what matters": State("guide", weigh),
    "guide, harms beside": State("guide", weigh_harms),
    "dialog of a concern": State("guide", open_a_concern, see_dialog),
    "dialog of a caution": State("guide", open_a_caution, see_dialog),
    "dialog of a flag": State("guide", open_a_flag, see_dialog),
    "outcomes": State("evidence", list_outcomes),
    "sources": State("evidence", list_sources),
    "dialog of sources": State(TWO, open_sources, see_sources),
    "dialog of the rule": State(TWO, open_rule, see_dialog),
    "dialog of the code": State(TWO, open_code, see_dialog),
    "card of a study": State(VIEW_LINKS[STUDIES], open_study, see_dialog),
    "next patient": State(TWO, open_next_patient),
    "more filters": State("?days=5", open_folded_filters, see_folded_filters),
    "what does not fit": State("?days=5", open_the_rest, see_the_rest),
}
"""Every page of the menu, every view, and the states of a page that look unlike it."""
