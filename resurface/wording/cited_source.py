"""Whether a sentence names a source that the record has: "Manuskiatti 2021", a DOI, a PubMed id."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from resurface.evidence.evidence import Evidence
from resurface.language.language import Language, english, language
from resurface.text.short_name import bare_name, short_name
from resurface.wording.spoken import Word
from resurface.wording.written import folded

_BEFORE = 5
"""Words before a year among which a name stands: "Erbağci and Akçali 2000", "Lee et al., 2002"."""
_SHORTEST = 9
"""Signs of an identifier that no sentence has by chance."""
_NO_YEAR = re.compile(r"\(([^()]+, no year)\b")
"""A source as the record's own sentences name it, where nobody knows its year."""


@dataclass(frozen=True, eq=False)
class KnownSources:
    """The sources of a record: names by their year, and identifiers as they are written."""

    by_year: Mapping[str, frozenset[str]]
    identifiers: frozenset[str]
    names: frozenset[str] = frozenset()

    def names_in(self, text: str) -> tuple[str, ...]:
        """The names of sources, of more than one word, that stand in a text."""
        return tuple(name for name in self._in_words if name in text)

    @cached_property
    def _in_words(self) -> tuple[str, ...]:
        return tuple(name for name in self.names if " " in name)

    def named(self, words: Sequence[Word], text: str) -> bool:
        """Whether one of them is named in a sentence."""
        for spot, word in enumerate(words):
            known = self.by_year.get(word.form)
            if known and any(each.form in known for each in words[max(0, spot - _BEFORE) : spot]):
                return True
        if any(each in self.names for each in _NO_YEAR.findall(_in_english(text))):
            return True
        small = text.lower()
        return any(each in small for each in self.identifiers) if "10." in small else False


def sources_named(text: str, evidence: Evidence, words: Language) -> frozenset[str]:
    """Ids of the sources of the record that a text names in short."""
    return frozenset(id_ for id_, name in _short_names(evidence, words.code) if name in text)


@lru_cache(maxsize=4)
def _short_names(evidence: Evidence, code: str) -> tuple[tuple[str, str], ...]:
    """Every source's short name, made once for each data version and language.

    One without a year may be named in brackets by its name alone.
    """
    words = language(code)
    found = [(id_, short_name(each, words)) for id_, each in evidence.sources.items()]
    bare = [
        (id_, f"({bare_name(each, words)})")
        for id_, each in evidence.sources.items()
        if not each.year
    ]
    return (*found, *bare)


def _in_english(text: str) -> str:
    return text.replace("sin año", "no year")


@lru_cache(maxsize=4)
def known_sources(evidence: Evidence) -> KnownSources:
    """The sources of a record, made once for each data version."""
    by_year: dict[str, set[str]] = defaultdict(set)
    names = {short_name(each, english()) for each in evidence.sources.values()}
    for source in evidence.sources.values():
        name = folded(short_name(source, english())).split()
        if source.year and name:
            by_year[source.year].update(each for each in name[:3] if each.isalpha())
    identifiers = {
        each.doi.lower() for each in evidence.sources.values() if len(each.doi) >= _SHORTEST
    }
    return KnownSources(
        {year: frozenset(found) for year, found in by_year.items()},
        frozenset(identifiers),
        frozenset(names),
    )
