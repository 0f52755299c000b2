"""Letters that a person reads are never cased in code: other languages case otherwise, or not at
all. Where a word begins a sentence, that sentence is one of its own to translators.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[3]
CASED = {"lower", "upper", "capitalize", "title", "casefold", "swapcase"}
ALLOWED = {
    "brand/color_rules.py": "digits of a color are written",
    "brand/logo.py": "the first signs of a file are compared",
    "brand/who_may.py": "names of headers and hosts are compared",
    "choosing/held.py": "names and what is searched for are compared",
    "lists/listing.py": "rows are searched",
    "lists/source_list.py": "titles are sorted",
    "make/for_pages.py": "endings of files are compared",
    "make/for_posting.py": "endings of files are compared",
    "make/put_file.py": "endings of files are compared",
    "materials/drawn_letters.py": "names of letters are in capitals in Unicode, in one language",
    "materials/handout_sources.py": "short names are compared",
    "materials/piece_id.py": "an id that was typed is read",
    "pieces/database.py": "errors of the database are told apart",
    "record/near_names.py": "names of files are compared",
    "serving/hosts.py": "names of hosts are compared",
    "serving/served_page.py": "names of headers are compared",
    "standards/reading.py": "syllables are counted",
    "tables/kinds.py": "cells are compared with ids",
    "tables/layout.py": "names of columns are compared",
    "tables/letters.py": "letters are counted",
    "tables/written_days.py": "names of months are read",
    "text/glossary.py": "hard words are looked for and sorted",
    "text/short_name.py": "words that a short name leaves out are looked for",
    "text/slug.py": "an id is made",
    "ui/brand/brand_colors.py": "digits of a color are written",
    "ui/wording/approved_shown.py": "sentences are searched",
    "wording/cited_source.py": "a source is looked for by its identifier",
    "wording/fda_words.py": "the number of a record is looked for",
    "wording/finding.py": "ids of rules are named",
    "wording/rule_table.py": "ids of rules are named",
    "wording/short_parts.py": "a treatment's name stands inside a sentence, in two languages alike",
    "wording/splitting.py": "words that end no sentence are looked for",
    "wording/text_language.py": "words are looked for in dictionaries",
    "wording/written.py": "what was typed is compared with rules",
}
"""Files of the package that case what nobody reads, with the reason."""
ALLOWED_SCRIPTS = {"ui/parts/component/words.js": "hard words are looked for"}
_IN_OTHERS = {
    "js": r"\.to(?:Locale)?(?:Lower|Upper)Case\b",
    "css": r"text-transform|small-caps",
    "typ": r"\b(?:upper|lower|smallcaps)\(",
}


def cased(source: str) -> Iterator[int]:
    """Lines that case a text, by a call without arguments or by handing the method on."""
    tree = ast.parse(source)
    called = {id(each.func): each for each in ast.walk(tree) if isinstance(each, ast.Call)}
    for each in ast.walk(tree):
        if not isinstance(each, ast.Attribute) or each.attr not in CASED:
            continue
        call = called.get(id(each))
        handed_on = isinstance(each.value, ast.Name) and each.value.id == "str"
        if handed_on or (call and not (call.args or call.keywords)):
            yield each.lineno


def python_files() -> Iterator[Path]:
    yield from sorted((PROJECT / "resurface").rglob("*.py"))
    yield from sorted((PROJECT / "pages").rglob("*.py"))
    yield from (PROJECT / "dashboard.py", PROJECT / "serve.py")


def without_own(text: str) -> str:
    """A template without the calls of what it has named itself."""
    own = re.findall(r"#let (\w+)\(", text)
    return re.sub(rf"\b(?:{'|'.join(own)})\(", "(", text) if own else text


def name(file: Path) -> str:
    return file.relative_to(PROJECT).as_posix().removeprefix("resurface/")


@pytest.mark.parametrize(
    "source", ["word.lower()", "word[:1].upper()", "map(str.casefold, words)", "f'{word.title()}'"]
)
def test_a_cased_word_is_seen(source):
    assert list(cased(source)) == [1]


@pytest.mark.parametrize("source", ["page.title(words)", "row.title", "st.title('Guide')"])
def test_a_heading_is_none(source):
    assert list(cased(source)) == []


def test_no_file_cases_what_a_person_reads():
    found = {name(file) for file in python_files() if any(cased(file.read_text("utf-8")))}
    assert found == set(ALLOWED)


@pytest.mark.parametrize("kind", _IN_OTHERS)
def test_no_script_style_or_template_does_either(kind):
    found = {
        name(file)
        for file in (PROJECT / "resurface").rglob(f"*.{kind}")
        if re.search(_IN_OTHERS[kind], without_own(file.read_text("utf-8")))
    }
    assert found == {each for each in ALLOWED_SCRIPTS if each.endswith(kind)}
