"""Sources of a handout or a picture in short: of each end of a figure, of each study drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlsplit

from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.skin_said import SKIN_IN_STUDIES
from resurface.evidence.outcomes import DARK_MARKS, PAIN, RESPONDERS, SERIOUS
from resurface.evidence.sources import STUDIES, Source
from resurface.evidence.studies import HARMS
from resurface.language.language import Language, message
from resurface.materials.named_ends import End, named_ends
from resurface.materials.resting import (
    ABOUT,
    FIGURES,
    LEFT,
    RECORD,
    SEEN,
    SKIN,
    TRIED,
    WARNING,
    resting,
)
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
    LEFT: message("left alone"),
}
_ALWAYS = frozenset(each for each in ABOUT if each != LEFT)
"""What is named where nothing else is asked for: a handout tells of skin left alone elsewhere."""
_LAST = (SKIN, RECORD, SEEN, TRIED)
"""What is named last, where what gives each figure has room alone."""
_OUTCOMES = (RESPONDERS, SERIOUS, DARK_MARKS)
"""What names the source of each of its ends in the least room too."""
_ENDS_APART = " · "


@dataclass(frozen=True, slots=True)
class Rests:
    """What one thing that is said of an option rests on: its name, and sources with addresses."""

    about: str
    sources: str


@dataclass(frozen=True, slots=True)
class Naming:
    """How many sources of each thing are named: all, or `most` and how many more there are.

    What gives a figure always is; of one each, others stand only where nothing else is behind a
    thing; of none, the study whose dots the first page names is left out too. Without `addresses`
    only studies without a year have one, and where there is none of others nothing has. The
    `fewest` is one source of each thing, but for benefits, serious harms and dark marks. `about`:
    the things that are named; all that a handout says where it is None.
    """

    most: int | None = None
    addresses: bool = True
    fewest: bool = False
    about: frozenset[str] | None = None

    def names(self, about: str, *, untreated: bool) -> bool:
        """Whether the sources of a thing are named; what is asked for by name always."""
        if self.about is not None:
            return about in self.about
        last = about in _LAST or (about == HARMS and untreated)
        return about in _ALWAYS and not (last and self.most is not None and self.most < 2)


ALL = Naming()


@dataclass(frozen=True, slots=True)
class OfOption:
    """The sources behind one option, in the order of the rows."""

    name: str
    rests: tuple[Rests, ...]

    @property
    def given(self) -> dict[str, Any]:
        """The same as plain JSON, as pages are given it."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind one option: ids by what rests on them, and what gives each figure.

    `undotted`: the same without the study whose people are dots.
    """

    option: Option
    ids: Mapping[str, list[str]]
    ends: Mapping[str, tuple[End, ...]]
    undotted: Mapping[str, tuple[End, ...]]


def behind(
    comparison: Comparison, words: Language, skin_type: int | None = None
) -> tuple[Behind, ...]:
    """What stands behind each option, found once for every way to name it."""

    def of(option: Option) -> Behind:
        ids = resting(option, comparison, skin_type)
        ends, undotted = (
            named_ends(option, ids, comparison, words, skin_type, drawn=drawn)
            for drawn in (True, False)
        )
        return Behind(option, ids, ends, undotted)

    return tuple(map(of, comparison.options))


def in_short(
    found: Iterable[Behind], words: Language, naming: Naming = ALL
) -> tuple[OfOption, ...]:
    """The sources by option, each end of a figure with the source that gives it; where each is read
    stands once, behind its first name.
    """
    names = {each.id: each.short for each in FIGURES} | _NAMES
    most = naming.most
    telling = _Telling(words, addresses=naming.addresses, least=most == 0)
    told_of = []
    for each in found:
        option, ends = each.option, each.undotted if most == 0 else each.ends
        rests: dict[str, list[str]] = {}
        for about, ids in each.ids.items():
            if not naming.names(about, untreated=option.is_untreated):
                continue
            given = ends.get(about, ()) if about in _OUTCOMES or not naming.fewest else ()
            told = telling.of(option, given, list(dict.fromkeys(ids)), most)
            if told:
                rests.setdefault(told, []).append(words.render(names[about]))
        each_once = (Rests(", ".join(abouts), told) for told, abouts in rests.items())
        told_of.append(OfOption(option.treatment.name, tuple(each_once)))
    return tuple(each for each in told_of if each.rests)


class _Telling:
    """The names of sources on one page: an address stands once."""

    def __init__(self, words: Language, *, addresses: bool, least: bool) -> None:
        self._words = words
        self._least = least
        self._addresses = addresses
        self._addressed: set[str] = set()

    def of(self, option: Option, ends: tuple[End, ...], ids: list[str], most: int | None) -> str:
        """What one thing rests on: the source of each end, then others as far as there is room."""
        first = [each.source_id for each in ends]
        others = [each for each in ids if each not in first]
        room = len(others) if most is None else max(max(most, not ends) - len(first), 0)
        named = [self._end(each, option) for each in ends]
        named += [self._told(option.source(each)) for each in others[:room]]
        left = len(others) - min(room, len(others))
        if left and not self._least:
            more = self._words.say("{count} more")
            named.append(more.format(count=self._words.number(left)))
        return _ENDS_APART.join(named)

    def _end(self, end: End, option: Option) -> str:
        told = self._told(option.source(end.source_id))
        text = self._words.say("{said}: {source}")
        return text.format(said=end.said, source=told) if end.said else told

    def _told(self, source: Source) -> str:
        """A source by name, the first time with its address."""
        words = self._words
        whole = bool(source.year) or (_is_study(source) and not self._least)
        name = short_name(source, words) if whole else bare_name(source, words)
        where = "" if source.id in self._addressed else _where(source, words)
        self._addressed.add(source.id)
        undated = _is_study(source) and not source.year and not self._least
        needed = self._addresses or undated
        if not (where and needed) or _bare(where) in _bare(name):
            return name
        return _with_address(name, where, words)


def _with_address(name: str, where: str, words: Language) -> str:
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
