"""Elements of HTML and SVG as text: whatever is put into one is text, and can be nothing else."""

from __future__ import annotations

from html import escape

from resurface.text.inert import writable

VOID = frozenset({"meta", "img", "br"})
"""Elements that have no end."""


class Markup(str):
    """Text that is markup already: what `element` made."""

    __slots__ = ()


def element(name: str, /, *inside: str, **attributes: str | float | None) -> Markup:
    """One element; an attribute that is None is left out, one in "" stands without a value.

    An underscore in a name stands for a hyphen, and one at its end for nothing.
    """
    named = (
        f' {key.rstrip("_").replace("_", "-")}="{escape(writable(_number(value)))}"'
        for key, value in attributes.items()
        if value is not None
    )
    opened = f"<{name}{''.join(named)}>"
    return Markup(opened if name in VOID else f"{opened}{together(*inside)}</{name}>")


def together(*parts: str) -> Markup:
    """Elements and texts behind one another."""
    return Markup("".join(each if isinstance(each, Markup) else _safe(each) for each in parts))


def _safe(text: str) -> str:
    return escape(writable(text), quote=False)


def _number(value: str | float) -> str:
    """A number with two decimals at most: a picture needs no more."""
    return value if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".") or "0"
