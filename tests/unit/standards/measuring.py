"""How hard texts are to read: the Coleman-Liau grade of whole sentences, and the texts measured.

Letters are counted, not syllables, so that two people measure the same. Labels and fragments, which
would make it look easier, are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import read_po

from resurface.catalogue.catalogue import Catalogue
from resurface.evidence.evidence import Evidence
from resurface.language.language import TRANSLATIONS

_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?](?=\s|$)")
_WORD = re.compile(r"[^\W_][\w’'-]*")
_FEWEST = 4
"""Words of a sentence; fewer are a label."""


def grade(texts: Iterable[str]) -> float:
    """School grade by Coleman and Liau, to one decimal: 0.0588 L - 0.296 S - 15.8.

    L is letters and S sentences of a hundred words; a text that stands twice is counted once. 0
    where no text has a whole sentence.
    """
    sentences = [each for text in dict.fromkeys(texts) for each in _sentences(text)]
    words = [word for each in sentences for word in each]
    if not words:
        return 0
    letters = sum(sum(map(str.isalnum, word)) for word in words)
    found = (5.88 * letters - 29.6 * len(sentences)) / len(words) - 15.8
    return round(found, 1)


def _sentences(text: str) -> Iterator[list[str]]:
    for each in _SENTENCE.findall(text):
        words = _WORD.findall(each)
        if len(words) >= _FEWEST:
            yield words


def own_words(catalogue: Catalogue, evidence: Evidence) -> Iterator[str]:
    """What the record says of treatments and scars in its own words, and what is asked first."""
    for each in (*catalogue.treatments, *filter(None, (catalogue.untreated,))):
        yield from (each.summary, each.how_it_works, each.numbing, each.lasts, each.warning)
        for caution in evidence.cautions_of(each.id):
            yield caution.question
    for concern in evidence.concerns:
        yield concern.what_it_is


def behind_figures(evidence: Evidence) -> Iterator[str]:
    """What the record says of each fact and outcome, as it stands behind figures."""
    for group in evidence.facts.values():
        for fact in group:
            yield from (fact.value, fact.note)
    for rows in evidence.outcomes.values():
        for row in rows:
            yield from (row.note, row.why_not)


def messages_of(*places: str) -> list[str]:
    """Each message of a file whose path begins so; every message where no place is given."""
    with (TRANSLATIONS / "resurface.pot").open(encoding="utf-8") as file:
        return [text for each in read_po(file) if _stands_in(each, places) for text in _forms(each)]


def files_of(*places: str) -> list[str]:
    """The files with messages whose path begins so."""
    with (TRANSLATIONS / "resurface.pot").open(encoding="utf-8") as file:
        found = {name for each in read_po(file) for name, _ in each.locations}
    return sorted(name for name in found if name.startswith(places))


def translated(of: Catalog, *places: str) -> list[str]:
    """What is said in one language by the files whose path begins so; what is fuzzy is not."""
    found = (each for each in of if each.id and not each.fuzzy and _stands_in(each, places))
    said = ((each.string,) if isinstance(each.string, str) else each.string for each in found)
    return [text for each in said for text in each if text]


def _stands_in(entry: Entry, places: tuple[str, ...]) -> bool:
    return not places or any(file.startswith(places) for file, _ in entry.locations)


def _forms(entry: Entry) -> tuple[str, ...]:
    return tuple(filter(None, (entry.id,) if isinstance(entry.id, str) else entry.id))
