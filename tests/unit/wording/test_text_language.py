"""A text is checked in the language that it is in, whatever was picked."""

from __future__ import annotations

import json

import pytest

from resurface.__main__ import main
from resurface.wording.text_language import language_of

ENGLISH = "You may see less of the scars after the last visit."
SPANISH = "Puede que las cicatrices se noten menos después de la última visita."


@pytest.mark.parametrize("picked", ["en", "es"])
@pytest.mark.parametrize(("text", "code"), [(ENGLISH, "en"), (SPANISH, "es")])
def test_common_words_tell_the_language(text, code, picked):
    assert language_of(text, picked) == code


@pytest.mark.parametrize("text", ["", "Microneedling", "100 %", "Pro Fractional laser"])
def test_words_that_do_not_tell_leave_what_was_picked(text):
    assert [language_of(text, code) for code in ("en", "es")] == ["en", "es"]


def test_the_command_says_so_in_one_line_beside_its_answer(tmp_path, capsys):
    file = tmp_path / "copia.txt"
    file.write_text(f"Resultados garantizados. {SPANISH}", encoding="utf-8")
    assert main(["wording", "--lang", "en", str(file)]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out.splitlines()[0])["severity"] == "block"
    assert said.err == "note: the text reads as Español, so it is checked in Español.\n"
