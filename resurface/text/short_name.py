"""A study's or a page's short name, the same on every surface: "Ishfaq 2022", "FDA 2025".

The first author's surname and the year; else the journal, abbreviated; else the publisher; else the
PubMed number. What somebody else passes on says who: "FDA 2025, told by The Marcom Journal".
"""

from __future__ import annotations

import re
import textwrap

from resurface.evidence.sources import STUDIES, Source
from resurface.language.language import Language

_ASIDE = re.compile(r"\s*\([^)]*\)?|,? et al\.?|^Interview with |^Dr\.? ")
"""What stands beside a name: a role, further authors."""
_NO_PERSON = re.compile(r"\b(team|staff|group|editorial|academy|society|association)\b", re.I)
_INITIALS = re.compile(r"\s+[A-Z][A-Z.]{0,3}$")
_VOLUME = re.compile(
    r",? (issue|pages?|research portal|publication record|statistics)\b.*|\s+\d.*"
    r"|[,:]\s*(copy|as|an?) .*",
    re.I,
)
_RELAYED = re.compile(r"(.*?),? \(?relaying (?:the |a )?(.*?)\)?$", re.I)
"""Who passes a text on, and whose it is."""
_PASSED_ON = re.compile(r"abstract .*\b(?:at|on) ", re.I)
_FDA = re.compile(r".*(Food and Drug Administration|\bFDA\b).*")

_LEFT_OUT = {"of", "the", "and", "in", "for", "&"}
_ABBREVIATED = {
    "Academy": "Acad",
    "Advances": "Adv",
    "Aesthetic": "Aesthet",
    "Allergology": "Allergol",
    "American": "Am",
    "Annals": "Ann",
    "Archives": "Arch",
    "Association": "Assoc",
    "Clinical": "Clin",
    "Cosmetic": "Cosmet",
    "Cosmetics": "Cosmet",
    "Cutaneous": "Cutan",
    "Dermatologic": "Dermatol",
    "Dermatological": "Dermatol",
    "Dermatology": "Dermatol",
    "Dermatologica": "Dermatol",
    "Egyptian": "Egypt",
    "European": "Eur",
    "Experimental": "Exp",
    "International": "Int",
    "Investigational": "Investig",
    "Journal": "J",
    "Macedonian": "Maced",
    "Medical": "Med",
    "Medicine": "Med",
    "Plastic": "Plast",
    "Research": "Res",
    "Sciences": "Sci",
    "Society": "Soc",
    "Surgery": "Surg",
    "Technology": "Technol",
    "Therapy": "Ther",
    "Treatment": "Treat",
    "University": "U",
    "Venereology": "Venereol",
}
"""Words of journals' names as ISO 4 abbreviates them; others are written out."""
_SCHOLARLY = (*STUDIES, "narrative review")
"""Kinds of source whose publisher is a journal; of others its words are not abbreviated."""
_TITLE = 40
"""Letters of a title, where a source has no other name."""


def short_name(source: Source, words: Language) -> str:
    """A source by its short name and year; "no year" where it states none."""
    if not source.year:
        return words.say("{name}, no year").format(name=bare_name(source, words))
    return _told_by(who_said(source, words), source, words)


def who_said(source: Source, words: Language) -> str:
    """Whose text it is and of which year, where its sources stand below with who passes them on."""
    text = words.say("{name} {year}") if source.year else words.say("{name}, no year")
    return text.format(name=_who(source, words), year=source.year)


def bare_name(source: Source, words: Language) -> str:
    """A source by its short name alone."""
    return _told_by(_who(source, words), source, words)


def _told_by(name: str, source: Source, words: Language) -> str:
    """A name with who passes the text on, where the page that is read is not its own."""
    relayed = _RELAYED.fullmatch(source.publisher)
    if not relayed:
        return name
    return words.say("{name}, told by {site}").format(name=name, site=_ASIDE.sub("", relayed[1]))


def _who(source: Source, words: Language) -> str:
    """Whose text it is."""
    return author(source) or _publisher(source) or _number_or_title(source, words)


def author(source: Source) -> str:
    """The first author's surname; empty where no person is named."""
    first = _ASIDE.sub("", source.authors.split(";")[0]).strip()
    if not first or _NO_PERSON.search(first):
        return ""
    surname = _INITIALS.sub("", first)
    return surname if surname != first else first.split()[-1]


def _publisher(source: Source) -> str:
    """A journal, abbreviated; else who published it; empty where nobody is named."""
    stated = _RELAYED.sub(r"\2", source.publisher)
    if _FDA.match(stated):
        return "FDA"
    name = _ASIDE.sub("", _PASSED_ON.sub("", stated))
    name = _VOLUME.sub("", name).strip()
    if source.kind not in _SCHOLARLY:
        return name
    kept = [each.rstrip(",") for each in name.split() if each.lower() not in _LEFT_OUT]
    return " ".join(_ABBREVIATED.get(each, each) for each in kept)


def _number_or_title(source: Source, words: Language) -> str:
    if source.pmid:
        return words.say("PubMed {number}").format(number=source.pmid)
    return textwrap.shorten(source.title, _TITLE, placeholder="…")
