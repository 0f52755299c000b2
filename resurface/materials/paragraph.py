"""A paragraph for a web page: every statement numbered to its sources, harms as plain as benefit.

Benefit, no treatment and harms stand in one paragraph, so that none is copied without the others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from resurface.comparison.comparison import Comparison
from resurface.comparison.evidence_rule import judged, shared_word
from resurface.evidence.outcomes import RESPONDERS
from resurface.language.language import Language
from resurface.materials.asked_piece import Piece
from resurface.materials.below_piece import below
from resurface.materials.cited import Cited, whole_citation
from resurface.materials.foot import APART, where_read
from resurface.materials.people_said import people_said
from resurface.materials.risk_said import Told, risk
from resurface.materials.time_said import time_said
from resurface.text.full_stop import without_stop
from resurface.text.inert import writable

Form = Literal["markdown", "plain"]
_MARKUP = re.compile(r"([\\`*_\[\]<>|#!~&])")
_BEGINS_A_LIST = re.compile(r"^(\d+)([.)])|^([-+=])")


def paragraph(piece: Piece, form: Form = "markdown") -> str:
    """Title, paragraph, sources and what it was made from; the last line ends."""
    words, cited = piece.words, Cited(piece.comparison)
    text = _markdown if form == "markdown" else _plain
    typed = piece.typed
    parts = (
        _heading(typed.headline or headline(piece.comparison, words), 1, form),
        text(typed.line),
        _no_list(" ".join(_told(piece, cited, text))),
        text(typed.action),
        _heading(words.say("Sources"), 2, form),
        "\n".join(_sources(cited, words, form)),
        text(_below(piece)),
    )
    return "\n\n".join(filter(None, parts)) + "\n"


def headline(comparison: Comparison, words: Language) -> str:
    """What a piece of a comparison is called where nobody typed a headline."""
    options = comparison.options
    if len(options) == 1:
        return words.say("Acne scars: {name}").format(name=options[0].treatment.name)
    text = words.say("Acne scars: {count} choices, side by side")
    return text.format(count=words.number(len(options)))


def _told(piece: Piece, cited: Cited, read: Callable[[str], str]) -> Iterator[str]:
    """Time and money, who got better, how sure that is, then every risk, serious ones first.

    `read` makes of a text what is read as that text.
    """
    words, comparison = piece.words, piece.comparison

    def marked(text: str, sources: Iterable[str]) -> str:
        return " ".join(filter(None, (without_stop(read(text)), cited.mark(sources))))

    def listed(told: tuple[Told, ...]) -> str:
        return "; ".join(marked(each.said(words), each.sources) for each in told)

    for option in comparison.treated:
        said = [marked(each.text, each.sources) for each in time_said(option, comparison, words)]
        text = words.say("{name}: {told}.")
        yield text.format(name=read(option.treatment.name), told="; ".join(said))
    for each in people_said(comparison, words):
        yield f"{marked(each.text, each.sources)}."
    yield from map(read, how_sure_said(comparison, words))
    found = risk(comparison, words)
    yield words.say("Serious harm: {list}.").format(list=listed(found.serious))
    yield words.say("Dark marks: {list}.").format(list=listed(found.dark))
    yield f"{listed(found.limits)}."
    for each in found.warnings:
        text = words.say("Safety warning, {treatment}: {warning}")
        warning = text.format(treatment=each.name, warning=each.text)
        yield f"{marked(warning, each.sources)}."
    yield below(piece).same


def how_sure_said(comparison: Comparison, words: Language) -> Iterator[str]:
    """How good the evidence for getting better is: one word for all treatments, else one each."""
    if word := shared_word(comparison, RESPONDERS, words):
        yield words.say("How sure: {word}.").format(word=word)
        return
    said = [
        words.say("{name}: {told}").format(name=each.name, told=each.sure.word)
        for each in judged(comparison.treated, RESPONDERS, words)
    ]
    if said:
        yield words.say("How sure: {word}.").format(word="; ".join(said))


def _sources(cited: Cited, words: Language, form: Form) -> Iterator[str]:
    """A numbered line for each source; in Markdown its address is a link."""
    for number, source in enumerate(cited.sources, 1):
        where = where_read(source)
        if form == "markdown":
            named = _markdown(whole_citation(source, words))
            yield f"{number}. {named} {_link(where)}".rstrip()
        else:
            yield f"{number}. {_plain(whole_citation(source, words))} {where}".rstrip()


def _link(where: str) -> str:
    """An address as a link of Markdown; letters that would end it are percent-encoded."""
    kept = re.sub(r"[\s<>]", lambda found: f"%{ord(found[0]):02X}", where)
    return f"<{kept}>" if kept else ""


def _below(piece: Piece) -> str:
    found = below(piece)
    unread = found.unread
    return APART.join(
        filter(None, (*found.made_from, *found.whose, found.disclaimer, unread, piece.code))
    )


def _heading(text: str, level: int, form: Form) -> str:
    return f"{'#' * level} {_markdown(text)}" if form == "markdown" else _plain(text)


def _plain(text: str) -> str:
    """Text on one line."""
    return " ".join(writable(text).split())


def _markdown(text: str) -> str:
    """Text on one line that is read as it stands: nothing in it is markup."""
    return _no_list(_MARKUP.sub(r"\\\1", _plain(text)))


def _no_list(text: str) -> str:
    """Text whose first letters would begin a list or a line below a heading, made to be letters."""
    return _BEGINS_A_LIST.sub(_not_a_list, text)


def _not_a_list(found: re.Match[str]) -> str:
    return f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}"
