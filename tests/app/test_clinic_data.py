"""A clinic's own data folder: its figures, its mistakes, and its edits while the app runs."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from resurface.choosing.views import COMPARED, TAKE_ALONG
from resurface.ui.shell.menu import PAGES
from tests.app.conftest import component_data, listed, named, opened, ran, texts, the_list
from tests.app.seeing import seen
from tests.unit.tables.samples import IN_ALL, PEEL
from tests.unit.tables.samples import clinic as with_treatments

PEEL_AT_149_50 = {
    **PEEL,
    "sessions_low": "3",
    "sessions_high": "3",
    "price_usd_low": "149.50",
    "price_usd_high": "199.99",
}
FREE_PEEL = {**PEEL_AT_149_50, "price_usd_low": "0", "price_usd_high": "0"}
NEEDLES = {**PEEL, "id": "needles", "name": "Needles", "depth": "device"}
NOTHING = {"id": "no-treatment", "name": "No treatment", "summary": "Scars stay as they are."}


def edit(folder: Path, treatment_id: str, **cells: str) -> None:
    """Changes cells of one treatment in the clinic's own file, as a spreadsheet would."""
    path = folder / "treatments.csv"
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    next(row for row in rows if row["id"] == treatment_id).update(cells)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def at_a_glance(app: AppTest, row: str, option: str = "microneedling") -> str:
    """What one cell at a glance says to a screen reader."""
    data = component_data(app, "glance")
    place = next(n for n, each in enumerate(data["options"]) if each["id"] == option)
    return next(each["cells"][place]["spoken"] for each in data["rows"] if each["id"] == row)


def dialog(app: AppTest, figure: str, option: str = "microneedling") -> dict[str, Any]:
    """The first figure of the dialog that a cell opens."""
    app.session_state["opened"] = (option, figure)
    return component_data(ran(app), f"sources-{option}-{figure}")["figures"][0]


def test_a_clinic_s_figure_outside_the_published_range_is_said_beside_it(clinic):
    edit(clinic, "microneedling", sessions_low="8", sessions_high="10")
    app = opened(compare="microneedling~tca-cross")
    assert at_a_glance(app, "visits") == "8–10 visits. our clinic's figure"
    figure = dialog(app, "sessions")
    assert figure["said"] == "8–10 visits"
    assert "our clinic's figure, outside the published range (3–6 visits)" in figure["lines"]


def test_a_clinic_s_figure_inside_the_published_range_is_said_to_be_its_own(clinic):
    edit(clinic, "microneedling", sessions_low="4", sessions_high="5")
    app = opened(compare="microneedling~tca-cross")
    assert at_a_glance(app, "visits") == "4–5 visits. our clinic's figure"
    assert "our clinic's figure; published: 3–6 visits" in dialog(app, "sessions")["lines"]


def test_an_edited_file_appears_on_the_next_interaction(clinic):
    app = opened(compare="microneedling~tca-cross")
    edit(clinic, "microneedling", price_usd_low="333", price_usd_high="333")
    ran(app)
    assert dialog(app, "price")["said"] == "$333"


def test_while_a_file_is_bad_the_last_good_data_is_served_with_the_report(clinic):
    app = opened(compare="microneedling~tca-cross")
    edit(clinic, "microneedling", sessions_low="5-Oct")
    ran(app)
    assert at_a_glance(app, "visits").startswith("3–6 visits")
    report = texts(app).replace("\\", "")
    assert "treatments.csv, row 12, column sessions_low: found “5-Oct”" in report


def test_with_no_good_data_the_report_stands_in_place_of_the_dashboard(clinic):
    (clinic / "treatments.csv").write_text("<html>not found</html>", encoding="utf-8")
    app = opened()
    assert app.title[0].value == "The data can't be read"
    assert "This is a web page, not a table" in texts(app).replace("\\", "")
    assert not list(app.get("bidi_component"))


def test_a_mended_file_brings_the_dashboard_back(clinic):
    good = (clinic / "treatments.csv").read_bytes()
    (clinic / "treatments.csv").write_bytes(b"")
    app = opened()
    (clinic / "treatments.csv").write_bytes(good)
    ran(app)
    assert the_list(app)["title"] == "20 treatments for acne scars"


def test_a_file_from_a_spreadsheet_is_read_with_a_quiet_notice(clinic):
    path = clinic / "treatments.csv"
    text = path.read_text(encoding="utf-8").replace(",chemical,", ",Chemical ,")
    path.write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    app = opened()
    assert len(listed(app)) == IN_ALL
    notices = texts(app).replace("\\", "")
    assert "byte-order" not in notices
    assert "Capital letters in fixed words were read as small ones" in notices


@pytest.mark.parametrize("removed", ["pro-fractional", "no-treatment"])
def test_a_clinic_may_leave_a_treatment_out(clinic, removed):
    path = clinic / "treatments.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text(
        "".join(line for line in lines if not line.startswith(f"{removed},")), encoding="utf-8"
    )
    app = opened(compare="microneedling~tca-cross")
    assert at_a_glance(app, "visits").startswith("3–6 visits")


def test_two_treatments_of_one_name_are_told_apart_by_their_ids(clinic):
    edit(clinic, "tca-cross", name="Microneedling", house_name="")
    app = opened(compare="tca-cross~subcision")
    assert [each["name"] for each in component_data(app, "glance")["options"]][:2] == [
        "Microneedling · tca-cross",
        "Needle release (subcision)",
    ]
    assert {"Microneedling · tca-cross", "Microneedling · microneedling"} <= set(listed(opened()))


def test_a_price_with_cents_is_shown_with_them_for_one_visit_and_for_all(clinic):
    with_treatments(clinic, [PEEL_AT_149_50, NEEDLES])
    app = opened(compare="light-peel~needles")
    said = at_a_glance(app, "price", "light-peel")
    assert said.startswith("$448.50–$599.97")
    assert dialog(app, "price", "light-peel")["said"] == "$149.50–$199.99"


def test_a_price_of_nought_is_no_charge_for_one_visit_and_for_all(clinic):
    with_treatments(clinic, [FREE_PEEL, NEEDLES])
    app = opened(compare="light-peel~needles")
    assert at_a_glance(app, "price", "light-peel").startswith("no charge")
    assert dialog(app, "price", "light-peel")["said"] == "no charge"


def test_one_treatment_is_counted_in_the_singular(clinic):
    with_treatments(clinic, [PEEL])
    assert the_list(opened())["title"] == "1 treatment for acne scars"


def test_one_treatment_is_counted_in_the_singular_beside_filters(clinic):
    with_treatments(clinic, [PEEL])
    assert the_list(opened(days="7"))["title"] == "1 of 1 fit, 1 offered here"


@pytest.mark.parametrize(("rows", "offered"), [([], False), ([NOTHING], True)])
def test_the_switch_for_no_treatment_is_there_where_the_catalogue_has_it(clinic, rows, offered):
    with_treatments(clinic, [PEEL, NEEDLES, *rows])
    assert (the_list(opened())["tray"]["untreated"] is not None) == offered


def test_two_treatments_of_one_name_are_told_apart_in_charts_and_tables(clinic):
    edit(clinic, "tca-cross", name="Microneedling", house_name="")
    for view in COMPARED:
        shown = seen(opened(compare="tca-cross~microneedling", view=view.id))
        assert "Microneedling" not in shown
        if view is not TAKE_ALONG:
            names = ("Microneedling · tca-cross", "Microneedling · microneedling")
            assert [name for name in names if not any(name in text for text in shown)] == []


@pytest.mark.parametrize(("other", "offered"), [(PEEL, False), (NEEDLES, True)])
def test_the_switch_for_what_differs_is_there_where_it_changes_the_table(clinic, other, offered):
    with_treatments(clinic, [PEEL, {**other, "id": "other"}])
    app = opened(compare="light-peel~other", view="questions", rows="all")
    assert any("differs" in each.label for each in app.checkbox) == offered
    assert component_data(app, "table")["lines"]


def test_of_two_treatments_of_one_name_the_first_opens_the_first(clinic):
    edit(clinic, "tca-cross", name="Microneedling", house_name="")
    app = ran(opened().switch_page("pages/consultation/treatment.py"))
    chosen = []
    for one in ("tca-cross", "microneedling"):
        named(app.selectbox, "treatment").select(f"Microneedling · {one}")
        chosen.append(ran(app).query_params["treatment"])
    assert chosen == ["tca-cross", "microneedling"]


def test_of_two_treatments_of_one_name_each_has_its_own_rows_of_evidence(clinic):
    edit(clinic, "tca-cross", name="Microneedling", house_name="")
    app = ran(opened().switch_page("pages/reference/evidence.py"))
    options = next(each for each in app.selectbox if each.label == "Treatment or product").options
    assert {"Microneedling · microneedling", "Microneedling · tca-cross"} <= set(options)


def report(app: AppTest) -> str:
    """What the page says, without the marks that keep a text from being read as markdown."""
    return texts(app).replace("\\", "")


def test_a_clinic_s_table_that_is_gone_is_said_and_its_prices_stay(clinic):
    edit(clinic, "microneedling", price_usd_low="333", price_usd_high="333")
    app = opened(compare="microneedling~tca-cross")
    (clinic / "treatments.csv").unlink()
    ran(app)
    assert dialog(app, "price")["said"] == "$333"
    assert "treatments.csv: This table was in use and is gone." in report(app)


def test_a_table_that_is_gone_from_a_link_is_said_and_its_prices_stay(clinic):
    path = clinic / "treatments.csv"
    share = clinic / "share.txt"
    path.rename(share)
    path.symlink_to(share)
    edit(clinic, "microneedling", price_usd_low="333", price_usd_high="333")
    app = opened(compare="microneedling~tca-cross")
    share.unlink()
    ran(app)
    assert dialog(app, "price")["said"] == "$333"
    assert "it is a link to a file that is not there" in report(app)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.address)
def test_every_page_says_that_the_clinic_s_table_was_not_found(clinic, page):
    (clinic / "treatments.csv").unlink()
    app = ran(opened().switch_page(page.script))
    assert "Our clinic's table was not found: shipped figures are shown." in [
        each.value for each in app.warning
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.address)
def test_the_foot_of_every_page_says_which_tables_are_the_clinic_s(clinic, page):
    app = ran(opened().switch_page(page.script))
    assert "Our clinic's: treatments. Shipped: all others." in app.caption[-1].value.replace(
        "\\", ""
    )


def test_the_notes_name_a_file_that_looks_like_a_table_and_say_whose_the_tables_are(clinic):
    (clinic / "treatments.csv").rename(clinic / "Clinic prices - treatments.csv")
    notes = report(opened())
    assert (
        "- Clinic prices - treatments.csv: This is not used. Give it exactly the name "
        "treatments.csv." in notes
    )
    assert "- Shipped: all tables." in notes


def test_treatments_that_a_cut_table_lacks_are_named_and_come_back_with_the_whole_one(clinic):
    path = clinic / "treatments.csv"
    whole = path.read_bytes()
    app = opened(compare="dermaplaning~subcision~fractional-co2")
    path.write_bytes(b"".join(whole.splitlines(keepends=True)[:2]))
    ran(app)
    said = [each.value.replace("\\", "") for each in app.info]
    assert (
        "A treatment that was chosen is no longer in the catalogue: Needle release (subcision)."
        in said
    )
    assert app.query_params["compare"] == "dermaplaning"
    assert "It had 21 rows and has 1." in report(app)

    path.write_bytes(whole)
    ran(app)
    said = [each.value.replace("\\", "") for each in app.info]
    assert (
        "A treatment that was gone is in the catalogue again: Needle release (subcision)." in said
    )
    assert app.query_params["compare"] == "dermaplaning~subcision~fractional-co2"


def test_the_last_good_data_stays_though_a_visitor_has_the_caches_emptied(clinic):
    app = opened(compare="microneedling~tca-cross")
    edit(clinic, "microneedling", sessions_low="5-Oct")
    st.cache_resource.clear()
    st.cache_data.clear()
    ran(app)
    assert at_a_glance(app, "visits").startswith("3–6 visits")


def test_a_report_of_many_problems_is_bounded_on_screen(clinic):
    with_treatments(
        clinic, [{**PEEL, "id": f"peel-{number}", "depth": "x"} for number in range(90)]
    )
    assert report(opened()).splitlines()[-2:] == [
        "- treatments.csv, row 51, column depth: found “x”. Allowed: manual, chemical, device, "
        "fractional laser",
        "- and 40 more",
    ]
