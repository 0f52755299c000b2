"""Data folders with as many treatments as wished, made from the shipped ones."""

from __future__ import annotations

import csv
from pathlib import Path

from benchmarks.served import PROJECT

_SHIPPED = PROJECT / "data" / "treatments.csv"
_NO_TREATMENT = "no-treatment"
_WITH_SOURCES = "word_fact_ids"


def catalogue(folder: Path, treatments: int) -> Path:
    """Writes treatments.csv with that many rows into a folder: the shipped ones come first.

    The others are copies with a new id and name. Every other table stays the shipped one, so a copy
    has no facts of its own, and what it names of them is left out.
    """
    with _SHIPPED.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        columns, rows = list(reader.fieldnames or ()), list(reader)
    offered = [row for row in rows if row["id"] != _NO_TREATMENT]
    made = offered[:treatments]
    for number in range(len(made), treatments):
        model = offered[number % len(offered)]
        made.append(
            {
                **model,
                "id": f"{model['id']}-{number}",
                "name": f"{model['name']} {number}",
                "house_name": "",
                _WITH_SOURCES: "",
            }
        )
    made += [row for row in rows if row["id"] == _NO_TREATMENT]
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / _SHIPPED.name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(made)
    return folder
