"""The page on methods tells which rule is held by which tests."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).parent
METHODS = (HERE.parents[2] / "docs/methods.md").read_text("utf-8")


def test_the_table_names_every_file_of_these_tests_and_no_other():
    told = set(re.findall(r"\| `(test_\w+\.py)` \|", METHODS))
    there = {each.name for each in HERE.glob("test_*.py")} - {Path(__file__).name}
    assert told == there


def test_the_table_names_the_folder_that_they_are_in():
    assert f"`tests/unit/{HERE.name}`" in METHODS
