"""A figure with each of its sources on one scale, those that feed its range first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from resurface.catalogue.figures import Figure, Range
from resurface.comparison.comparison import Option
from resurface.comparison.entry import Note
from resurface.comparison.stated import Behind, Stated, report, stated
from resurface.language.language import Language
from resurface.text.amounts import unit_name
from resurface.text.citation import Citation
from resurface.ui.parts.component import copying, draw


def figure_sources(option: Option, figure: Figure, version: str, words: Language) -> None:
    """The figure, its parts where it is worked out, and a button that copies it with its ids."""
    data = {
        "figures": [_figure(each, words) for each in stated(option, figure, words)],
        "copy": copying(
            words.say("Copy this figure with its ids"),
            report(option, figure, version, words),
            words,
        ),
    }
    draw("sources", data, key=f"sources-{option.id}-{figure.id}")


def _figure(behind: Behind, words: Language) -> dict[str, object]:
    return {
        "heading": behind.heading,
        "said": behind.text,
        "range": _ends(behind.range),
        "tail": _ends(behind.tail),
        "most": behind.scale.end,
        "marks": [[mark, words.number(mark)] for mark in behind.scale.marks],
        "unit": unit_name(behind.unit, words),
        "lines": list(behind.lines),
        "groups": list(_groups(behind, words)),
    }


def _groups(behind: Behind, words: Language) -> Iterator[dict[str, object]]:
    fed, beside = len(behind.feeding), len(behind.beside)
    feed = words.say_n("{count} source feeds this range", "{count} sources feed this range", fed)
    others = words.say_n(
        "{count} other does not, and why", "{count} others do not, and why", beside
    )
    for title, rows in ((feed, behind.feeding), (others, behind.beside)):
        if rows:
            yield {
                "title": title.format(count=len(rows)),
                "rows": [_row(each, words) for each in rows],
            }


def _row(each: Stated, words: Language) -> dict[str, object]:
    about = [Note(text, lang=words.of_record) for text in (each.statement, each.why)]
    return {"range": _ends(each.range), **row_of(each.text, about, each.sources)}


def row_of(said: str, about: Iterable[Note], sources: Iterable[Citation]) -> dict[str, object]:
    """What one row says: the figure, what else there is to know, and whose word it is."""
    return {
        "said": said,
        "about": [
            {"text": f"{each.label}: {each.text}" if each.label else each.text, "lang": each.lang}
            for each in about
            if each.text
        ],
        "sources": [{**source.link, "about": source.short} for source in sources],
    }


def _ends(range_: Range) -> list[float | None]:
    """Low and high end; empty where it is not reported."""
    return [range_.low, range_.high] if range_.reported else []
