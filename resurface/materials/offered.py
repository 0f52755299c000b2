"""The pictures that can be taken along, and how a file of them is called."""

from __future__ import annotations

import datetime

from resurface.charts.register import CHARTS, chart
from resurface.comparison.comparison import Comparison
from resurface.language.language import Language
from resurface.materials.foot import addresses
from resurface.materials.picture import Format, picture
from resurface.materials.piece import piece, warnings
from resurface.materials.png_text import with_texts
from resurface.materials.whole import SIZES, Size, whole_picture
from resurface.text.slug import slug

LONGEST_NAME = 96
"""Letters of a file's name without its ending."""


def names(comparison: Comparison, words: Language) -> dict[str, str]:
    """The pictures that can be had by their ids: the whole comparison first, then each chart."""
    sizes = (each for each in SIZES if len(comparison.treated) <= each.most)
    wholes = {each.id: words.render(each.name) for each in sizes}
    return {**wholes, **{each.id: each.title(words) for each in CHARTS}}


def quick(chosen: str) -> bool:
    """Whether a picture is drawn in a moment: a chart takes its library some seconds."""
    return _whole(chosen) is not None


def _whole(chosen: str) -> Size | None:
    """The size of the whole comparison that an id is of; None for a chart."""
    return next((each for each in SIZES if each.id == chosen), None)


def offered_picture(
    chosen: str, form: Format, comparison: Comparison, words: Language, link: str = ""
) -> bytes:
    """A picture by its id; `link` is the comparison's full link, empty where none can be shared.

    A PNG holds where each of its sources is read. Raises `KeyError` for an id that is not offered,
    `NoRoomError` where a size has no room, and `NotDrawnError` where the library fails.
    """
    if size := _whole(chosen):
        return whole_picture(comparison, size, form, words, link)
    made = piece(chart(chosen), comparison, words)
    drawn = picture(made, form, words)
    if form == "svg":
        return drawn
    texts = {
        "Title": made.title,
        "Description": " ".join((*made.warnings, *made.notes)),
        "Source": addresses(made.sources, comparison, words),
        "URL": link,
    }
    return with_texts(drawn, texts)


def picture_alt(chosen: str, comparison: Comparison, words: Language) -> str:
    """What a picture shows for who does not see it, with the warnings in it."""
    treated = words.listing([each.treatment.name for each in comparison.options])
    text = words.say("{picture}: {treatments}. Its figures stand in the table, as text.")
    said = text.format(picture=names(comparison, words)[chosen], treatments=treated)
    return " ".join((said, *warnings(comparison, words)))


def file_name(
    comparison: Comparison, ending: str, day: datetime.date, words: Language, part: str = ""
) -> str:
    """What is inside, in letters that every system takes: "resurface-tca-cross-2026-11-25.png".

    `part`: which of several files of one comparison it is. Treatments that have no room in the
    name are left out of it, last first, and then counted.
    """
    slugs = [slug(each.treatment.name) or each.id for each in comparison.treated]
    rest = filter(None, (slug(part), day.isoformat()))
    end = "-".join(rest)
    for count in range(len(slugs), 0, -1):
        left_out = words.say("and {count} more").format(count=len(slugs) - count)
        more = [slug(left_out)] if count < len(slugs) else []
        stem = "-".join(["resurface", *slugs[:count], *more, end])
        if len(stem) <= LONGEST_NAME:
            return f"{stem}.{ending}"
    return f"resurface-{end}.{ending}"
