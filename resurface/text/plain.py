"""Catalogue text inside Streamlit's markdown, as the plain text that it is."""

from __future__ import annotations

import re

from resurface.text.inert import JOINER

_ADDRESS = re.compile(r"(?<=http)(?=s?://)|(?<=www)(?=\.)|(?<=@)", re.IGNORECASE)
_NAMED = re.compile(r"(?<=:)(?=[\w+-]+:)")
"""Inside `:smile:`, `:+1:`, `:material_home:` or `:streamlit:`, which become pictures."""
_ARROW = re.compile(r"(?<!\S)(<->|->|<-|--|>=|<=|~=)(?!\S)")
"""What becomes one sign where it stands alone."""
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&^=@\"'/])")

_LINK = re.compile(r"\[(?:\\.|[^\]\\])*\]\(<[^>]*>\)")
_ESCAPED = re.compile(r"\\(.)")
_KEPT = '<span lang="'
_OTHERS = re.compile(rf"{_KEPT}[^>]*>(?:\\.|[^<\\])*</span>")


def plain(text: str) -> str:
    """Text for a markdown element or a label that shows every character as it stands.

    Every ASCII punctuation mark that markdown, Streamlit's directives (`:red[…]`), formulas or
    HTML could read is escaped; line breaks become spaces. An address is made a link, a name between
    colons a picture and `->` an arrow whatever is escaped, so an invisible joiner (which takes no
    space) breaks their patterns.
    """
    broken = _NAMED.sub(JOINER, _ADDRESS.sub(JOINER, " ".join(text.split())))
    broken = _ARROW.sub(lambda sign: f"{sign[0][0]}{JOINER}{sign[0][1:]}", broken)
    return _MARKDOWN.sub(r"\\\1", broken)


def kept(text: str, lang: str) -> str:
    """Plain text that is in another language than its page, marked with it; empty: in the same.

    The mark is HTML, the one that the app writes: see `keeps_a_language`.
    """
    return f'{_KEPT}{lang}">{plain(text)}</span>' if lang and text else plain(text)


def keeps_a_language(text: str) -> bool:
    """Whether something in a markdown text was marked with its language, so that HTML is read.

    A text that was made plain has no bare `<`, so nothing of it is read as HTML then either.
    """
    return _KEPT in text


def linked(label: str, url: str, lang: str = "") -> str:
    """A markdown link to a checked http(s) address, with a plain label; no address, no link."""
    if not url:
        return kept(label, lang)
    return f"[{kept(label, lang)}](<{url}>)"


def unmarked(text: str) -> str:
    """What a text that was made plain said before, without links and what keeps its language."""
    return _ESCAPED.sub(r"\1", _OTHERS.sub("", _LINK.sub("", text)))
