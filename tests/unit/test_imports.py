"""What may import what: the library runs without Streamlit, and reads good data without pandera."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted(
    [*ROOT.glob("*.py"), *(ROOT / "pages").rglob("*.py"), *(ROOT / "resurface").rglob("*.py")]
)
MAY_IMPORT_STREAMLIT = ("dashboard.py", "serve.py", "pages/", "resurface/ui/")
"""`serve.py` because `streamlit run` looks for `st.App` in the text of that very file."""


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(path: Path) -> set[str]:
    """The packages that a file imports anywhere in it, by their first name."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    modules = [
        module
        for node in ast.walk(tree)
        for module in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    ]
    return {module.split(".")[0] for module in modules}


@cache
def loaded_with(module: str) -> set[str]:
    """The modules that are loaded in a fresh Python once this one was imported."""
    told = subprocess.run(  # noqa: S603
        [sys.executable, "-c", f"import sys, {module}\nprint('\\n'.join(sys.modules))"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(told.stdout.split())


@pytest.mark.parametrize(
    "path",
    [each for each in SOURCES if not name(each).startswith(MAY_IMPORT_STREAMLIT)],
    ids=name,
)
def test_streamlit_is_imported_only_by_the_dashboard_its_pages_and_their_parts(path):
    assert "streamlit" not in imported(path)


def test_the_dashboard_itself_is_seen_to_import_streamlit():
    assert "streamlit" in imported(ROOT / "dashboard.py")


@pytest.mark.parametrize("module", ["resurface.tables.folder", "resurface.tables.store"])
@pytest.mark.parametrize("package", ["pandera", "pandas", "streamlit"])
def test_reading_data_is_imported_without_slow_packages(module, package):
    assert package not in loaded_with(module)
