"""The command line: `python -m resurface check FOLDER`, `ranges`, `dictionary`, `spanish`, ..."""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

from resurface.catalogue.catalogue import catalogue
from resurface.catalogue.dates import today
from resurface.choosing.address import full_link, reached_at
from resurface.choosing.choice import Choice
from resurface.choosing.views import GLANCE
from resurface.evidence.evidence import evidence
from resurface.language.language import Message, english
from resurface.make.command import make
from resurface.make.told_pieces import pieces
from resurface.materials.own_words import own_words
from resurface.materials.qr import qr_png, qr_svg
from resurface.record.dictionary import dictionary
from resurface.record.folder import SHIPPED, is_shipped, load
from resurface.record.ranges_table import differences, rewritten
from resurface.record.report import origin, sentences
from resurface.record.spanish import not_reviewed
from resurface.record.spanish_table import not_translated, written
from resurface.wording.from_command import wording
from resurface.wording.rule_table import RULES
from resurface.wording.table_problems import wording_problems

QR_PIXELS = 1000
"""The most that a code as PNG is wide."""


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; 0 when all is well, 1 when something is refused or differs."""
    parser = argparse.ArgumentParser(prog="resurface", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    checking = commands.add_parser("check", help="read a data folder as the app would")
    checking.add_argument("folder", type=Path, nargs="?", default=SHIPPED)
    ranging = commands.add_parser("ranges", help="work out the published ranges from the facts")
    ranging.add_argument("--write", action="store_true", help="put them into treatments.csv")
    describing = commands.add_parser("dictionary", help="the data dictionary from the schema")
    describing.add_argument("--write", action="store_true", help="write data/README.md")
    speaking = commands.add_parser("spanish", help="the record's texts in Spanish, and who signed")
    speaking.add_argument("--write", action="store_true", help="write data/spanish.csv anew")
    speaking.add_argument("--sign", metavar="NAME", help="sign what is there, as of today")
    linking = commands.add_parser("link", help="the link of treatments side by side, to share")
    linking.add_argument("treatments", nargs="*", help="their ids, as in treatments.csv")
    linking.add_argument("--folder", type=Path, default=SHIPPED, help="the data folder")
    linking.add_argument("--qr", type=Path, help="a file for its QR code, .svg or .png")
    commands.add_parser("wording", help="check copy against the rules", add_help=False)
    commands.add_parser("make", help="make a file to take along, from a link", add_help=False)
    commands.add_parser("pieces", help="pieces that were made, and which to redo", add_help=False)
    _print_whatever()
    told = sys.argv[1:] if arguments is None else arguments
    if told[:1] == ["make"]:  # it says what is wrong in its own way
        return make(told[1:])
    if told[:1] == ["wording"]:
        return wording(told[1:], own_words)
    if told[:1] == ["pieces"]:
        return pieces(told[1:])
    given = parser.parse_args(told)
    match given.command:
        case "check":
            return _check(given.folder)
        case "ranges":
            return _ranges(write=given.write)
        case "spanish":
            return _spanish(write=given.write, name=given.sign or "")
        case "link":
            return _link(tuple(given.treatments), given.folder, given.qr)
        case _:
            return _dictionary(write=given.write)


def _print_whatever() -> None:
    """A letter that the terminal can't write is printed as its escape, not as a traceback."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _check(folder: Path) -> int:
    tables, words = load(folder), english()
    for sentence in sentences(tables.notices, words):
        print("note:", sentence)
    for sentence in sentences(tables.problems, words):
        print("refused:", sentence)
    if tables.problems:
        count = sum(problem.stands_for for problem in tables.problems)
        print(f"{count} to mend. Nothing of this folder is used until then.")
        return 1
    if (folder / RULES).is_file():
        for problem in (wrong := wording_problems(folder)):
            print("refused:", problem.sentence(words))
        if wrong:
            print(f"{len(wrong)} to mend in the rules on wording.")
            return 1
    if not tables.own and not is_shipped(folder):
        print(f"refused: {folder}: No table was found in this folder: shipped figures are shown.")
        return 1
    rows = ", ".join(f"{name} {len(rows)}" for name, rows in tables.rows.items())
    print(f"Good. Rows: {rows}. Data version {tables.version}.")
    print(words.render(origin(tables.own)))
    return 0


def _ranges(*, write: bool) -> int:
    tables = load(SHIPPED)
    if tables.problems:
        return _check(SHIPPED)
    known = evidence(tables.rows)
    found = differences(tables.rows["treatments"], known)
    for line in found:
        print(line)
    if write:
        (SHIPPED / "treatments.csv").write_text(
            rewritten(tables.rows["treatments"], known), encoding="utf-8", newline=""
        )
        print(f"treatments.csv written, {len(found)} figures changed")
        return 0
    print(f"{len(found)} figures differ from the rule")
    return 1 if found else 0


def _spanish(*, write: bool, name: str) -> int:
    tables = load(SHIPPED)
    if tables.problems:
        return _check(SHIPPED)
    table, left = written(tables.rows, name, today()), not_translated(tables.rows)
    if write or name:
        (SHIPPED / "spanish.csv").write_text(table, encoding="utf-8", newline="")
        tables = load(SHIPPED)
    for each in left:
        print("not translated:", *each)
    unseen = not_reviewed(tables.rows)
    print(f"{len(left)} texts are not translated, {unseen} have been reviewed by nobody")
    return 0


def _dictionary(*, write: bool) -> int:
    path = SHIPPED / "README.md"
    if write:
        path.write_text(dictionary(), encoding="utf-8")
        return 0
    print(dictionary(), end="")
    return 0


def _link(chosen: tuple[str, ...], folder: Path, qr: Path | None) -> int:
    tables, reached = load(folder), reached_at()
    if tables.problems:
        return _check(folder)
    if isinstance(reached, Message):
        print("refused:", english().render(reached))
        return 1
    known = catalogue(tables.rows)
    if unknown := [each for each in chosen if not known.treats(each)]:
        print(f"refused: no such treatment: {', '.join(unknown)}")
        return 1
    link = full_link(reached, Choice(chosen=chosen, view=GLANCE))
    print(link)
    if qr:
        qr.write_bytes(qr_png(link, QR_PIXELS) if qr.suffix == ".png" else qr_svg(link))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:  # the reader of a pipe (head, less) has seen enough
        sys.exit(0)
