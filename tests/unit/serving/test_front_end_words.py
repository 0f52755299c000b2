"""The words of the front end are those that it has, and stand in every language."""

from __future__ import annotations

import re

import pytest

from resurface.language.language import available, language
from resurface.serving.front_end_words import SAID, script
from resurface.serving.served_page import INDEX

_FILLED = re.compile(r"\{(?:number|name)\}")
_NOT_IN_ITS_FILES = re.compile(
    r"Ctrl|⌘|to apply|Drag and drop|options? available|visualization|File must"
)
"""What it puts together of several pieces."""


@pytest.fixture(scope="module")
def front_end() -> str:
    """All scripts of the front end as one text."""
    files = sorted((INDEX.parent / "static" / "js").glob("*.js"))
    return "\n".join(each.read_text(encoding="utf-8", errors="replace") for each in files)


def test_each_is_said_by_the_front_end_as_it_stands_here(front_end):
    gone = [
        each.text
        for each in SAID
        if not _NOT_IN_ITS_FILES.search(each.text)
        and not all(part.strip() in front_end for part in _FILLED.split(each.text))
    ]
    assert gone == []


@pytest.mark.parametrize("code", [each for each in available() if each != "en"])
def test_each_has_words_of_its_own_that_keep_what_is_put_in(code):
    words = language(code)
    for each in SAID:
        said = words.say(each.text)
        assert said != each.text
        assert _FILLED.findall(said) == _FILLED.findall(each.text)


def test_the_script_brings_the_words_of_every_language():
    assert all(f'"{code}": [' in script() for code in available())
