"""Step 3, what matters: treatments sorted by burdens, results beside them, and two more options."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from resurface.catalogue.treatments import NO_TREATMENT, Treatment
from resurface.choosing.choice import Choice
from resurface.choosing.criteria import SKIN_TYPE
from resurface.choosing.fit import Fit
from resurface.comparison.behind import OTHER_HARMS, PAIN_AND_SKIN, WHAT_IT_IS
from resurface.comparison.cell import Cell
from resurface.comparison.comparison import option
from resurface.comparison.listed import RESULTS_SHOWN, Rows, rows, shows_bar
from resurface.comparison.outcome_rows import harms_cell, pain_cell
from resurface.comparison.skin_like_mine import included
from resurface.comparison.weighing import Placed, weighing
from resurface.language.language import Language, Message, message
from resurface.record.store import Data
from resurface.tables.kinds import ROMAN
from resurface.text import labels
from resurface.ui.guide.in_view import InView
from resurface.ui.guide.mattering import columns
from resurface.ui.parts.flag_dialog import sign
from resurface.ui.parts.list_rows import bar, kept
from resurface.ui.parts.outcome_columns import results

MOST_ROWS = 24
RESULT_BESIDE, PAIN_BESIDE, HARMS_BESIDE = "results", "pain", "harms"
BESIDE = (RESULT_BESIDE, PAIN_BESIDE, HARMS_BESIDE)
"""What stands beside the burdens and sorts nothing."""
_KEPT = 1024

_STANDS = {
    Fit.MAY: message("may not fit: {reasons}"),
    Fit.DOES_NOT: message("does not fit: {reasons}"),
    Fit.NOT_REPORTED: message("not reported: {reasons}"),
}
"""How a treatment stands to what is set, where it does not fit for certain."""
_ASKED: tuple[tuple[str, Message], ...] = (
    (RESULT_BESIDE, message("How do you weigh a dark mark against a dent?")),
    (PAIN_BESIDE, message("How much pain at a visit is all right for you?")),
    (HARMS_BESIDE, message("Which harm would be hardest for you to live with?")),
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What no tap changes of the rows, with its name, and all else that the step shows."""

    fixed: dict[str, Any]
    changing: dict[str, Any]


def shown(choice: Choice, found: InView, data: Data, beside: str, words: Language) -> Drawn:
    """Everything that the step shows."""
    say = words.say
    listed = rows(data.catalogue, data.evidence, words)
    weighed = weighing(found.as_listed(data), choice.matters, words)
    shown_rows = weighed.rows[:MOST_ROWS]
    fixed = _fixed(listed, frozenset(each.treatment.id for each in shown_rows))
    return Drawn(
        fixed,
        {
            "rows": fixed["name"],
            "next": say("Compare the ones you tick"),
            "ready": choice.comparable,
            "full": choice.full,
            "lead": say(
                "Set what is too much; slide up what matters. Rows sort by their longest figure, "
                "never by results: they differ too much."
            ),
            "steps_said": list(weighed.steps) or [say("Not sorted yet: the order of the list.")],
            "count": _count(len(weighed.rows), found, words),
            "unfit": _unfit(found, words),
            "why": say("See why on the list"),
            "columns": columns(choice, data, words),
            "column": beside,
            "asked": [
                {"id": each, "text": words.render(text), "on": each == beside}
                for each, text in _ASKED
            ],
            "results": results(listed)
            if beside == RESULT_BESIDE
            else [_text_column(beside, words)],
            "skin": _skin(choice, words),
            "placed": [_row(each, choice, found, data, beside, words) for each in shown_rows],
            "others": _others(choice, data, words),
            "words": {
                "warning": say("Safety warning"),
                "not_offered": say("not offered here"),
                "sources": say("Sources"),
                "studies": say("Studies"),
                "ours": say("ours"),
                "names": say("Treatments"),
                "open_end": say("An arrow: or more; it sorts after every stated end."),
                "sorted": say("Sorts rows"),
                "never": say("Beside the rows, never sorting"),
            },
        },
    )


@lru_cache(maxsize=16)
def _fixed(listed: Rows, treatment_ids: frozenset[str]) -> dict[str, Any]:
    """Rows as the list keeps them, each with how long it may show as a range of its own."""
    found = {
        each: {**row, "shows": bar(shows_bar(treatment, listed))}
        for each, row in kept(listed, treatment_ids)["rows"].items()
        if (treatment := listed.catalogue.find(each))
    }
    name = hashlib.sha256(json.dumps(found).encode()).hexdigest()[:16]
    return {"name": name, "rows": found}


def _helped(treatment: Treatment, found: InView, words: Language) -> str:
    """For what of all that is marked a source supports it; empty where that is all or none."""
    helped = found.helped(treatment)
    if not helped or len(helped) == len(found.marked):
        return ""
    text = words.say("a source supports it for: {names}")
    return text.format(
        names=words.listing([labels.kind_in_a_list(each.id, words) for each in helped])
    )


def _count(count: int, found: InView, words: Language) -> str:
    if len(found.marked) == 1:
        said = words.say_n(
            "{count} treatment that a source supports for what you see, or that is ticked",
            "{count} treatments that a source supports for what you see, or that are ticked",
            count,
        )
        return said.format(count=words.number(count))
    if found.marked:
        said = words.say_n(
            "{count} treatment that a source supports for some of what you see, or that is ticked",
            "{count} treatments that a source supports for some of what you see, "
            "or that are ticked",
            count,
        )
        return said.format(count=words.number(count))
    said = words.say_n(
        "{count} treatment that fits, may fit or is chosen",
        "{count} treatments that fit, may fit or are chosen",
        count,
    )
    return said.format(count=words.number(count))


def _unfit(found: InView, words: Language) -> str:
    """How many the limits leave out; empty where that is none."""
    if not found.unfit:
        return ""
    said = words.say_n(
        "{count} more does not fit what is set, or does not say.",
        "{count} more do not fit what is set, or do not say.",
        found.unfit,
    )
    return said.format(count=words.number(found.unfit))


def _stands(treatment: Treatment, found: InView, words: Language) -> str:
    """By which limits a treatment may not fit, or does not; empty where it fits."""
    held = found.candidate(treatment)
    if held is None or held.fit is Fit.FITS:
        return ""
    reasons = words.listing([each.reason(held.fit, words) for each in held.because])
    return words.say(_STANDS[held.fit].text).format(reasons=reasons)


def _text_column(beside: str, words: Language) -> dict[str, Any]:
    if beside == PAIN_BESIDE:
        return {"id": "pain", "head": words.say("Pain at the visit"), "topic": PAIN_AND_SKIN.id}
    return {"id": "harms", "head": words.say("Harms"), "topic": OTHER_HARMS.id}


def _skin(choice: Choice, words: Language) -> dict[str, Any]:
    own = choice.criteria[SKIN_TYPE]
    return {
        "label": words.say("Skin like mine (Fitzpatrick)"),
        "at": own or 0,
        "options": list(ROMAN),
    }


def _row(
    placed: Placed, choice: Choice, found: InView, data: Data, beside: str, words: Language
) -> dict[str, Any]:
    treatment = placed.treatment
    own = choice.criteria[SKIN_TYPE]
    row: dict[str, Any] = {
        "id": treatment.id,
        "chosen": treatment.id in choice.chosen,
        "because": placed.because,
        "worse": placed.worse,
        "for_some": _helped(treatment, found, words),
        "stands": _stands(treatment, found, words),
    }
    if flag := sign(treatment.id, choice.answers, data.evidence, words):
        row["flag"] = flag
    if beside == RESULT_BESIDE:
        if own:
            row["skin"] = [
                included(treatment.id, each, own, data.evidence, words) for each in RESULTS_SHOWN
            ]
    else:
        row["told"] = _told(treatment.id, beside, rows(data.catalogue, data.evidence, words))
    return row


@lru_cache(maxsize=_KEPT)
def _told(treatment_id: str, beside: str, listed: Rows) -> list[str]:
    """Pain or harms of a treatment in words, as at a glance."""
    treatment = listed.catalogue.find(treatment_id)
    if treatment is None:
        return []
    asked = option(treatment, listed.evidence)
    say = pain_cell if beside == PAIN_BESIDE else harms_cell
    return _lines(say(asked, listed.words), listed.words)


def _lines(cell: Cell, words: Language) -> list[str]:
    figure = [part for part in (cell.figure.long, cell.beside.long) if part]
    harm = words.say("{count} {harm} ({beside})")
    bare = words.say("{count} {harm}")
    harms = [
        (harm if each.note else bare).format(count=each.count, harm=each.what, beside=each.note)
        for each in cell.harms
    ]
    return [*([", ".join(figure)] if figure else []), *harms, *cell.told]


def _others(choice: Choice, data: Data, words: Language) -> list[dict[str, Any]]:
    """Doing nothing, and deciding later: options with content of their own."""
    say, found = words.say, []
    untreated = data.catalogue.untreated
    if untreated:
        found.append(
            {
                "id": NO_TREATMENT,
                "name": untreated.name,
                "texts": [text for text in (untreated.summary, untreated.how_it_works) if text],
                "topic": WHAT_IT_IS.id,
                "beside": say("Show it beside the ones you tick"),
                "on": choice.untreated,
            }
        )
    found.append(
        {
            "id": "",
            "name": say("Deciding later"),
            "texts": [
                say("Nothing has to be chosen today."),
                say(
                    "Copy the link to go on another day. It holds the treatments that you tick, "
                    "and no answer."
                ),
                say(
                    "Ask what changes if you wait, and whether acne that is still active should "
                    "be treated first."
                ),
            ],
            "topic": "",
            "beside": "",
            "on": False,
        }
    )
    return found
