"""The kinds of criteria: what one is asked by, held against, loosened to and told as.

A kind is what a control on screen can set. `resurface.choosing.criteria` lists the criteria.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, Literal, TypeVar, cast

from resurface.catalogue.figures import Range
from resurface.choosing.fit import Fit
from resurface.choosing.held import Held
from resurface.language.language import Language, Message, message
from resurface.text import amounts

T = TypeVar("T")
_ALLOWS, _AT = message("Allow {amount}"), message("{amount}")
Step = int | str | None
"""What a loosening is named by: a limit's new stop, an added option; None: dropped."""
Place = Literal["first", "beside", "folded"]
"""Where a control stands: first at every size; beside those where there is room, else folded with
the rest; or folded away at every size."""


@dataclass(frozen=True, slots=True)
class InLink:
    """The parameter of a link that carries a criterion, and what to say where its value is lost.

    Only what says nothing about a patient may stand in a link.
    """

    parameter: str
    lost: Message


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Criterion(Generic[T]):
    """One thing that a person may ask for; its values are of type T.

    `id`: stable, the keyword of Criteria and the key of its control. `asks`: the control's label.
    `short`: its name inside a sentence, as in "not reported: days away". `held`: what its values
    are held against. `options`: the values that the control offers, none where it takes any text
    or is on or off. `place`: where its control stands. `link`: None is left out of every link.
    `hint`: help beside the control. `may` and `fails`: why a treatment only may fit, or does not,
    where `short` does not say it.
    """

    nothing: ClassVar[Any]
    """The value that asks for nothing."""
    offers_each: ClassVar[bool] = False
    """Whether looser values differ in kind and not in size, so that each is worth an offer."""

    id: str
    asks: Message
    short: Message
    held: Held
    options: tuple[Any, ...] = ()
    place: Place = "folded"
    link: InLink | None = None
    hint: Message | None = None
    may: Message | None = None
    fails: Message | None = None

    def checked(self, given: object) -> T:
        """A value that came from outside; what is none of this criterion asks for nothing."""
        known = any(given == each and type(given) is type(each) for each in self.options)
        return cast(T, given) if known else self.nothing

    def looser(self, _value: T) -> Iterator[tuple[Step, T]]:
        """Looser values, the nearest first, each with the step that it is named by."""
        yield None, self.nothing

    def step(self, step: Step, words: Language) -> str:
        """A step as a button says it: "Allow 5 days", "Also chemical"."""
        if step is not None:
            return self._step(step, words)
        without = words.say("Drop “{criterion}”")
        return without.format(criterion=self.name(words))

    def _step(self, step: int | str, _language: Language) -> str:
        return str(step)

    def name(self, words: Language) -> str:
        """The criterion inside a sentence: "not reported: days away"."""
        return words.render(self.short)

    def reason(self, fit: Fit, words: Language) -> str:
        """Why a treatment only may fit, does not, or does not say: the criterion that decided."""
        said = {Fit.MAY: self.may, Fit.DOES_NOT: self.fails}.get(fit)
        return words.render(said or self.short)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Limit(Criterion[int | None]):
    """At most so much; a slider over the options, its stops, behind which "any" stands.

    `unit` is a figure's. `allows` says a greater stop on a button, `at` a stop on the slider where
    that is not the amount alone.
    """

    nothing = None

    unit: str
    allows: Message = _ALLOWS
    at: Message = _AT

    def looser(self, value: int | None) -> Iterator[tuple[Step, int | None]]:
        """Every greater stop; at last none."""
        yield from ((stop, stop) for stop in self.options if value is not None and stop > value)
        yield None, None

    def _step(self, step: int | str, words: Language) -> str:
        return self._put(self.allows, int(step), words)

    def in_words(self, stop: int, words: Language) -> str:
        """A stop with its unit: "15 minutes"."""
        return amounts.in_unit(Range(stop, stop), self.unit, words)

    def on_slider(self, stop: int, words: Language) -> str:
        """A stop as the slider shows it."""
        return self._put(self.at, stop, words)

    def _put(self, sentence: Message, stop: int, words: Language) -> str:
        number, amount = words.number(stop), self.in_words(stop, words)
        return words.say(sentence.text).format(amount=amount, number=number)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Several(Criterion[tuple[str, ...]]):
    """Any number of the options, as pills; `option` writes one of them, `inside` in a sentence.

    A value holds its options in their own order. As it stands all of them are wished for, and a
    loosening drops them together.
    """

    nothing = ()

    option: Callable[[str, Language], str]
    inside: Callable[[str, Language], str]

    def checked(self, given: object) -> tuple[str, ...]:
        """The options among what came from outside as a list."""
        if not isinstance(given, list | tuple):
            return self.nothing
        return self.ordered([each for each in given if isinstance(each, str)])

    def ordered(self, some: Collection[str]) -> tuple[str, ...]:
        """Some options as a value."""
        return tuple(each for each in self.options if each in some)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class AnyOf(Several):
    """One of several options is enough: each that is added lets more in."""

    offers_each = True

    def looser(self, value: tuple[str, ...]) -> Iterator[tuple[Step, tuple[str, ...]]]:
        """With each further option, in their order."""
        for option in self.options:
            if option not in value:
                yield option, self.ordered((*value, option))

    def _step(self, step: int | str, words: Language) -> str:
        return words.say("Also {option}").format(option=self.inside(str(step), words))


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class OneOf(Criterion[int | None]):
    """One of the options, as pills; `option` writes one of them."""

    nothing = None

    option: Callable[[int, Language], str]


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Switch(Criterion[bool]):
    """Asked for, or not."""

    nothing = False

    def checked(self, given: object) -> bool:
        """Asked for only where it says so."""
        return given is True


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Text(Criterion[str]):
    """Words to look for; `example` stands in the empty field, which takes up to `longest` signs."""

    nothing = ""

    example: Message
    longest: int

    def checked(self, given: object) -> str:
        """Printable words within the field's length."""
        if not isinstance(given, str) or len(given) > self.longest or not given.isprintable():
            return self.nothing
        return given.strip()
