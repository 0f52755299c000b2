"""What each criterion is held against: the catalogue by column, made once a data version.

Each function here takes the treatments, in catalogue order, with the evidence on them, works out
what it needs of every one, and returns the function that answers a value of its criterion.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterable
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from resurface.catalogue.figures import Figure, Range
from resurface.catalogue.treatments import Treatment
from resurface.choosing.fit import Answers, Fit, each_of, ends, within, worst, yes_or_no
from resurface.evidence.concerns import Concern
from resurface.evidence.evidence import Evidence
from resurface.tables.kinds import ROMAN

Treatments = tuple[Treatment, ...]
Answering = Callable[[Any], Answers]
"""Answers a value of one criterion for every treatment; the value asks for something."""
Held = Callable[[Treatments, Evidence], Answering]

_STEPS_KEPT = 32
"""Limits whose answers are kept; a control has fewer steps."""
SKIN_TYPES = tuple(range(1, len(ROMAN) + 1))
"""Fitzpatrick types, as numbers."""


WISHES = ("rolling", "boxcar", "icepick", "hypertrophic", "pih", "redness")
"""Concerns that a person may wish to be helped with, by id."""


def figure(shown: Figure) -> Held:
    """Holds an upper limit against one figure of each treatment."""
    return ranges(lambda treatment: treatment.range_of(shown))


def ranges(of: Callable[[Treatment], Range]) -> Held:
    """Holds an upper limit against one range of each treatment."""

    def held(treatments: Treatments, _evidence: Evidence) -> Answering:
        stated = ends(map(of, treatments))
        return lru_cache(_STEPS_KEPT)(lambda limit: within(stated, limit))

    return held


def depth(treatments: Treatments, _evidence: Evidence) -> Answering:
    """Fits: its depth is one of those wanted."""
    column = np.array([each.depth for each in treatments], dtype=np.str_)
    return lambda wanted: yes_or_no(np.isin(column, wanted))


def wishes(treatments: Treatments, evidence: Evidence) -> Answering:
    """Fits: a source supports every wish; does not: one says that it does not help with some.

    A wish that no source speaks of, or that is no concern on record, is not reported.
    """
    by_concern = {each.id: _helps(each, treatments) for each in evidence.concerns}
    silent = each_of([Fit.NOT_REPORTED] * len(treatments))
    return lambda wished: worst(
        (by_concern.get(concern_id, silent) for concern_id in wished), len(treatments)
    )


def _helps(concern: Concern, treatments: Treatments) -> Answers:
    def one(treatment: Treatment) -> Fit:
        if treatment.id in concern.supported:
            return Fit.FITS
        return Fit.DOES_NOT if treatment.id in concern.not_supported else Fit.NOT_REPORTED

    return each_of(map(one, treatments))


def skin_type(treatments: Treatments, evidence: Evidence) -> Answering:
    """Fits: the type was in a study; does not: a source excludes it.

    A type that a source only names, or that none names, may fit: that someone calls a treatment
    safe for it is no study, and silence is not a no. Not reported: no source names any type.
    """
    silent = ends(each.skin_types for each in treatments).silent
    studied = _by_skin_type(evidence.skin_types_studied(each.id) for each in treatments)
    excluded = _by_skin_type(each.excluded for each in treatments)

    def answer(asked: int) -> Answers:
        column = SKIN_TYPES.index(asked)
        return np.select(
            [excluded[:, column], silent, studied[:, column]],
            [np.int8(Fit.DOES_NOT), np.int8(Fit.NOT_REPORTED), np.int8(Fit.FITS)],
            np.int8(Fit.MAY),
        )

    return answer


def _by_skin_type(groups: Iterable[Collection[int]]) -> NDArray[np.bool_]:
    rows = [[type_ in group for type_ in SKIN_TYPES] for group in groups]
    return np.array(rows, dtype=np.bool_).reshape(len(rows), len(SKIN_TYPES))


def offered(treatments: Treatments, _evidence: Evidence) -> Answering:
    """Fits or does not, as the clinic says of each treatment; not reported where it does not."""
    said = {None: Fit.NOT_REPORTED, True: Fit.FITS, False: Fit.DOES_NOT}
    column = each_of(said[each.offered] for each in treatments)
    return lambda _on: column


def names(treatments: Treatments, _evidence: Evidence) -> Answering:
    """Fits: every word of the text stands in one of its names, in any order."""
    column = [folded(each.name, each.house_name, *each.other_names, each.id) for each in treatments]

    def answer(text: str) -> Answers:
        words = words_of(text)
        found = (bool(words) and all(word in named for word in words) for named in column)
        return yes_or_no(np.fromiter(found, dtype=np.bool_, count=len(column)))

    return answer


def folded(*texts: str) -> str:
    """Texts as they are searched: letters, digits and single spaces; case and accents are gone.

    "TCA-CROSS", "TCA CROSS" and "tca cross" are found alike by the words of any of them.
    """
    plain = (_plain(text) for text in texts)
    kept = ("".join(sign for sign in text if sign.isalnum() or sign == " ") for text in plain)
    return " ".join(kept)


def words_of(text: str) -> list[str]:
    """The words that are looked for; an apostrophe parts none, any other sign does."""
    joined = "".join(sign for sign in _plain(text) if sign not in _APOSTROPHES)
    return "".join(sign if sign.isalnum() else " " for sign in joined).split()


_APOSTROPHES = frozenset("'’‘ʼ`´′")


def _plain(text: str) -> str:
    """Without case, accents and other forms of the same letter."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))
