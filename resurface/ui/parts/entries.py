"""What stands behind a figure, as markdown: one text an element of the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from resurface.comparison.entry import Entry, Note, concern_entry
from resurface.comparison.part import Part
from resurface.evidence.concerns import Concern
from resurface.language.language import Language
from resurface.text.citation import Citation
from resurface.text.glossary import Explained, explained
from resurface.text.plain import kept, linked, plain, unmarked


def texts(parts: Iterable[Part]) -> Iterator[str]:
    """Every heading, sentence and list as a text of its own."""
    for part in parts:
        yield from part_texts(part)


def part_texts(part: Part) -> Iterator[str]:
    """One part: its heading (with the count of a list), its sentences, then its entries."""
    if part.title:
        count = f" ({len(part.entries)})" if part.entries and part.listed else ""
        heading = f"**{plain(part.title)}**{count}"
        yield f"---\n\n{heading}" if part.apart else heading
    yield from map(plain, part.lines)
    if part.listed and part.entries:
        yield items(part.entries)
    elif part.entries:
        yield from map(alone, part.entries)


def with_hard_words(shown: Iterable[str], words: Language) -> Iterator[str]:
    """Some texts, and below them what the hard words in them mean, titles of sources left out."""
    given = list(shown)
    yield from given
    if found := explained(map(unmarked, given), words):
        yield f"**{plain(words.say('Hard words'))}**\n\n{meanings(found)}"


def meanings(found: Iterable[Explained]) -> str:
    """Hard words as a list, each with its sentence."""
    return "\n".join(f"- *{plain(each.name)}*: {plain(each.means)}" for each in found)


def items(entries: Iterable[Entry], indent: str = "") -> str:
    """Entries as a list of markdown, those inside one as a list in its item."""
    return "\n".join(_item(each, indent) for each in entries)


def alone(entry: Entry) -> str:
    """An entry that stands by itself, those inside it as a list below."""
    text = "  \n".join(_lines(entry))
    return f"{text}\n\n{items(entry.inner)}" if entry.inner else text


def what_they_are(concerns: Iterable[Concern]) -> str:
    """Scars and marks by name, each with what it is, a line each."""
    return "  \n".join(alone(concern_entry(each)) for each in concerns)


def cited(source: Citation) -> str:
    """Kind, year and linked title."""
    return f"{plain(source.short)}: {linked(source.title, source.url, source.lang)}"


def _item(entry: Entry, indent: str) -> str:
    lines = f"  \n{indent}  ".join(_lines(entry))
    inner = f"\n{items(entry.inner, f'{indent}  ')}" if entry.inner else ""
    return f"{indent}- {lines}{inner}"


def _lines(entry: Entry) -> Iterator[str]:
    said = kept(entry.said, entry.lang) if entry.said else ""
    head = " ".join(part for part in (entry.title and f"**{plain(entry.title)}**", said) if part)
    if head:
        yield head
    yield from map(_note, entry.about)
    yield from map(cited, entry.sources)
    yield from map(_note, entry.notes)


def _note(note: Note) -> str:
    said = kept(note.text, note.lang)
    return f"*{plain(note.label)}*: {said}" if note.label else said
