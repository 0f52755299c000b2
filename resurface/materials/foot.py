"""What stands below all that is taken along: what varies, sources in short, date, caution."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from resurface.comparison.comparison import Comparison
from resurface.evidence.sources import Source
from resurface.language.language import Language
from resurface.text.reviewed import not_yet_reviewed
from resurface.text.short_name import short_name

APART = " · "


@dataclass(frozen=True, slots=True)
class Foot:
    """The lines below a picture or a file.

    `varies`: why treatments can't be ranked by it; `same`: that results differ, and that nobody has
    reviewed the words where that is so; `dated`: the day of
    the last check, where rows state one, and the data version.
    """

    varies: str
    same: str
    dated: str


def foot(comparison: Comparison, words: Language) -> Foot:
    """The lines below whatever is made of a comparison."""
    say = words.say
    days = [each.treatment.checked_on for each in comparison.options if each.treatment.checked_on]
    dated = say("Checked on {date}").format(date=words.date(min(days))) if days else ""
    version = say("data version {version}").format(version=comparison.version)
    same = say("The same results may not occur for all patients. This is no medical advice.")
    return Foot(
        varies=say(
            "Studies differ in skin types, settings and how long they waited, so treatments can't "
            "be ranked by this."
        ),
        same=" ".join(filter(None, (same, not_yet_reviewed(comparison.evidence, words)))),
        dated=APART.join(filter(None, (dated, version, "Resurface"))),
    )


def sources_in_short(
    source_ids: Iterable[str], comparison: Comparison, words: Language, most: int | None = None
) -> str:
    """Sources by their short names, the strongest kind first: "Sources: Ishfaq 2022 and 60 more".

    At most so many are named; all of them where `most` is None. Empty without sources.
    """
    names = list(
        dict.fromkeys(short_name(each, words) for each in in_order(source_ids, comparison))
    )
    if not names:
        return ""
    named = names[:most]
    if len(names) > len(named):
        named.append(words.say("{count} more").format(count=len(names) - len(named)))
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
