"""The sources of a handout in short: of each end of each figure, and of each study drawn."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from resurface.catalogue.figures import INTERVAL
from resurface.comparison.comparison import Comparison
from resurface.comparison.skin_said import SKIN_IN_STUDIES
from resurface.evidence.outcomes import DARK_MARKS, PAIN, RESPONDERS, SERIOUS
from resurface.evidence.sources import STUDIES, Source
from resurface.evidence.studies import HARMS
from resurface.language.language import Language, message
from resurface.materials.resting import FIGURES, RECORD, SEEN, SKIN, TRIED, WARNING, resting
from resurface.text.short_name import bare_name, short_name

_NAMES = {
    RESPONDERS: message("got better"),
    SERIOUS: message("serious harm"),
    DARK_MARKS: message("dark marks"),
    HARMS: message("other harms"),
    PAIN: message("pain"),
    SKIN: SKIN_IN_STUDIES,
    WARNING: message("safety warning"),
    RECORD: message("regulator’s record"),
    SEEN: message("after a visit"),
    TRIED: message("tried side by side"),
}
_LAST = (INTERVAL.id, HARMS, SKIN, RECORD, SEEN, TRIED)
"""What is named last, where one source of each thing has room."""


@dataclass(frozen=True, slots=True)
class Rests:
    """What one thing that is said of an option rests on: its name, and sources with addresses."""

    about: str
    sources: str


@dataclass(frozen=True, slots=True)
class OfOption:
    """The sources behind one option, in the order of the rows."""

    name: str
    rests: tuple[Rests, ...]


def in_short(
    comparison: Comparison, words: Language, skin_type: int | None = None, most: int | None = None
) -> tuple[OfOption, ...]:
    """Sources by option; where each is read stands once, behind its first name.

    `most`: how many sources of each thing are named where there is room for no more, with how many
    more there are; of one each only those behind what is asked first, without the others' number.
    """
    names = {each.id: each.short for each in FIGURES} | _NAMES
    addressed: set[str] = set()
    found = []
    for option in comparison.options:
        rests = []
        for about, ids in resting(option, comparison, skin_type).items():
            if about not in names or (most == 1 and about in _LAST):
                continue
            kept = list(dict.fromkeys(ids))
            sources = [option.source(each) for each in kept[:most]]
            named = [_told(each, addressed, words) for each in sources]
            if most != 1 and (left := len(kept) - len(sources)):
                named.append(words.say("{count} more").format(count=words.number(left)))
            told = "; ".join(named)
            if told:
                rests.append(Rests(words.render(names[about]), told))
        found.append(OfOption(option.treatment.name, tuple(rests)))
    return tuple(each for each in found if each.rests)


def _told(source: Source, addressed: set[str], words: Language) -> str:
    """A source by name, the first time with its address; a site that is its name stands once."""
    whole = bool(source.year) or _is_study(source)
    name = short_name(source, words) if whole else bare_name(source, words)
    where = "" if source.id in addressed else _where(source, words)
    addressed.add(source.id)
    if not where:
        return name
    if _bare(name) in _bare(where):
        return where
    return words.say("{name} ({where})").format(name=name, where=where)


def _bare(text: str) -> str:
    """Letters and digits of a name, to hold it against a site's."""
    return "".join(filter(str.isalnum, text.casefold()))


def _is_study(source: Source) -> bool:
    """Whether a missing year is said: of pages that were read once it is said for all of them."""
    return source.kind in (*STUDIES, "guideline", "narrative review")


def _where(source: Source, words: Language) -> str:
    """Its DOI, else PubMed, else the site that it stands on; empty where none is known."""
    if source.doi:
        return f"doi.org/{source.doi}"
    if source.pmid:
        number = words.say("PubMed {number}").format(number=source.pmid)
        return "" if number in short_name(source, words) else number
    return urlsplit(source.url).netloc.removeprefix("www.")
