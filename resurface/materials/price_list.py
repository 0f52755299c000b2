"""A clinic's price list on one page: what it sells, how many visits that takes, and the risk.

What the clinic sells has a price here, and its risk below; a price that is not its own says so.
What it does not sell stands with what others ask where the page has room for its risk too: no price
is printed without its risk. All visits at that price keep the open end of the number of visits.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from resurface.catalogue.figures import COURSE_PRICE, PRICE, SESSIONS
from resurface.comparison.comparison import Comparison, Option, names_of
from resurface.language.language import Language, Message, message
from resurface.materials.asked_piece import Piece
from resurface.materials.below_piece import below
from resurface.materials.drawn_letters import all_writable, renderer, undrawable
from resurface.materials.foot import where_read
from resurface.materials.handout import without
from resurface.materials.piece_sizes import A4_PAGE, HALF, LETTER_PAGE, PieceSize, piece_size
from resurface.materials.piece_sources import BESIDE
from resurface.materials.piece_words import listed
from resurface.materials.qr import qr_svg
from resurface.materials.refusal import RefusedError
from resurface.materials.renderer import NotDrawnError
from resurface.materials.resting import RISKS, WARNING, resting
from resurface.materials.risk_said import Told, risk
from resurface.materials.time_said import away_said, shows_said
from resurface.text import amounts
from resurface.text.short_name import bare_name

NOTHING_SOLD = message(
    "No price list is made: the catalogue names none of these as sold here. See the column offered "
    "of data/treatments.csv."
)
NO_PRICE = message(
    "No price list is made: the catalogue has no price for what is sold here. Write it into "
    "price_usd_low and price_usd_high of data/treatments.csv."
)
NO_ROOM = message(
    "This price list has no room on this size: risks are never left out. Take a larger size, or "
    "compare fewer treatments."
)
ROOM_ON = message(
    "This price list has no room on this size: risks are never left out. It has room on "
    "“{other}”, or with fewer treatments."
)
PAGES = (HALF, LETTER_PAGE, A4_PAGE)
"""The pages that a price list comes on."""
_SCALES = (1, 0.975, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65)
"""Sizes of all letters that are tried until the page has room, against those that fill it well."""
_SMALLEST, _LEAST = 9.5, 9.0
"""Points of the smallest letters on half a page, and the fewest that are ever taken."""


def price_list(piece: Piece) -> bytes:
    """The list as a tagged PDF with bleed and trim box; raises `RefusedError` with the reason."""
    if made := _with_room(piece):
        return made
    larger = (each for each in PAGES if each.room > piece_size(piece.size).room)
    roomy = next((each for each in larger if _with_room(replace(piece, size=each.id))), None)
    if roomy is None:
        raise RefusedError(NO_ROOM, piece.words)
    raise RefusedError(message(ROOM_ON.text, other=roomy.name), piece.words, (roomy.id,))


def _with_room(piece: Piece) -> bytes:
    """The file with what others ask, else the one without; empty where neither has room."""
    ways = (True, False) if _elsewhere(piece.comparison) else (False,)
    return next(filter(None, (_drawn(piece, elsewhere=each) for each in ways)), b"")


def _drawn(piece: Piece, *, elsewhere: bool) -> bytes:
    """The file; empty where it has no room."""
    given, words = prices_given(piece, elsewhere=elsewhere), piece.words
    if lacking := undrawable({**given, "logo": []}):
        given = without(given, set(lacking))
        given["made-from"].append(words.say("“?” stands for a letter that could not be printed."))
    try:
        return renderer().ask(
            "paper",
            template="prices.typ",
            given=json.dumps(given),
            pages=1,
            bleed=piece_size(piece.size).bleed,
        )
    except NotDrawnError as error:
        if "no room" not in str(error):
            raise
        return b""


def prices_given(piece: Piece, *, elsewhere: bool = True) -> dict[str, Any]:
    """What the template is given, as plain JSON; raises `RefusedError` where nothing is sold.

    `elsewhere`: with what others ask for what is not sold, and its risk.
    """
    words, comparison, say = piece.words, piece.comparison, piece.words.say
    if why := no_price_list(comparison):
        raise RefusedError(why, words)
    here, asked = _sold(comparison), _elsewhere(comparison) if elsewhere else []
    priced, risky = list(filter(_has_price, here)), [*here, *asked]
    found, brand, found_risk = below(piece), piece.brand, risk(comparison, words)
    sources = _ids(comparison, asked)
    given = {
        **_measures(piece_size(piece.size)),
        "lang": words.code,
        "title": piece.typed.headline or _title(priced, words),
        "about": piece.typed.line or _about(priced, words),
        "not-own": _not_own(priced, words),
        "heads": [say("Choice"), say("One visit"), say("Visits"), say("All visits")],
        "rows": [_row(each, words) for each in priced],
        "valid": _valid(priced, words),
        "others": list(_others(comparison, priced, asked, words)),
        "warnings": [
            say("Safety warning, {treatment}: {warning}").format(
                treatment=each.name, warning=each.text
            )
            for each in found_risk.warnings
        ],
        "serious-title": say("Serious harm:"),
        "serious": listed(_of(found_risk.serious, risky), words),
        "dark-title": say("Dark marks:"),
        "dark": listed(_of(found_risk.dark, risky), words),
        "limits": listed(_of(found_risk.limits, risky), words),
        "times": " ".join(_times(here, words)),
        "action": piece.typed.action,
        "same": found.same,
        "sources": _sources(piece, len(sources)),
        "made-from": list(found.made_from),
        "whose": [*found.whose, *filter(None, (found.disclaimer,))],
        "unread": found.unread,
        "bars": list(brand.bars),
        "logo": list(brand.logo),
        "logo-alt": brand.name,
        "code": qr_svg(piece.code).decode() if piece.code else "",
        "code-alt": say("A code that opens this piece: {link}").format(link=piece.code),
        "keywords": [piece.id, *_addresses(comparison, sources)],
    }
    return all_writable(given)


def no_price_list(comparison: Comparison) -> Message | None:
    """Why there is no price list of these; None where there is one.

    The one decision for the list itself, for its button and for the week's kit.
    """
    here = _sold(comparison)
    if any(map(_has_price, here)):
        return None
    return NO_PRICE if here else NOTHING_SOLD


def _sold(comparison: Comparison) -> list[Option]:
    return [each for each in comparison.treated if each.treatment.offered is True]


def _elsewhere(comparison: Comparison) -> list[Option]:
    """What is not sold, but has a price that sources state."""
    here = _sold(comparison)
    unsold = (each for each in comparison.treated if each not in here)
    return [each for each in unsold if each.shown(PRICE).published.range.reported]


def _has_price(option: Option) -> bool:
    return option.shown(PRICE).range.reported


def _measures(size: PieceSize) -> dict[str, Any]:
    smallest = _SMALLEST * size.width / HALF.width
    scales = [each for each in _SCALES if each * smallest >= _LEAST]
    return {"width": size.width, "height": size.height, "bleed": size.bleed, "scales": scales}


def _row(option: Option, words: Language) -> dict[str, str]:
    """One treatment with its price, its visits, and what all of them cost."""
    treatment = option.treatment
    return {
        "name": treatment.name,
        "house": treatment.house_name,
        "depth": treatment.depth,
        "price": option.said(PRICE, words).text,
        "visits": option.said(SESSIONS, words).text,
        "all": option.said(COURSE_PRICE, words).text,
    }


def _title(priced: list[Option], words: Language) -> str:
    """Whose prices they are: the clinic's where one of them is."""
    return words.say("Our prices") if _some_own(priced) else words.say("Prices that sources state")


def _about(priced: list[Option], words: Language) -> str:
    if _some_own(priced):
        return words.say(
            "What one visit costs here, in US dollars. How many visits it takes is from sources."
        )
    return words.say("What one visit costs, and how many it takes: from sources, in US dollars.")


def _some_own(priced: list[Option]) -> bool:
    return any(each.shown(PRICE).own for each in priced)


def _not_own(priced: list[Option], words: Language) -> str:
    """Which prices are not the clinic's own but those that sources state; empty for none."""
    stated = [each for each in priced if not each.shown(PRICE).own]
    text = words.say("Prices that sources state, not ones that this clinic set: {names}.")
    return text.format(names=names_of(stated)) if stated else ""


def _valid(priced: list[Option], words: Language) -> str:
    """From which day on the prices stand: that on which their rows were last checked."""
    days = [each.treatment.checked_on for each in priced if each.treatment.checked_on]
    text = words.say("Prices as of {date}")
    return text.format(date=words.date(max(days))) if days else ""


def _others(
    comparison: Comparison, priced: list[Option], asked: list[Option], words: Language
) -> Iterator[str]:
    """What is sold without a price, what is not sold and what others ask, and no treatment."""
    here = _sold(comparison)
    if silent := [each for each in here if each not in priced]:
        text = words.say("Ask us for the price: {names}.")
        yield text.format(names=names_of(silent))
    for option in comparison.treated:
        if option in here:
            continue
        text = words.say("{name}: we do not sell it.")
        yield text.format(name=option.treatment.name)
        if option in asked:
            text = words.say("Elsewhere one visit costs {price} ({sources}).")
            found = resting(option, comparison)[PRICE.id]
            named = dict.fromkeys(bare_name(option.source(each), words) for each in found)
            price = amounts.money(option.shown(PRICE).published.range, words)
            yield text.format(price=price, sources="; ".join(named))
    if comparison.has_untreated:
        yield words.say("No treatment costs nothing and needs no visit.")


def _of(told: tuple[Told, ...], risky: list[Option]) -> tuple[Told, ...]:
    """What is told of some treatments."""
    names = {each.treatment.name for each in risky}
    return tuple(each for each in told if each.name in names)


def _times(here: list[Option], words: Language) -> Iterator[str]:
    """When one is back at work, and until when it may still show."""
    text = words.say("{name}: {told}.")
    for option in here:
        told = f"{away_said(option, words)}, {shows_said(option, words)}"
        yield text.format(name=option.treatment.name, told=told)


def _sources(piece: Piece, count: int) -> str:
    text = piece.words.say_n(
        "{count} source for visits, days and harms",
        "{count} sources for visits, days and harms",
        count,
    )
    said = text.format(count=piece.words.number(count))
    if not piece.code:
        return f"{said}."
    return piece.words.say("{sources}; the code opens them.").format(sources=said)


def _ids(comparison: Comparison, asked: list[Option]) -> frozenset[str]:
    """Ids of the sources behind what is said: of what is not sold its price, risk and warning."""
    sold, beside = (*BESIDE, PRICE.id, *RISKS), (PRICE.id, *RISKS)
    found: set[str] = set()
    for option in comparison.treated:
        others = beside if option in asked else (WARNING,)
        said = sold if option.treatment.offered is True else others
        rests = resting(option, comparison)
        found.update(source for about in said for source in rests[about])
    return frozenset(found)


def _addresses(comparison: Comparison, ids: frozenset[str]) -> list[str]:
    found = comparison.evidence.sources
    return list(filter(None, (where_read(found[each]) for each in sorted(ids))))
