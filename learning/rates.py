"""How well the whole check does on a writer whose sentences its weights were not learned from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from learning.fitting import weights
from learning.samples import OWN, Sample
from learning.table import learned
from resurface.language.language import language
from resurface.record.folder import SHIPPED
from resurface.record.store import Refused, Store
from resurface.wording.check import check
from resurface.wording.checked import SEVERITIES


@dataclass(frozen=True, slots=True)
class Verdict:
    """One text of a writer who was left out, and the gravest verdict on it."""

    sample: Sample
    severity: str


@dataclass(frozen=True, slots=True)
class Rates:
    """Shares in percent of the overclaims and of the honest texts of some writers."""

    over: int
    honest: int
    caught: float
    stopped: float
    warned: float


def left_out(samples: Sequence[Sample]) -> Iterator[Verdict]:
    """Every text of every writer, checked with weights learned from all the others."""
    data = Store(SHIPPED).current()
    if isinstance(data, Refused):
        raise LookupError("no data")
    for writer in sorted({each.origin for each in samples} - set(OWN)):
        known = weights([each for each in samples if each.origin != writer])
        signs = {code: learned(code, known) for code in ("en", "es")}
        for each in samples:
            if each.origin == writer:
                spoken = language(each.language)
                found = check(each.text, data, spoken, weights=signs[each.language])
                gravest = max((one.severity for one in found), key=SEVERITIES.index, default="ok")
                yield Verdict(each, gravest)


def rates(verdicts: Sequence[Verdict]) -> Rates:
    """What was caught, stopped and warned of among these."""
    over = [each.severity for each in verdicts if each.sample.over]
    honest = [each.severity for each in verdicts if not each.sample.over]
    return Rates(
        len(over),
        len(honest),
        _percent(over, "warn", "block"),
        _percent(honest, "block"),
        _percent(honest, "warn"),
    )


def _percent(found: Sequence[str], *severities: str) -> float:
    return 100 * sum(each in severities for each in found) / max(1, len(found))
