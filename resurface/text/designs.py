"""What a mark says of its study: for a key beside samples, and as sentences about their forms."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal

from resurface.evidence.witness import Design
from resurface.language.language import Language, Message, message

Sample = Design | Literal["fits", "source"]
"""A kind of mark: of a study by its design, what would fit too, and a tick a source."""
SAMPLES: Mapping[Sample, Message] = {
    "random": message("at random"),
    "not random": message("not"),
    "no count": message("no count"),
    "fits": message("would fit too"),
    "source": message("a source each"),
}
"""Every kind of mark, and what it means where there is little room."""
MEANINGS: Mapping[Design, Message] = {
    "random": message("compared with something at random"),
    "not random": message("not at random"),
    "no count": message("count not stated"),
}
_FORMS: Mapping[Design, Message] = {
    "random": message("Full"),
    "not random": message("Ring"),
    "no count": message("Diamond"),
}


def forms_in_words(drawn: Collection[Design], words: Language) -> tuple[str, ...]:
    """What each form means, of those that are drawn: "Ring: not at random."."""
    text = words.say("{form}: {meaning}.")
    return tuple(
        text.format(form=words.render(form), meaning=words.render(MEANINGS[design]))
        for design, form in _FORMS.items()
        if design in drawn
    )
