"""Letters and strings that never passed a table: given to pictures, files and links themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from resurface.catalogue.catalogue import catalogue as catalogue_of
from resurface.charts.register import chart
from resurface.choosing.link import PARAMETERS, from_link, to_link
from resurface.comparison.comparison import Comparison, compare
from resurface.comparison.questions import table as answered
from resurface.evidence.evidence import evidence as evidence_of
from resurface.materials.picture import picture
from resurface.materials.piece import piece, table_piece
from resurface.materials.workbook import table_csv, table_xlsx
from tests.app.surfaces import CHOSEN, small
from tests.sweep.surfaces import WORDS

TOGETHER = 40
"""Letters of one picture."""


def links(texts: tuple[str, ...]) -> Iterator[str]:
    """What is wrong where each text is each parameter of a link: it is dropped, and that is all."""
    known = catalogue_of(small())
    for name in PARAMETERS:
        for text in texts:
            try:
                link = to_link(from_link({name: text}, known).choice)
            except Exception as error:  # any of them is what is looked for
                yield f"link: {name}={text!r}: {type(error).__name__}: {error}"
                continue
            if name != "search" and text in link.values():
                yield f"link: {name}={text!r} is kept"


def files(letters: tuple[str, ...]) -> Iterator[str]:
    """What is wrong where a treatment's name holds letters: every file is made all the same."""
    for start in range(0, len(letters), TOGETHER):
        some = letters[start : start + TOGETHER]
        shown = f"U+{ord(some[0]):04X} to U+{ord(some[-1]):04X}"
        try:
            _make(f"a{'b'.join(some)}c")
        except Exception as error:  # any of them is what is looked for
            yield f"files: {shown}: {type(error).__name__}: {error}"


def _make(name: str) -> None:
    compared = _named(name)
    one = piece(chart("ranges"), compared, WORDS)
    drawn = {form: picture(one, form, WORDS) for form in ("svg", "png")}
    lines, whole = answered(compared, WORDS), table_piece(compared, WORDS)
    written = table_xlsx(whole, compared, lines, WORDS)
    if min(map(len, (*drawn.values(), written))) < 1_000:
        raise ValueError("an empty file")
    if all(not 0xD800 <= ord(letter) < 0xE000 for letter in name):  # no encoding takes those
        table_csv(whole, compared, lines, WORDS)


def _named(name: str) -> Comparison:
    """A comparison whose first treatment has this name."""
    rows = small()
    compared = compare(
        catalogue_of(rows), evidence_of(rows), CHOSEN, untreated=True, version="version"
    )
    one, *others = compared.options
    return replace(
        compared, options=(replace(one, treatment=replace(one.treatment, name=name)), *others)
    )
