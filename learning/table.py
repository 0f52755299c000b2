"""The table of signs: read, and written anew with what was learned."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import replace

from learning.fitting import Sign
from resurface.wording.rule_table import DATA, rows
from resurface.wording.signs import TABLE, Signs, signs

PATH = DATA / TABLE
_COLUMNS = ("sign", "language", "kind", "rule", "weight")


def learned(language: str, weights: Mapping[Sign, float]) -> Signs:
    """The signs of a language with these weights."""
    own = {sign: weight for (of, sign), weight in weights.items() if of in ("", language)}
    return replace(signs(language), weights=own)


def written() -> dict[Sign, float]:
    """The weights that stand in the table."""
    return {(row["language"], row["sign"]): float(row["weight"]) for row in rows(PATH)}


def write(weights: Mapping[Sign, float]) -> None:
    """Write the table: each list of words with its kind and rule, then all else that weighs."""
    lists = {row["sign"]: row for row in rows(PATH) if row["sign"].startswith("<")}
    said = {sign for _, sign in weights if not sign.startswith("<")}
    with PATH.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(_COLUMNS)
        for name in sorted(lists):
            row = lists[name]
            table.writerow([name, "", row["kind"], row["rule"], weights.get(("", name), 0.0)])
        for (language, sign), weight in sorted(weights.items()):
            if sign in said:
                table.writerow([sign, language, "", "", weight])
