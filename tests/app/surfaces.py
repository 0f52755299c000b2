"""What each surface of the app says of a small record, and the record with one column changed."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from resurface.catalogue.catalogue import catalogue
from resurface.catalogue.figures import COURSE_PRICE, FIGURES
from resurface.catalogue.surfaces import Surface
from resurface.catalogue.treatments import NO_TREATMENT
from resurface.charts.drawing import Heading
from resurface.charts.register import headings, under
from resurface.choosing.answers import columns
from resurface.choosing.criteria import CRITERIA, NAME
from resurface.choosing.criterion import Criterion, Limit, Several, Switch, Text
from resurface.comparison import questions
from resurface.comparison.behind import TOPICS, WARNING
from resurface.comparison.comparison import Comparison, compare
from resurface.evidence.evidence import evidence
from resurface.language.language import english
from resurface.lists import listing
from resurface.lists.query import Query
from resurface.record.folder import TABLES
from resurface.record.store import Data
from resurface.tables.schema import Column, Row, Table
from resurface.text import labels
from resurface.ui.parts.entries import texts
from resurface.ui.shell.menu import EVIDENCE, TREATMENT
from tests.unit.tables.samples import shipped_rows

CHOSEN = ("rf-microneedling", "pro-fractional")
FEW = 2
"""Facts of one field of one treatment that the small record has, beside those that carry words."""
OTHER = "Other"
WORDS = english()
Rows = Mapping[str, tuple[Row, ...]]
BINDING = {("facts", "unit"), ("outcomes", "outcome"), ("outcomes", "skin_types_studied")}
"""Texts that other code reads: only a text that stands elsewhere in the column means something."""


def whole() -> Rows:
    """The shipped record."""
    return {table.name: tuple(shipped_rows(table.file)) for table in TABLES}


def small() -> Rows:
    """Some treatments and a little of what is known of them, out of the shipped record.

    Regulators' records are told of the first, which has none, so that its page shows every column.
    """
    every = whole()
    treatments = [row for row in every["treatments"] if row["id"] in (*CHOSEN, NO_TREATMENT)]
    carried = {name for row in treatments for name in row["word_fact_ids"].split(";")}
    per_field: Counter[tuple[str, str]] = Counter()
    facts = []
    for row in every["facts"]:
        about = (row["treatment_id"], row["field"])
        per_field[about] += 1
        if row["fact_id"] in carried or (about[0] in CHOSEN and per_field[about] <= FEW):
            facts.append(row)
    rows = {
        **{
            name: [row for row in found if row.get("treatment_id", CHOSEN[0]) in CHOSEN]
            for name, found in every.items()
        },
        "treatments": treatments,
        "facts": facts,
        "clearances": [{**row, "treatment_id": CHOSEN[0]} for row in every["clearances"]],
    }
    named = {
        source.strip()
        for table in TABLES
        for column in table.columns
        if column.of == ("sources",)
        for row in rows[table.name]
        for source in row[column.name].split(";")
    }
    sources = [row for row in every["sources"] if row["source_id"] in named]
    return {name: tuple(found) for name, found in {**rows, "sources": sources}.items()}


def all_changed(rows: Rows, columns: Iterable[tuple[Table, Column]]) -> Rows:
    """The same record with other cells in several columns."""
    for table, column in columns:
        rows = changed(rows, table, column)
    return rows


def changed(rows: Rows, table: Table, column: Column) -> Rows:
    """The same record with other cells in one column, each as good as those that stood there.

    Empty cells of a column of words stay empty, unless all are.
    """
    cells = [row[column.name] for row in rows[table.name]]
    other = other_cell(rows, table, column)
    kept = {""} if column.kind.id == "text" and any(cells) else set[str]()
    return {
        **rows,
        table.name: tuple(
            {**row, column.name: cell if cell in kept else other(cell)}
            for row, cell in zip(rows[table.name], cells, strict=True)
        ),
    }


def other_cell(rows: Rows, table: Table, column: Column) -> Callable[[str], str]:
    """What to put into the place of a cell, by the column's kind."""
    kind = column.kind
    if column.of:
        return _next_of([row[key_of(name)] for name in column.of for row in rows[name]])
    if (table.name, column.name) in BINDING:
        return _next_of(list(dict.fromkeys(row[column.name] for row in rows[table.name])))
    match kind.id:
        case "choice":
            return lambda cell: next(word for word in kind.allowed if word != cell)
        case "figure" | "change" | "whole":
            return lambda cell: f"{float(cell or 0) + max(1, float(cell or 0) // 5):g}"
        case "type" | "types":
            return lambda cell: "VI" if cell != "VI" else "I"
        case "date":
            return lambda _: "2020-01-31"
        case "link":
            return lambda _: "https://other.example/"
        case _:
            return lambda cell: f"{OTHER} {cell}"


def _next_of(known: Sequence[str]) -> Callable[[str], str]:
    """The word that stands after a cell; the first one for a cell that is none or more than one."""
    after = dict(zip(known, (*known[1:], known[0]), strict=True))
    return lambda cell: after.get(cell, next(each for each in known if each not in cell))


def key_of(table_name: str) -> str:
    return next(table.key[0] for table in TABLES if table.name == table_name)


Said = Callable[[Surface], Iterator[str]]
"""What a surface says, part after part; each is worked out only when it is asked for."""


def speaking(rows: Rows, page: Callable[[str, Data], str]) -> Said:
    """What every surface says of a record; `page` runs a page of the app on it."""
    data = Data(catalogue(rows), evidence(rows), "version", _NOW)
    compared = compare(data.catalogue, data.evidence, CHOSEN, untreated=True, version="version")

    def said(surface: Surface) -> Iterator[object]:
        match surface:
            case Surface.FILTER:
                yield from _answers(data, (each for each in CRITERIA if each is not NAME))
            case Surface.SEARCH:
                yield from _answers(data, [NAME])
            case Surface.CARD:
                yield from _cards(compared)
            case Surface.TABLE:
                for line in questions.table(compared, WORDS):
                    yield line.question, [(cell.lines, cell.sources) for cell in line.cells]
            case Surface.SOURCES:
                yield from _behind(compared)
            case Surface.TREATMENT:
                yield page(TREATMENT.script, data)
            case Surface.EVIDENCE:
                yield from _listed(data)
                yield page(EVIDENCE.script, data)
            case _:
                yield from _drawn(_CHARTS[surface], compared)

    return lambda surface: map(repr, said(surface))


_CHARTS = {Surface(heading.id): heading for heading in headings()}
_NOW = datetime.datetime(2026, 11, 25, tzinfo=datetime.UTC)


def _cards(compared: Comparison) -> Iterator[object]:
    """What a card writes."""
    for option in compared.options:
        treatment = option.treatment
        depth = labels.depth(treatment.depth, WORDS) if treatment.depth else ""
        yield treatment.name, treatment.house_name, depth, treatment.warning
        if option.is_untreated:
            yield treatment.summary
            continue
        for figure in (each for each in (*FIGURES, COURSE_PRICE) if each.on_card):
            said = option.said(figure, WORDS)
            yield said.text, said.sources, said.beside


def _drawn(heading: Heading, compared: Comparison) -> Iterator[object]:
    """What the charts under a heading draw and tell."""
    for chart in under(heading):
        for drawing in chart.draw(compared, WORDS):
            yield drawing.title, drawing.records, drawing.alt


def _behind(compared: Comparison) -> Iterator[str]:
    """All that dialogs list, topic by topic."""
    for option in compared.options:
        for topic in TOPICS.values():
            if topic is not WARNING or option.treatment.warning:
                yield from texts(topic.behind(option, WORDS))


def _listed(data: Data) -> Iterator[object]:
    """Every page of every list of the evidence."""
    for name in listing.LISTS:
        number, last = 1, 1
        while number <= last:
            asked = Query(list=name, page=number)
            page = listing.rows(data.evidence, data.catalogue, asked, WORDS, _NOW.date())
            yield page.rows
            number, last = number + 1, page.pages


def _answers(data: Data, criteria: Iterable[Criterion[Any]]) -> Iterator[list[int]]:
    """What the treatments answer to every value that criteria may have."""
    by_column = columns(data.catalogue, data.evidence)
    for criterion in criteria:
        for value in _asked(criterion):
            yield by_column.answering[criterion](value).tolist()


def _asked(criterion: Criterion[Any]) -> Iterable[Any]:
    """Values of a criterion; a limit has more than its stops, so that a change tells."""
    match criterion:
        case Limit():
            return (*range(60), *range(60, 20_000, 100))
        case Several():
            return ((option,) for option in criterion.options)
        case Switch():
            return (True,)
        case Text():
            return (OTHER.casefold(),)
        case _:
            return criterion.options
