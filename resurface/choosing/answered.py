"""What a person answered to the questions to ask first; it stays in the tab and in no link."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Answered:
    """Yes or no, by the ids of cautions; a question that is not there is not answered."""

    _given: tuple[tuple[str, bool], ...] = ()

    @classmethod
    def of(cls, given: Mapping[str, bool]) -> Answered:
        """These answers, in one order, so that the same answers are equal."""
        return cls(tuple(sorted(given.items())))

    def __iter__(self) -> Iterator[str]:
        return (caution_id for caution_id, _ in self._given)

    def __len__(self) -> int:
        return len(self._given)

    def get(self, caution_id: str) -> bool | None:
        """The answer; None where it was not given."""
        return dict(self._given).get(caution_id)

    def answering(self, caution_ids: Iterable[str], yes: bool | None) -> Answered:
        """With these questions answered so; None takes the answer back."""
        asked = frozenset(caution_ids)
        kept = {each: given for each, given in self._given if each not in asked}
        return self.of(kept if yes is None else {**kept, **dict.fromkeys(asked, yes)})

    def items(self) -> tuple[tuple[str, bool], ...]:
        """Every answer with its question's id."""
        return self._given

    def __post_init__(self) -> None:
        if any(one >= other for (one, _), (other, _) in pairwise(self._given)):
            raise ValueError("answers stand in the order of their ids, each once")
