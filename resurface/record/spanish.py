"""spanish.csv: texts of the record in Spanish, and the record as it is served in Spanish.

A text is known by its table, its column and its English: where the English changes, nothing in
Spanish belongs to it any more, and the English is shown. So no Spanish says what the English no
longer does. What a bilingual clinician has signed is known by both texts, as `signed`: a change of
either puts it back among what is not yet reviewed.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Mapping

from resurface.language.language import message
from resurface.tables.kinds import DATE, TEXT, choice
from resurface.tables.schema import Row, Rule, column, table

SPANISH = "es"
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "treatments": (
        *("name", "short_name", "other_names", "summary", "how_it_works", "lasts", "performed_by"),
        *("numbing", "warning"),
    ),
    "products": ("name", "summary", "how_it_works", "how_to_use"),
    "outcomes": ("scale", "threshold", "combined_with", "compared_with"),
    "recovery": ("what_you_see", "what_you_feel", "can_do", "avoid", "note"),
    "concerns": ("name", "what_it_is", "how_to_tell"),
    "cautions": ("question", "consequence", "strength", "in_short"),
    "combinations": ("why", "evidence", "note"),
    "omitted": ("name", "what_it_is", "helps", "why_not_compared"),
    "reported_harms": ("what",),
    "when_to_call": ("sign", "stated"),
}
"""What is said in Spanish, by table; titles, facts and notes on them keep their language.

Names of outcomes and harms are not among it: the app knows these by their names, so they are ids,
and are said in other words where they are shown (`text/labels.py`).
"""
_NAMES = ("name", "other_names")


def signed(english: str, spanish: str) -> str:
    """By what a signature knows both texts: twelve signs that change with either."""
    return hashlib.sha256(f"{english}\n{spanish}".encode()).hexdigest()[:12]


@table(
    "spanish",
    one_row_is="a text of the record with its Spanish",
    rules=(
        Rule(
            ("table", "column"),
            lambda table, column: column in COLUMNS[table],
            message("Allowed: a column of that table that is said in Spanish."),
        ),
    ),
)
class SpanishText:
    """One text in both languages; `spanish` empty: not translated, the English is shown."""

    in_table: str = column(
        choice(*COLUMNS), "the table that the text stands in", name="table", key=True
    )
    in_column: str = column(
        choice(*sorted({each for columns in COLUMNS.values() for each in columns})),
        "its column there",
        name="column",
        key=True,
    )
    english: str = column(TEXT, "the text as it stands there", key=True)
    spanish: str = column(TEXT, "the same in Spanish; empty: the English is shown")
    reviewed_by: str = column(TEXT, "the bilingual clinician who has read both")
    reviewed_on: datetime.date | None = column(DATE, "the day of the reading")
    reviewed_texts: str = column(
        TEXT, "what `python -m resurface spanish --sign` wrote of both texts on that day"
    )


def is_reviewed(row: Row) -> bool:
    """Whether a clinician has signed both texts as they stand now."""
    both = signed(row["english"], row["spanish"])
    return bool(row["reviewed_by"] and row["reviewed_on"]) and row["reviewed_texts"] == both


def texts(rows: Mapping[str, Iterable[Row]]) -> Iterable[tuple[str, str, str]]:
    """Every text of the record that is said in Spanish, once: table, column, English."""
    found = (
        (table, column, row[column])
        for table, columns in COLUMNS.items()
        for column in columns
        for row in rows.get(table, ())
        if row[column]
    )
    return dict.fromkeys(found)


def not_reviewed(rows: Mapping[str, tuple[Row, ...]]) -> int:
    """How many texts of the record no bilingual clinician has signed in Spanish."""
    known = {_key(row) for row in rows.get("spanish", ()) if is_reviewed(row)}
    return sum(text not in known for text in texts(rows))


def in_spanish(rows: Mapping[str, tuple[Row, ...]]) -> dict[str, tuple[Row, ...]]:
    """All tables with their texts in Spanish, where there is any; everything else as it is."""
    said = _said(rows)
    return {
        name: tuple(_translated(name, row, said) for row in table) for name, table in rows.items()
    }


def findable(rows: Mapping[str, tuple[Row, ...]]) -> dict[str, tuple[Row, ...]]:
    """All tables as they are, but that treatments are found by their Spanish names too."""
    said = _said(rows)
    treatments = tuple(_with_names(row, row, said) for row in rows.get("treatments", ()))
    return {**rows, "treatments": treatments}


def _said(rows: Mapping[str, tuple[Row, ...]]) -> dict[tuple[str, str, str], str]:
    return {_key(row): row["spanish"] for row in rows.get("spanish", ()) if row["spanish"]}


def _key(row: Row) -> tuple[str, str, str]:
    return row["table"], row["column"], row["english"]


def _translated(name: str, row: Row, said: Mapping[tuple[str, str, str], str]) -> Row:
    columns = COLUMNS.get(name, ())
    known = (each for each in columns if (name, each, row[each]) in said)
    changed = {each: said[name, each, row[each]] for each in known}
    translated = {**row, **changed}
    return _with_names(translated, row, said) if name == "treatments" else translated


def _with_names(shown: Row, row: Row, said: Mapping[tuple[str, str, str], str]) -> Row:
    """A treatment that is searched by its names in both languages."""
    ours = [row[each] for each in _NAMES]
    theirs = [said.get(("treatments", each, row[each]), "") for each in _NAMES]
    return {**shown, "other_names": ";".join(filter(None, (*ours, *theirs)))}
