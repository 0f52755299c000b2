"""Short answers: what may stand in the place of a claim, in at most two short sentences.

They are made of the record as approved wordings are. Of a benefit the answer keeps the benefit,
with the risk beside it, and each figure stands before the study that holds it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from resurface.catalogue.catalogue import Catalogue
from resurface.comparison.comparison import Option, option
from resurface.evidence.evidence import Evidence
from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.language.language import Language, language
from resurface.wording import short_benefits as benefits
from resurface.wording import short_figures as figures
from resurface.wording import short_risks as risks
from resurface.wording.approved import holds
from resurface.wording.approved_figures import published
from resurface.wording.approved_sentence import Made
from resurface.wording.short_parts import Part

_KEPT = 1024

_MAKING: Mapping[str, Callable[[Option, Language], tuple[Part, ...]]] = MappingProxyType(
    {
        "away": figures.days_away,
        "visits": figures.visits,
        "result": figures.full_result,
        "cost": figures.cost,
        "better": benefits.got_better,
        "helps": benefits.helps,
        "serious": risks.harms_told,
        "marks": risks.dark_marks,
        "pain": figures.pain,
        "skin": figures.skin_types,
        "age": figures.age,
        "fda": figures.fda_record,
    }
)
"""Questions of `approved.ASKED` that a claim may be answered by, with what answers each."""
QUESTIONS = tuple(_MAKING)


@dataclass(frozen=True, slots=True)
class Answer:
    """What may be said in place of a claim, and the ids of the facts and outcomes it rests on."""

    text: str
    facts: tuple[str, ...] = ()


@lru_cache(maxsize=_KEPT)
def answer(
    catalogue: Catalogue,
    evidence: Evidence,
    treatment_id: str,
    question: str,
    code: str,
) -> Answer | None:
    """What the record says of a treatment on one question; None where it says nothing.

    A sentence with a number that no row holds is not said, nor is the other one without it.
    """
    treatment = catalogue.find(treatment_id)
    if treatment is None or question not in _MAKING:
        return None
    of, words = published(option(treatment, evidence)), language(code)
    parts = _MAKING[question](of, words)
    if not parts or not all(_is_held(each, of, words) for each in parts):
        return None
    rows = [row for each in parts for row in each.rows if isinstance(row, Fact | Outcome)]
    facts = tuple(dict.fromkeys(row.id for row in rows))
    return Answer(" ".join(each.text for each in parts), facts)


def _is_held(part: Part, of: Option, words: Language) -> bool:
    """Whether every number of a sentence stands in its rows; a regulator's words are its own."""
    if part.quoted:
        return True
    return holds(Made(part.text, part.rows, part.worked_out), of, words)
