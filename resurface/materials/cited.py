"""Sources as a text cites them: a number where one is named first, and a line for each below."""

from __future__ import annotations

from collections.abc import Iterable

from resurface.comparison.comparison import Comparison
from resurface.evidence.sources import Source
from resurface.language.language import Language
from resurface.materials.foot import where_read
from resurface.text.short_name import bare_name, short_name


class Cited:
    """The sources of one text, numbered from 1 on in the order in which they are named."""

    def __init__(self, comparison: Comparison) -> None:
        self._sources = comparison.evidence.sources
        self._numbers: dict[str, int] = {}

    def mark(self, source_ids: Iterable[str]) -> str:
        """The numbers of some sources, as they stand behind a statement: "[3, 4]"; may be empty."""
        named = [
            self._numbers.setdefault(each, len(self._numbers) + 1)
            for each in dict.fromkeys(source_ids)
        ]
        return f"[{', '.join(map(str, sorted(named)))}]" if named else ""

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source that was named, in the order of its number."""
        return tuple(self._sources[each] for each in self._numbers)


def whole_citation(source: Source, words: Language) -> str:
    """A source in full, without its address: short name, title, who published it."""
    parts = [short_name(source, words), source.title]
    if source.publisher != bare_name(source, words):
        parts.append(source.publisher)
    return " ".join(f"{each.rstrip('.')}." for each in parts if each)


def with_address(source: Source, words: Language) -> str:
    """A source in full with the address that it is read at, where one is known."""
    return f"{whole_citation(source, words)} {where_read(source)}".strip()
