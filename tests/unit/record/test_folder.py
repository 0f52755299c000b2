"""A whole data folder: each table from the folder, or from the shipped one where it lacks it."""

from __future__ import annotations

import shutil
import tracemalloc

from resurface.catalogue.products import Product
from resurface.record import folder
from resurface.record.folder import SHIPPED, TABLES, load
from resurface.tables.schema import instances
from tests.unit.record.in_a_folder import NAMES, ids, put
from tests.unit.tables.samples import PEEL, clinic, sentences, shipped_rows, treatments

GONE = (
    "This table was in use and is gone. Put it back. To go over to the shipped one, start the app "
    "again without it."
)
SHIPPED_IDS = [row["id"] for row in shipped_rows("treatments.csv")]


def test_the_shipped_folder_is_good_and_needs_no_notice(tables):
    assert (tables.problems, tables.notices, list(tables.rows)) == ((), (), NAMES)


def test_the_shipped_folder_holds_every_row_of_its_files(tables):
    assert {name: len(rows) for name, rows in tables.rows.items()} == {
        table.name: len(shipped_rows(table.file)) for table in TABLES
    }


def test_an_empty_folder_takes_every_table_from_the_shipped_one(tmp_path, tables):
    found = load(tmp_path)

    assert (found.rows, found.version, found.own) == (tables.rows, tables.version, frozenset())


def test_a_clinic_with_its_own_treatments_takes_the_other_tables_from_the_shipped_ones(
    tmp_path, tables
):
    found = load(clinic(tmp_path, [PEEL]))

    assert ids(found) == ["light-peel"]
    assert {name: found.rows[name] for name in NAMES[1:]} == {
        name: tables.rows[name] for name in NAMES[1:]
    }


def test_a_clinics_own_tables_are_told_from_the_shipped_ones(tmp_path):
    assert load(clinic(tmp_path, [PEEL])).own == {"treatments"}


def test_a_clinic_may_drop_a_treatment_that_shipped_facts_name(tmp_path):
    kept = [row for row in shipped_rows("treatments.csv") if row["id"] != "dermaplaning"]

    found = load(clinic(tmp_path, kept))

    assert (sentences(found.problems), ids(found)) == (
        [],
        [each for each in SHIPPED_IDS if each != "dermaplaning"],
    )


def test_a_clinic_may_add_a_treatment(tmp_path):
    found = load(clinic(tmp_path, [*shipped_rows("treatments.csv"), PEEL]))

    assert (sentences(found.problems), ids(found)) == ([], [*SHIPPED_IDS, "light-peel"])


def test_a_clinics_older_products_without_dates_are_read(tmp_path):
    older = "id,name,summary,how_it_works,how_to_use\ncream,Cream,A cream.,,\n"
    put(tmp_path, "products.csv", older)

    tables = load(tmp_path)

    assert tables.problems == ()
    assert sentences(tables.notices) == [
        "products.csv: Newer columns that this table lacks are read as empty: checked_on, check_by",
    ]
    read = instances(Product, tables.rows)[0]
    assert (read.checked_on, read.check_by) == (None, None)


def test_a_clinic_may_not_name_a_fact_that_is_nowhere(tmp_path):
    found = load(clinic(tmp_path, [{**PEEL, "word_fact_ids": "light-peel-lasts-01"}]))

    assert (found.rows, sentences(found.problems)) == (
        {},
        [
            "treatments.csv, row 2, column word_fact_ids: found “light-peel-lasts-01”. "
            "Allowed: an id from facts.csv."
        ],
    )


def test_a_clinics_own_fact_may_name_its_own_treatment(tmp_path):
    mine = {
        "fact_id": "light-peel-lasts-01",
        "treatment_id": "light-peel",
        "field": "lasts",
        "value": "About a month.",
        "source_id": "encino-acne-scars",
    }
    facts = (SHIPPED / "facts.csv").read_text(encoding="utf-8")
    cells = [mine.get(name, "") for name in facts.split("\n", 1)[0].split(",")]
    put(tmp_path, "facts.csv", f"{facts}{','.join(cells)}\n")

    assert sentences(load(clinic(tmp_path, [PEEL])).problems) == []


def test_a_fact_of_an_unknown_treatment_is_named_with_file_row_and_column(tmp_path):
    facts = (SHIPPED / "facts.csv").read_text(encoding="utf-8")
    put(tmp_path, "facts.csv", facts.replace(",no-treatment,", ",nothing-done,", 1))

    assert sentences(load(tmp_path).problems) == [
        "facts.csv, row 2, column treatment_id: found “nothing-done”. "
        "Allowed: an id from treatments.csv / products.csv."
    ]


def test_the_shipped_folder_may_not_drop_a_treatment_that_its_facts_name(tmp_path, monkeypatch):
    shutil.copytree(SHIPPED, tmp_path, dirs_exist_ok=True)
    monkeypatch.setattr(folder, "SHIPPED", tmp_path)
    rows = shipped_rows("treatments.csv")

    found = load(clinic(tmp_path, [row for row in rows if row["id"] != "dermaplaning"]))

    assert {each.found for each in found.problems if each.row} == {"dermaplaning"}


def test_notices_of_a_clinics_files_are_handed_on(tmp_path):
    put(tmp_path, "treatments.csv", treatments({"depth": "Chemical"}))

    assert sentences(load(tmp_path).notices) == [
        "treatments.csv: Capital letters in fixed words were read as small ones."
    ]


def test_problems_of_several_files_are_reported_together(tmp_path):
    put(tmp_path, "treatments.csv", treatments({"depth": "laser"}))
    put(tmp_path, "products.csv", b"PK\x03\x04")
    put(tmp_path, "sources.csv", b"")

    assert sentences(load(tmp_path).problems) == [
        "treatments.csv, row 2, column depth: found “laser”. "
        "Allowed: manual, chemical, device, fractional laser",
        "products.csv: This is an Excel workbook. Save it as “CSV UTF-8”.",
        "sources.csv: The file is empty.",
    ]


def test_with_one_bad_file_nothing_of_the_folder_is_used(tmp_path):
    put(clinic(tmp_path, [PEEL]), "omitted.csv", b"")

    assert load(tmp_path).rows == {}


def test_the_data_version_is_twelve_signs_and_the_same_at_each_reading(tmp_path):
    clinic(tmp_path, [PEEL])

    versions = {load(tmp_path).version for _ in range(2)}

    assert [len(version) for version in versions] == [12]


def test_another_figure_is_another_data_version(tmp_path):
    before = load(clinic(tmp_path, [PEEL])).version

    after = load(clinic(tmp_path, [{**PEEL, "downtime_days_high": "3"}])).version

    assert before != after


def test_a_table_that_was_in_use_and_is_gone_is_a_problem_of_its_own(tmp_path):
    found = load(tmp_path, frozenset({"treatments"}))

    assert (found.rows, sentences(found.problems)) == ({}, [f"treatments.csv: {GONE}"])


def test_the_bytes_of_a_refused_file_are_not_kept(tmp_path):
    raw = treatments({"depth": "laser", "summary": "a" * 1_000_000})
    put(tmp_path, "treatments.csv", raw)
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]

    load(tmp_path)

    assert tracemalloc.get_traced_memory()[0] - before < 500_000
    tracemalloc.stop()


def test_one_reading_of_a_table_is_kept(tmp_path):
    for number in range(5):
        load(clinic(tmp_path, [{**PEEL, "name": f"Peel {number}"}]))

    kept = folder._LAST
    assert sorted(kept) == sorted(NAMES)
    assert kept["treatments"].reading.rows[0]["name"] == "Peel 4"


def test_a_bad_file_and_a_broken_reference_of_another_are_reported_together(tmp_path):
    place = clinic(
        tmp_path,
        [{**PEEL, "warning": "Not over a pacemaker.", "warning_source_id": "no-such-paper"}],
    )
    put(place, "omitted.csv", b"")

    assert sentences(load(place).problems) == [
        "omitted.csv: The file is empty.",
        "treatments.csv, row 2, column warning_source_id: found “no-such-paper”. "
        "Allowed: an id from sources.csv.",
    ]
