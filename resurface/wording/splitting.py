"""Where one sentence ends: full stops, lines of a list, headings; not abbreviations or decimals."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ABBREVIATIONS = """
dr dra dres drs mr mrs ms sr sra srta prof st ave blvd rd vs etc eg ie e.g i.e approx
min max fig al inc ltd co jr dept est tel ext ph p.ej ej aprox ud uds num nro pag ee
uu av avda a.m p.m u.s u.k jan feb mar apr jun jul aug sep sept oct nov dec ste apt ca
fla m.d d.o ph.d r.n p.a
"""
_SHORTENED = frozenset(_ABBREVIATIONS.split())
_LAST = "etc a.m p.m u.s u.k co inc ltd jr al m.d d.o ph.d r.n p.a"
_MAY_END = frozenset(_LAST.split())
"""Abbreviations that a sentence may end with, before a word with a capital letter."""
_STOP = re.compile(r"[.!?…。！？]+[\"'”’»)\]]*(?=\s|$)|[!?…。！？]+[\"'”’»)\]]*(?=[^\W\d_]|¿|¡)")
_ENDED = re.compile(r"[.!?…。！？]+[\"'”’»)\]]*$")
_NUMBERED = frozenset({"no", "nos"})
"""Words that are short for "number" before a number only."""
_WORD_BEFORE = re.compile(r"[^\s(\[“\"¿¡]+$")
_MARK = re.compile(
    r"^\s*(?:[-*+•‣▪●○◦–—·>#✓✔✅☑➤►👉]+(?=\s|\w)|[(]?(?:\d{1,2}|[a-zA-Z])[.)](?=\s))"
)
_OPENS_WITH = re.compile(r"^[\s\W]*([^\W_])")
_LAST_WORD = re.compile(r"([^\W\d_]+)\W*$")
_LINKS = """
a an the and or but of to in on at for with by from no not your our my their his her its
that is are be was were zero without never all any every as than if when so very more most
el la los las un una y o de en con por para sin su sus tu tus que es son no ni cero del al
muy
"""
_GOES_ON = frozenset(_LINKS.split())
"""A line that ends with one of these goes on in the next, whatever that begins with."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, heading or line of a list, as it stands; `block` numbers its paragraph."""

    text: str
    start: int
    block: int


def sentences_in(text: str) -> tuple[Sentence, ...]:
    """Every sentence of a text, in order; nothing of it is left out but blank space."""
    found: list[Sentence] = []
    for block, (start, end) in enumerate(_paragraphs(text)):
        for first, last in _sentences(text, start, end):
            part = text[first:last]
            kept = part.strip()
            if kept:
                found.append(Sentence(kept, first + len(part) - len(part.lstrip()), block))
    return tuple(found)


def is_ended(text: str) -> bool:
    """Whether a sentence ends with a mark, with or without what closes a quotation after it."""
    return _ENDED.search(text.rstrip()) is not None


def list_mark(text: str) -> str:
    """The mark of a list that a sentence begins with, with the space after it; empty without."""
    found = _MARK.match(text)
    if not found:
        return ""
    after = text[found.end() :]
    return text[: found.end()] + after[: len(after) - len(after.lstrip())]


def _paragraphs(text: str) -> list[tuple[int, int]]:
    edges = [0]
    for gap in re.finditer(r"\n[^\S\n]*(?:\n[^\S\n]*)+|[\f\v\u2029]", text):
        edges += [gap.start(), gap.end()]
    edges.append(len(text))
    return [
        (first, last)
        for first, last in zip(edges[::2], edges[1::2], strict=True)
        if text[first:last].strip()
    ]


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for first, last in _lines(text, start, end):
        begun = first
        for stop in _STOP.finditer(text, first, last):
            if _ends(text, begun, stop, last):
                found.append((begun, stop.end()))
                begun = stop.end()
        found.append((begun, last))
    return found


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Lines that are thoughts of their own; a line that was only broken goes on in the next."""
    found: list[tuple[int, int]] = []
    begun = start
    for line_end in re.finditer(r"\r?\n|\r|\u2028", text[start:end]):
        at = start + line_end.start()
        before, after = text[begun:at], text[start + line_end.end() : end].split("\n", 1)[0]
        if before.strip() and _is_new(before, after):
            found.append((begun, at))
            begun = start + line_end.end()
    found.append((begun, end))
    return found


def _is_new(before: str, after: str) -> bool:
    if _MARK.match(after):
        return True
    last = before.rstrip()[-1:]
    if last in ".!?:;…":
        return True
    opens, ends = _OPENS_WITH.match(after), _LAST_WORD.search(before)
    if opens is None:
        return True
    if last in ",-–—(" or (ends and ends.group(1).lower() in _GOES_ON):
        return False
    return opens.group(1).isupper() or opens.group(1).isdigit()


def _ends(text: str, begun: int, stop: re.Match[str], last: int) -> bool:
    """Whether a mark ends a sentence: not after "Dr.", in "no. 3" or before a small letter."""
    after = text[stop.end() : last].lstrip()
    if "." not in stop.group() or stop.group().startswith(("!", "?", "…")):
        return "…" not in stop.group() or not after[:1].islower()
    if stop.group().startswith(".."):
        return not after[:1].islower()
    before = _WORD_BEFORE.search(text[begun : stop.start()])
    word = before.group().lower() if before else ""
    if (
        re.fullmatch(r"\(?\d{1,2}|[a-z]", word)
        and not text[begun : stop.start()].strip()[: -len(word)]
    ):
        return False  # "1. What to expect"
    if word in _NUMBERED:
        return not after[:1].isdigit()
    if re.fullmatch("[a-z]", word):
        return not _is_initial(text[begun : stop.start()])
    if word in _SHORTENED or re.fullmatch(r"(?:[a-z]\.)+[a-z]", word):
        opens = _OPENS_WITH.match(after)
        new = opens is None or opens.group(1).isupper()
        return not after or (word in _MAY_END and new)
    return True


def _is_initial(before: str) -> bool:
    """Whether a single letter is short for a name: "J." in "Dr. J. Lee", not the C of a vitamin."""
    words = before.split()
    return before[-1:].isupper() and (len(words) == 1 or words[-2][:1].isupper())
