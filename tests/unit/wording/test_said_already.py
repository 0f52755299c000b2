"""What the copy says already is not offered for a second sentence."""

from __future__ import annotations

import datetime

from resurface.language.language import language
from resurface.wording.check import check
from resurface.wording.instead import APPROVED, instead
from tests.unit.wording.conftest import served

TODAY = datetime.date(2026, 11, 26)
CLAIM = "Microneedling makes skin smooth, and that is settled."


def test_an_answer_that_stands_in_the_copy_is_not_offered_again():
    data, words = served("en"), language("en")
    (first, *_) = instead(CLAIM, check(CLAIM, data, words), 0, data, words, TODAY)
    assert first.kind == APPROVED
    text = f"{first.text}\n\n{CLAIM}"
    checked = check(text, data, words)
    offered = instead(text, checked, len(checked) - 1, data, words, TODAY)
    assert offered
    assert first.text not in {each.text for each in offered}
