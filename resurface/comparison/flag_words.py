"""What an answer means for a treatment, in words: its sign, its consequence, and who says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from resurface.choosing.flagged import CLINICS, MAKERS, WEIGHING, Flag
from resurface.comparison.entry import caution_entry
from resurface.comparison.part import Part, sources_part
from resurface.evidence.evidence import Evidence
from resurface.language.language import Language, message

_MARKS = {
    "stop": message("stop"),
    "wait": message("wait"),
    "tell": message("tell the clinician"),
}
_SPEAKERS = {
    WEIGHING: message("Studies, reviews, guidelines and hospitals"),
    MAKERS: message("Makers, regulators and insurers"),
    CLINICS: message("Clinics, and those who report on them"),
}


def mark_in_words(mark: str, words: Language) -> str:
    """A mark as it stands beside its sign: "stop", "wait", "tell the clinician"."""
    return words.render(_MARKS[mark])


def flags_in_words(flags: tuple[Flag, ...], words: Language) -> str:
    """All that marks one treatment, strongest first, each with its consequence."""
    text = words.say("{mark}: {consequence}")
    return " ".join(
        text.format(mark=mark_in_words(each.mark, words), consequence=each.consequence)
        for each in flags
    )


def flag_parts(flag: Flag, evidence: Evidence, words: Language) -> Iterator[Part]:
    """What stands behind one mark; sources that disagree are kept apart by who speaks."""
    entry = caution_entry(flag.caution, evidence, words)
    if not flag.conflicting:
        yield Part(entries=(entry,), listed=False)
        return
    yield Part(entries=(replace(entry, sources=()),), listed=False)
    yield Part(lines=(words.say("These sources disagree. Who says what stands above."),))
    for speaker, found in flag.speakers:
        ids = tuple(each.id for each in found)
        yield sources_part(ids, evidence, words, words.render(_SPEAKERS[speaker]))
