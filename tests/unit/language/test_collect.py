"""The template for translators is up to date."""

from __future__ import annotations

from resurface.language.collect import collected
from resurface.language.language import DOMAIN, TRANSLATIONS


def test_every_sentence_of_the_code_is_in_the_template():
    assert (TRANSLATIONS / f"{DOMAIN}.pot").read_text(encoding="utf-8") == collected()


def test_a_sentence_from_each_part_of_the_screen_is_collected():
    template = collected()
    for sentence in ("The patient", "The whole course", "What is it?", "not reported"):
        assert f'msgid "{sentence}"' in template
