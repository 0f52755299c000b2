"""The list as its script draws it: values of `comparison` as plain JSON, kept small."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from resurface.catalogue.treatments import DEPTHS
from resurface.choosing.choice import FEWEST_CHOSEN, MOST_CHOSEN, Choice
from resurface.choosing.criteria import HELPS, NAME, SKIN_TYPE, VISIBLE, Criteria
from resurface.choosing.criterion import Limit
from resurface.choosing.elsewhere import Elsewhere, elsewhere
from resurface.choosing.in_words import in_words
from resurface.choosing.order import NAME as BY_NAME
from resurface.choosing.order import Order
from resurface.comparison.axes import BURDENS, COURSE, DAYS, RESULT, VISITS, Axis, Burden, axes
from resurface.comparison.bands import Band, Layout, Offer
from resurface.comparison.behind import HELPED
from resurface.comparison.listed import Rows
from resurface.evidence.practices import named
from resurface.evidence.skin import DARKER_SKIN
from resurface.evidence.sources import Source
from resurface.language.language import Language, message
from resurface.text import labels
from resurface.text.designs import SAMPLES, Sample
from resurface.text.reviewed import not_yet_reviewed
from resurface.ui.parts.list_rows import kept, row
from resurface.ui.parts.outcome_columns import results
from resurface.ui.shell.menu import COMPARE

DARK_MARKS = "pih"
"""The wish about post-inflammatory hyperpigmentation (PIH), by its concern's id."""
_HEADS = {
    DAYS.id: (message("Days away"), message("· may still show until"), message("Days")),
    VISITS.id: (message("Visits"), message("in a course"), message("Visits")),
    RESULT.id: (message("Full result"), message("months from visit 1"), message("Result")),
    COURSE.id: (message("Whole course"), message("US dollars"), message("Price")),
}
"""Of each burden: the head of its column, the line below it, and its name on a phone."""
_SORTS = {
    DAYS.id: message("Sort by days away"),
    VISITS.id: message("Sort by visits"),
    RESULT.id: message("Sort by full result"),
    COURSE.id: message("Sort by whole course"),
}
_KEY: tuple[Sample, ...] = ("source", "random", "not random", "no count", "fits")
"""Kinds of marks in the key of the list, in its order."""
THOUSAND = 1000
HALF_A_DIGIT = 2.85
"""Pixels, of the numbers on an axis."""


def whole(rows: Rows, layout: Layout, choice: Choice, offers: tuple[Offer, ...]) -> dict[str, Any]:
    """Everything that the list and its tray show."""
    words = rows.words
    return {
        **fixed(rows),
        "rows": fixed_rows(rows, layout)["name"],
        "title": layout.title,
        "counts": layout.counts,
        "on_paper": " · ".join((layout.title, *in_words(choice.criteria, words))),
        "columns": [*_burdens(rows, choice.criteria), *results(rows)],
        "sorted_by": choice.order.id,
        "groups": [_band(each, rows, choice, offers) for each in layout.bands],
        "nothing": [_offer(each) for each in offers] if layout.nothing_fits else None,
        "more": _more(layout, words),
        "elsewhere": [
            _elsewhere(each, words)
            for each in elsewhere(choice.criteria[NAME], rows.catalogue, rows.evidence)
        ],
        "note": _caution(choice.criteria, words),
        "full": choice.full,
        "tray": _tray(rows, choice),
    }


def fixed_rows(rows: Rows, layout: Layout) -> dict[str, Any]:
    """What no choice changes of the rows that are shown: sent apart, before the list."""
    parts = (part for band in layout.bands for part in band.parts)
    return kept(rows, frozenset(each.treatment.id for part in parts for each in part.candidates))


@lru_cache(maxsize=8)
def fixed(rows: Rows) -> dict[str, Any]:
    """What the list says whatever is asked."""
    words = rows.words
    say = words.say
    return {
        "question": words.render(COMPARE.heading),
        "caption": say("Treatments"),
        "supports": [say("A source supports it"), say("for these scars or marks")],
        "helped": HELPED.id,
        "by_name": {"head": say("Name"), "sort": _sort(BY_NAME, say("Sort by name"))},
        "key": [
            say("range"),
            say("may still show"),
            *(words.render(SAMPLES[each]) for each in _KEY),
            *_own_statements(rows.evidence.practices, words),
        ],
        "depths": [labels.depth(each, words) for each in DEPTHS],
        "words": {
            "warning": say("Safety warning"),
            "offered": say("offered here"),
            "not_offered": say("not offered here"),
            "silent": say("no source says"),
            "ours": say("ours"),
            "sources": say("Sources"),
            "studies": say("Studies"),
            "in_depth": say("In depth"),
            "clear": say("Clear all filters"),
            "show": say("Show"),
            "one": say("Column"),
            "to_tray": say("Go to what is chosen"),
        },
    }


def _own_statements(practices: tuple[Source, ...], words: Language) -> list[str]:
    """What the ring of a practice's own statement means, where any is shown."""
    if not practices:
        return []
    text = words.say("own statement of {practices}")
    return [text.format(practices=words.listing([named(each) for each in practices]))]


def _burdens(rows: Rows, criteria: Criteria) -> list[dict[str, Any]]:
    scales = axes(rows.catalogue)
    return [_column(each, scales[each.id], criteria, rows.words) for each in BURDENS]


def _column(burden: Burden, axis: Axis, criteria: Criteria, words: Language) -> dict[str, Any]:
    """The head of a column, with its axis and the limits that are set on it."""
    head, below, short = (words.render(each) for each in _HEADS[burden.id])
    limits = ((burden.limit, False), *(((VISIBLE, True),) if burden is DAYS else ()))
    return {
        "id": burden.id,
        "head": head,
        "below": below,
        "short": short,
        "topic": burden.topic,
        "sort": _sort(burden.order, words.render(_SORTS[burden.id])),
        "ticks": _ticks(burden, axis, words),
        "limits": [
            [axis.at(value), _tick(value, burden, words), of_tail]
            for each, of_tail in limits
            if (value := _limit(each, criteria)) is not None
        ],
    }


def _sort(order: Order, said: str) -> dict[str, str]:
    """What a tap on a head sorts by, and what it says of that."""
    return {"id": order.id, "said": said}


def _ticks(burden: Burden, axis: Axis, words: Language) -> list[list[Any]]:
    """The labels of an axis, as far as they stand beside each other on a wide screen."""
    found: list[tuple[float, str]] = []
    for value in axis.labels:
        place, text = axis.at(value), _tick(value, burden, words)
        before, beside = found[-1] if found else (-100.0, "")
        apart = (place - before) * burden.width / 100
        if apart >= HALF_A_DIGIT * (len(text) + len(beside)) + 1:
            found.append((place, text))
    return [list(each) for each in found]


def _limit(criterion: Limit, criteria: Criteria) -> int | None:
    return criteria[criterion]


def _tick(value: float, burden: Burden, words: Language) -> str:
    """A number on an axis: thousands of dollars are "5k"."""
    if burden is COURSE and value >= THOUSAND:
        return words.say("{thousands}k").format(thousands=words.number(value / THOUSAND))
    return words.number(value)


def _band(band: Band, rows: Rows, choice: Choice, offers: tuple[Offer, ...]) -> dict[str, Any]:
    return {
        "title": band.title,
        "about": band.about,
        "folded": band.folded,
        "lost": band.lost,
        "offers": [_in_a_line(each) for each in offers] if band.loosens else [],
        "parts": [
            {
                "label": part.label,
                "rows": [row(each.treatment, rows, choice) for each in part.candidates],
            }
            for part in band.parts
        ],
    }


def _in_a_line(offer: Offer) -> dict[str, Any]:
    """A loosening in the line of its group, which has room for one name."""
    return {**_offer(offer), "names": offer.names if offer.gain == 1 else ""}


def _offer(offer: Offer) -> dict[str, Any]:
    return {
        "criterion": offer.criterion_id,
        "step": offer.step,
        "label": offer.label,
        "gain": offer.brings,
        "names": offer.names,
    }


def _more(layout: Layout, words: Language) -> str:
    """The button for another page of rows; empty where all are there."""
    if layout.more <= 0:
        return ""
    text = words.say("Show more: {count} are not shown. Search finds each by its name.")
    return text.format(count=words.number(layout.more))


def _elsewhere(found: Elsewhere, words: Language) -> str:
    """Where something stands that the list does not hold, and why it is not compared."""
    if found.kind == "home care":
        text = words.say(
            "{name}: home care. It stands on the pages of treatments, not in this list."
        )
        return text.format(name=found.name)
    text = words.say("{name}: left out of this list. {why}")
    return text.format(name=found.name, why=found.why_not)


def _caution(criteria: Criteria, words: Language) -> str:
    """What a filter on marks or skin does not say: a treatment may leave dark marks itself."""
    if DARK_MARKS in criteria[HELPS] or (criteria[SKIN_TYPE] or 0) >= DARKER_SKIN:
        return words.say(
            "Some treatments can leave dark marks, above all on darker skin. Fitting a filter says "
            "nothing about that: see the column “Dark marks”."
        )
    return ""


def _tray(rows: Rows, choice: Choice) -> dict[str, Any]:
    """What is chosen, what to do next, and the way to the comparison."""
    words, chosen = rows.words, len(choice.chosen)
    found = [each for id_ in choice.chosen if (each := rows.catalogue.find(id_))]
    out = words.say("Take out {name}")
    compare = words.say("Compare {count}") if choice.comparable else words.say("Compare")
    return {
        "chosen": [
            {
                "id": each.id,
                "name": each.name,
                "depth": DEPTHS.index(each.depth),
                "out": out.format(name=each.name),
            }
            for each in found
        ],
        "change": words.say("change"),
        "empty": words.say("Tap two to four treatments to compare them."),
        "unseen": not_yet_reviewed(rows.evidence, words),
        "room": _room(chosen, words),
        "label": words.say("No treatment beside them"),
        "untreated": choice.untreated if rows.catalogue.untreated else None,
        "compare": compare.format(count=words.number(chosen)),
        "ready": choice.comparable,
    }


def _room(chosen: int, words: Language) -> str:
    """How many more there are to choose."""
    if not chosen or chosen == MOST_CHOSEN:
        return ""
    if chosen < FEWEST_CHOSEN:
        return words.say("one more to compare")
    left = MOST_CHOSEN - chosen
    text = words.say_n("{count} more if you like", "{count} more if you like", left)
    return text.format(count=words.number(left))
