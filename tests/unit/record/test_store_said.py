"""What a look at the folder notes for the clinic and writes to the log."""

from __future__ import annotations

from tests.unit.record.edited_clinic import LASER
from tests.unit.tables.samples import sentences, treatments


def test_a_file_of_another_name_that_comes_is_noted_and_the_catalogue_stays(edited):
    before = edited.store.current()

    edited.path.with_name("Treatments.csv").write_bytes(b"")
    after = edited.store.current()

    assert sentences(after.notices) == [
        "Treatments.csv: This is not used: treatments.csv is. If this is the newer one, save it "
        "under that name."
    ]
    assert after.catalogue is before.catalogue


def rows(count: int) -> bytes:
    return treatments(*({"id": f"peel-{number}"} for number in range(count))).encode()


def test_a_table_cut_between_two_rows_is_served_and_noted(edited):
    edited.write(rows(5))
    edited.store.current()

    edited.write(rows(2))

    assert len(edited.names) == 2
    assert sentences(edited.store.current().notices) == [
        "treatments.csv: It had 5 rows and has 2. If that was not meant, it may be cut off: save "
        "it again."
    ]


def test_the_note_on_a_cut_table_stays_until_the_rows_are_back(edited):
    edited.write(rows(9))
    edited.store.current()
    edited.write(rows(3))
    edited.store.current()
    edited.write(rows(4))
    still = len(edited.store.current().notices)

    edited.write(rows(9))

    assert (still, edited.store.current().notices) == (1, ())


def test_a_report_of_many_problems_is_bounded_in_the_log(edited, caplog):
    edited.write(
        treatments(*({"id": f"peel-{number}", "offered": "?"} for number in range(200))).encode()
    )

    edited.store.current()

    assert len(caplog.messages) == 51
    assert caplog.messages[-1].endswith(" more")


def test_notices_are_served_with_the_data(edited):
    edited.edit(depth="Chemical")

    assert sentences(edited.store.current().notices) == [
        "treatments.csv: Capital letters in fixed words were read as small ones."
    ]


def test_a_refusal_is_written_to_the_log_for_whoever_runs_the_server(edited, caplog):
    edited.edit(depth="laser")

    edited.store.current()

    assert caplog.messages == [f"refused: {LASER[0]}"]


def test_a_look_at_unchanged_files_writes_nothing_to_the_log(edited, caplog):
    edited.edit(depth="laser")
    edited.store.current()
    caplog.clear()

    edited.store.current()

    assert caplog.messages == []
