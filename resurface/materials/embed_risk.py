"""What may go wrong, first on an embed, and how the numbers of sources stand behind a text."""

from __future__ import annotations

from collections.abc import Iterator

from resurface.comparison.comparison import Comparison
from resurface.language.language import Language
from resurface.materials.figure_marks import FigureMarks
from resurface.materials.markup import Markup, element, together
from resurface.materials.risk_said import risk


def embed_risk(
    comparison: Comparison, words: Language, numbered: FigureMarks, *, everywhere: bool
) -> Markup:
    """Warnings and serious harms, dark marks, then ages and skin, each with its sources.

    Not `everywhere`: those of harms stand in the table alone.
    """
    found, lines = risk(comparison, words), []
    for each in found.warnings:
        text = words.say("Safety warning, {treatment}: {warning}")
        said = text.format(treatment=each.name, warning=each.text)
        lines.append(element("li", said, by_number(numbered.risk(each)), class_="serious"))
    lines += [
        element(
            "li",
            each.said(words),
            by_number(numbered.risk(each) if everywhere else ""),
            class_="serious",
        )
        for each in found.serious
    ]
    pairs = zip(found.dark, comparison.treated, strict=True)
    dark = [
        together(each.said(words), by_number(numbered.risk(each, of) if everywhere else ""))
        for each, of in pairs
    ]
    lines.append(element("li", element("b", words.say("Dark marks:")), *_apart(dark)))
    before = [None, *(each.name for each in found.limits)]
    limits = [
        together(
            each.text if each.name == name else each.said(words),
            by_number(numbered.risk(each)),
        )
        for name, each in zip(before, found.limits, strict=False)
    ]
    lines.append(element("li", *_apart(limits)))
    heading = element("h2", words.say("The risks first"), class_="bad")
    return element("section", heading, element("ul", *lines), class_="risk")


def _apart(parts: list[Markup]) -> Iterator[Markup | str]:
    """Parts one after another, a dot after the last."""
    for place, each in enumerate(parts):
        yield "; " if place else " "
        yield each
    yield "."


def by_number(mark: str) -> Markup | str:
    """The numbers of sources behind a text; nothing where there are none."""
    return element("sup", f" {mark}") if mark else ""
