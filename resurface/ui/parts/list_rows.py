"""The rows of the list as its script draws them: each made once for a data version.

What no choice changes of them is a message of its own, which a browser keeps: a filter sends it by
its name alone.
"""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from typing import Any, get_args

from resurface.catalogue.treatments import DEPTHS, Treatment
from resurface.choosing.choice import Choice
from resurface.choosing.criteria import HELPS
from resurface.comparison.listed import Bar, Marks, Rows, supports_in_words
from resurface.evidence.witness import Design, Witness
from resurface.ui.parts.flag_dialog import sign

_DESIGNS = get_args(Design)
"""The shapes of marks; the script knows each by its place."""
_KEPT = 4096
"""Rows that are kept as they are sent."""
_PAGES_KEPT = 16
"""Sets of rows that are; nearly everyone sees the same."""


def row(treatment: Treatment, rows: Rows, choice: Choice) -> dict[str, Any]:
    """One treatment by its id; what it helps is marked where the person asks for it."""
    listed = rows.row(treatment)
    wished = choice.criteria[HELPS]
    found = {
        "id": treatment.id,
        "chosen": treatment.id in choice.chosen,
        "wished": [place for place, each in enumerate(listed.supports) if each in wished],
    }
    flag = sign(treatment.id, choice.answers, rows.evidence, rows.words)
    return {**found, "flag": flag} if flag else found


@lru_cache(maxsize=_PAGES_KEPT)
def kept(rows: Rows, treatment_ids: frozenset[str]) -> dict[str, Any]:
    """What no choice changes of some rows, by id, and the name of it: other rows, another name."""
    found = {each: _kept(rows, each) for each in sorted(treatment_ids)}
    name = hashlib.sha256(json.dumps(found).encode()).hexdigest()[:16]
    return {"name": name, "rows": found}


@lru_cache(maxsize=_KEPT)
def _kept(rows: Rows, treatment_id: str) -> dict[str, Any]:
    """What no choice changes of a row; KeyError for a treatment that the catalogue lacks."""
    treatment = rows.catalogue.find(treatment_id)
    if treatment is None:
        raise KeyError(treatment_id)
    listed = rows.row(treatment)
    return {
        "name": treatment.name,
        "house": treatment.house_name,
        "depth": DEPTHS.index(treatment.depth) if treatment.depth else -1,
        "offered": treatment.offered,
        "warning": bool(treatment.warning),
        "supports": supports_in_words(listed.supports, rows.words),
        "bars": [bar(each) for each in listed.bars],
        "marks": [_marks(each) for each in listed.marks],
    }


def bar(drawn: Bar) -> list[Any]:
    """Low, high, the end of the tail, the ticks; what stands beside it, what is spoken, and rings.

    A tick is its place, or its place and the pixels that it stands aside.
    """
    ticks = [[round(each.at), each.aside] if each.aside else round(each.at) for each in drawn.ticks]
    shows = "open" if drawn.shows_open else drawn.shows
    rings = [round(each) for each in drawn.rings]
    return [
        drawn.low,
        drawn.high,
        shows,
        ticks,
        drawn.text,
        drawn.tail,
        drawn.spoken,
        drawn.own,
        rings,
    ]


def _marks(marks: Marks) -> list[Any]:
    return [[_mark(each) for each in marks.witnesses], marks.text, marks.spoken]


def _mark(witness: Witness) -> list[float]:
    """Where it stands, what would fit too, and the place of its shape."""
    low, high = witness.fits.ends if witness.fits else (witness.at, witness.at)
    return [*(round(each) for each in (witness.at, low, high)), _DESIGNS.index(witness.design)]
