"""A logo is sent from the screen that may send one, saved, and nothing else can be sent."""

from __future__ import annotations

import io
import urllib.error
import urllib.request

import pytest
from PIL import Image
from playwright.sync_api import expect

from resurface.brand.kept_brand import kept_brand
from resurface.record.state_folder import STATE_VARIABLE
from tests.browser.serving import server
from tests.browser.states import set_a_brand
from tests.unit.brand.test_logo import picture

PUT_ELSEWHERE = ("/_stcore/upload_file/a/b", "/resurface/logo/guessed", "/")


@pytest.fixture
def alone(monkeypatch, tmp_path):
    """The address of a server whose state folder is this test's."""
    monkeypatch.setenv(STATE_VARIABLE, str(tmp_path / "state"))
    with server() as found:
        yield found


def refused(address):
    asked = urllib.request.Request(address, b"PNG", method="PUT")  # noqa: S310 - our own address
    with pytest.raises(urllib.error.HTTPError) as why:
        urllib.request.urlopen(asked, timeout=20)  # noqa: S310
    return why.value.code


def test_a_logo_is_sent_and_saved_and_every_other_door_stays_shut(screens, alone, tmp_path):
    file = tmp_path / "logo.png"
    file.write_bytes(picture())
    svg = tmp_path / "logo.svg"
    svg.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    page = screens().open(f"{alone}/materials")
    page.get_by_text("Change the brand", exact=True).click()
    page.get_by_label("Name of the clinic").fill("Sol")
    field = page.get_by_label("Choose a logo")
    field.set_input_files(svg)
    expect(page.get_by_text("An SVG can hold scripts")).to_be_visible()
    assert [refused(f"{alone}{each}") for each in PUT_ELSEWHERE] == [404, 404, 405]
    field.set_input_files(file)
    expect(page.get_by_text("As pieces will have it")).to_be_visible()
    expect(page.get_by_text("An SVG can hold scripts")).to_have_count(0)
    page.get_by_role("button", name="Save the brand").click()
    expect(page.get_by_text("The brand is saved.")).to_be_visible()
    kept = kept_brand().brand
    assert (kept.name, kept.logo[:4]) == ("Sol", b"\x89PNG")


def test_a_picked_color_is_seen_with_forced_colors_too(screens, address):
    page = screens("laptop", "dark").open(f"{address}/materials")
    set_a_brand(page)
    page.emulate_media(forced_colors="active")
    seen = page.get_by_test_id("stColorPickerBlock").evaluate_all(
        "(some) => some.slice(0, 2).map((it) => getComputedStyle(it).backgroundColor)"
    )
    picture = Image.open(io.BytesIO(page.get_by_test_id("stColorPickerBlock").first.screenshot()))
    middle = picture.convert("RGB").getpixel((picture.width // 2, picture.height // 2))
    assert seen == ["rgb(232, 181, 74)", "rgb(21, 128, 111)"]
    assert middle == (232, 181, 74)
