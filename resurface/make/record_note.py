"""`make note`: the note for the record, as the screen copies it."""

from __future__ import annotations

import argparse

from resurface.catalogue.dates import today
from resurface.choosing.address import full_link, reached_at
from resurface.make.kind import Asked, Kind
from resurface.materials.note import GIVEN, Noted, note


def _options(parser: argparse.ArgumentParser) -> None:
    """What was given. Answers are no option: a command line is kept in the shell's history."""
    names = ", ".join(f"{id_}: {name.text}" for id_, name in GIVEN.items())
    parser.add_argument(
        "--given",
        action="append",
        default=[],
        choices=GIVEN,
        help=f"what the patient was given ({names}); once for each",
    )


def _made(asked: Asked) -> bytes:
    comparison = asked.compared("nothing is compared: give --link with two to four treatments")
    choice, reached = asked.choice, reached_at()
    link = full_link(reached, choice) if isinstance(reached, str) else ""
    noted = Noted(given=tuple(asked.given.given))
    return f"{note(comparison, choice, today(), asked.words, link, noted)}\n".encode()


NOTE = Kind("note", "the note for the record, as plain text", _options, _made)
