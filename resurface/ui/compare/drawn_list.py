"""What the list draws, from the data and what a person asks for: in the app, and ahead of it."""

from __future__ import annotations

from typing import Any

from resurface.choosing.choice import Choice
from resurface.choosing.loosen import loosenings
from resurface.choosing.shortlist import shortlist
from resurface.comparison.bands import PAGE, layout, offers
from resurface.comparison.listed import rows
from resurface.language.language import Language
from resurface.record.store import Data
from resurface.ui.compare.list_data import fixed_rows, whole


def drawn_list(
    data: Data, choice: Choice, words: Language, *, pages: int = 1
) -> dict[str, dict[str, Any]]:
    """The rows, and the list that is made of them, by the kinds of their scripts.

    `pages`: how many pages of rows at most.
    """
    listed = rows(data.catalogue, data.evidence, words)
    found = shortlist(data.catalogue, choice.criteria, data.evidence)
    laid_out = layout(found, choice, listed, PAGE * pages, words)
    loosened = loosenings(data.catalogue, choice.criteria, data.evidence)
    return {
        "rows": fixed_rows(listed, laid_out),
        "list": whole(listed, laid_out, choice, offers(loosened, words)),
    }
