"""What a sentence is read and judged with: rules, names, record and signs of its own language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from resurface.language.language import Language, language
from resurface.record.other_language import in_language
from resurface.record.store import Data
from resurface.wording.cited_source import KnownSources, known_sources
from resurface.wording.named import Names, names, names_of
from resurface.wording.rule_table import Rule, Rules, rules, told_rules
from resurface.wording.signs import Signs, signs
from resurface.wording.text_language import language_of_sentence
from resurface.wording.written import folded


@dataclass(frozen=True, eq=False)
class Asker:
    """Whoever is told of a sentence, in a language of their own; `given` is the record in any."""

    words: Language
    given: Data

    @cached_property
    def data(self) -> Data:
        """The record in the language of whoever asks."""
        return in_language(self.given, self.words.code)

    def rule(self, rule_id: str) -> Rule:
        """What a rule says in that language."""
        return told_rules(self.words.code)[rule_id]


@dataclass(frozen=True, eq=False)
class Tongue:
    """Everything of one language that a sentence in it is held against, and who is told of it."""

    words: Language
    data: Data
    known: Rules
    called: Names
    cited: KnownSources
    weights: Signs
    asker: Asker

    @property
    def code(self) -> str:
        """The language."""
        return self.words.code

    def calls(self, treatment_id: str, kind: str) -> bool:
        """Whether a treatment's names say that it is of a kind: "laser", "peel"."""
        return any(kind in name for name in self._names_of.get(treatment_id, ()))

    def is_a_name(self, text: str) -> bool:
        """Whether a text is nothing but a treatment's name: a house name is in every language."""
        said = folded(text).strip(" .:!")
        return any(said in names for names in self._names_of.values())

    @cached_property
    def _names_of(self) -> dict[str, tuple[str, ...]]:
        options = self.data.catalogue.options
        return {row.id: tuple(folded(name) for name in names_of(row)) for row in options}


class Tongues:
    """That of the text, and of each other language that a sentence of it is in.

    `data` as it was given for the text; that of another language is made when it is first needed.
    `asker`: the language of whoever is told; that of each sentence where none is given.
    """

    def __init__(
        self,
        data: Data,
        words: Language,
        weights: Signs | None = None,
        asker: Language | None = None,
    ) -> None:
        self._asker = asker
        self.own = _tongue(data, words, weights, asker)
        self._found = {words.code: self.own}

    def of(self, text: str) -> Tongue:
        """The one that a sentence is in; that of the text where its words don't tell."""
        own = self.own
        code = own.code if own.is_a_name(text) else language_of_sentence(text, own.code)
        if code not in self._found:
            data, words = in_language(self.own.data, code), language(code)
            self._found[code] = _tongue(data, words, None, self._asker)
        return self._found[code]


def _tongue(data: Data, words: Language, weights: Signs | None, asker: Language | None) -> Tongue:
    known = rules(words.code)
    called, cited = names(data, known), known_sources(data.evidence)
    told = Asker(asker or words, data)
    return Tongue(words, data, known, called, cited, weights or signs(words.code), told)
