"""Learn what each sign of a claim weighs, from the sentences beside this file.

python -m learning            write data/wording_signs.csv anew
python -m learning --check    is that table what these sentences give?
python -m learning --rates    how well it does on each writer when that one is left out
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from learning.fitting import SMALLEST, weights
from learning.rates import Rates, Verdict, left_out, rates
from learning.samples import Sample, samples
from learning.table import write, written

ROUNDING = 0.021
"""By how much two fits on different machines may differ."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the table, compare it, or tell the rates; 1 where it is not what training gives."""
    parser = argparse.ArgumentParser(prog="python -m learning", description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare the table")
    parser.add_argument("--rates", action="store_true", help="leave each writer out in turn")
    asked = parser.parse_args(arguments)
    read = samples()
    if asked.rates:
        return _tell(read)
    found = weights(read)
    if not asked.check:
        write(found)
        print(f"{len(found)} weights from {len(read)} texts.")
        return 0
    stands = written()
    other = [sign for sign in {*found, *stands} if not _alike(found.get(sign), stands.get(sign))]
    print(f"{len(other)} of {len(found)} weights differ from the table.", *sorted(other)[:9])
    return 1 if other else 0


def _alike(one: float | None, other: float | None) -> bool:
    """Whether two weights are the same but for rounding; one that is left out is small."""
    if one is None or other is None:
        return abs(one or other or 0.0) <= SMALLEST + ROUNDING
    return abs(one - other) <= ROUNDING


def _tell(read: Sequence[Sample]) -> int:
    verdicts = list(left_out(read))
    print("| writer | language | overclaims caught | honest stopped | honest need a reason |")
    print("|---|---|---|---|---|")
    for code in ("en", "es"):
        for writer in sorted({each.sample.origin for each in verdicts}):
            _row(writer, code, verdicts)
        _row("", code, verdicts)
    return 0


def _row(writer: str, code: str, verdicts: Sequence[Verdict]) -> None:
    own = [
        each
        for each in verdicts
        if each.sample.language == code and each.sample.origin == (writer or each.sample.origin)
    ]
    if own:
        print(_line(writer or "all", code, rates(own)))


def _line(writer: str, code: str, found: Rates) -> str:
    return (
        f"| {writer} | {code} | {found.caught:.0f} of 100 ({found.over}) "
        f"| {found.stopped:.1f} ({found.honest}) | {found.warned:.0f} |"
    )


if __name__ == "__main__":
    sys.exit(main())
