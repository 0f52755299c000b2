"""Why a sentence that needs a reason is said all the same: of which kind it is, and in words.

A reason tells something of the sentence. Who wants it said, or that it is urgent, does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from resurface.language.language import Language, Message, message
from resurface.wording.checked import Checked
from resurface.wording.claim_answers import BENEFITS
from resurface.wording.held_against import FIGURES
from resurface.wording.splitting import is_ended
from resurface.wording.written import folded

SOURCE, SERVICE, HEADING, OTHER = "source", "service", "heading", "other"
KINDS: Mapping[str, Message] = MappingProxyType(
    {
        SOURCE: message("The source stands in the text or beside it"),
        SERVICE: message("It speaks of our service, not of a result"),
        HEADING: message("It is a question or a heading"),
        OTHER: message("Another reason"),
    }
)
"""Kinds of reason, in the order in which they are offered."""
REFUSED = message(
    "That is no reason yet. Say in two words or more what makes the sentence true or harmless, "
    "not who wants it."
)
_FEWEST_WORDS, _FEWEST_LETTERS = 2, 10
_SAY_NOTHING = """
a an and are as at be been but by do does for from go had has have he her his i if in is it its
just me my no not of on one or our she so that the their them then there they this to too up us
was we were what why will with yes you your must can could should would let ok okay fine good
great nice sure cool because cause reason reasons none nothing nada boss bosses manager owner
director client team marketing sales department asap urgent urgently hurry rush now today please
pls want wants wanted need needs needed like likes liked ask asks asked say says said told tell
approved approve approves always everybody everyone people really very much anyway whatever
stuff thing things test testing xxx al algo asi aun bien bueno buena con como cosa cosas de del
el ella ellos en era es eso esta este esto fue ha hay la las le les lo los mas mi muy ni ninguna
ninguno nos o para pero por porque que se ser si sin solo son su sus tal te todo todos tu un una
vale y ya jefe jefa jefes gerente duena dueno directora cliente equipo ventas departamento razon
motivo motivos urgente prisa rapido ahora hoy favor quiere quieren quiero pide pidio piden
pidieron dice dijo dicen gusta necesita necesitamos hace falta aprobado aprobo siempre mando
manda doctora doctor prueba
"""
"""Words that say nothing of a sentence, in both languages, without their accents."""
_EMPTY = frozenset(_SAY_NOTHING.split())


def is_reason(text: str) -> bool:
    """Whether a typed reason says something: two words that carry it, and ten letters at least."""
    said = ("".join(filter(str.isalpha, each)) for each in folded(text).split())
    carrying = {each for each in said if len(each) > 1 and each not in _EMPTY}
    letters = sum(map(str.isalpha, text))
    return len(carrying) >= _FEWEST_WORDS and letters >= _FEWEST_LETTERS


def kinds_for(checked: Iterable[Checked]) -> tuple[str, ...]:
    """The kinds that fit some sentences that need a reason."""
    given = tuple(checked)
    rules = {rule for each in given for rule in each.rules}
    fits = {
        SOURCE: not rules.isdisjoint({*BENEFITS, *FIGURES}),
        HEADING: any(each.text.rstrip().endswith("?") or not is_ended(each.text) for each in given),
    }
    return tuple(each for each in KINDS if fits.get(each, True))


def in_words(kind: str, text: str, words: Language) -> str:
    """A reason as it is kept; empty where no kind is picked, or what was typed says nothing."""
    if kind not in KINDS or not is_reason(text):
        return ""
    if kind == OTHER:
        return text.strip()
    said = words.say("{label}: {text}")
    return said.format(label=words.render(KINDS[kind]), text=text.strip())
