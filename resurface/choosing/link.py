"""The part of a choice that a link carries: nothing about a patient.

A link holds the criteria that say so (`Criterion.link`), chosen treatments, language and view. Skin
type, what is to be helped, budget, time and search text never enter it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from resurface.catalogue.catalogue import Catalogue
from resurface.choosing.choice import MOST_CHOSEN, Choice
from resurface.choosing.criteria import CRITERIA, Criteria
from resurface.choosing.criterion import Criterion, InLink
from resurface.choosing.order import AS_LISTED, ORDERS, Order
from resurface.choosing.views import LIST, QUESTIONS, VIEWS, view
from resurface.language.language import SOURCE_LANGUAGE, Message, available, message

CARRIED: tuple[tuple[Criterion[Any], InLink], ...] = tuple(
    (each, each.link) for each in CRITERIA if each.link
)
"""The criteria that a link carries, each with its parameter."""

LANGUAGE = "lang"
PIECE = "piece"
"""Names the piece that a link stands on, by its id."""
PARAMETERS = (
    *(in_link.parameter for _, in_link in CARRIED),
    *("compare", "untreated", "sort", "view", "rows", "treatment", LANGUAGE, PIECE),
)
"""In the order in which a link holds them."""

_LIST_MARK = "~"
_PIECE_ID = re.compile(r"R-[0-9A-Z]{4}-[0-9A-Z]{4}")
_OFF = "off"
_EVERY_ROW, _DIFFERS = "all", "differs"
_UNKNOWN_VIEW = message("The link's view isn't known. The usual one is shown.")


@dataclass(frozen=True, slots=True)
class Opened:
    """What a link asks for, and a notice for each part of it that could not be taken."""

    choice: Choice
    notices: tuple[Message, ...] = ()


def to_link(choice: Choice) -> dict[str, str]:
    """The parameters of a link to this choice; a default is left out."""
    parameters = {
        **{
            in_link.parameter: _written(choice.criteria[criterion])
            for criterion, in_link in CARRIED
            if criterion in choice.criteria.active()
        },
        "compare": _LIST_MARK.join(choice.chosen),
        "untreated": "" if choice.untreated else _OFF,
        "sort": "" if choice.order is AS_LISTED else choice.order.id,
        "view": "" if choice.view == choice.usual_view else choice.view.id,
        "rows": _LIST_MARK.join(_rows(choice)),
        "treatment": choice.treatment,
        LANGUAGE: "" if choice.language == SOURCE_LANGUAGE else choice.language,
        PIECE: choice.piece,
    }
    return {name: value for name, value in parameters.items() if value}


def from_link(
    parameters: Mapping[str, str], catalogue: Catalogue, choice: Choice | None = None
) -> Opened:
    """The choice that a link asks for.

    Whatever can't be taken (a treatment that is gone, a number that the filters don't have) falls
    back by itself, with a notice, and leaves the rest alone. Criteria that a link never carries
    are kept from `choice`.
    """
    notices: list[Message] = []
    opened = choice or Choice()
    known = (_EVERY_ROW, _DIFFERS).__contains__
    rows = _kept(_parts(parameters.get("rows", "")), known, _UNKNOWN_VIEW, notices)
    opened = replace(
        opened,
        criteria=_criteria(parameters, opened.criteria, notices),
        chosen=_chosen(parameters.get("compare", ""), catalogue, notices),
        untreated=_one_of("untreated", parameters, _OFF, notices) != _OFF,
        order=_order(parameters.get("sort", ""), notices),
        every_row=_EVERY_ROW in rows,
        differs=_DIFFERS in rows,
        treatment=_treatment(parameters.get("treatment", ""), catalogue, notices),
        language=_language(parameters.get(LANGUAGE, ""), notices),
        piece=_piece(parameters.get(PIECE, ""), notices),
    )
    return Opened(_viewed(parameters.get("view", ""), opened, notices), tuple(notices))


def _rows(choice: Choice) -> tuple[str, ...]:
    """Which rows of the table a link asks for; none for the usual ones."""
    asked = ((_EVERY_ROW, choice.every_row), (_DIFFERS, choice.differs))
    return tuple(word for word, on in asked if on)


def _viewed(view_id: str, opened: Choice, notices: list[Message]) -> Choice:
    """With the view that a link names, else the usual one; "differs" named one of its own once."""
    if opened.piece and view_id == LIST.id:  # as codes of pieces were printed once
        view_id = ""
    if view_id == _DIFFERS:
        return replace(opened, view=QUESTIONS, every_row=True, differs=True)
    if view_id in {each.id for each in VIEWS}:
        return replace(opened, view=view(view_id))
    if view_id:
        notices.append(_UNKNOWN_VIEW)
    return replace(opened, view=opened.usual_view)


def _order(order_id: str, notices: list[Message]) -> Order:
    found = next((each for each in ORDERS if each.id == order_id), AS_LISTED)
    if order_id and found is AS_LISTED:
        notices.append(message("The link's order isn't known. The list's own is shown."))
    return found


def _parts(value: str) -> list[str]:
    return [part for part in value.split(_LIST_MARK) if part]


def _kept(
    parts: Iterable[str], known: Callable[[str], bool], lost: Message, notices: list[Message]
) -> tuple[str, ...]:
    """The known parts, each once; a notice where some are not known."""
    parts = list(dict.fromkeys(parts))
    if not all(known(part) for part in parts):
        notices.append(lost)
    return tuple(part for part in parts if known(part))


def _word(value: int | str) -> str:
    """One value of a criterion as a link writes it."""
    return str(value).replace(" ", "-")


def _written(value: int | tuple[str, ...]) -> str:
    return _LIST_MARK.join(map(_word, value)) if isinstance(value, tuple) else _word(value)


def _criteria(
    parameters: Mapping[str, str], criteria: Criteria, notices: list[Message]
) -> Criteria:
    """The criteria that a link carries, as it says; the others as they were."""
    for criterion, in_link in CARRIED:
        text = parameters.get(in_link.parameter, "")
        criteria = criteria.asking(criterion, _read(criterion, text, in_link.lost, notices))
    return criteria


def _read(criterion: Criterion[Any], text: str, lost: Message, notices: list[Message]) -> Any:
    """The options that a text names: all of them where several may be asked for, else the one."""
    options = {_word(each): each for each in criterion.options}
    several = isinstance(criterion.nothing, tuple)
    parts = _parts(text) if several else [text] if text else []
    kept = _kept(parts, options.__contains__, lost, notices)
    if several:
        return tuple(option for word, option in options.items() if word in kept)
    return options[kept[0]] if kept else criterion.nothing


def _chosen(value: str, catalogue: Catalogue, notices: list[Message]) -> tuple[str, ...]:
    lost = message("The link named a treatment that isn't in this catalogue. It was left out.")
    kept = _kept(_parts(value), catalogue.treats, lost, notices)
    if len(kept) > MOST_CHOSEN:
        notices.append(
            message(
                "The link named more than {most} treatments. The first {most} are shown.",
                most=MOST_CHOSEN,
            )
        )
    return kept[:MOST_CHOSEN]


def _treatment(value: str, catalogue: Catalogue, notices: list[Message]) -> str:
    if value and catalogue.find(value) is None:
        notices.append(
            message("The link named a treatment that isn't in this catalogue. It was left out.")
        )
        return ""
    return value


def _one_of(name: str, parameters: Mapping[str, str], known: str, notices: list[Message]) -> str:
    value = parameters.get(name, "")
    if value and value != known:
        notices.append(_UNKNOWN_VIEW)
    return value


def _piece(value: str, notices: list[Message]) -> str:
    if value and not _PIECE_ID.fullmatch(value):
        notices.append(message("The link names no piece. What it was made of is shown."))
        return ""
    return value


def _language(code: str, notices: list[Message]) -> str:
    if code and code not in available():
        notices.append(message("The link's language isn't there. English is shown."))
        return SOURCE_LANGUAGE
    return code or SOURCE_LANGUAGE
