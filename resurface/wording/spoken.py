"""The words of a sentence, each with all that a rule may know it by."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from resurface.wording.written import Written

_LEET = str.maketrans(
    {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s"}
)
_PIECES = re.compile(
    r"(?P<apart>(?<![a-z0-9'])(?:[a-z0][ ._*\-/~]{1,2}){3,}[a-z0](?![a-z0']))"
    r"|(?P<stars>[a-z]+(?:[*._~][a-z]+)+(?![a-z]))"
    r"|(?P<leet>(?=[a-z0-9@$]*[a-z])(?=[a-z0-9@$]*[0-9@$])[a-z0-9@$]*[a-z0-9](?:'[a-z]+)?)"
    r"|(?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"|(?P<tag>#[a-z][a-z0-9_]*)"
    r"|(?P<word>[a-z]+(?:'[a-z]+)?|[^\W\d_]+)"
    r"|(?P<sign>[%$€#&+~<>=★⭐])"
    r"|(?P<mark>[,;:.!?()\"\[\]|/]|-(?=\s))"
)
_ENDING = 6
"""Letters that a word may have after a beginning that rules ask for."""
_NOT = {
    "cannot": ("can", "not"),
    "wont": ("will", "not"),
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "cant": ("can", "not"),
    "shan't": ("shall", "not"),
    "ain't": ("is", "not"),
}
_JOINED_TEXT = "do does did is are was were would could should has have had must need"
_JOINED = frozenset(_JOINED_TEXT.split())
_ENDINGS = {"'ll": "will", "'re": "are", "'ve": "have", "'m": "am", "'d": "would"}
_IS_TEXT = "it that there what here he she who this how where everything nothing"
_IS = frozenset(_IS_TEXT.split())
_SMALL = (
    "zero:cero one:uno:una two:dos three:tres four:cuatro five:cinco six:seis seven:siete "
    "eight:ocho nine:nueve ten:diez eleven:once twelve:doce"
)
NUMBERS = {
    name: number
    for number, names in enumerate(_SMALL.split())
    for name in names.split(":")
} | {
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "hundred": 100, "quince": 15, "veinte": 20, "treinta": 30,
    "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
    "cien": 100,
}  # fmt: skip
"""Numbers that are written as words."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word, number or sign: its plain form, where it stands, and the marks before it.

    `keys` are all that a rule may know it by: the form, its lemmas, and beginnings that rules ask
    for ("remov*"). `number` is its value where it is one.
    """

    form: str
    start: int
    end: int
    keys: frozenset[str]
    before: str = ""
    number: float | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What rules know of words: `vocabulary` they name, `beginnings` they ask for, and lemmas."""

    vocabulary: frozenset[str]
    beginnings: frozenset[str]
    lemmas: Callable[[str], frozenset[str]]
    nearest: Callable[[str], str]

    def keys(self, form: str) -> frozenset[str]:
        """All that rules may know one form by."""
        return _keys(self, form)

    def has(self, form: str) -> bool:
        """Whether rules know a form, by itself, by its lemma or by its beginning."""
        keys = self.keys(form)
        return not self.vocabulary.isdisjoint(keys) or any(
            each.endswith("*") and len(form) - len(each) < _ENDING for each in keys
        )


@lru_cache(maxsize=20000)
def _keys(known: Known, form: str) -> frozenset[str]:
    lemmas = {form, *known.lemmas(form)}
    begins = {f"{form[:n]}*" for n in range(2, len(form) + 1)} & known.beginnings
    return frozenset(lemmas | begins | {f"={form}"})


def spoken(text: Written, known: Known) -> tuple[Word, ...]:
    """The words of a text as it is read, in order."""
    words: list[Word] = []
    before = ""
    for piece in _PIECES.finditer(text.letters):
        kind, said = piece.lastgroup or "", piece.group()
        if kind == "mark":
            before += said
            continue
        start, end = text.place(*piece.span())
        forms = _forms(kind, said, known)
        for form in forms:
            words.append(_word(form, start, end, before, known))
            before = ""
    return _rejoined(words, known)


def _word(form: str, start: int, end: int, before: str, known: Known) -> Word:
    number = _number(form)
    keys = known.keys(form)
    return Word(form, start, end, keys | {"#"} if number is not None else keys, before, number)


def _number(form: str) -> float | None:
    if form[:1].isdigit():
        digits = form.replace(",", "")
        return float(digits) if re.fullmatch(r"\d+(\.\d+)?", digits) else None
    return NUMBERS.get(form)


def _forms(kind: str, said: str, known: Known) -> list[str]:
    match kind:
        case "apart":
            joined = re.sub(r"[^a-z0]", "", said).replace("0", "o")
            return _parted(joined, known) or re.findall(r"[a-z0]", said)
        case "stars":
            joined = re.sub(r"[^a-z]", "", said)
            return [joined] if known.has(joined) else re.findall(r"[a-z]+", said)
        case "leet":
            return _leet(said, known)
        case "tag":
            return _parted(re.sub(r"[^a-z0-9]", "", said), known) or [said[1:]]
        case "word":
            return _words(said, known)
        case _:
            return [said]


def _leet(said: str, known: Known) -> list[str]:
    read = said.translate(_LEET)
    if read.isalpha() and known.has(read) and not known.has(said):
        return [read]
    return re.findall(r"\d+(?:\.\d+)?|[a-z]+|[$@]", said) if not said.startswith("k1") else [said]


def _words(said: str, known: Known) -> list[str]:
    if said in _NOT:
        return list(_NOT[said])
    if said.endswith("n't") and said[:-3]:
        return [said[:-3], "not"]
    if said.endswith("nt") and said[:-2] in _JOINED:
        return [said[:-2], "not"]
    stem, mark, ending = said.partition("'")
    if mark:
        if f"'{ending}" in _ENDINGS:
            return [stem, _ENDINGS[f"'{ending}"]]
        return [stem, "is"] if ending == "s" and stem in _IS else [stem]
    if len(said) < 7 or known.has(said):
        return [said]
    near = _near(said, known)
    if near != said or known.lemmas(said) or len(said) <= 8:
        return [near]
    return _parted(said, known)


def _near(said: str, known: Known) -> str:
    return known.nearest(said) if not known.lemmas(said) else said


def _parted(said: str, known: Known) -> list[str]:
    """Words that were run together ("nodowntime"), where rules know every one of them."""
    return list(_parting(said, known)) or [_near(said, known)]


@lru_cache(maxsize=4096)
def _parting(said: str, known: Known) -> tuple[str, ...]:
    best: dict[int, tuple[str, ...]] = {0: ()}
    for end in range(1, len(said) + 1):
        for start in range(max(0, end - 18), end):
            part = said[start:end]
            if start not in best or not _may_stand(part, known):
                continue
            found = (*best[start], part)
            if end not in best or len(found) < len(best[end]):
                best[end] = found
    return best.get(len(said), ())


def _may_stand(part: str, known: Known) -> bool:
    if len(part) < 3:
        return part in (
            "a",
            "i",
            "no",
            "in",
            "of",
            "to",
            "is",
            "it",
            "my",
            "we",
            "us",
            "by",
            "de",
            "el",
            "la",
        )
    return known.has(part)


def _rejoined(words: list[Word], known: Known) -> tuple[Word, ...]:
    """A word that was cut with hyphens ("per-ma-nent") or at a line's end is one word again."""
    out: list[Word] = []
    spot = 0
    while spot < len(words):
        for width in (4, 3, 2):
            part = words[spot : spot + width]
            joined = "".join(each.form for each in part)
            if (
                len(part) == width
                and len(joined) >= 6
                and all(each.form.isalpha() and not each.before for each in part[1:])
                and joined in known.vocabulary
                and any(len(each.form) > 1 and not known.has(each.form) for each in part)
            ):
                out.append(_word(joined, part[0].start, part[-1].end, part[0].before, known))
                spot += width
                break
        else:
            out.append(words[spot])
            spot += 1
    return tuple(out)
