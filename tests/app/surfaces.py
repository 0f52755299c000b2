"""What each surface of the app says of a small record, and the record with one column changed."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from resurface.catalogue.catalogue import catalogue
from resurface.catalogue.surfaces import Surface
from resurface.catalogue.treatments import NO_TREATMENT
from resurface.charts.drawing import Heading
from resurface.charts.register import headings, under
from resurface.choosing.answered import Answered
from resurface.choosing.answers import columns
from resurface.choosing.choice import Choice
from resurface.choosing.criteria import CRITERIA, NAME, Criteria
from resurface.choosing.criterion import Criterion, Limit, Several, Switch, Text
from resurface.choosing.flagged import flag
from resurface.choosing.shortlist import shortlist
from resurface.choosing.views import COURSE, GLANCE, PEOPLE, QUESTIONS, RANGES, STUDIES
from resurface.comparison import listed, questions
from resurface.comparison.bands import layout
from resurface.comparison.behind import TOPICS, WARNING
from resurface.comparison.comparison import Comparison, compare
from resurface.comparison.flag_words import flag_parts
from resurface.comparison.glance import glance
from resurface.comparison.marked_skin import IN_ORDER
from resurface.comparison.part import concern_parts
from resurface.evidence.evidence import evidence
from resurface.language.language import english
from resurface.lists import listing
from resurface.lists.query import Query
from resurface.planning.plan import plan
from resurface.planning.sequences import sequences
from resurface.planning.wanted import Wanted
from resurface.record.folder import TABLES
from resurface.record.store import Data
from resurface.tables.schema import Column, Row, Table
from resurface.ui.calendar import plan_controls
from resurface.ui.calendar.answered_marks import marks
from resurface.ui.compare import list_data
from resurface.ui.guide import home_care, questions_first, what_matters, what_you_see
from resurface.ui.guide.in_view import in_view
from resurface.ui.parts.entries import texts
from resurface.ui.shell.menu import CALENDAR, COMPARE, EVIDENCE, TREATMENT
from tests.unit.tables.samples import shipped_rows

CHOSEN = ("rf-microneedling", "pro-fractional")
SKIN = 4
"""Fitzpatrick type of who is asked on the guide."""
FEW = 2
"""Facts of one field of one treatment that the small record has, beside those that carry words."""
OTHER = "Other"
WORDS = english()
BOUND_ABOVE = {("outcomes", "events"), ("recovery", "day_low")}
"""Never more than the cell beside it: one less stands there instead of more."""
TAKEN_AWAY = ("treatments", "warning")
"""Most surfaces say only that there is one: so there is none instead of another."""
LEAST = {"weeks": 4}
"""How much more it takes to be seen, by unit: the list tells of weeks in months."""
_STUDY = "rf-microneedling-turkish-rf-microneedling-2019-responders"
APART = {
    _STUDY: {"arm": f"{CHOSEN[0]}: 1 session", "scar_types_studied": "icepick"},
    f"{_STUDY}-2": {"arm": f"{CHOSEN[0]}: 2 sessions", "scar_types_studied": "boxcar"},
}
"""What two lines of one study get, which look alike in the shipped record but for who rated."""
Rows = Mapping[str, tuple[Row, ...]]
BINDING = {
    ("facts", "unit"),
    *(
        ("outcomes", each)
        for each in ("outcome", "skin_types_studied", "scar_types_studied", "arm")
    ),
}
"""Texts that other code reads: only a text that stands elsewhere in the column means something."""


def whole() -> Rows:
    """The shipped record."""
    return {table.name: tuple(shipped_rows(table.file)) for table in TABLES}


def small() -> Rows:
    """Some treatments and a little of what is known of them, out of the shipped record.

    Regulators' records are told of the first, which has none, so that its page shows every column.
    The second may follow the first, by every source that has one follow another.
    Two lines of one study are of other groups and scars, so that these tell them apart.
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
        "combinations": [
            {**row, **dict(zip(("first_id", "then_id"), CHOSEN, strict=True))}
            for row in every["combinations"]
        ],
    }
    rows["outcomes"] = [{**row, **APART.get(row["outcome_id"], {})} for row in rows["outcomes"]]
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
    if (table.name, column.name) in BOUND_ABOVE:
        return lambda cell: cell and str(max(0, int(cell) - 1))
    if (table.name, column.name) == TAKEN_AWAY:
        return lambda _: ""
    match kind.id:
        case "choice":
            return lambda cell: next(word for word in kind.allowed if word != cell)
        case "figure" | "change" | "whole":
            least = LEAST.get(column.unit, 1)
            return lambda cell: f"{float(cell or 0) + max(least, float(cell or 0) // 5):g}"
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


def speaking(rows: Rows, screen: Callable[[Surface, Data], str]) -> Said:
    """What every surface says of a record; `screen` runs the app on it where a surface has one.

    What can be worked out without the app comes first, since it is the faster.
    """
    data = Data(catalogue(rows), evidence(rows), "version", _NOW)
    compared = compare(data.catalogue, data.evidence, CHOSEN, untreated=True, version="version")

    def said(surface: Surface) -> Iterator[object]:
        match surface:
            case Surface.FILTER:
                yield from _answers(data, (each for each in CRITERIA if each is not NAME))
            case Surface.SEARCH:
                yield from _answers(data, [NAME])
            case Surface.LIST:
                yield _list(data)
            case Surface.GLANCE:
                yield glance(compared, Criteria(), WORDS)
            case Surface.TABLE:
                for line in questions.table(compared, WORDS):
                    yield line.question, [(cell.lines, cell.sources) for cell in line.cells]
            case Surface.SOURCES:
                yield from _behind(compared)
            case Surface.EVIDENCE:
                yield from _listed(data)
            case Surface.GUIDE:
                yield from _guided(data)
            case Surface.CALENDAR:
                yield from _planned(data)
            case _ if surface in _CHARTS:
                yield from _drawn(_CHARTS[surface], compared)
            case _:
                pass
        if surface in SCREENS:
            yield screen(surface, data)

    return lambda surface: map(repr, said(surface))


_COMPARED = {"compare": "~".join(CHOSEN)}
SCREENS: Mapping[Surface, tuple[str, Mapping[str, str]]] = {
    **{
        surface: (COMPARE.script, {**_COMPARED, "view": view.id})
        for surface, view in (
            (Surface.GLANCE, GLANCE),
            (Surface.COURSE, COURSE),
            (Surface.RANGES, RANGES),
            (Surface.STUDIES, STUDIES),
            (Surface.PEOPLE, PEOPLE),
        )
    },
    Surface.TABLE: (COMPARE.script, {**_COMPARED, "view": QUESTIONS.id, "rows": "all"}),
    Surface.TREATMENT: (TREATMENT.script, {"treatment": CHOSEN[0]}),
    Surface.EVIDENCE: (EVIDENCE.script, {}),
    Surface.CALENDAR: (CALENDAR.script, _COMPARED),
}
"""The page and the link of each surface that is a screen of its own."""
_CHARTS = {Surface(heading.id): heading for heading in headings()}
_NOW = datetime.datetime(2026, 11, 25, tzinfo=datetime.UTC)


def _list(data: Data) -> object:
    """What the list is given to draw while nothing is asked for."""
    choice = Choice()
    found = shortlist(data.catalogue, choice.criteria, data.evidence)
    rows = listed.rows(data.catalogue, data.evidence, WORDS)
    drawn = layout(found, choice, rows, len(found.shown), WORDS)
    return list_data.whole(rows, drawn, choice, ())


def _guided(data: Data) -> Iterator[object]:
    """The steps of the guide with all that may be seen, and every question answered either way."""
    known, asked = data.evidence, [each.id for each in data.evidence.cautions]
    seen = Criteria(helps=IN_ORDER, skin_type=SKIN)
    yield what_you_see.shown(Choice(seen), data, WORDS)
    for yes in (True, False):
        choice = Choice(seen, answers=Answered().answering(asked, yes))
        found = in_view(choice, data)
        yield questions_first.shown(choice, found, data, WORDS)
        for beside in what_matters.BESIDE:
            drawn = what_matters.shown(choice, found, data, beside, WORDS)
            yield drawn.fixed, drawn.changing
    yield [(*flag_parts(flag(each, known), known, WORDS),) for each in known.cautions]
    yield [(*concern_parts(each, known, WORDS),) for each in known.concerns]
    yield [home_care.entries(each, known, WORDS) for each in data.catalogue.products]


def _planned(data: Data) -> Iterator[object]:
    """What the calendar says of the first treatment followed by the other, by each source."""
    known, day = data.evidence, _NOW.date()
    for each in sequences(CHOSEN[0], data.catalogue, known):
        made = plan(Wanted(CHOSEN[0], each.id, day), data.catalogue, known, day)
        yield made and plan_controls.following(made, data.catalogue, known, WORDS)
    made = plan(Wanted(CHOSEN[0], "", day), data.catalogue, known, day)
    for yes in (True, False):
        answers = Answered().answering((each.id for each in known.cautions), yes)
        yield made and marks(made, answers, known, WORDS)


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
