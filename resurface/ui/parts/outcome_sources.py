"""What studies measured of one outcome: each with its mark, its count and its study."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from resurface.comparison.behind import Topic
from resurface.comparison.behind_outcome import (
    Measured,
    measured,
    nobody_counted,
    nothing_to_show,
    reported,
)
from resurface.comparison.comparison import Option
from resurface.comparison.entry import Note, outcome_notes
from resurface.comparison.how_sure import evidence_word
from resurface.comparison.stated import rows_report
from resurface.evidence.outcomes import BENEFITS, SERIOUS, Outcome, list_place
from resurface.evidence.reported_harms import ReportedHarm
from resurface.evidence.studies import HARMS
from resurface.language.language import Language
from resurface.text import labels
from resurface.text.citation import citation
from resurface.text.told import outcome_told
from resurface.ui.parts.component import copying, draw
from resurface.ui.parts.figure_sources import row_of
from resurface.ui.parts.witness_mark import key_of, mark_of

_SCALE = (0, 50, 100)
"""Of 100 people, or percent."""


def outcome_sources(option: Option, topic: Topic, version: str, words: Language) -> None:
    """Serious harms, its studies that are shown, what nobody counted, what is not shown and why.

    Below them a button that copies all of their ids.
    """
    groups = list(measured(topic.outcome, option, words))
    told = reported(topic.outcome, option)
    rows = [row for group in groups for row in group.rows]
    ids = [each.id for each in (*rows, *told)]
    title = words.render(topic.title)
    data = {
        "tone": "good" if topic.outcome in BENEFITS else "bad",
        "figures": [
            {
                "most": _SCALE[-1],
                "marks": [[each, words.number(each)] for each in _SCALE],
                "drawn": any(mark_of(row) for row in rows),
                "lines": list(_lines(groups[0], option, topic.outcome, words)),
                "groups": [
                    *_serious(groups, told, option, words),
                    *_groups([_passing(groups[0])], option, topic.outcome, words),
                    *_told([each for each in told if each.severity != SERIOUS], option, words),
                    *_groups(list(map(_passing, groups[1:])), option, topic.outcome, words),
                ],
            }
        ],
        "copy": copying(
            words.say("Copy this figure with its ids"),
            rows_report(option, title, ids, version, words),
            words,
        ),
    }
    draw("sources", data, key=f"sources-{option.id}-{topic.id}")


def _lines(shown: Measured, option: Option, outcome: str, words: Language) -> Iterator[str]:
    """How good the evidence is, and what the marks mean; or that there is nothing to show."""
    if not shown.rows:
        yield nothing_to_show(words)
    if sure := evidence_word(option, outcome, words):
        yield sure
    if key := key_of(shown.rows, words):
        yield " ".join(key)


def _groups(
    groups: list[Measured], option: Option, outcome: str, words: Language
) -> Iterator[dict[str, object]]:
    for group in groups:
        if group.rows:
            ordered = sorted(group.rows, key=list_place)
            yield {
                "title": group.title or _counted(len(ordered), words),
                "rows": [_row(each, option, outcome, words) for each in ordered],
            }


def _counted(count: int, words: Language) -> str:
    return words.say_n(
        "{count} figure that is drawn", "{count} figures that are drawn", count
    ).format(count=words.number(count))


def _row(row: Outcome, option: Option, outcome: str, words: Language) -> dict[str, object]:
    """One figure: its mark, what was counted, its study, and how it was measured."""
    told = outcome_told(row, words)
    said = f"{told.figure} {told.measured}" if outcome == HARMS else told.figure
    whom = (told.who, told.after, told.skin_types, told.amount)
    how = Note("; ".join(filter(None, (told.scale, told.design))), lang=words.of_record)
    about = [Note("; ".join(filter(None, whom))), how, *outcome_notes(row, words)]
    return {
        "mark": mark_of(row),
        **row_of(said, about, [citation(option.source(row.source_id), words)]),
        "counted": list(filter(None, (told.people, told.fits))),
    }


def _serious(
    groups: Iterable[Measured], told: Iterable[ReportedHarm], option: Option, words: Language
) -> Iterator[dict[str, object]]:
    """Serious harms, counted and not, before all else: as large, and in one group.

    One whose figure may not stand beside others says why, after those that may.
    """
    counted = [each for group in groups for each in _serious_of(group)]
    others = [each for each in told if each.severity == SERIOUS]
    if counted or others:
        rows = [_row(each, option, HARMS, words) for each in counted]
        rows += [_told_row(each, option, words) for each in others]
        yield {"title": words.say("Serious harms"), "rows": rows}


def _serious_of(group: Measured) -> list[Outcome]:
    return sorted((each for each in group.rows if each.severity == SERIOUS), key=list_place)


def _passing(shown: Measured) -> Measured:
    """A group, but for its serious harms."""
    return replace(shown, rows=tuple(each for each in shown.rows if each.severity != SERIOUS))


def _told(
    told: Sequence[ReportedHarm], option: Option, words: Language
) -> Iterator[dict[str, object]]:
    """Harms without a count, as their own group."""
    if told:
        rows = [_told_row(each, option, words) for each in told]
        yield {"title": nobody_counted(words), "rows": rows}


def _told_row(each: ReportedHarm, option: Option, words: Language) -> dict[str, object]:
    said = labels.bare_outcome(each.harm, words)
    about = [Note(each.what), Note(each.note, lang=words.of_record)]
    return {
        "mark": None,
        **row_of(said, about, [citation(option.source(each.source_id), words)]),
        "counted": [words.say("no count")],
    }
