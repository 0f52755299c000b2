"""A filter change draws only what depends on it; what stands elsewhere follows all the same."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.acting import (
    DAYS,
    NOTHING_ASKED,
    cards,
    counts,
    drag_to,
    fitting,
    go_to,
    name_of_a_treatment,
    open_more_filters,
    pick,
    press,
    slider,
    stop,
)
from tests.browser.conftest import settle

MONTHS = "Months from the first visit to the full result, at most"
TWO = "?compare=microneedling~tca-cross"


class Line:
    """The line from the server to a page: while it is held, no answer comes through."""

    def __init__(self, page: Page) -> None:
        self._page, self._held, self._waiting = page, False, []
        page.route_web_socket(lambda url: "_stcore/stream" in url, self._between)

    def _between(self, client: WebSocketRoute) -> None:
        self._client = client
        client.connect_to_server().on_message(self._answered)

    def _answered(self, message: str | bytes) -> None:
        if self._held:
            self._waiting.append(message)
        else:
            self._client.send(message)

    def hold(self) -> None:
        self._held = True

    def wait_for_a_finished_run(self, most: int = 5_000) -> None:
        for _ in range(most):
            if any(
                ForwardMsg.FromString(each).HasField("script_finished") for each in self._waiting
            ):
                return
            self._page.evaluate("() => new Promise(requestAnimationFrame)")
        raise AssertionError("the server did not answer")

    def let_go(self) -> None:
        self._held = False
        for message in self._waiting:
            self._client.send(message)


def skin_type(page: Page, name: str):
    return page.get_by_role("radio", name=name, exact=True)


def choose_skin_type(page: Page, name: str) -> None:
    skin_type(page, name).click()
    expect(skin_type(page, name)).to_be_checked()
    expect(counts(page)).to_be_visible()
    settle(page)


@pytest.fixture
def unfolded(screens, address) -> Page:
    """A comparison of two with the folded filters open."""
    page = screens().open(f"{address}/{TWO}")
    open_more_filters(page)
    return page


def test_a_change_of_a_folded_filter_keeps_the_fold_open(unfolded):
    choose_skin_type(unfolded, "V")
    expect(name_of_a_treatment(unfolded)).to_be_visible()
    expect(skin_type(unfolded, "V")).to_be_checked()


def test_a_change_of_a_filter_in_view_keeps_the_fold_open_and_its_values(unfolded):
    choose_skin_type(unfolded, "V")
    press(unfolded, "Chemical")
    expect(name_of_a_treatment(unfolded)).to_be_visible()
    expect(skin_type(unfolded, "V")).to_be_checked()
    expect(
        unfolded.get_by_role("button", name="Chemical", exact=True, pressed=True)
    ).to_be_visible()


def test_undo_keeps_the_fold_open_and_shows_the_earlier_values(unfolded):
    choose_skin_type(unfolded, "V")
    drag_to(unfolded, MONTHS, 1)
    expect(unfolded.get_by_role("slider", name=MONTHS)).not_to_have_attribute(
        "aria-valuetext", "any"
    )
    press(unfolded, "Undo")
    stop(unfolded, MONTHS, "any")
    expect(skin_type(unfolded, "V")).to_be_checked()
    press(unfolded, "Undo")
    expect(skin_type(unfolded, "V")).not_to_be_checked()
    expect(name_of_a_treatment(unfolded)).to_be_visible()


def test_a_loosening_button_keeps_the_fold_open_and_moves_its_widget(screens, address):
    page = screens().open(f"{address}/?days=5")
    open_more_filters(page)
    page.get_by_role("button", name="Up to 7 days").click()
    stop(page, DAYS, "7")
    expect(page).to_have_url(f"{address}/?days=7")
    expect(name_of_a_treatment(page)).to_be_visible()


def test_taking_off_all_filters_keeps_the_fold_open_and_empties_its_widgets(unfolded):
    choose_skin_type(unfolded, "V")
    press(unfolded, "Take off all filters")
    expect(counts(unfolded)).to_have_count(0)
    expect(skin_type(unfolded, "V")).not_to_be_checked()
    expect(name_of_a_treatment(unfolded)).to_be_visible()


def test_undo_of_a_chosen_treatment_draws_the_cards_again(screens, address):
    page = screens().open(f"{address}/{TWO}")
    press(page, "Pulsed dye laser")
    expect(cards(page)).to_have_count(4)
    press(page, "Undo")
    expect(cards(page)).to_have_count(3)
    expect(page).to_have_url(f"{address}/{TWO}")
    expect(page.get_by_role("button", name="Pulsed dye laser", exact=True)).to_have_attribute(
        "aria-pressed", "false"
    )


def test_a_mark_comes_to_a_card_and_leaves_it_with_the_filter(screens, address):
    page = screens().open(f"{address}/?compare=medium-peel~tca-cross")
    expect(cards(page)).to_have_count(3)
    mark = page.locator(".st-key-cards").get_by_text("Does not fit: depth")
    expect(mark).to_have_count(0)
    press(page, "Device")
    expect(mark).to_have_count(2)
    press(page, "Chemical")
    expect(mark).to_have_count(0)


def test_a_card_says_may_fit_only_while_the_limit_cuts_its_range(screens, address):
    page = screens().open(f"{address}/?days=5&compare=medium-peel~tca-cross")
    mark = page.locator(".st-key-cards").get_by_text("May fit: days away")
    expect(mark).to_have_count(1)
    press(page, "Take off all filters")
    expect(mark).to_have_count(0)


@pytest.mark.parametrize(
    "clicks", [("Chemical", "Light chemical peel"), ("Light chemical peel", "Chemical")]
)
def test_two_clicks_without_a_pause_both_count(screens, address, clicks):
    page = screens().open(f"{address}/{TWO}")
    for name in clicks:
        page.get_by_role("button", name=name, exact=True).click()
    expect(page).to_have_url(
        f"{address}/?depth=chemical&compare=microneedling~tca-cross~superficial-peel"
    )
    expect(cards(page)).to_have_count(4)
    fitting(page, 4)


def test_two_filters_without_a_pause_both_count(screens, address):
    page = screens().open(f"{address}/{TWO}")
    for name in ("Chemical", "Device"):
        page.get_by_role("button", name=name, exact=True).click()
    expect(page).to_have_url(f"{address}/?depth=chemical~device&compare=microneedling~tca-cross")
    fitting(page, 13)


def test_a_filter_moved_on_before_the_answer_came_takes_no_treatment_out(screens, address):
    """TCA CROSS goes from those that fit to those that may; the browser does not know that yet."""
    screen = screens()
    line = Line(screen.page)
    page = screen.open(f"{address}/?days=5&compare=microneedling~tca-cross")
    slider(page, DAYS).focus()
    line.hold()
    page.keyboard.press("ArrowLeft")
    line.wait_for_a_finished_run()
    page.keyboard.press("ArrowLeft")
    line.let_go()
    stop(page, DAYS, "3")
    expect(page).to_have_url(f"{address}/?days=3&compare=microneedling~tca-cross")
    expect(cards(page)).to_have_count(3)


def test_next_patient_clears_what_is_folded_away_too(unfolded, address):
    page = unfolded
    choose_skin_type(page, "V")
    name_of_a_treatment(page).fill("laser")
    name_of_a_treatment(page).press("Enter")
    settle(page)
    drag_to(page, DAYS, 9)
    page.get_by_role("button", name="Next patient").click()
    page.get_by_role("button", name="Clear everything").click()
    expect(page.get_by_text("Cleared. Ready for the next patient.")).to_be_visible()
    settle(page)
    expect(page).to_have_url(f"{address}/")
    expect(page.get_by_text(NOTHING_ASKED)).to_be_visible()
    expect(page.get_by_text("Also on:")).to_have_count(0)
    stop(page, DAYS, "any")
    open_more_filters(page)
    expect(name_of_a_treatment(page)).to_have_value("")
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)


def test_the_fold_says_what_is_on_while_it_is_closed(unfolded):
    choose_skin_type(unfolded, "V")
    unfolded.get_by_text("More filters", exact=True).click()
    expect(unfolded.get_by_text("Also on: skin type")).to_be_visible()


def filter_chemical(page: Page) -> None:
    press(page, "Chemical")
    fitting(page, 4)


def read_another(page: Page) -> None:
    pick(page, "Treatment", "Pulsed dye laser")


def list_outcomes(page: Page) -> None:
    page.get_by_role("radio", name="Outcomes", exact=True).click()
    expect(page.get_by_text("Outcomes: 1 to 100 of")).to_be_visible()


@pytest.mark.parametrize(
    ("link", "done", "seen"),
    [
        ("", filter_chemical, NOTHING_ASKED),
        ("treatment", read_another, "Choose a treatment above to read about it."),
        ("evidence", list_outcomes, "Facts: 1 to 100 of"),
    ],
    ids=["compare", "one treatment", "evidence"],
)
def test_two_people_do_not_disturb_each_other(screens, address, link, done, seen):
    one, other = screens().open(f"{address}/{link}"), screens().open(f"{address}/{link}")
    done(one)
    expect(other.get_by_text(seen)).to_be_visible()
    go_to(other, "Evidence" if link != "evidence" else "Compare")
    other.go_back()
    expect(other.get_by_text(seen)).to_be_visible()
    assert other.url == f"{address}/{link}"


def test_taking_a_card_out_leaves_the_filters_that_were_set_after_it_was_drawn(unfolded):
    press(unfolded, "Chemical")
    choose_skin_type(unfolded, "V")
    slider(unfolded, DAYS).press("Home")
    settle(unfolded)
    cards(unfolded).last.click()
    expect(cards(unfolded)).to_have_count(2)
    settle(unfolded)
    expect(
        unfolded.get_by_role("button", name="Chemical", exact=True, pressed=True)
    ).to_be_visible()
    expect(skin_type(unfolded, "V")).to_be_checked()
    stop(unfolded, DAYS, "0")
