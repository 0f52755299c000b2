"""What is wrong in the tables of the wording rules: file, row, column, found, allowed."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from resurface.language.language import Message, available, message
from resurface.tables.problem import Problem
from resurface.wording.checked import SEVERITIES
from resurface.wording.grammar import names_in, phrases
from resurface.wording.rule_table import DATA, GIVEN, LIFTS, LISTS, RULES, SOURCES
from resurface.wording.signs import CLAIM, PLAIN, TABLE

_COLUMNS = {
    RULES: "rule_id family severity words hints unless lifted_by about example why suggestion "
    "words_es hints_es unless_es example_es why_es suggestion_es source_ids",
    LISTS: "list meaning words words_es",
    SOURCES: "source_id title publisher year url",
    TABLE: "sign language kind rule weight",
}
_NEEDED = {
    RULES: "rule_id family severity example why suggestion example_es why_es suggestion_es",
    LISTS: "list meaning words",
    SOURCES: "source_id title url",
    TABLE: "sign weight",
}
_LANGUAGES = message("Allowed: {names} or nothing.", names=", ".join(available()))
_PHRASES = ("words", "hints", "unless", "words_es", "hints_es", "unless_es")
Rows = Mapping[str, Sequence[Mapping[str, str]]]


def wording_problems(folder: Path = DATA) -> tuple[Problem, ...]:
    """Every problem of the four tables, in their order; none where the rules can be used."""
    read: dict[str, list[dict[str, str]]] = {}
    found: list[Problem] = []
    for name, columns in _COLUMNS.items():
        rows, problem = _read(folder / name, columns.split())
        read[name] = rows
        found += [problem] if problem else []
    return tuple(found) or tuple(_in_rows(read))


def _read(path: Path, columns: Sequence[str]) -> tuple[list[dict[str, str]], Problem | None]:
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            table = csv.DictReader(file)
            missing = [each for each in columns if each not in (table.fieldnames or ())]
            if missing:
                heads = ", ".join(table.fieldnames or ())
                allowed = message("The first row needs this column.")
                return [], Problem(path.name, 1, missing[0], heads, allowed)
            rows = [{name: (row[name] or "").strip() for name in columns} for row in table]
            return rows, None
    except (OSError, UnicodeDecodeError, csv.Error):
        return [], Problem(path.name, None, "", "", message("The file can't be read as UTF-8 CSV."))


def _in_rows(read: Rows) -> Iterator[Problem]:
    for name, rows in read.items():
        yield from _empty(name, rows)
        yield from _twice(name, rows)
    lists = {*GIVEN, *(row["list"] for row in read[LISTS])}
    rule_ids = {row["rule_id"] for row in read[RULES]}
    sources = {row["source_id"] for row in read[SOURCES]}
    for number, row in enumerate(read[RULES], start=2):
        yield from _of_rule(number, row, lists, sources)
    for name in (RULES, LISTS):
        for number, row in enumerate(read[name], start=2):
            yield from _unknown_lists(name, number, row, lists)
    for number, row in enumerate(read[TABLE], start=2):
        yield from _of_sign(number, row, lists, rule_ids)


def _empty(name: str, rows: Sequence[Mapping[str, str]]) -> Iterator[Problem]:
    for number, row in enumerate(rows, start=2):
        for column in _NEEDED[name].split():
            if not row[column]:
                yield Problem(name, number, column, "", message("Something must stand here."))


def _twice(name: str, rows: Sequence[Mapping[str, str]]) -> Iterator[Problem]:
    if name == TABLE:
        return
    column, seen = _COLUMNS[name].split()[0], set[str]()
    for number, row in enumerate(rows, start=2):
        if row[column] in seen:
            yield Problem(name, number, column, row[column], message("Each may stand once."))
        seen.add(row[column])


def _of_rule(
    number: int, row: Mapping[str, str], lists: set[str], sources: set[str]
) -> Iterator[Problem]:
    listed: tuple[tuple[str, str | None, Sequence[str] | set[str]], ...] = (
        ("severity", None, SEVERITIES),
        ("lifted_by", " ", LIFTS),
        ("about", " ", lists),
        ("source_ids", ";", sources),
    )
    for column, between, known in listed:
        cell = row[column]
        parts = [cell] if between is None else [each.strip() for each in cell.split(between)]
        for part in filter(None, parts):
            if part not in known:
                yield Problem(RULES, number, column, part, _one_of(known))


def _one_of(known: Sequence[str] | set[str]) -> Message:
    return message("Allowed: {names}.", names=", ".join(sorted(known)[:_SHOWN]))


_SHOWN = 12
"""Names of what is allowed that are told, at most."""


def _unknown_lists(
    name: str, number: int, row: Mapping[str, str], lists: set[str]
) -> Iterator[Problem]:
    for column in (each for each in _PHRASES if each in row):
        named = {each for phrase in phrases(row[column]) for each in names_in(phrase)}
        for each in sorted(named - lists):
            allowed = message("It names a list that wording_lists.csv has.")
            yield Problem(name, number, column, f"<{each}>", allowed)


def _of_sign(
    number: int, row: Mapping[str, str], lists: set[str], rule_ids: set[str]
) -> Iterator[Problem]:
    tests: tuple[tuple[str, Callable[[str], bool], Message], ...] = (
        (
            "sign",
            lambda cell: not cell.startswith("<") or cell.strip("<>") in lists,
            message("It names a list that wording_lists.csv has."),
        ),
        ("language", lambda cell: cell in ("", *available()), _LANGUAGES),
        (
            "kind",
            lambda cell: cell in ("", CLAIM, PLAIN),
            message("Allowed: claim, plain or nothing."),
        ),
        (
            "rule",
            lambda cell: not cell or cell in rule_ids,
            message("It names a rule that wording_rules.csv has."),
        ),
        (
            "weight",
            lambda cell: re.fullmatch(r"-?\d+(\.\d+)?", cell) is not None,
            message("A number is needed here."),
        ),
    )
    for column, holds, allowed in tests:
        if not holds(row[column]):
            yield Problem(TABLE, number, column, row[column], allowed)
