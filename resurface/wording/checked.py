"""One sentence of a copy with the verdict on it."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.wording.finding import Finding

SEVERITIES = ("ok", "info", "warn", "block")
"""From fine to what stops an export: nothing, attach a source, give a reason, change it."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One sentence as it stands, with the verdict on it.

    `severity` is "ok", "info" (attach a source), "warn" (needs a reason) or "block" (must change);
    `rules` are ids, the gravest first; `matched` the words as they stand; `why`, `suggestion` and
    `advice` are those of the gravest rule, empty where all is fine: a suggestion is in the language
    of the sentence, why and advice in that of whoever asks. `facts` are ids of the record's facts
    that a figure was held against. `findings` has each rule with the place of its words. `named`
    are ids of the treatments that it names, `meant` is the first of them, or the one that it takes
    over from what stands before it. `language`: the one that it was read in.
    """

    text: str
    severity: str = "ok"
    rules: tuple[str, ...] = ()
    matched: tuple[str, ...] = ()
    why: str = ""
    suggestion: str = ""
    facts: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    named: tuple[str, ...] = ()
    meant: str = ""
    language: str = ""
    advice: str = ""
