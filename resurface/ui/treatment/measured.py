"""What studies measured: each figure with its mark, its study, and why it is not drawn."""

from __future__ import annotations

from collections.abc import Iterable

from resurface.comparison.behind_outcome import nobody_counted
from resurface.comparison.comparison import Option
from resurface.comparison.how_sure import evidence_word
from resurface.comparison.shares import study_name
from resurface.evidence.outcomes import DARK_MARKS, PAIN, Outcome, list_place
from resurface.evidence.reported_harms import ReportedHarm
from resurface.evidence.standing import is_harm, is_shown
from resurface.evidence.studies import parted
from resurface.language.language import Language
from resurface.text import labels
from resurface.text.citation import citation
from resurface.text.reasons import reason_in_words
from resurface.text.short_name import short_name
from resurface.text.told import outcome_told
from resurface.ui.parts.witness_mark import key_of, mark_of

FIRST = 8
"""Reported harms that stand unfolded, the most serious."""


def measured(option: Option, words: Language) -> dict[str, object]:
    """What the comparison draws; harms without a count; folded, what is not drawn and why."""
    say = words.say
    drawn, others = parted(option.outcomes)
    section: dict[str, object] = {
        "kind": "measured",
        "title": say("What studies measured"),
        "short": say("Studies"),
        "note": " ".join(key_of(drawn, words)),
    }
    reported = _reported(option, words)
    if not (option.outcomes or reported):
        return {**section, "silence": say("No study that measured it was found.")}
    more = len(reported) - FIRST
    return {
        **section,
        "sides": _sides(drawn, option, words),
        "more": say("Not drawn in the comparison, with the reason ({count})").format(
            count=len(others)
        ),
        "others": _sides(others, option, words) if others else [],
        "reported": reported,
        "first": FIRST,
        "further": words.say_n("{count} more", "{count} more", more).format(count=more),
        "reported_title": nobody_counted(words),
    }


def _sides(
    rows: Iterable[Outcome], option: Option, words: Language
) -> list[list[dict[str, object]]]:
    """What got better, and beside it what did harm or hurt: by outcome, low to high."""
    sides: tuple[dict[str, list[Outcome]], ...] = ({}, {})
    for row in sorted(rows, key=list_place):
        title = labels.measured(row.outcome, row.measure, words)
        sides[_is_burden(row)].setdefault(title, []).append(row)
    return [
        [
            {
                "title": _counted(title, len(group), words),
                "about": _about(group[0], option, words),
                "rows": [_row(each, option, words) for each in group],
            }
            for title, group in side.items()
        ]
        for side in sides
    ]


def _counted(title: str, figures: int, words: Language) -> str:
    """What was measured, and how many figures there are of it."""
    said = words.say_n("{count} figure: {outcome}", "{count} figures: {outcome}", figures)
    return said.format(count=words.number(figures), outcome=title)


def _about(first: Outcome, option: Option, words: Language) -> str:
    """How good the evidence of a share is; of an average change why its marks have no line."""
    if first.measure == "mean change":
        return words.say("no line: the tables hold no spread")
    judged = first.is_share_of_people and is_shown(first)
    return evidence_word(option, first.outcome, words) if judged else ""


def _is_burden(row: Outcome) -> bool:
    return row.outcome in (DARK_MARKS, PAIN) or is_harm(row)


def _row(row: Outcome, option: Option, words: Language) -> dict[str, object]:
    told, reason = outcome_told(row, words), reason_in_words(row, words)
    source = citation(option.evidence.sources[row.source_id], words)
    about = [told.people, told.fits, told.who, told.skin_types, told.after, told.amount]
    return {
        "figure": told.figure,
        "mark": mark_of(row),
        "study": study_name(row, option.evidence, words),
        **source.link,
        "source": source.short,
        "about": ", ".join(filter(None, about)),
        "why": reason,
        "why_lang": words.of_record if reason == row.why_not else "",
    }


def _reported(option: Option, words: Language) -> list[dict[str, str]]:
    """Harms that a source reports and nobody counted, worst first."""
    return [
        _reported_harm(each, option, words) for each in option.evidence.reported_harms_of(option.id)
    ]


def _reported_harm(each: ReportedHarm, option: Option, words: Language) -> dict[str, str]:
    source = option.evidence.sources[each.source_id]
    cited = citation(source, words)
    return {
        "harm": labels.bare_outcome(each.harm, words),
        "what": each.what,
        "study": short_name(source, words),
        "source": cited.short,
        **cited.link,
    }
