"""What an approved sentence is made of, before it is known to hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from resurface.catalogue.figures import Range
from resurface.comparison.comparison import Option
from resurface.language.language import Language, Message
from resurface.wording.held_numbers import Held

Making = Callable[[Option, Language], "Iterator[Made]"]
"""Makes what can be said of one treatment on one question: nothing where no row tells."""


@dataclass(frozen=True, slots=True)
class Made:
    """One or more sentences, the rows that they say, and what was worked out from these.

    `cited`: ids of the sources to name; those of all rows where it is empty. `result`: it tells of
    a result, so that risk, age and "the same results may not occur" stand beside it.
    """

    text: str
    rows: tuple[Held, ...]
    worked_out: tuple[Range, ...] = ()
    cited: tuple[str, ...] = ()
    result: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that copy answers: its id, its name, how it is answered, what opens its sources.

    `topic` is of `comparison/behind.py`. `silence`: what is said where no row tells, in place of
    "not reported"; empty for that.
    """

    id: str
    name: Message
    make: Making
    topic: str = ""
    silence: Message | None = None
