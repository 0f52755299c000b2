"""A table of counts, shaded by how strong the strongest source is; a cell lists what it counts."""

from __future__ import annotations

from collections.abc import Callable

from resurface.language.language import Language
from resurface.lists.coverage import Coverage
from resurface.ui.parts.component import draw


def coverage_table(
    coverage: Coverage,
    label: str,
    words: Language,
    *,
    key: str,
    show: Callable[[str, str], None],
) -> None:
    """Draws it; `show` gets the ids of a row and a column."""
    say = words.say
    data = {
        "label": label,
        "wider": say("The table goes on to the side: slide it."),
        "key": [
            {"strength": "strong", "text": say("review, trial or guideline")},
            {"strength": "middle", "text": say("other study, body, law or maker")},
            {"strength": "weak", "text": say("article, price list or practice page")},
            {"strength": "none", "text": say("no source read says")},
        ],
        "groups": [{"title": title, "heads": list(heads)} for title, heads in coverage.groups],
        "rows": [
            {
                "id": row.id,
                "name": row.name,
                "depth": row.depth,
                "cells": [
                    {
                        "column": cell.about,
                        "count": cell.count,
                        "strength": cell.strength,
                        "said": cell.said,
                    }
                    for cell in row.cells
                ],
            }
            for row in coverage.rows
        ],
    }
    draw("coverage", data, key=key, show=show)
