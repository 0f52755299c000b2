"""Every picture that a screen shows says what it shows to who does not see it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

UI = Path(__file__).resolve().parents[4] / "resurface" / "ui"
SHOWN = [
    (path.relative_to(UI).as_posix(), call)
    for path in sorted(UI.rglob("*.py"))
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    if isinstance(call, ast.Call)
    and (ast.unparse(call.func).endswith(".image") or ast.unparse(call.func) == "saved_picture")
]
"""A saved picture takes its words second, and can't do without."""


def test_there_are_pictures_to_look_at():
    assert len(SHOWN) >= 4


@pytest.mark.parametrize(("name", "call"), SHOWN, ids=[name for name, _ in SHOWN])
def test_a_picture_has_alternative_text(name, call):
    saved = ast.unparse(call.func) == "saved_picture"
    assert saved or "alt" in {each.arg for each in call.keywords}, name
