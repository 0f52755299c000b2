"""What may stand in the place of a sentence: an approved wording, the rule's own words, or nothing.

A rule knows what is wrong with a claim; the record knows what may be said instead of the treatment
that is meant: the one that it names, or that it goes on with (`whose.py`).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resurface.catalogue.dates import is_late
from resurface.language.language import Language
from resurface.record.store import Data
from resurface.text.short_name import bare_name, short_name
from resurface.wording.check import Read
from resurface.wording.checked import Checked
from resurface.wording.cited_for import lacking
from resurface.wording.claim_answers import GRAVE
from resurface.wording.splitting import is_ended
from resurface.wording.suggested import NAMES_ONE, answered
from resurface.wording.tried_copy import TriedCopy

APPROVED, SOURCE, REWRITE, OUT = "approved", "source", "rewrite", "out"
"""An approved wording; the sentence with a source of the record; the rule's words, where they may
stand in copy; the sentence taken out."""

_MAY_STAND = frozenset(
    (
        *("C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08", "C10", "C11", "C12", "C12A"),
        *("C37", "C39", "C40", "C41", "C45", "C46", "C49", "C50", "C51", "C67", "C70", "C72"),
        *("C31", "C77"),
    )
)
"""Rules whose suggestion is a wording for copy; that of any other is advice to whoever writes."""
_DARK_MARKS, _MOST_SOURCES = "pih", 2
"""The concern whose sources say who gets dark marks, and how many of them are named."""


@dataclass(frozen=True, slots=True)
class Instead:
    """One way to mend a sentence: of which kind, and what stands there then."""

    kind: str
    text: str


def instead(
    text: str,
    checked: Sequence[Checked],
    at: int,
    data: Data,
    words: Language,
    today: datetime.date,
    read_before: Read | None = None,
) -> tuple[Instead, ...]:
    """How the sentence of that number may be mended, best first; nothing for one that is fine.

    What is put in its place is fine there, and no other sentence becomes another or gets another
    verdict by it. `data` in the language of the copy; `read_before` as `check` has it.
    """
    return tuple(_ways(_copy(text, checked, data, words, today, read_before), at))


def ways(
    text: str,
    checked: Sequence[Checked],
    data: Data,
    words: Language,
    today: datetime.date,
    read_before: Read | None = None,
) -> tuple[tuple[Instead, ...], ...]:
    """The same for every sentence of a text."""
    copy = _copy(text, checked, data, words, today, read_before)
    return tuple(tuple(_ways(copy, at)) for at in range(len(checked)))


def _copy(
    text: str,
    checked: Sequence[Checked],
    data: Data,
    words: Language,
    today: datetime.date,
    read_before: Read | None,
) -> TriedCopy:
    return TriedCopy(
        text, checked, data, words, today, Read() if read_before is None else read_before
    )


def _ways(copy: TriedCopy, at: int) -> Iterator[Instead]:
    each = copy.checked[at]
    if each.severity == "ok":
        return
    for kind, offered in _offered(copy, at):
        if stands := next((by for by in offered if copy.stands(at, by)), ""):
            yield Instead(kind, stands)
    if each.severity != "info" and copy.may_go(at):
        yield Instead(OUT, "")


def _offered(copy: TriedCopy, at: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each kind of mending with what may be tried, the best first."""
    each = copy.checked[at]
    data, words = copy.of(each)
    sources = lacking(each, data, words, copy.today)
    if sources:
        yield SOURCE, (_with_sources(each.text, sources, data, words),)
    said = _answer_of(copy, at)
    if said and not (sources and each.severity == "info"):
        yield APPROVED, (said,)
    if by := "" if said and not _only_names(each) else _rewritten(copy, at):
        yield REWRITE, tuple(_in_sentences(by, each, copy))


def _in_sentences(by: str, each: Checked, copy: TriedCopy) -> Iterator[str]:
    """A rule's words as they are put in place of a sentence: of the same treatments, and ended.

    A sentence may rest on the one before it for its treatment, so that name stays.
    """
    if _only_names(each):
        yield by
        return
    ended = by if is_ended(by) else f"{by}."
    data, words = copy.of(each)
    rows = [row for one in each.named if (row := data.catalogue.find(one))]
    if rows and not any(row.name in ended for row in rows):
        name = words.listing([row.name for row in rows])
        text = words.say("{name}: {told}")
        yield text.format(name=name, told=ended)
    yield ended


def advice(each: Checked) -> str:
    """What the rule advises, where that is no wording for copy; empty otherwise.

    It is in the language of whoever asks: nobody pastes it.
    """
    return "" if _may_stand(each) else each.advice


def _with_sources(text: str, sources: Sequence[str], data: Data, words: Language) -> str:
    """The sentence with sources of the record in short, before its full stop.

    One that stands there in brackets without its year is not said twice.
    """
    found = [data.evidence.sources[each] for each in sources]
    named = "; ".join(short_name(each, words) for each in found)
    body = text.rstrip(".!? ")
    end = text[len(body) :].strip() or "."
    for each in found:
        body = body.replace(f" ({bare_name(each, words)})", "")
    return f"{body} ({named}){end}"


def _rewritten(copy: TriedCopy, at: int) -> str:
    """The sentence in the rule's words; empty where that is advice, or says nothing else.

    A rule on scars or on harms knows nothing of dark marks: they have words of their own.
    """
    each = copy.checked[at]
    by = each.suggestion
    if each.severity in GRAVE and copy.is_on_dark_marks(at):
        return _on_dark_marks(*copy.of(each))
    return by if _may_stand(each) and by not in each.text else ""


def _on_dark_marks(data: Data, words: Language) -> str:
    """What may be said of dark marks after any treatment, with the sources of who gets them."""
    said = words.say(
        "Dark marks can appear after a treatment, more often on darker skin; ask how often they "
        "were seen."
    )
    concern = data.evidence.concern(_DARK_MARKS)
    sources = concern.source_ids[:_MOST_SOURCES] if concern else ()
    return _with_sources(said, sources, data, words) if sources else said


def _may_stand(each: Checked) -> bool:
    """Whether what is suggested is a wording for copy, and no advice."""
    return not each.rules or each.rules[0] in _MAY_STAND


def _only_names(each: Checked) -> bool:
    """Whether only another name is asked for."""
    return bool(each.rules) and each.rules[0] in NAMES_ONE


def _answer_of(copy: TriedCopy, at: int) -> str:
    """What the record answers to a claim on the treatment that is meant; empty where it does not.

    Nothing of one that is past the day by which it was to be checked again, and nothing that the
    copy says already.
    """
    each = copy.checked[at]
    data, words = copy.of(each)
    row = data.catalogue.find(each.meant) if each.meant else None
    if row is None or is_late(row, copy.today):
        return ""
    told = answered(copy.questions(at), row.id, data, words)
    return told.text if told and told.text not in copy.text else ""
