"""A weight for each sign: logistic regression that holds weights small (L2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from learning.samples import Sample

STRENGTH = 1.0
"""How freely weights may grow; from 0.3 to 2 it changes little."""
FEWEST = 2
"""Sentences in which a sign must stand to get a weight."""
SMALLEST = 0.1
"""Weights under this are left out: no rate changes."""
_SCALES = {"<": 0.5, ":": 0.5, " ": 0.7, "*": 0.8, "": 1.0}
"""How much a sign may weigh beside a word: lists and shapes stand in many sentences at once."""

Sign = tuple[str, str]
"""A language, and a sign; lists of words and shapes hold for every language ("")."""


def weights(samples: Sequence[Sample]) -> dict[Sign, float]:
    """The weight of each sign, rounded, learned from these texts."""
    rows = [(each, found) for each in samples for found in each.signs]
    counts = Counter(sign for each, found in rows for sign in _named(each.language, found))
    known = {
        sign: column
        for column, sign in enumerate(sorted(sign for sign, n in counts.items() if n >= FEWEST))
    }
    model = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=500)
    model.fit(
        _matrix(rows, known),
        np.array([each.over for each, _ in rows]),
        sample_weight=np.array([1 / len(each.signs) for each, _ in rows]),
    )
    learned = {sign: model.coef_[0][column] * _scale(sign[1]) for sign, column in known.items()}
    learned["", ":always"] = learned.get(("", ":always"), 0.0) + model.intercept_[0]
    rounded = {sign: round(float(weight), 2) for sign, weight in learned.items()}
    return {sign: weight for sign, weight in rounded.items() if abs(weight) >= SMALLEST}


def _of(language: str, sign: str) -> str:
    return "" if sign[0] in "<:" else language


def _named(language: str, found: Iterable[str]) -> Iterable[Sign]:
    return ((_of(language, sign), sign) for sign in found)


def _scale(sign: str) -> float:
    if sign[0] in "<:":
        return _SCALES[sign[0]]
    return next((_SCALES[mark] for mark in (" ", "*") if mark in sign), _SCALES[""])


def _matrix(
    rows: Sequence[tuple[Sample, Mapping[str, float]]], known: Mapping[Sign, int]
) -> csr_matrix:
    places: list[tuple[int, int]] = []
    values: list[float] = []
    for number, (each, found) in enumerate(rows):
        for sign, count in found.items():
            column = known.get((_of(each.language, sign), sign))
            if column is not None:
                places.append((number, column))
                values.append(count * _scale(sign))
    across = np.array(places).T
    return csr_matrix((values, (across[0], across[1])), shape=(len(rows), len(known)))
