"""spanish.csv as it is written anew: every text of the record once, in the order of the tables."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Mapping

from resurface.record.spanish import SpanishText, is_reviewed, signed, texts
from resurface.tables.schema import Row, table_of


def not_translated(rows: Mapping[str, tuple[Row, ...]]) -> tuple[tuple[str, str, str], ...]:
    """Texts of the record that are shown in English: table, column, text."""
    done = {_key(row) for row in rows["spanish"] if row["spanish"]}
    return tuple(text for text in texts(rows) if text not in done)


def written(rows: Mapping[str, tuple[Row, ...]], name: str, day: datetime.date) -> str:
    """The table anew: new texts have no Spanish yet, and those that are gone are left out.

    `name`: who has read all that is there and signs it as of this day; empty: nobody. A signature
    of other texts than stand there now is taken off.
    """
    columns = table_of(SpanishText).column_names
    known = {_key(row): row for row in rows["spanish"]}
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, columns, lineterminator="\n")
    writer.writeheader()
    for key in texts(rows):
        table, column, english = key
        row = known.get(key, dict.fromkeys(columns, ""))
        both = {"table": table, "column": column, "english": english, "spanish": row["spanish"]}
        writer.writerow({**both, **_signature(row, english, name, day)})
    return file.getvalue()


def _key(row: Row) -> tuple[str, str, str]:
    return row["table"], row["column"], row["english"]


def _signature(row: Row, english: str, name: str, day: datetime.date) -> dict[str, str]:
    if row["spanish"] and is_reviewed(row):
        return {each: row[each] for each in ("reviewed_by", "reviewed_on", "reviewed_texts")}
    if not (row["spanish"] and name):
        return {}
    texts_read = signed(english, row["spanish"])
    return {"reviewed_by": name, "reviewed_on": day.isoformat(), "reviewed_texts": texts_read}
