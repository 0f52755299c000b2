"""A file that was asked for and can't be made: the reason in words, with what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from resurface.language.language import Language, Message, message
from resurface.materials.renderer import NotDrawnError

FAILED = message("This file could not be made. Try again, or take another one.")


class RefusedError(NotDrawnError):
    """No file; its text is for the person who asked, and says what to do.

    `sizes`: ids of the sizes that have room, where it is a size that has none.
    """

    def __init__(self, why: Message, words: Language, sizes: tuple[str, ...] = ()) -> None:
        super().__init__(words.render(why))
        self.why = why
        self.sizes = sizes


@contextmanager
def refused_in(words: Language) -> Iterator[None]:
    """Whatever goes wrong while a file is made is told in the words of the screen.

    A file may be in another language, and so is the reason that it was refused for.
    """
    try:
        yield
    except RefusedError as error:
        raise RefusedError(error.why, words, error.sizes) from error
    except Exception as error:
        raise RefusedError(FAILED, words) from error
