"""Sources in short: the names they have on whatever leaves the screen, and their addresses."""

from __future__ import annotations

from collections.abc import Iterable

from resurface.comparison.comparison import Comparison
from resurface.evidence.sources import Source
from resurface.language.language import Language
from resurface.text.short_name import short_name

APART = " · "


def sources_in_short(
    source_ids: Iterable[str], comparison: Comparison, words: Language, most: int | None = None
) -> str:
    """Sources by their short names, the strongest kind first: "Sources: Ishfaq 2022 and 60 more".

    At most so many are named; all of them where `most` is None. What is named and what is counted
    are together as many as `addresses` has lines, also where two have one name. Empty without
    sources.
    """
    sources = in_order(source_ids, comparison)
    names = list(dict.fromkeys(short_name(each, words) for each in sources))
    if not names:
        return ""
    named = names[:most]
    if most is not None and (left := len(sources) - len(named)):
        named.append(words.say("{count} more").format(count=left))
        return words.say("Sources: {list}").format(list=words.listing(named))
    return words.say("Sources: {list}").format(list="; ".join(named))


def in_order(source_ids: Iterable[str], comparison: Comparison) -> list[Source]:
    """Sources with a year before others, then the strongest kind, then the newest."""
    found = [comparison.evidence.sources[each] for each in source_ids]
    return sorted(
        found, key=lambda each: (not each.year, each.strength, -int(each.year or 0), each.id)
    )


def where_read(source: Source) -> str:
    """The address of a source: its DOI, else PubMed, else the site; empty where none is known."""
    if source.doi:
        return f"https://doi.org/{source.doi}"
    if source.pmid:
        return f"https://pubmed.ncbi.nlm.nih.gov/{source.pmid}/"
    return source.url


def addresses(source_ids: Iterable[str], comparison: Comparison, words: Language) -> str:
    """A line for each source: its short name and where it can be read."""
    lines = (
        f"{short_name(each, words)} {where_read(each)}".strip()
        for each in in_order(source_ids, comparison)
    )
    return "\n".join(lines)
