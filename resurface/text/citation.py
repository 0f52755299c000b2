"""A source in words: the same kind, year, title and link on every surface."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.evidence.sources import Source
from resurface.language.language import Language
from resurface.text import labels


@dataclass(frozen=True, slots=True)
class Citation:
    """One source as it is cited; `url` is empty where no address is known.

    `stated` is the year in words, "year not stated" where `year` is None; a list that sorts by
    year takes the number. `lang`: the language of the title where the page is in another.
    """

    kind: str
    year: int | None
    stated: str
    title: str
    url: str
    lang: str = ""

    @property
    def short(self) -> str:
        """Kind and year: "randomized trial, 2020"."""
        return f"{self.kind}, {self.stated}"

    @property
    def link(self) -> dict[str, str]:
        """Title, address and language, as the page's scripts draw a link."""
        return {"title": self.title, "url": self.url, "lang": self.lang}

    @property
    def text(self) -> str:
        """The whole citation without markup, its address last."""
        return f"{self.short}: {self.title} {self.url}".strip()


def citation(source: Source, words: Language) -> Citation:
    """A source as it is cited."""
    return Citation(
        kind=labels.kind_of_source(source.kind, words),
        year=int(source.year) if source.year else None,
        stated=source.year or words.say("year not stated"),
        title=source.title,
        url=source.url,
        lang=words.of_record,
    )
