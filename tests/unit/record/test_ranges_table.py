"""The shipped ranges and the rule that they follow."""

from __future__ import annotations

import csv
import io

from resurface.record.ranges_table import differences, rewritten


def changed(rows, treatment_id, **cells):
    return [{**row, **cells} if row["id"] == treatment_id else row for row in rows]


def test_every_shipped_range_is_what_the_rule_gives(tables, evidence):
    assert differences(tables.rows["treatments"], evidence) == ()


def test_a_range_that_is_not_what_the_rule_gives_is_named(tables, evidence):
    rows = changed(tables.rows["treatments"], "pro-fractional", sessions_high="9")
    assert differences(rows, evidence) == (
        "pro-fractional, sessions: the file has 3 to 9, the rule gives 3 to open",
    )


def test_an_open_end_is_named_as_open(tables, evidence):
    rows = changed(tables.rows["treatments"], "pro-fractional", sessions_low="")
    assert differences(rows, evidence) == (
        "pro-fractional, sessions: the file has open to open, the rule gives 3 to open",
    )


def test_the_rewritten_table_has_the_rule_s_range(tables, evidence):
    rows = changed(tables.rows["treatments"], "pro-fractional", sessions_high="9")
    read = {row["id"]: row for row in csv.DictReader(io.StringIO(rewritten(rows, evidence)))}
    assert read["pro-fractional"]["sessions_high"] == ""


def test_the_rewritten_table_leaves_every_other_cell_as_it_is(tables, evidence):
    shipped = tables.rows["treatments"]
    text = rewritten(shipped, evidence)
    assert list(csv.DictReader(io.StringIO(text))) == [dict(row) for row in shipped]
