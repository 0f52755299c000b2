"""A figure with each of its sources on one scale, those that feed its range first."""

from __future__ import annotations

from collections.abc import Iterator

from resurface.catalogue.figures import Figure, Range
from resurface.comparison.comparison import Option
from resurface.comparison.stated import Behind, Stated, report, stated
from resurface.language.language import Language
from resurface.text.amounts import unit_name
from resurface.text.citation import Citation
from resurface.ui.parts.component import copied_words, draw


def figure_sources(option: Option, figure: Figure, version: str, words: Language) -> None:
    """The figure, its parts where it is worked out, and a button that copies it with its ids."""
    data = {
        "figures": [_figure(each, words) for each in stated(option, figure, words)],
        "copy": {
            **copied_words(words),
            "label": words.say("Copy this figure with its ids"),
            "text": report(option, figure, version, words),
        },
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
    return {
        "range": _ends(each.range),
        "said": each.text,
        "about": list(filter(None, (each.statement, each.why))),
        "lang": words.of_record,
        "sources": [_source(source) for source in each.sources],
    }


def _source(source: Citation) -> dict[str, str]:
    return {**source.link, "about": source.short}


def _ends(range_: Range) -> list[float | None]:
    """Low and high end; empty where it is not reported."""
    return [range_.low, range_.high] if range_.reported else []
