"""The last page of the handout as the template is given it: texts, sources, what the piece is."""

from __future__ import annotations

from typing import Any

from resurface.brand.brand import Brand
from resurface.choosing.link import PIECE
from resurface.comparison.comparison import Comparison
from resurface.language.language import Language
from resurface.materials import handout_words as told
from resurface.materials.below_piece import dated
from resurface.materials.foot import where_read
from resurface.materials.handout_sources import ALL, Naming, behind, in_short
from resurface.materials.paper import clinic
from resurface.materials.piece_sources import HANDOUT
from resurface.materials.qr import qr_svg
from resurface.materials.resting import ids_behind
from resurface.materials.wanted_handout import Wanted, handout_id, patients_link

_NAMED = (
    *(ALL, Naming(3), Naming(2), Naming(1), Naming(1, addresses=False)),
    *(Naming(0, addresses=False), Naming(0, addresses=False, fewest=True)),
)
"""Sources that are named, from all on to the fewest. The file's own list has all."""
FIRST_WEEK = 7
"""The last day on which days begin that are told where there is no room for later ones."""


def second_page(comparison: Comparison, wanted: Wanted, words: Language) -> dict[str, Any]:
    """To ask and to tell, what is normal, harms, what is open, notes, and sources."""
    say, called = words.say, told.call(comparison, words)
    number, found = (
        handout_id(comparison, wanted, words),
        behind(comparison, words, wanted.skin_type),
    )
    count = len(ids_behind(comparison, HANDOUT, wanted.skin_type))
    counted = words.say_n(
        "{count} source is behind these pages. Pages without a year: read in {year}.",
        "{count} sources are behind these pages; most studies were read in short form. "
        "Pages without a year: read in {year}.",
        count,
    )
    return {
        "ask-title": say("Ask the clinic"),
        "ask": list(told.asked(comparison, words)),
        "tell-title": say("Tell the clinic first"),
        "tell-about": say("Check each box that fits you. Ask what it means."),
        "tell": list(told.told_first(comparison)),
        "normal-title": say("What is normal, and when to call"),
        "normal": [_lines(each) for each in told.normal(comparison, words)],
        "normal-short": [_lines(each) for each in told.normal(comparison, words, FIRST_WEEK)],
        "call-title": say("Call the clinic the same day for:"),
        "call": {"signs": called.signs, "about": called.about} if called else {},
        "harms-title": say("Other harms"),
        "harms": [_lines(each) for each in told.other_harms(comparison, words)],
        "not-known-title": say("What is not known"),
        "not-known": list(told.not_known(comparison, words, wanted.skin_type)),
        "good-title": say("Good to know"),
        "good": list(told.good_to_know(comparison, words)),
        "think-title": say("Time to think"),
        "think": " ".join(told.time_to_think(comparison, words, on_paper=True)),
        "notes-title": say("Notes"),
        "sources-title": say("Sources in short"),
        "sources-about": counted.format(count=words.number(count), year=_read_in(comparison)),
        "sources": [[each.given for each in in_short(found, words, naming)] for naming in _NAMED],
        "keywords": [number, *_addresses(comparison, wanted)],
    }


def _addresses(comparison: Comparison, wanted: Wanted) -> list[str]:
    """Where each source is read, whatever of it is named on the page."""
    found = comparison.evidence.sources
    ids = sorted(ids_behind(comparison, HANDOUT, wanted.skin_type))
    return list(filter(None, (where_read(found[each]) for each in ids)))


def _read_in(comparison: Comparison) -> str:
    """The year in which the rows were last checked; empty where none says."""
    days = [o.treatment.checked_on for o in comparison.options if o.treatment.checked_on]
    return str(max(days).year) if days else ""


def _lines(lines: told.Lines) -> dict[str, str]:
    return {"name": lines.name, "text": lines.text}


def _clinic(brand: Brand) -> tuple[str, ...]:
    """The brand's name, contact and licence line, else those that the environment names."""
    named = tuple(filter(None, (brand.name, brand.contact, brand.licence)))
    return named if brand.name else clinic()


def box(comparison: Comparison, wanted: Wanted, words: Language) -> dict[str, Any]:
    """Who sells what, what the piece is and until when it holds, and the code of its link."""
    say = words.say
    number = handout_id(comparison, wanted, words)
    on = dated(comparison, wanted.day, words)
    link = f"{patients_link(wanted, words)}&{PIECE}={number}" if wanted.address else ""
    piece = say("Piece {id}").format(id=number)
    return {
        "sells-title": say("Who sells what"),
        "sells": told.sold(comparison, words),
        "disclaimer": wanted.brand.disclaimer(words.code),
        "piece": piece,
        "dated": list(filter(None, (on.data, on.version))),
        "check-by": on.check_by,
        "late": on.late,
        "code": qr_svg(link).decode() if link else "",
        "link": link,
        "code-alt": say("A code that opens this comparison: {link}").format(link=link),
        "code-about": (
            say("Scan to open this comparison, with all sources")
            if link
            else say("There is no code here. The clinic can show you this on its screen.")
        ),
        "clinic": " · ".join(_clinic(wanted.brand)),
        "foot": " · ".join(filter(None, (piece, on.data))),
        "page-of": say("Page {page} of {pages}"),
    }
