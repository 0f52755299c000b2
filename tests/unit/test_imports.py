"""What may import what: the library runs without Streamlit, and takes good data without pandera."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.of_each import of_each

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted(
    [*ROOT.glob("*.py"), *(ROOT / "pages").rglob("*.py"), *(ROOT / "resurface").rglob("*.py")]
)
MAY_IMPORT_STREAMLIT = ("dashboard.py", "serve.py", "pages/", "resurface/ui/", "resurface/serving/")
"""`serve.py` because `streamlit run` looks for `st.App` in the text of that very file."""


ARROW = (
    *("language", "tables", "catalogue", "evidence", "record", "text", "choosing", "comparison"),
    *("planning", "lists", "charts", "standards", "wording", "brand", "materials"),
    *("pieces", "make", "ui", "serving"),
)
"""The packages of `resurface/` in the order in which data flows: each imports only what stands
before it, so that there is no way back.
"""

WITHIN_UI = ("shell", "parts")
"""Folders of `resurface/ui/` that its pages are built from, in order; every other
folder is a page."""


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def modules(path: Path) -> set[str]:
    """The modules that a file imports anywhere in it, and the names that it takes from them."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def imported(path: Path) -> set[str]:
    """The packages that a file imports anywhere in it, by their first name."""
    return {module.split(".")[0] for module in modules(path)}


def loaded_with(module: str) -> set[str]:
    """The modules that are loaded in a fresh Python once this one was imported."""
    return loaded_by(f"import {module}")


@cache
def loaded_by(statements: str) -> set[str]:
    """The modules that are loaded in a fresh Python once this was run."""
    told = subprocess.run(  # noqa: S603
        [sys.executable, "-c", f"{statements}\nimport sys\nprint('\\n'.join(sys.modules))"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(told.stdout.split())


@of_each(
    "path",
    [each for each in SOURCES if not name(each).startswith(MAY_IMPORT_STREAMLIT)],
    ids=name,
)
def test_streamlit_is_imported_only_by_the_dashboard_its_pages_and_their_parts(path):
    assert "streamlit" not in imported(path)


def test_the_dashboard_itself_is_seen_to_import_streamlit():
    assert "streamlit" in imported(ROOT / "dashboard.py")


@pytest.mark.parametrize("module", ["resurface.record.folder", "resurface.record.store"])
@pytest.mark.parametrize("package", ["pandera", "pandas", "streamlit"])
def test_reading_data_is_imported_without_slow_packages(module, package):
    assert package not in loaded_with(module)


READ_WITHOUT_A_CHECK = """
from resurface.record.folder import ROW_CLASSES, SHIPPED, TABLES
from resurface.tables.read import read
from resurface.tables.schema import instances
rows = {each.name: read(each, (SHIPPED / each.file).read_bytes()).rows for each in TABLES}
assert all(instances(each, rows) for each in ROW_CLASSES)
"""


@pytest.mark.parametrize("package", ["pandera", "pandas"])
def test_rows_are_read_and_made_instances_without_slow_packages(package):
    assert package not in loaded_by(READ_WITHOUT_A_CHECK)


def packages_of(path: Path) -> set[str]:
    """The packages of `resurface/` that a file imports from."""
    return {
        module.split(".")[1]
        for module in modules(path)
        if module.startswith("resurface.") and module.split(".")[1] in ARROW
    }


def test_the_arrow_names_every_package():
    there = {each.parent.name for each in (ROOT / "resurface").glob("*/__init__.py")}
    assert there == set(ARROW)


@of_each("path", [each for each in SOURCES if name(each).startswith("resurface/")], ids=name)
def test_a_package_imports_only_what_stands_before_it(path):
    parts = path.relative_to(ROOT / "resurface").parts
    before = ARROW if len(parts) == 1 else ARROW[: ARROW.index(parts[0]) + 1]
    assert packages_of(path) <= set(before)


@of_each("path", [each for each in SOURCES if name(each).startswith("resurface/ui/")], ids=name)
def test_a_page_of_the_screen_imports_only_the_shell_the_parts_and_itself(path):
    folder = path.relative_to(ROOT / "resurface" / "ui").parts[0]
    at_hand = {"shell": {"shell"}, "parts": {"shell", "parts"}}.get(folder, {*WITHIN_UI, folder})
    from_ui = {each.split(".")[2] for each in modules(path) if each.startswith("resurface.ui.")}
    assert from_ui <= at_hand


def test_no_module_name_stands_twice():
    stems = [each.stem for each in SOURCES if name(each).startswith("resurface/")]
    twice = {each for each in stems if stems.count(each) > 1 and each != "__init__"}
    assert twice == set()


def test_good_data_is_read_and_checked_without_pandera():
    folder = "resurface.record.folder"

    assert "pandera" not in loaded_with(f"{folder}; {folder}.load({folder}.SHIPPED)")


def test_the_list_opens_without_what_draws_charts_and_reads_data_frames():
    """A start waits for these: together they take longer to import than the list to open."""
    opened = (
        "from streamlit.testing.v1 import AppTest\n"
        "assert not AppTest.from_file('dashboard.py', default_timeout=60).run().exception"
    )
    slow = {
        "altair",
        "pandas",
        "pyarrow",
        "sqlalchemy",
        "alembic",
        "pptx",
        "lemminflect",
        "simplemma",
    }
    assert loaded_by(opened) & slow == set()


def test_the_list_opens_without_what_writes_pieces():
    opened = (
        "from streamlit.testing.v1 import AppTest\n"
        "assert not AppTest.from_file('dashboard.py', default_timeout=60).run().exception"
    )
    writers = tuple(f"resurface.{each}." for each in ("brand", "materials", "pieces", "wording"))
    assert [each for each in loaded_by(opened) if each.startswith(writers)] == []
