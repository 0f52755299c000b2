"""A clinic's price list on one page: what it sells, how many visits that takes, and the risk.

What the clinic sells has a price here, and its risk below; a price that is not its own says so.
Where the clinic has said nothing of what it sells, every price is one that sources state, and the
list says that none is the clinic's.
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
from resurface.materials.handout import without
from resurface.materials.piece_sizes import A4_PAGE, HALF, LETTER_PAGE, PieceSize, piece_size
from resurface.materials.piece_words import listed
from resurface.materials.price_sources import addresses, counted, named
from resurface.materials.qr import qr_svg
from resurface.materials.refusal import RefusedError
from resurface.materials.renderer import NotDrawnError
from resurface.materials.resting import resting
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
NONE_STATED = message(
    "No price list is made: no source states a price of these, and the clinic has set none. Write "
    "it into price_usd_low and price_usd_high of data/treatments.csv."
)
EXAMPLE = message(
    "What this clinic sells and asks is not in the app yet. So the price list has prices that "
    "sources state, and says that none is the clinic’s. Your own go into treatments.csv of your "
    "data folder."
)
"""Said before a price list is made of the shipped catalogue."""
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
    """The file; empty where it has no room.

    Without room what others ask is left out first, then the names of the sources.
    """
    return _first(piece, naming=True) or _first(piece, naming=False)


def _first(piece: Piece, *, naming: bool) -> bytes:
    """The first that has room, with what others ask or without."""
    ways = (True, False) if _elsewhere(piece.comparison) else (False,)
    tried = (_drawn(piece, elsewhere=each, naming=naming) for each in ways)
    return next(filter(None, tried), b"")


def _drawn(piece: Piece, *, elsewhere: bool, naming: bool) -> bytes:
    """The file; empty where it has no room."""
    given, words = prices_given(piece, elsewhere=elsewhere, naming=naming), piece.words
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


def prices_given(piece: Piece, *, elsewhere: bool = True, naming: bool = True) -> dict[str, Any]:
    """What the template is given, as plain JSON; raises `RefusedError` where nothing is sold.

    `elsewhere`: with what others ask for what is not sold, and its risk. `naming`: with the names
    of the sources, else how many there are.
    """
    words, comparison, say = piece.words, piece.comparison, piece.words.say
    if why := no_price_list(comparison):
        raise RefusedError(why, words)
    here, asked = _listed(comparison), _elsewhere(comparison) if elsewhere else []
    priced, risky = list(filter(_has_price, here)), [*here, *asked]
    found, brand, found_risk = below(piece), piece.brand, risk(comparison, words)
    given = {
        **_measures(piece_size(piece.size)),
        "lang": words.code,
        "title": piece.typed.headline or _title(comparison, words),
        "about": piece.typed.line or _about(comparison, words),
        "not-own": _not_own(comparison, words),
        "heads": [say("Choice"), say("One visit"), say("Visits"), say("All visits")],
        "rows": [_row(each, comparison, words) for each in priced],
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
        "sources-title": say("Sources; the code opens them") if piece.code else say("Sources"),
        "named": named(piece, risky) if naming else [],
        "sources": [] if naming else counted(piece, risky, _naming(piece)),
        "made-from": list(found.made_from),
        "whose": [*found.whose, *filter(None, (found.disclaimer,))],
        "unread": found.unread,
        "bars": list(brand.bars),
        "logo": list(brand.logo),
        "logo-alt": brand.name,
        "code": qr_svg(piece.code).decode() if piece.code else "",
        "code-alt": say("A code that opens this piece: {link}").format(link=piece.code),
        "keywords": [piece.id, *addresses(piece, risky)],
    }
    return all_writable(given)


def no_price_list(comparison: Comparison) -> Message | None:
    """Why there is no price list of these; None where there is one.

    The one decision for the list itself, for its button and for the week's kit.
    """
    here = _listed(comparison)
    if any(map(_has_price, here)):
        return None
    if not comparison.clinics:
        return NONE_STATED
    return NO_PRICE if here else NOTHING_SOLD


def _listed(comparison: Comparison) -> list[Option]:
    """What the clinic sells; everything where it has not said what that is."""
    return list(comparison.sold if comparison.clinics else comparison.treated)


def _elsewhere(comparison: Comparison) -> list[Option]:
    """What is not sold, but has a price that sources state."""
    here = _listed(comparison)
    unsold = (each for each in comparison.treated if each not in here)
    return [each for each in unsold if each.shown(PRICE).published.range.reported]


def _naming(piece: Piece) -> Message | None:
    """The name of a larger page that has room for the names of the sources."""
    larger = (each for each in PAGES if each.room > piece_size(piece.size).room)
    return next(
        (each.name for each in larger if _first(replace(piece, size=each.id), naming=True)), None
    )


def _has_price(option: Option) -> bool:
    return option.shown(PRICE).range.reported


def _measures(size: PieceSize) -> dict[str, Any]:
    smallest = _SMALLEST * size.width / HALF.width
    scales = [each for each in _SCALES if each * smallest >= _LEAST]
    return {"width": size.width, "height": size.height, "bleed": size.bleed, "scales": scales}


def _row(option: Option, comparison: Comparison, words: Language) -> dict[str, str]:
    """One treatment with its price, its visits, and what all of them cost.

    A house name that the clinic did not set is a practice's elsewhere.
    """
    treatment = option.treatment
    return {
        "name": treatment.name,
        "house": treatment.house_name if comparison.clinics else "",
        "depth": treatment.depth,
        "price": option.said(PRICE, words).text,
        "visits": option.said(SESSIONS, words).text,
        "all": option.said(COURSE_PRICE, words).text,
    }


def _title(comparison: Comparison, words: Language) -> str:
    """Whose prices they are: the clinic's where one of them is."""
    if _own(comparison):
        return words.say("Our prices")
    return words.say("Prices that sources state")


def _about(comparison: Comparison, words: Language) -> str:
    if _own(comparison):
        return words.say(
            "What one visit costs here, in US dollars. How many visits it takes is from sources."
        )
    return words.say("What one visit costs, and how many it takes: from sources, in US dollars.")


def _own(comparison: Comparison) -> list[Option]:
    """What has a price that the clinic set itself."""
    return [each for each in comparison.sold if _has_price(each) and each.shown(PRICE).own]


def _not_own(comparison: Comparison, words: Language) -> str:
    """Which prices are not the clinic's own but those that sources state; empty for none."""
    if not comparison.clinics:
        return words.say("Not this clinic’s prices: each is one that sources state.")
    own = _own(comparison)
    stated = [each for each in comparison.sold if _has_price(each) and each not in own]
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
    here = _listed(comparison)
    if silent := [each for each in here if each not in priced]:
        text = words.say("Ask us for the price: {names}.")
        if not comparison.clinics:
            text = words.say("No source states a price: {names}.")
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
