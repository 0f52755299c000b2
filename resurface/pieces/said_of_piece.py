"""A piece in words: what it is, of which treatments, when it was made, and who approved it."""

from __future__ import annotations

import datetime

from resurface.brand.brand import NEUTRAL, Brand
from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.dates import local
from resurface.language.language import Language, Message, message
from resurface.materials.documents import DOCUMENTS
from resurface.materials.piece_sizes import PIECE_SIZES
from resurface.materials.piece_templates import TEMPLATES
from resurface.pieces.piece_record import Making, PieceRecord
from resurface.pieces.record_made import HANDOUT
from resurface.pieces.shown_facts import NAME

_HANDOUT = message("Handout")
_NAMES: dict[str, Message] = {
    **{each.id: each.name for each in TEMPLATES},
    **{each.id: each.name for each in DOCUMENTS},
    HANDOUT: _HANDOUT,
}
_DOCUMENTS = {each.id for each in DOCUMENTS}
_SIZES: dict[str, Message] = {each.id: each.name for each in PIECE_SIZES}


def kind_of_piece(record: PieceRecord, words: Language) -> str:
    """What it is: "Side by side, Square"; a template that is no more has its id for a name.

    Slides, web pages and texts come in one size, which has no name.
    """
    name = _NAMES.get(record.template)
    size = _SIZES.get(record.size)
    parts = (
        words.render(name) if name else _picture(record.template, words),
        words.render(size) if size else "" if record.template in _DOCUMENTS else record.size,
    )
    return ", ".join(filter(None, parts))


def _picture(picture_id: str, words: Language) -> str:
    """A picture of the comparison or of a chart by name, else its id."""
    from resurface.charts.register import CHARTS  # what draws is not needed for most of a list
    from resurface.materials.whole import SIZES

    titles = {each.id: each.title(words) for each in CHARTS}
    wholes = {each.id: words.render(each.name) for each in SIZES}
    return {**titles, **wholes}.get(picture_id, picture_id)


def treatments_of(record: PieceRecord, catalogue: Catalogue, words: Language) -> str:
    """Its treatments by name, in the order of the piece."""
    names = [each for each in record.shown if each.kind == NAME]
    found = [(catalogue.find(each.treatment), str(each.value[0])) for each in names]
    return words.listing([known.name if known else printed for known, printed in found])


def brand_of(record: PieceRecord, now: Brand, words: Language) -> str:
    """Whose brand it was made in: the one that is kept now, an earlier one, or none."""
    if record.brand in {"", NEUTRAL.digest}:
        return words.say("Brand: none")
    if record.brand != now.digest:
        return words.say("Brand: as it was before it was changed")
    return words.say("Brand: {name}").format(name=now.name or words.say("as it is kept now"))


def made_on(record: PieceRecord, words: Language) -> str:
    """When it was made: the day, or the first and the last one with how many times."""
    days = sorted(_day(each.at) for each in record.makings)
    if len(days) == 1:
        return words.say("made on {date}").format(date=words.date(days[0]))
    if days[0] == days[-1]:
        text = words.say("made {count} times on {date}")
        return text.format(count=len(days), date=words.date(days[0]))
    text = words.say("made {count} times from {first} to {last}")
    first, last = words.date(days[0]), words.date(days[-1])
    return text.format(count=len(days), first=first, last=last)


def approved(making: Making, words: Language) -> str:
    """Who approved it, and when; empty where nobody did."""
    if not making.initials:
        return ""
    text = words.say("approved by {initials} on {date}")
    return text.format(initials=making.initials, date=words.date(_day(making.at)))


def passed_with_reason(record: PieceRecord, words: Language) -> tuple[str, ...]:
    """Each sentence that needed a reason, with the reason and who approved it, each once."""
    signed = words.say("“{sentence}” passed with the reason “{reason}”, approved by {initials}")
    unsigned = words.say("“{sentence}” passed with the reason “{reason}”, without initials")
    said = (
        (signed if making.initials else unsigned).format(
            sentence=each.sentence, reason=each.reason, initials=making.initials
        )
        for making in record.makings
        for each in making.passed
    )
    return tuple(dict.fromkeys(said))


def _day(moment: datetime.datetime) -> datetime.date:
    return local(moment).date()
