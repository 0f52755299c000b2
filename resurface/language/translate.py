"""Keeps the translations up to date with the template, and compiles them.

`python -m resurface.language.translate` writes, for each language, the `.po` that translators edit
and the `.mo` that the app reads. A sentence whose English has changed keeps its old words as a
proposal and is marked fuzzy: it is shown in English until somebody has looked at it.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from resurface.language.language import DOMAIN, TRANSLATIONS

_LEFT_OUT = (b'"POT-Creation', b'"PO-Revision', b'"Report-Msgid', b'"Last-Translator')
"""Lines of the head that would change with every writing, or name nobody."""
_NO_DAY = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
"""In the head of what the app reads: the same sentences make the same bytes on any day."""


def edited(code: str) -> Path:
    """The file that a translator edits."""
    return TRANSLATIONS / code / "LC_MESSAGES" / f"{DOMAIN}.po"


def compiled(code: str) -> Path:
    """The file that the app reads."""
    return edited(code).with_suffix(".mo")


def languages() -> tuple[str, ...]:
    """Codes of the languages that there is something to edit for."""
    return tuple(sorted(path.parts[-3] for path in TRANSLATIONS.glob(f"*/LC_MESSAGES/{DOMAIN}.po")))


def template() -> Catalog:
    """Every sentence of the code, untranslated."""
    return read_po(io.BytesIO((TRANSLATIONS / f"{DOMAIN}.pot").read_bytes()))


def catalog(code: str) -> Catalog:
    """The sentences of one language, as they were last edited."""
    found = read_po(io.BytesIO(edited(code).read_bytes()), locale=code, domain=DOMAIN)
    found.creation_date = found.revision_date = _NO_DAY
    return found


def entries(of: Catalog) -> Iterable[Entry]:
    """The sentences, without the head of the file."""
    return (each for each in of if each.id)


def missing(code: str) -> tuple[Entry, ...]:
    """Sentences of the template that are shown in English: not translated, or marked fuzzy."""
    done = {(_key(each), each.context) for each in entries(catalog(code)) if _is_done(each)}
    return tuple(each for each in entries(template()) if (_key(each), each.context) not in done)


def _key(entry: Entry) -> str:
    return entry.id if isinstance(entry.id, str) else entry.id[0]


def _is_done(entry: Entry) -> bool:
    forms = (entry.string,) if isinstance(entry.string, str) else entry.string or ("",)
    return not entry.fuzzy and all(forms)


def updated(code: str) -> Catalog:
    """The sentences of one language as the template has them now; those that are gone are left."""
    found = catalog(code)
    found.update(template(), update_header_comment=False, update_creation_date=False)
    found.obsolete.clear()
    return found


def as_po(of: Catalog) -> bytes:
    """A language's sentences as the file that a translator edits."""
    written = io.BytesIO()
    write_po(written, of, include_lineno=False, width=100)
    lines = written.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(_LEFT_OUT))


def as_mo(of: Catalog) -> bytes:
    """A language's sentences as the file that the app reads; fuzzy ones are left out."""
    written = io.BytesIO()
    write_mo(written, of)
    return written.getvalue()


if __name__ == "__main__":
    for each in languages():
        edited(each).write_bytes(as_po(updated(each)))
        compiled(each).write_bytes(as_mo(catalog(each)))
        print(f"{each}: {len(missing(each))} sentences are shown in English")
