"""The sentences that people wrote for the wording check to learn from, and the signs in each.

`sentences.csv`: `origin` is the writer (`app`, `own`, `record` and `rules` are of this project),
`kind` is "over" where it says more than evidence can carry, "honest" where a careful clinic may
print it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from resurface.language.language import language
from resurface.record.folder import SHIPPED
from resurface.record.store import Refused, Store
from resurface.wording.check import read_sentences
from resurface.wording.signs import signs, signs_in

SENTENCES = Path(__file__).parent / "sentences.csv"
OWN = ("app", "own", "record", "rules")
"""Origins that are no writers: how well they are told apart is not asked."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One text: who wrote it, whether it overclaims, and the signs of each of its sentences."""

    origin: str
    language: str
    over: bool
    text: str
    signs: Sequence[dict[str, float]]


def samples(path: Path = SENTENCES) -> list[Sample]:
    """Every text of the file, read as the checker reads it."""
    return list(_samples(path))


def _samples(path: Path) -> Iterator[Sample]:
    data = Store(SHIPPED).current()
    if isinstance(data, Refused):
        raise LookupError("no data")
    with path.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            spoken = language(row["language"])
            parts, contexts = read_sentences(row["text"], data, spoken)
            lists = signs(spoken.code).lists
            found = [
                signs_in(context, part.text, lists)
                for part, context in zip(parts, contexts, strict=True)
            ]
            yield Sample(row["origin"], row["language"], row["kind"] == "over", row["text"], found)
