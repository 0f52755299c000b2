"""Checked sentences as plain data, which the component draws: verdict, words, why, and facts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from resurface.evidence.facts import Fact
from resurface.evidence.outcomes import Outcome
from resurface.language.language import Language, Plural, message, plural
from resurface.record.store import Data
from resurface.text import labels
from resurface.text.citation import citation
from resurface.text.told import fact_told, outcome_told
from resurface.wording.checked import SEVERITIES, Checked
from resurface.wording.instead import (
    APPROVED,
    OUT,
    REWRITE,
    SOURCE,
    Instead,
    advice,
)
from resurface.wording.rule_table import rules
from resurface.wording.typed_text import counted, marked

LABELS = {
    "ok": message("Fine"),
    "info": message("Attach a source"),
    "warn": message("Needs a reason"),
    "block": message("Must change"),
}
_WAYS = {
    APPROVED: message("Use the approved wording"),
    SOURCE: message("Add this source"),
    REWRITE: message("Use this instead"),
    OUT: message("Take it out"),
}
_COUNTED: dict[str, Plural] = {
    "ok": plural("{count} is fine", "{count} are fine"),
    "info": plural("{count} needs a source", "{count} need a source"),
    "warn": plural("{count} needs a reason", "{count} need a reason"),
    "block": plural("{count} must change", "{count} must change"),
}


def counts_shown(checked: Sequence[Checked], words: Language) -> list[dict[str, Any]]:
    """How many sentences there are of each kind, what must change first."""
    found = counted(checked)
    return [
        {"tone": each, "text": _count(_COUNTED[each], found[each], words), "none": not found[each]}
        for each in reversed(SEVERITIES)
    ]


def sentences_shown(
    checked: Sequence[Checked],
    mended: Sequence[Sequence[Instead]],
    data: Data,
    words: Language,
) -> list[dict[str, Any]]:
    """Every sentence in order, with how it may be mended; `data` in the language of the screen."""
    shown = []
    for at, (each, offered) in enumerate(zip(checked, mended, strict=True)):
        told = "" if any(way.kind in (APPROVED, SOURCE) for way in offered) else advice(each)
        shown.append(
            {
                "at": at,
                "tone": each.severity,
                "label": words.render(LABELS[each.severity]),
                "pieces": [[text, found] for text, found in marked(each)],
                "sentence": each.text,
                "why": each.why,
                "sources": _sources(each, words),
                "advice": words.say("What helps: {advice}").format(advice=told) if told else "",
                "ways": [_way(way, words) for way in offered],
                "facts": {
                    "open": words.say("What the record says"),
                    "rows": [_row(fact, data, words) for fact in each.facts],
                },
            }
        )
    return shown


def _way(way: Instead, words: Language) -> dict[str, str]:
    """One way to mend a sentence, as a button."""
    label = words.render(_WAYS[way.kind])
    text = words.say("{label}: {text}")
    said = text.format(label=label, text=way.text) if way.text else label
    return {"which": way.kind, "label": label, "text": way.text, "said": said}


def _sources(each: Checked, words: Language) -> list[dict[str, str]]:
    """Where the gravest rule is from."""
    known = rules(words.code).sources
    found = each.findings[0].source_ids if each.findings else ()
    return [
        {"title": known[source].short, "url": known[source].url}
        for source in found
        if source in known
    ]


def _row(fact_id: str, data: Data, words: Language) -> dict[str, Any]:
    """One row of the record that a figure was held against, with its source."""
    row = _find(fact_id, data)
    if row is None:
        return {"text": fact_id, "source": None}
    of = data.catalogue.find(row.treatment_id)
    name = of.name if of else row.treatment_id
    source = citation(data.evidence.sources[row.source_id], words)
    if isinstance(row, Fact):
        text = f"{labels.field(row.field, words)}: {fact_told(row, words).whole}"
    else:
        told = outcome_told(row, words)
        text = f"{told.measured}: {'; '.join((told.figure, *told.about))}"
    return {
        "text": words.say("{treatment}. {told}").format(treatment=name, told=text),
        "source": {"title": f"{source.short}: {source.title}", "url": source.url},
    }


def _find(id_: str, data: Data) -> Fact | Outcome | None:
    evidence = data.evidence
    for group in evidence.facts.values():
        for fact in group:
            if fact.id == id_:
                return fact
    return next((row for rows in evidence.outcomes.values() for row in rows if row.id == id_), None)


def _count(of: Plural, count: int, words: Language) -> str:
    return words.say_n(of.one, of.many, count).format(count=words.number(count))
