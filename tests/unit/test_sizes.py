"""A function is short and a file has one job; what is longer must be a plain list of cases."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.of_each import of_each

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted(
    [*ROOT.glob("*.py"), *(ROOT / "pages").rglob("*.py"), *(ROOT / "resurface").rglob("*.py")]
)
LONGEST_FUNCTION, LONGEST_FILE = 60, 300
CASES = {"resurface/standards/items.py"}
"""Files that are one table of cases: they may be as long as their table."""


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> dict[str, int]:
    """Every function of a file, nested ones too, and its lines with decorators and docstring."""
    return {
        node.name: (node.end_lineno or 0) - node.lineno + 1
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


@of_each("path", SOURCES, ids=name)
def test_no_function_is_longer_than_sixty_lines(path):
    long = {each: lines for each, lines in functions(path).items() if lines > LONGEST_FUNCTION}
    assert long == {}


@of_each("path", SOURCES, ids=name)
def test_no_file_is_longer_than_three_hundred_lines_but_for_tables_of_cases(path):
    assert name(path) in CASES or len(path.read_text("utf-8").splitlines()) <= LONGEST_FILE
