"""The command line: `python -m resurface check FOLDER`, `ranges` and `dictionary`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from resurface import __main__ as command_line
from resurface.__main__ import main
from resurface.record.folder import SHIPPED, TABLES
from tests.unit.tables.samples import PEEL, clinic, shipped_rows, treatments


@pytest.fixture
def copied(tmp_path, monkeypatch) -> Path:
    """A copy of the shipped folder that the commands take for the shipped one."""
    shutil.copytree(SHIPPED, tmp_path, dirs_exist_ok=True)
    monkeypatch.setattr(command_line, "SHIPPED", tmp_path)
    return tmp_path


def spoil(place: Path) -> None:
    """Another figure than the rule gives in the first row, dermaplaning."""
    first, *others = shipped_rows("treatments.csv")
    clinic(place, [{**first, "sessions_low": "1"}, *others])


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command as a shell would start it."""
    return subprocess.run(  # noqa: S603
        [sys.executable, "-m", "resurface", *arguments],
        cwd=SHIPPED.parent,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_check_says_that_the_shipped_folder_is_good(capsys, tables):
    code = main(["check"])

    rows = ", ".join(f"{table.name} {len(shipped_rows(table.file))}" for table in TABLES)
    assert (code, capsys.readouterr().out) == (
        0,
        f"Good. Rows: {rows}. Data version {tables.version}.\nShipped: all tables.\n",
    )


def test_check_says_that_a_clinics_folder_is_good(capsys, tmp_path):
    code = main(["check", str(clinic(tmp_path, [PEEL]))])

    assert code == 0
    assert capsys.readouterr().out.startswith("Good. Rows: treatments 1, products 6, ")


def test_check_says_which_tables_are_the_clinics(capsys, tmp_path):
    main(["check", str(clinic(tmp_path, [PEEL]))])

    assert capsys.readouterr().out.endswith("\nOur clinic's: treatments. Shipped: all others.\n")


def test_check_of_a_folder_without_any_table_ends_with_1(capsys, tmp_path):
    code = main(["check", str(tmp_path)])

    assert (code, capsys.readouterr().out) == (
        1,
        f"refused: {tmp_path}: No table was found in this folder: shipped figures are shown.\n",
    )


def test_check_names_the_file_that_looks_like_a_table(capsys, tmp_path):
    (clinic(tmp_path, [PEEL]) / "treatments.csv").rename(tmp_path / "Treatments.csv")

    code = main(["check", str(tmp_path)])

    assert (code, capsys.readouterr().out) == (
        1,
        "note: Treatments.csv: This is not used. Give it exactly the name treatments.csv.\n"
        f"refused: {tmp_path}: No table was found in this folder: shipped figures are shown.\n",
    )


def test_check_of_a_link_to_nothing_ends_with_1(capsys, tmp_path):
    (tmp_path / "treatments.csv").symlink_to("share/treatments.csv")

    code = main(["check", str(tmp_path)])

    assert (code, capsys.readouterr().out) == (
        1,
        "refused: treatments.csv: The file can't be found, or it is a link to a file that is not "
        "there.\n1 to mend. Nothing of this folder is used until then.\n",
    )


def test_check_says_the_first_fifty_problems_and_how_many_more(capsys, tmp_path):
    bad = treatments(*({"id": f"peel-{number}", "depth": "laser"} for number in range(70)))
    (tmp_path / "treatments.csv").write_text(bad, encoding="utf-8")

    main(["check", str(tmp_path)])

    assert capsys.readouterr().out.split("\n")[50] == "refused: and 20 more"


def test_check_names_what_was_put_right(capsys, tmp_path):
    (tmp_path / "treatments.csv").write_text(treatments({"depth": "Chemical"}), encoding="utf-8")

    code = main(["check", str(tmp_path)])

    assert code == 0
    assert capsys.readouterr().out.startswith(
        "note: treatments.csv: Capital letters in fixed words were read as small ones.\nGood. "
    )


def test_check_reports_all_failures_and_ends_with_1(capsys, tmp_path):
    raw = treatments({"depth": "laser"}, {"id": "b", "downtime_days_low": "5-Oct"})
    (tmp_path / "treatments.csv").write_text(raw, encoding="utf-8")

    code = main(["check", str(tmp_path)])

    assert (code, capsys.readouterr().out) == (
        1,
        "refused: treatments.csv, row 2, column depth: found “laser”. "
        "Allowed: manual, chemical, device, fractional laser\n"
        "refused: treatments.csv, row 3, column downtime_days_low: found “5-Oct”. "
        "Allowed: a number from 0 to 365, with a point (4 or 4.5), or an empty cell. "
        "Excel and others turn cells such as 5-10 or mar-1 into days. Set the format of the column "
        "to text, type the cell anew and save again.\n"
        "2 to mend. Nothing of this folder is used until then.\n",
    )


@pytest.mark.parametrize("name", ["nowhere", "file.txt", "a" * 300])
def test_check_of_what_is_no_folder_ends_with_1(capsys, tmp_path, name):
    (tmp_path / "file.txt").write_text("a file", encoding="utf-8")

    code = main(["check", str(tmp_path / name)])

    assert (code, capsys.readouterr().out) == (
        1,
        f"refused: RESURFACE_DATA: There is no such folder: {tmp_path / name}\n"
        "1 to mend. Nothing of this folder is used until then.\n",
    )


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\xef\xbb\xbf", id="a byte-order mark"),
        pytest.param(b"\x00" * 100, id="NUL bytes"),
        pytest.param(b"\x81\x8d", id="no characters"),
        pytest.param(b"PK\x03\x04", id="a workbook"),
        pytest.param(b"<html>", id="a web page"),
        pytest.param(b'id,name\n"', id="half a quote"),
        pytest.param(bytes(range(256)), id="every byte"),
    ],
)
def test_check_of_a_damaged_file_ends_with_1_and_names_the_file(capsys, tmp_path, raw):
    (tmp_path / "facts.csv").write_bytes(raw)

    code = main(["check", str(tmp_path)])

    assert code == 1
    assert capsys.readouterr().out.startswith("refused: facts.csv")


def test_check_prints_a_name_that_no_terminal_can_write(capsys):
    code = main(["check", "\udcff"])

    assert code == 1
    assert "There is no such folder: \\udcff\n" in capsys.readouterr().out


def test_check_prints_to_a_terminal_that_has_few_letters():
    ended = run("check", "日", PYTHONIOENCODING="ascii", PYTHONUTF8="1")

    assert (ended.returncode, ended.stderr, ended.stdout.split("\n")[0]) == (
        1,
        "",
        "refused: RESURFACE_DATA: There is no such folder: \\u65e5",
    )


def test_ranges_says_that_every_shipped_figure_follows_the_rule(capsys):
    code = main(["ranges"])

    assert (code, capsys.readouterr().out) == (0, "0 figures differ from the rule\n")


def test_ranges_names_a_figure_that_differs_and_ends_with_1(capsys, copied):
    spoil(copied)

    code = main(["ranges"])

    assert (code, capsys.readouterr().out) == (
        1,
        "dermaplaning, sessions: the file has 1 to 6, the rule gives 4 to 6\n"
        "1 figures differ from the rule\n",
    )


def test_ranges_leaves_the_file_alone_unless_told_to_write(copied):
    spoil(copied)
    before = (copied / "treatments.csv").read_bytes()

    main(["ranges"])

    assert (copied / "treatments.csv").read_bytes() == before


def test_ranges_write_puts_the_ranges_of_the_rule_into_the_file(capsys, copied):
    spoil(copied)

    code = main(["ranges", "--write"])

    assert code == 0
    assert (copied / "treatments.csv").read_bytes() == (SHIPPED / "treatments.csv").read_bytes()


def test_ranges_of_a_bad_folder_reports_it_and_ends_with_1(capsys, copied):
    (copied / "facts.csv").write_bytes(b"")

    code = main(["ranges"])

    assert (code, capsys.readouterr().out.split("\n")[0]) == (
        1,
        "refused: facts.csv: The file is empty.",
    )


def test_dictionary_prints_the_shipped_dictionary(capsys):
    code = main(["dictionary"])

    assert (code, capsys.readouterr().out) == (
        0,
        (SHIPPED / "README.md").read_text(encoding="utf-8"),
    )


def test_dictionary_write_writes_it_into_the_folder(copied):
    (copied / "README.md").write_text("old", encoding="utf-8")

    code = main(["dictionary", "--write"])

    assert code == 0
    assert (copied / "README.md").read_bytes() == (SHIPPED / "README.md").read_bytes()


@pytest.mark.parametrize("arguments", [[], ["mend"], ["check", "a", "b"], ["ranges", "--all"]])
def test_a_command_that_is_not_known_is_explained_and_ends_with_2(capsys, arguments):
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("usage: resurface ")


def test_link_prints_the_link_of_treatments_and_writes_its_code(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("RESURFACE_ADDRESS", "https://clinic.example")
    code = main(["link", "microneedling", "tca-cross", "--qr", str(tmp_path / "code.png")])
    assert (code, capsys.readouterr().out) == (
        0,
        "https://clinic.example/?compare=microneedling~tca-cross\n",
    )
    assert (tmp_path / "code.png").read_bytes()[:4] == b"\x89PNG"


@pytest.mark.parametrize(
    ("address", "treatment", "why"),
    [
        ("", "microneedling", "There is no link to share"),
        ("https://clinic.example", "microneedeling", "no such treatment: microneedeling"),
    ],
)
def test_link_refuses_what_would_lead_nowhere(capsys, monkeypatch, address, treatment, why):
    monkeypatch.setenv("RESURFACE_ADDRESS", address)
    assert main(["link", treatment]) == 1
    assert why in capsys.readouterr().out
