"""`python -m resurface make`: from a link to a file, as the screen with that link would make it."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import NoReturn
from urllib.parse import parse_qsl, urlsplit

from resurface.choosing.choice import Choice
from resurface.choosing.criteria import HELPS, SKIN_TYPE
from resurface.choosing.link import from_link
from resurface.language.language import available, english, language
from resurface.make.for_a_week import WEEK
from resurface.make.for_home import HANDOUT
from resurface.make.for_pages import PAGES
from resurface.make.for_posting import PICTURE
from resurface.make.kind import Asked, Kind, NotMadeError
from resurface.make.put_file import put_file
from resurface.make.record_note import NOTE
from resurface.make.visit_dates import CALENDAR
from resurface.pieces.piece_record import PieceRecord
from resurface.pieces.remembering import remember
from resurface.record.folder import SHIPPED
from resurface.record.store import Data, Store
from resurface.tables.kinds import ROMAN

KINDS: tuple[Kind, ...] = (CALENDAR, NOTE, HANDOUT, PICTURE, *PAGES, WEEK)
"""Every kind of file that is made from the command line."""


class OneSentence(argparse.ArgumentParser):
    """A parser that says what is wrong in one sentence, in place of its whole usage."""

    def error(self, message: str) -> NoReturn:
        """Raises the sentence."""
        raise NotMadeError(message)


def make(arguments: list[str]) -> int:
    """Makes one file; 0 when it is written, 1 with one sentence when it is not."""
    try:
        given = _parser().parse_args(arguments)
        kind = next(each for each in KINDS if each.id == given.kind)
        asked = _asked(given)
        if asked.others and not kind.in_languages:
            raise NotMadeError(f"{kind.id} is made in one language at a time: give --lang once")
        put_file(given.out, kind.made(asked), foldered=kind.foldered)
        if kind.remembered:
            for each in kind.remembered(asked):
                _remember(each)
    except NotMadeError as why:
        print("refused:", why)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = OneSentence(prog="resurface make", description=__doc__)
    kinds = parser.add_subparsers(dest="kind", required=True)
    for kind in KINDS:
        making = kinds.add_parser(kind.id, help=kind.about, description=kind.about)
        making.add_argument("--link", default="", help="what is compared: a link as copied")
        many = "; once for each of several" if kind.in_languages else ""
        about = f"the language, in place of the link's{many}"
        making.add_argument("--lang", action="append", default=[], help=about)
        making.add_argument("--skin", choices=ROMAN, help="the skin type, which no link carries")
        making.add_argument(
            "--helps", choices=HELPS.options, action="append", default=[], help="what it is to help"
        )
        making.add_argument("--folder", type=Path, default=SHIPPED, help="the data folder")
        making.add_argument("--out", type=Path, required=True, help="the file to write")
        kind.options(making)
    return parser


def _asked(given: argparse.Namespace) -> Asked:
    store = Store(given.folder)
    data = store.current()
    if not isinstance(data, Data):
        raise NotMadeError(f"the data can't be read: python -m resurface check {given.folder}")
    choice = _choice(given, data)
    first, *others = (
        _asked_in(code, store, data, choice, given)
        for code in dict.fromkeys(given.lang or [choice.language])
    )
    return replace(first, others=tuple(others))


def _asked_in(
    code: str, store: Store, data: Data, choice: Choice, given: argparse.Namespace
) -> Asked:
    """The same in one language, of the record as it stands in it."""
    spoken = store.current(code)
    found = spoken if isinstance(spoken, Data) else data
    return Asked(found, replace(choice, language=code), language(code), given)


def _choice(given: argparse.Namespace, data: Data) -> Choice:
    """What the link asks for, with what no link carries; a part that can't be taken is refused."""
    opened = from_link(_parameters(given.link), data.catalogue)
    if opened.notices:
        raise NotMadeError(english().render(opened.notices[0]))
    criteria = opened.choice.criteria.asking(HELPS, HELPS.ordered(given.helps))
    if given.skin:
        criteria = criteria.asking(SKIN_TYPE, ROMAN.index(given.skin) + 1)
    for code in given.lang:
        if code not in available():
            raise NotMadeError(f"no such language: {code} (there is {', '.join(available())})")
    spoken = next(iter(given.lang), opened.choice.language)
    return replace(opened.choice, criteria=criteria, language=spoken)


def _parameters(link: str) -> dict[str, str]:
    """The parameters of a link, whole or from its question mark on."""
    try:
        return dict(parse_qsl(urlsplit(link).query))
    except ValueError as why:
        raise NotMadeError(f"the link can't be read: {why}") from why


def _remember(record: PieceRecord) -> None:
    """Keeps what was made; the file is whole where that fails."""
    if why := remember(record):
        print("note: not remembered:", english().render(why), file=sys.stderr)
