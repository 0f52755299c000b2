"""The part of a choice that a link carries: nothing about a patient.

A link holds depths, days, visits, chosen treatments, language and view. Skin type, what is to be
helped, budget, time and search text never enter it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.treatments import DEPTHS
from resurface.choosing.choice import Choice
from resurface.choosing.limits import LIMITS, MOST_CHOSEN
from resurface.language.language import SOURCE_LANGUAGE, Message, available, message

PARAMETERS = ("depth", "days", "sessions", "compare", "untreated", "view", "treatment", "lang")
"""In the order in which a link holds them."""

_LIST_MARK = "~"
_DEPTH_IDS = {depth.replace(" ", "-"): depth for depth in DEPTHS}
_OFF = "off"
_DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Opened:
    """What a link asks for, and a notice for each part of it that could not be taken."""

    choice: Choice
    notices: tuple[Message, ...] = ()


def to_link(choice: Choice) -> dict[str, str]:
    """The parameters of a link to this choice; a default is left out."""
    criteria = choice.criteria
    depth_ids = [each for each, depth in _DEPTH_IDS.items() if depth in criteria.depths]
    parameters = {
        "depth": _LIST_MARK.join(depth_ids),
        "days": "" if criteria.days is None else str(criteria.days),
        "sessions": "" if criteria.sessions is None else str(criteria.sessions),
        "compare": _LIST_MARK.join(choice.chosen),
        "untreated": "" if choice.untreated else _OFF,
        "view": _DIFFERS if choice.differs else "",
        "treatment": choice.treatment,
        "lang": "" if choice.language == SOURCE_LANGUAGE else choice.language,
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
    criteria = replace(
        opened.criteria,
        depths=_depths(parameters.get("depth", ""), notices),
        days=_limit("days", parameters.get("days", ""), notices),
        sessions=_limit("sessions", parameters.get("sessions", ""), notices),
    )
    opened = replace(
        opened,
        criteria=criteria,
        chosen=_chosen(parameters.get("compare", ""), catalogue, notices),
        untreated=_one_of("untreated", parameters, _OFF, notices) != _OFF,
        differs=_one_of("view", parameters, _DIFFERS, notices) == _DIFFERS,
        treatment=_treatment(parameters.get("treatment", ""), catalogue, notices),
        language=_language(parameters.get("lang", ""), notices),
    )
    return Opened(opened, tuple(notices))


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


def _depths(value: str, notices: list[Message]) -> tuple[str, ...]:
    lost = message("The link named a depth that isn't known. It was left out.")
    kept = _kept(_parts(value), lambda part: part in _DEPTH_IDS, lost, notices)
    return tuple(depth for each, depth in _DEPTH_IDS.items() if each in kept)


def _limit(name: str, value: str, notices: list[Message]) -> int | None:
    if not value:
        return None
    if value.isascii() and value.isdigit() and len(value) < 6 and int(value) in LIMITS[name]:
        return int(value)
    lost = {
        "days": message("The link's number of days isn't one of the steps. Days are set to any."),
        "sessions": message(
            "The link's number of visits isn't one of the steps. Visits are set to any."
        ),
    }
    notices.append(lost[name])
    return None


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
        notices.append(message("The link's view isn't known. The usual one is shown."))
    return value


def _language(code: str, notices: list[Message]) -> str:
    if code and code not in available():
        notices.append(message("The link's language isn't there. English is shown."))
        return SOURCE_LANGUAGE
    return code or SOURCE_LANGUAGE
