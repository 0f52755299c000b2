"""Whether the source that a sentence names is one for what it says."""

from __future__ import annotations

import datetime

from resurface.language.language import Language
from resurface.record.store import Data
from resurface.text.short_name import short_name
from resurface.wording.approved import Approved, of_treatment
from resurface.wording.checked import Checked


def said_of(
    treatment_id: str, data: Data, words: Language, today: datetime.date
) -> tuple[Approved, ...]:
    """Every approved wording of a treatment; `data` in the language of the copy."""
    return of_treatment(
        data.catalogue, data.evidence, data.version, treatment_id, words.code, today
    )


def cites(each: Checked, data: Data, words: Language, today: datetime.date) -> bool:
    """Whether a sentence names a source that the record has for the treatment that is meant."""
    found = said_of(each.meant, data, words, today) if each.meant else ()
    named = {source_id for said in found for source_id in said.source_ids}
    return any(short_name(data.evidence.sources[one], words) in each.text for one in named)
