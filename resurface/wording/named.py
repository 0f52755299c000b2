"""Which treatments a sentence names: by plain name, other names, or a practice's own name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.treatments import NO_TREATMENT, Treatment
from resurface.record.store import Data
from resurface.tables.schema import instances
from resurface.wording.grammar import Span
from resurface.wording.rule_table import Rules
from resurface.wording.spoken import Word, spoken
from resurface.wording.written import written

_TOO_COMMON = frozenset({"cross", "needling"})
"""Names that are also plain words: they name a treatment only beside another word of it."""
_IN_BRACKETS = re.compile(r"\(([^()]{6,})\)")
"""The other name that stands behind a name: "Spot acid for pits (TCA CROSS)"."""
_STEM = 4
"""Letters that are left of a word at least where the ending of many is taken off."""
_EXFOLIATION = "Exfoliación"
_KIND = (" Therapy", " therapy", " laser")
"""What a name may leave out at its end: "Pro Fractional" is the therapy of that name."""


@dataclass(frozen=True, slots=True)
class Named:
    """A treatment where a sentence names it."""

    treatment_id: str
    span: Span


@dataclass(frozen=True, eq=False)
class Names:
    """Every name of every treatment, as forms; the longest name that fits is the one meant."""

    by_first: dict[str, tuple[tuple[tuple[str, ...], str], ...]]

    def found(self, words: Sequence[Word]) -> tuple[Named, ...]:
        """Each treatment that is named, where it is; a longer name hides those inside it."""
        out: list[Named] = []
        spot = 0
        while spot < len(words):
            best = next(
                (
                    Named(treatment_id, Span(spot, spot + len(forms)))
                    for forms, treatment_id in self.by_first.get(_one(words[spot].form), ())
                    if _fits(forms, words, spot)
                ),
                None,
            )
            if best:
                out.append(best)
            spot = best.span.end if best else spot + 1
        return tuple(out)


def _fits(forms: tuple[str, ...], words: Sequence[Word], spot: int) -> bool:
    if spot + len(forms) > len(words):
        return False
    return all(
        word.form == form or _one(word.form) == _one(form)
        for form, word in zip(forms, words[spot:], strict=False)
    )


@cache
def _one(form: str) -> str:
    """A word without the ending of many: "microagujas" and "microaguja" are the same name."""
    for ending in ("es", "s"):
        if form.endswith(ending) and len(form) - len(ending) >= _STEM:
            return form.removesuffix(ending)
    return form


def names(data: Data, known: Rules) -> Names:
    """Every name in the catalogue of a data version, in its language and in English."""
    return _names(_Served(data.catalogue, data), known)


def _english(data: Data) -> Iterable[tuple[str, str]]:
    for row in instances(Treatment, data.rows) if data.rows else ():
        yield from ((name, row.id) for name in names_of(row))


def names_of(row: Treatment) -> Iterable[str]:
    """Every name that a text may call a treatment by."""
    whole = (row.name, row.house_name, *row.other_names, row.name.split(" (")[0])
    yield from filter(None, whole)
    yield from (each for name in whole for each in _IN_BRACKETS.findall(name))
    yield from (each.rsplit(" ", 1)[0] for each in whole if each.endswith(_KIND))
    yield from (each.replace("chemical ", "") for each in whole if "chemical peel" in each)
    yield from (_as_peeling(each) for each in whole if each.startswith(_EXFOLIATION))


def _as_peeling(name: str) -> str:
    """A peel as Spanish copy calls it: "Exfoliación química media" is a "peeling medio"."""
    said = name.replace(_EXFOLIATION, "Peeling").replace("química ", "")
    return re.sub(r"media\b", "medio", said)


@dataclass(frozen=True)
class _Served:
    """Data that is known by its catalogue alone, so that its names can be kept by it."""

    catalogue: Catalogue
    data: Data = field(compare=False)


@lru_cache(maxsize=8)
def _names(served: _Served, known: Rules) -> Names:
    options = served.catalogue.options
    pairs = [
        *_english(served.data),
        *((name, row.id) for row in options for name in names_of(row)),
    ]
    found: dict[tuple[str, ...], str] = {}
    shared: set[tuple[str, ...]] = set()
    for name, treatment_id in pairs:
        forms = tuple(each.form for each in spoken(written(name), known.known))
        if (
            treatment_id == NO_TREATMENT
            or not forms
            or (len(forms) == 1 and forms[0] in _TOO_COMMON)
        ):
            continue
        if found.setdefault(forms, treatment_id) != treatment_id:
            shared.add(forms)
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for forms, treatment_id in sorted(found.items(), key=lambda each: -len(each[0])):
        if forms in shared:
            continue  # a name of two treatments tells neither
        by_first.setdefault(_one(forms[0]), []).append((forms, treatment_id))
    return Names({first: tuple(group) for first, group in by_first.items()})
