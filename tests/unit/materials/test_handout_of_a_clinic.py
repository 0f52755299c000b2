"""The clinic's own lines on the handout: name, contact, license and disclaimer, with room."""

from __future__ import annotations

import datetime
import io
from dataclasses import replace

import pypdf
import pytest

from resurface.brand.brand import NEUTRAL
from resurface.brand.kept_brand import LONGEST
from resurface.choosing.choice import Choice
from resurface.comparison.of_data import compared
from resurface.language.language import language
from resurface.materials.handout import handout
from resurface.materials.paper import A4, LETTER
from resurface.materials.wanted_handout import Wanted
from tests.unit.shipped import served

CHOSEN = ("superficial-peel", "microneedling", "pro-fractional")
LONG = ("Ask the doctor before you decide on anything. " * 9)[: LONGEST["disclaimer_en"]].strip()
SOL = replace(
    NEUTRAL,
    name="Clínica Sol",
    contact="555-0100",
    licence="License 12345",
    disclaimer_en=LONG,
    disclaimer_es=LONG.replace("Ask", "Pregunte: ask"),
)


@pytest.mark.parametrize("code", ["en", "es"])
@pytest.mark.parametrize("paper", [LETTER, A4], ids=lambda each: each.id)
def test_all_lines_of_the_clinic_stand_on_it_in_its_language(code, paper):
    data = served(code)
    choice = Choice(chosen=CHOSEN, untreated=True)
    wanted = Wanted(choice, paper, datetime.date(2026, 11, 26), "", SOL)
    made = handout(compared(data, CHOSEN, untreated=True), wanted, language(code))
    pages = pypdf.PdfReader(io.BytesIO(made)).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert len(pages) == 2
    for line in (SOL.name, SOL.contact, SOL.licence, SOL.disclaimer(code)[:40]):
        assert line in text
