"""Which question of the approved wordings answers which claim."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

ANSWERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "away": ("C08", "C09", "C68", "C73"),
        "visits": ("C32",),
        "result": ("C06", "C31", "C33"),
        "cost": ("C64", "C66"),
        "better": (
            *("C02", "C03", "C04", "C05", "C18", "C19", "C23", "C24"),
            *("C25", "C26", "C27", "C28", "C30", "C55", "C56", "C57"),
        ),
        "serious": ("C12", "C12A", "C15", "C15A", "C38"),
        "pain": ("C10", "C11"),
        "skin": ("C13", "C14"),
        "age": ("C40",),
        "helps": ("C07", "C53", "C70", "C74"),
        "fda": ("C34", "C34A", "C35", "C36"),
    }
)
"""Questions of `approved.ASKED`, with the rules whose claims they answer."""
QUESTION = {rule: question for question, named in ANSWERS.items() for rule in named}
